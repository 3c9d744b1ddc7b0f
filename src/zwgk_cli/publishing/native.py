"""The two system calls that Python does not offer: exchange two folders, flush one file system."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_AT_CWD = -100
_LINUX_EXCHANGE = 2
_MACOS_SWAP = 2
# Some containers answer EPERM to a system call that they do not know, some overlays EXDEV to the
# exchange of folders; where that is the true reason, the plain renames that follow say it again.
_NOT_HERE = frozenset(
    {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EPERM}
)


def exchange(first: Path, second: Path) -> bool:
    """Let two folders change places in one step; False where the system has no such step.

    Raises OSError if it has one and refuses; nothing has moved then.
    """
    number = _exchange(os.fsencode(first), os.fsencode(second))
    if number and number not in _NOT_HERE:
        raise OSError(number, os.strerror(number), str(second))
    return number == 0


def flush(folder: Path) -> None:
    """Wait until everything written to the file system of `folder` is on the disk.

    One call for the whole site, not one a file. Windows has no such call that an ordinary user
    may make: there the system's own write-back decides.
    """
    if sys.platform == "linux":
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            if _library().syncfs(handle) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number), str(folder))
        finally:
            os.close(handle)
    elif sys.platform != "win32":
        os.sync()


def flush_names(folder: Path) -> None:
    """Wait until renames in `folder` are on the disk, where the system can be asked to."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NOT_HERE:
                raise
        finally:
            os.close(handle)


def _exchange(first: bytes, second: bytes) -> int:
    """Return 0 once the two have changed places, or else the number of the error."""
    result: int | None = None
    with suppress(AttributeError):  # a C library that lacks the function
        if sys.platform == "linux":
            flag = ctypes.c_uint(_LINUX_EXCHANGE)
            result = _library().renameat2(_AT_CWD, first, _AT_CWD, second, flag)
        elif sys.platform == "darwin":
            result = _library().renamex_np(first, second, ctypes.c_uint(_MACOS_SWAP))
    if result is None:
        return errno.ENOSYS
    return ctypes.get_errno() if result else 0


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
