"""The new site takes the place of the old one: in one step, or in two that survive a crash.

Where the system cannot exchange two folders, a journal stands beside the site while neither has
its final name. The journal is made after the new site is complete and on the disk: whoever finds
one may therefore put the new site in place (see `complete`).
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing import native
from zwgk_cli.publishing.files import create_durably
from zwgk_cli.publishing.paths import Places, shown
from zwgk_cli.publishing.walk import walk

PATIENCE = 3.0 if os.name == "nt" else 0.0
"""Seconds in which a refused rename is tried again: on Windows a virus scanner soon lets go."""

_PAUSE = 0.1
_JOURNAL_TEXT = "zwgk 正在更换网站。下一次运行 zwgk build 会把它做完，请不要移动旁边的文件夹。\n"


def put_in_place(places: Places) -> None:
    """Make the new site the visible one; the old one then has one of our names beside it.

    Raises OSError or ZwgkError with the old site still in its place (or, if even putting it back
    was refused, with the journal from which the next build mends it).
    """
    if not os.path.lexists(places.site):
        rename(places.new, places.site)
    elif not native.exchange(places.new, places.site):
        _rename_twice(places)
    native.flush_names(places.site.parent)


def complete(places: Places) -> None:
    """End the swap of a build that was killed between the two renames. Raises OSError."""
    if not os.path.lexists(places.journal):
        return
    if not os.path.lexists(places.site):
        source = places.new if os.path.lexists(places.new) else places.old
        if os.path.lexists(source):
            rename(source, places.site)
    native.flush_names(places.site.parent)
    places.journal.unlink()


def rename(source: Path, target: Path) -> None:
    """Rename a folder, trying again for PATIENCE seconds while a program holds a file in it.

    Raises ZwgkError naming the file that is held, or OSError.
    """
    for _ in range(round(PATIENCE / _PAUSE)):
        with suppress(PermissionError):
            source.rename(target)
            return
        time.sleep(_PAUSE)
    try:
        source.rename(target)
    except PermissionError as error:
        held = _held_file(source) if PATIENCE else None
        if held is None:
            raise
        raise ZwgkError(
            f"网站没有更换，文件正被其他程序打开：{shown(held)}",
            "请在 WPS、Excel 或浏览器中关闭它，再运行一次；原来的网站没有改动",
        ) from error


def _rename_twice(places: Places) -> None:
    try:
        create_durably(places.journal, _JOURNAL_TEXT.encode())
        native.flush_names(places.site.parent)
        rename(places.site, places.old)
        rename(places.new, places.site)
        native.flush_names(places.site.parent)
    except (OSError, ZwgkError):
        if not os.path.lexists(places.site):
            rename(places.old, places.site)
        places.journal.unlink(missing_ok=True)
        raise
    places.journal.unlink()


def _held_file(folder: Path) -> str | None:
    """Find the first file that cannot be renamed even to its own name: a program holds it."""
    for _, entry in walk(folder):
        if entry.is_file(follow_symlinks=False):
            try:
                Path(entry.path).rename(entry.path)
            except PermissionError:
                return entry.path
    return None
