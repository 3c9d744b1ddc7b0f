"""What the file system refuses, in the words of the person at the desk."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.paths import shown

_ELSEWHERE = "请用 --out 换一个可以写入的文件夹"
_FREE_SPACE = "请清理磁盘后重新运行，或者用 --out 换一个磁盘"
_NO_FOLDER = ("路径中有一段不是文件夹，或者名称已被占用", _ELSEWHERE)
_NO_RIGHT = (
    "没有权限，或者正被其他程序使用",
    "请关闭正在使用它的程序，检查权限；或者用 --out 换位置",
)

_REASONS = {
    errno.ENOSPC: ("磁盘空间不足", _FREE_SPACE),
    errno.EDQUOT: ("磁盘配额已用完", _FREE_SPACE),
    errno.EROFS: ("磁盘是只读的", _ELSEWHERE),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EBUSY: _NO_RIGHT,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENAMETOOLONG: ("路径太长", "请用 --out 换一个路径较短的文件夹"),
    errno.ELOOP: ("符号链接循环", _ELSEWHERE),
    errno.EXDEV: (
        "不在同一个磁盘上",
        "输出文件夹不能是挂载点，请用 --out 指定它里面的一个子文件夹",
    ),
}


@contextmanager
def reported(doing: str, path: Path) -> Iterator[None]:
    """Turn an OSError into a ZwgkError: what was being done, to which file, why not, what next."""
    try:
        yield
    except OSError as error:
        named = error.filename if isinstance(error.filename, str | bytes) else path
        unknown = (f"系统错误 {error.errno}" if error.errno else "系统错误", _ELSEWHERE)
        reason, hint = _REASONS.get(error.errno or 0, unknown)
        raise ZwgkError(f"{doing}：{shown_any(named)}（{reason}）", hint) from error


def shown_any(path: str | bytes | Path) -> str:
    """Print a path in whatever form the system gave it back."""
    return path.decode("utf-8", "replace") if isinstance(path, bytes) else shown(path)
