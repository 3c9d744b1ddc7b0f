"""Files in the site's folder that zwgk did not write: they move to the new site as they are."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.files import link
from zwgk_cli.publishing.manifest import Manifest
from zwgk_cli.publishing.paths import make_folders, shown
from zwgk_cli.publishing.walk import walk


def carry_over(old: Path, manifest: Manifest, new: Path) -> None:
    """Links (or copies) into `new` whatever lies in `old` and is not in its manifest.

    Folders come with their mode, even empty ones; a symbolic link stays a link and is not followed.
    Raises ZwgkError if the new site needs such a path itself, OSError if a copy fails.
    """
    folders = []
    for path, entry in _foreign(old, manifest):
        target = new / path
        if entry.is_dir(follow_symlinks=False):
            _make_folder(target, entry)
            folders.append((entry.path, target))
        else:
            _carry_file(path, entry, old, new)
    for source, target in reversed(folders):  # inmost first: a mode may close a folder
        shutil.copymode(source, target)


def _foreign(old: Path, manifest: Manifest) -> Iterator[tuple[str, os.DirEntry[str]]]:
    ours = {folder for path in manifest.files for folder in _folders_of(path)}
    for path, entry in walk(old):
        if entry.is_dir(follow_symlinks=False):
            if path not in ours:
                yield path, entry
        elif not (entry.is_file(follow_symlinks=False) and manifest.owns(path)):
            yield path, entry


def _folders_of(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _make_folder(target: Path, entry: os.DirEntry[str]) -> None:
    try:
        target.mkdir(exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise _in_the_way(entry) from error


def _carry_file(path: str, entry: os.DirEntry[str], old: Path, new: Path) -> None:
    target = new / path
    # Asked of the file system, not of our list: it knows whether case makes a difference.
    if os.path.lexists(target):
        raise _in_the_way(entry)
    try:
        make_folders(new, path)
        if entry.is_symlink():
            target.symlink_to(Path(entry.path).readlink(), entry.is_dir())
        elif not link(old, new, path):
            shutil.copy2(entry.path, target, follow_symlinks=False)
    except (FileExistsError, NotADirectoryError) as error:
        raise _in_the_way(entry) from error


def _in_the_way(entry: os.DirEntry[str]) -> ZwgkError:
    return ZwgkError(
        f"网站没有更换，输出文件夹里有不是 zwgk 写的文件，占用了新网站的位置：{shown(entry.path)}",
        "请把它改名或移走，再运行一次",
    )
