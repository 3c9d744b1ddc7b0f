"""Single files: written anew or linked from the old site, read without following links.

Joined as text where a build does it once a file: 15,000 Path objects cost as much as the links.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from zwgk_cli.publishing.paths import make_folders

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
# A link is not followed, and a pipe that someone left does not block the build.
_READ |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

# Nothing there, a link (ELOOP), a folder, a socket (ENXIO).
_NOT_A_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR, errno.ENXIO})


def create(folder: Path, path: str, content: bytes) -> None:
    """Write a file that is not there yet, and the folders that lead to it. Raises OSError."""
    target = f"{folder}/{path}"
    try:
        handle = os.open(target, _NEW, 0o666)
    except FileNotFoundError:
        make_folders(folder, path)
        handle = os.open(target, _NEW, 0o666)
    try:
        _write_all(handle, content)
    finally:
        os.close(handle)


def create_durably(path: Path, content: bytes) -> None:
    """Write a file that is not there yet and wait until the disk has it. Raises OSError."""
    handle = os.open(path, _NEW, 0o666)
    try:
        _write_all(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def link(old: Path, folder: Path, path: str) -> bool:
    """Give the file at `path` below `old` a second name below `folder`; False where that fails."""
    source, target = f"{old}/{path}", f"{folder}/{path}"
    try:
        os.link(source, target, follow_symlinks=False)
    except FileNotFoundError:
        try:
            make_folders(folder, path)
            os.link(source, target, follow_symlinks=False)
        except OSError:
            return False
    except (OSError, NotImplementedError):
        return False
    return True


def read_regular(path: str | Path, size: int | None = None) -> tuple[bytes, os.stat_result] | None:
    """Return content and state of a regular file; None for another, or one not of `size`.

    None also if nothing is there. Raises OSError if what is there cannot be read.
    """
    try:
        handle = os.open(path, _READ)
    except OSError as error:
        if error.errno in _NOT_A_FILE:
            return None
        raise
    with os.fdopen(handle, "rb", buffering=0) as file:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode) or size not in (None, state.st_size):
            return None
        return file.readall(), state


def holds(path: str, content: bytes) -> bool:
    """Whether this is a regular file with just these bytes, as far as it can be read."""
    with suppress(OSError):
        found = read_regular(path, len(content))
        return found is not None and found[0] == content
    return False


def is_untouched(path: str, size: int, since: int) -> bool:
    """Whether this is a regular file of `size` that was not modified after `since` (ns)."""
    try:
        state = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(state.st_mode) and state.st_size == size and state.st_mtime_ns <= since


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
