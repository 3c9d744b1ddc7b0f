"""One build at a time for a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.paths import Places, shown
from zwgk_cli.publishing.trouble import reported


@contextmanager
def locked(places: Places) -> Iterator[None]:
    """Hold the lock beside the site; the system lets go of it when its owner dies.

    The empty lock file stays: removing it would let two builds hold two locks of one name. Raises
    ZwgkError at once if another build holds it, or if the lock file cannot be made.
    """
    lock = FileLock(places.lock, timeout=0)
    with reported("不能在这里准备网站", places.lock):
        try:
            lock.acquire()
        except Timeout as error:  # itself an OSError
            raise ZwgkError(
                f"另一个 zwgk build 正在写这个文件夹：{shown(places.site)}",
                "请等它结束后再运行，或者用 --out 换一个文件夹",
            ) from error
    try:
        yield
    finally:
        lock.release()
