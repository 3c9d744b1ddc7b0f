"""Finding the workspace, the day, and how its paths are shown."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.language.privacy import mask
from zwgk_cli.loading.files import SHIPPED
from zwgk_cli.model.workspace import SETTINGS


def current_folder() -> Path:
    """The folder in which the command runs; raises ZwgkError where it has been removed."""
    try:
        return Path.cwd()
    except OSError as error:
        raise ZwgkError("当前文件夹已经不存在", "进入目录所在的文件夹再运行") from error


def find_workspace(stated: Path | None, here: Path) -> Path:
    """The workspace: the stated folder, else the nearest upward, else ./catalogs.

    Raises ZwgkError where there is none.
    """
    if stated is not None:
        if not _is_workspace(stated):
            raise ZwgkError(
                f"{stated} 里没有 {SETTINGS}，不是工作区", "检查 --workspace 后面的文件夹"
            )
        return stated.resolve()
    for folder in (here, *here.parents, here / "catalogs"):
        if _is_workspace(folder):
            return folder.resolve()
    raise ZwgkError(
        f"找不到工作区：这里和上级文件夹都没有 {SETTINGS}",
        "进入目录所在的文件夹再运行，或者用 --workspace 指明文件夹",
    )


def enclosing_workspace(path: Path) -> Path | None:
    """The workspace in which a file lies, whether the file exists or not; None where none does."""
    try:
        folder = path.parent.resolve()
    except (OSError, RuntimeError):
        return None
    return next((above for above in (folder, *folder.parents) if _is_workspace(above)), None)


def _is_workspace(folder: Path) -> bool:
    try:
        return (folder / SETTINGS).is_file()
    except OSError:  # a name too long, or a folder that may not be looked into
        return False


def today(stated: str | None, environment: Mapping[str, str]) -> dt.date:
    """The day of the check: as stated, else SOURCE_DATE_EPOCH, else the clock's.

    Raises ZwgkError for what is no day.
    """
    if stated is not None:
        try:
            return dt.date.fromisoformat(stated)
        except ValueError as error:
            raise ZwgkError(f"“{stated}”不是日期", "写成 2026-11-01 这样") from error
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        try:
            return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            raise ZwgkError(f"SOURCE_DATE_EPOCH 不是秒数：{epoch}", "取消这个环境变量") from error
    return dt.datetime.now().astimezone().date()


def shown_from(root: Path, here: Path) -> Callable[[str], str]:
    """How a document's path is shown: relative to the current folder, with "/".

    A private number in a file's name is masked; bytes that are no characters become "?".
    """

    @cache
    def shown(document: str) -> str:
        return mask(relative(document)).encode("utf-8", "replace").decode("utf-8")

    def relative(document: str) -> str:
        if document.startswith(SHIPPED):
            return document
        full = root / document
        try:
            return Path(os.path.relpath(full, here)).as_posix()
        except ValueError:  # another drive of Windows
            return full.as_posix()

    return shown
