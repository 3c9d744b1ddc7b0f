"""Removing what zwgk left beside the site: an unfinished new site, or the old one after a swap."""

from __future__ import annotations

import os
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.manifest import read_manifest
from zwgk_cli.publishing.paths import MANIFEST, MARKER, make_folders, shown
from zwgk_cli.publishing.walk import walk


def discard(folder: Path, site: Path) -> None:
    """Remove `folder`, one of our own names beside `site`, if it is there.

    A file that someone added to the old site after its files had been carried over moves to
    `site`. Marker and manifest go last, so that a removal that was cut short can be resumed.
    Raises ZwgkError if the folder has no marker of ours or such a file finds no place, OSError if
    the system refuses.
    """
    if not os.path.lexists(folder):
        return
    _check_ours(folder)
    manifest = read_manifest(folder)  # none: unfinished, all of it written by us
    for path, entry in reversed(list(walk(folder))):
        if path in (MANIFEST, MARKER):
            continue
        if entry.is_dir(follow_symlinks=False):
            Path(entry.path).rmdir()
        elif manifest is None or manifest.owns(path) or not _rescue(path, entry, site):
            os.unlink(entry.path)  # noqa: PTH108 - a Path costs as much as the removal, 15,000 times
    (folder / MANIFEST).unlink(missing_ok=True)
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _check_ours(folder: Path) -> None:
    is_ours = not folder.is_symlink() and folder.is_dir()
    if is_ours and (os.path.lexists(folder / MARKER) or not any(folder.iterdir())):
        return
    raise ZwgkError(
        f"zwgk 要用的名称被占用，而且不是 zwgk 留下的：{shown(folder)}",
        "请确认后把它改名或移走，再运行一次",
    )


def _rescue(path: str, entry: os.DirEntry[str], site: Path) -> bool:
    """Whether the file moved to `site`; False if `site` has it already, or there is no site."""
    if not site.is_dir():
        return False
    twin = site / path
    if os.path.lexists(twin):
        here, there = entry.stat(follow_symlinks=False), twin.lstat()
        if os.path.samestat(here, there) or here.st_mtime_ns <= there.st_mtime_ns:
            return False
        manifest = read_manifest(site)
        if manifest is None or manifest.owns(path):
            raise _homeless(entry)
    make_folders(site, path)
    if twin.parent.resolve() != twin.parent:  # a link leads out of the site
        raise _homeless(entry)
    Path(entry.path).replace(twin)
    return True


def _homeless(entry: os.DirEntry[str]) -> ZwgkError:
    return ZwgkError(
        f"这个文件不是 zwgk 写的，在新网站里没有位置：{shown(entry.path)}",
        "请把它移到别处，再运行一次",
    )
