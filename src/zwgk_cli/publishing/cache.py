"""Values of earlier runs, kept in a folder of the user's: lost, damaged or old, they are made anew.

A file is one line with the format and a checksum, then lines of JSON: nothing in it is ever run.
The cache is a convenience: where it cannot be read it is empty, and where it cannot be written
nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

_FORMAT = b"zwgk-cache 1"
_IGNORED = ".gitignore"
_SUFFIX = ".json"


class Cache:
    """Named groups of packed values in a folder; the name of a group is a slug."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._usable = True

    def load(self, name: str) -> tuple[bytes, ...]:
        """The parts of a group, each as JSON not yet read; none where there is no whole group."""
        try:
            data = (self._folder / (name + _SUFFIX)).read_bytes()
        except OSError:
            return ()
        head, _, body = data.partition(b"\n")
        return tuple(body.split(b"\n")) if head == _head(body) else ()

    def store(self, name: str, parts: Sequence[bytes]) -> None:
        """Keeps the parts of a group, each JSON on one line.

        Without a word where that is not possible.
        """
        if not self._usable:
            return
        body = b"\n".join(parts)
        try:
            self._make_folder()
            _replace(self._folder / (name + _SUFFIX), _head(body) + b"\n" + body)
        except OSError:
            self._usable = False

    def keep_only(self, names: Iterable[str]) -> None:
        """Removes the groups of other names, which no run will ask for again."""
        kept = {name + _SUFFIX for name in names}
        with suppress(OSError):
            for path in self._folder.glob(f"*{_SUFFIX}"):
                if path.name not in kept:
                    path.unlink()

    def _make_folder(self) -> None:
        if not self._folder.is_dir():
            self._folder.mkdir(parents=True)
        ignored = self._folder.parent / _IGNORED
        if not ignored.exists():
            ignored.write_text("*\n", encoding="ascii")


def _head(body: bytes) -> bytes:
    return _FORMAT + b" " + hashlib.sha256(body).hexdigest().encode()


def _replace(path: Path, data: bytes) -> None:
    """Writes a file in one step, so that no other run reads half of it."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
