"""Which files of a workspace have changed: by looking, which shared drives understand as well."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

_INTERVAL = 0.2
"""Seconds between two looks: as long as nobody notices."""
_QUIET = 0.05
"""Seconds without a change after which whoever was writing has finished."""
_SUFFIXES = (".yaml", ".yml")
_WHOLE = "templates"
"""The folder of which every file counts, whatever its suffix."""

State = dict[str, tuple[int, int, int]]
"""The files that count, by their paths from the root: when each was written, its size, its number.
"""


class Watched:
    """A workspace's folder, and what it was when it was last looked at."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._state = look(root)

    def changed(self) -> frozenset[str]:
        """The files that were written, came or went since the last look."""
        before, self._state = self._state, look(self._root)
        names = before.keys() | self._state.keys()
        return frozenset(name for name in names if before.get(name) != self._state.get(name))


def changes(watched: Watched, wait: Callable[[float], object]) -> Iterator[frozenset[str]]:
    """The changed files each time that something has changed; `wait` lets seconds pass.

    Ends never. What is written in several steps (a checkout, a careful editor) is told at once.
    """
    while True:
        wait(_INTERVAL)
        found = watched.changed()
        while found and (more := _after(wait, watched)):
            found |= more
        if found:
            yield found


def _after(wait: Callable[[float], object], watched: Watched) -> frozenset[str]:
    wait(_QUIET)
    return watched.changed()


def look(root: Path) -> State:
    """The state of all files that count; hidden folders and what cannot be read are left out."""
    return dict(_seen(str(root), "", whole=False))


def _seen(folder: str, prefix: str, *, whole: bool) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in found:
        path = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            inner = whole or path == _WHOLE
            yield from _seen(entry.path, f"{path}/", whole=inner)
        elif whole or entry.name.lower().endswith(_SUFFIXES):
            yield path, _stamp(entry)


def _stamp(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    try:
        status = entry.stat()
    except OSError:  # gone in this moment, or a link to nothing
        return 0, 0, 0
    return status.st_mtime_ns, status.st_size, status.st_ino
