"""Files of a workspace written anew, together: each keeps its permissions, none is half written."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.files import create_durably

_NOTHING_DONE = "没有改动任何文件"


class Replacement(Struct, frozen=True):
    """A file, its path as the user sees it, and its new bytes.

    With `before` the file is written only while it still has these bytes.
    """

    path: Path
    shown: str
    after: bytes
    before: bytes | None = None


def replace_files(replacements: Sequence[Replacement], done: str) -> None:
    """Writes the files: all are written beside their places first, then each is put in place.

    A link stays one, and the file that it leads to is written. Raises ZwgkError where one cannot be
    written or has changed; `done` is what has then been done to those before it (已经整理好).
    """
    places: list[tuple[Path, Path]] = []
    with contextlib.ExitStack() as leftovers:
        for replacement in replacements:
            target = replacement.path.resolve()
            try:
                _refuse_changed(replacement, target, _NOTHING_DONE)
                new = _new_file(target)
                leftovers.callback(_remove, new)
                _fill(new, replacement.after, target)
            except OSError as error:
                raise _refused(replacement, _NOTHING_DONE) from error
            places.append((new, target))
        for count, (replacement, (new, target)) in enumerate(
            zip(replacements, places, strict=True)
        ):
            told = f"之前的 {count} 个文件{done}" if count else _NOTHING_DONE
            try:
                _refuse_changed(replacement, target, told)
                new.replace(target)
            except OSError as error:
                raise _refused(replacement, told) from error


def write_file(path: Path, data: bytes) -> None:
    """Writes a file in one step, anew or in place of one whose permissions it keeps.

    Raises OSError with what was there before untouched.
    """
    target = path.resolve()
    if target.exists():
        new = _new_file(target)
        fill: Callable[[], None] = partial(_fill, new, data, target)
    else:
        new = target.with_name(f".{target.name}.{os.getpid()}")
        fill = partial(create_durably, new, data)
    try:
        fill()
        new.replace(target)
    finally:
        _remove(new)


def _refuse_changed(replacement: Replacement, target: Path, told: str) -> None:
    if replacement.before is not None and target.read_bytes() != replacement.before:
        raise changed_meanwhile(replacement.shown, told)


def changed_meanwhile(shown: str, told: str = _NOTHING_DONE) -> ZwgkError:
    """The error for a file that somebody else has changed since it was read."""
    return ZwgkError(f"{shown} 在检查以后被改动过，{told}", "保存并关闭正在编辑的文件，再运行一次")


def _new_file(target: Path) -> Path:
    """An empty file beside one that may be written, under a name that no reader takes up."""
    if not os.access(target, os.W_OK):
        raise PermissionError
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(number)
    return Path(name)


def _fill(new: Path, data: bytes, target: Path) -> None:
    """Puts the whole text into the new file, on the disk, with the permissions of the old one."""
    with new.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    new.chmod(stat.S_IMODE(target.stat().st_mode))


def _remove(new: Path) -> None:
    with contextlib.suppress(OSError):
        new.unlink(missing_ok=True)


def _refused(replacement: Replacement, told: str) -> ZwgkError:
    return ZwgkError(
        f"写不了文件 {replacement.shown}，{told}", "检查文件是否只读、是否正被其他程序打开"
    )
