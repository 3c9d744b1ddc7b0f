"""What earlier runs found, by the content of what they read.

As a compiler keeps object files, so is the outcome of each standard and of each catalog kept by
itself, and that of a district, which links its catalogs, besides. A key holds everything that an
outcome depends on: the program, the day, the shared files, the district's lists, the standard, the
catalog. The clock of a file is never asked.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from msgspec import Raw

import zwgk_cli
from zwgk_cli import resources
from zwgk_cli.loading.files import Files, Unreadable
from zwgk_cli.publishing.cache import Cache
from zwgk_cli.publishing.packing import NotPackedError, pack, unpack

T = TypeVar("T")
FOLDER = ".zwgk-cache"
"""Where a workspace keeps what earlier runs found."""

_COMPILED = "__pycache__"
"""What Python keeps of the program's files; it comes and goes while others run."""

_LIBRARIES = ("yaml", "jsonschema_rs", "rapidfuzz", "jinja2", "markupsafe", "xlsxwriter")


class Digests:
    """SHA-256 of the files of a workspace, each read once for it."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, str] = {}

    def of(self, path: str) -> str:
        """The path with the digest of its bytes, or with the reason why it cannot be read."""
        if path not in self._known:
            try:
                digest = hashlib.sha256(self._files.read(path)).hexdigest()
            except Unreadable as reason:
                digest = str(reason)
            self._known[path] = f"{path} {digest}"
        return self._known[path]

    def forget(self, changed: Collection[str] | None) -> None:
        """Reads these files anew when they are asked for again; all files where it is None."""
        if changed is None:
            self._known.clear()
        else:
            for path in changed:
                self._known.pop(path, None)


def key_of(*parts: str) -> str:
    """One key for all of these texts in their order."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def program() -> str:
    """What identifies this program: its own files, the language, the libraries that read and write.

    Size and day of its files tell one state of a checkout from another; no file is opened for it.
    """
    folders = (
        Path(zwgk_cli.__file__).parent,
        *(resources.bundled() / name for name in ("schemas", "templates")),
    )
    origins = (spec.origin for name in _LIBRARIES if (spec := find_spec(name)) and spec.origin)
    return key_of(
        sys.version,
        *(_stamp(path) for folder in folders for path in sorted(_files(str(folder)))),
        *map(_stamp, origins),
    )


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield entry.path
            elif entry.name != _COMPILED:
                yield from _files(entry.path)


def contents(folder: Path) -> Iterator[str]:
    """Every file below a folder with the digest of its bytes, in the order of their paths."""
    for path in sorted(_files(str(folder))) if folder.is_dir() else ():
        yield f"{path} {hashlib.sha256(Path(path).read_bytes()).hexdigest()}"


def _stamp(path: str) -> str:
    status = os.stat(path)  # noqa: PTH116  # hundreds of files at every start
    return f"{path} {status.st_size} {status.st_mtime_ns}"


_Parts = dict[str, tuple[str, Raw]]
"""What is kept of the parts of a whole by their names: the key of each, and it as it was packed."""


class Shelf:
    """What is kept of a district, or of all standards: the outcome of the whole, and of its parts.

    Without a cache nothing is found and nothing kept.
    """

    def __init__(self, cache: Cache | None, name: str) -> None:
        self._cache = cache
        self._name = name
        self._found: tuple[bytes, bytes] | None = None
        self._parts: _Parts | None = None
        self._now: _Parts = {}
        self._changed = False

    def has_whole(self) -> bool:
        """Whether an outcome was kept at all, under whatever key."""
        return self._read_whole()[0] != b""

    def whole(self, kind: type[T], key: str) -> T | None:
        """The outcome that was kept under this very key; None where there is none."""
        if not self._has(key):
            return None
        with suppress(NotPackedError):
            return unpack(kind, self._read_whole()[1])
        return None

    def part(self, name: str, kind: type[T], key: str) -> T | None:
        """The outcome of a part that was kept under this very key; it is kept on."""
        kept = self._read_parts().get(name)
        if kept is None or kept[0] != key:
            return None
        value = self.latest(name, kind)
        if value is not None:
            self._now[name] = kept
        return value

    def latest(self, name: str, kind: type[T]) -> T | None:
        """The outcome of a part that was kept last, whatever its key."""
        kept = self._read_parts().get(name)
        if kept is None:
            return None
        with suppress(NotPackedError):
            return unpack(kind, kept[1])
        return None

    def hold(self, name: str, key: str, make: Callable[[], T]) -> T:
        """What is made anew by every run: too large to be kept beyond the memory of a session."""
        return make()

    def put(self, name: str, key: str, value: object) -> None:
        """Keeps the outcome of a part, once keep() is called."""
        if self._cache is None:
            return
        with suppress(NotPackedError):
            self._now[name] = key, Raw(pack(value))
            self._changed = True

    def keep(self, key: str, whole: object) -> None:
        """Keeps the outcome of the whole, and those parts that were found or put here.

        Nothing is written where all of it was found. Of the same whole nobody has asked for all
        parts: these are kept as they are.
        """
        same = self._has(key)
        if self._cache is None or (same and not self._changed):
            return
        parts = {**self._read_parts(), **self._now} if same else self._now
        with suppress(NotPackedError):
            self._cache.store(self._name, (pack(key), pack(whole)))
            self._cache.store(_parts_of(self._name), (pack(parts),))

    def _has(self, key: str) -> bool:
        return self._read_whole()[0] == pack(key)

    def _read_whole(self) -> tuple[bytes, bytes]:
        """The key of the whole and the whole, not yet unpacked."""
        if self._found is None:
            found = self._cache.load(self._name) if self._cache else ()
            self._found = (found[0], found[1]) if len(found) == 2 else (b"", b"")
        return self._found

    def _read_parts(self) -> _Parts:
        if self._parts is None:
            self._parts = {}
            found = self._cache.load(_parts_of(self._name)) if self._cache else ()
            if len(found) == 1:
                with suppress(NotPackedError):
                    self._parts = unpack(_Parts, found[0])
        return self._parts


def groups(names: Iterable[str]) -> Iterator[str]:
    """The groups of a cache that shelves with these names have."""
    for name in names:
        yield from (name, _parts_of(name))


def _parts_of(name: str) -> str:
    """Beside the whole, because of most districts nothing else is asked."""
    return f"{name}.parts"
