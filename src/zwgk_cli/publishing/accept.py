"""Whether a folder may become, or already is, a site of ours."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.publishing.manifest import Manifest, read_manifest
from zwgk_cli.publishing.paths import MANIFEST, MARKER, Places, places_of, shown
from zwgk_cli.publishing.trouble import reported

_OTHER_FOLDER = "请用 --out 指定一个空文件夹，或者一个还不存在的文件夹"


def resolve(out: Path) -> Places:
    """Name the places of a site in `out`. Raises ZwgkError where no site can be put."""
    try:
        with reported("输出文件夹的路径走不通", out):
            return places_of(out)
    except ValueError as error:
        raise ZwgkError(f"不能把网站写到这里：{shown(out)}", _OTHER_FOLDER) from error


def accept(site: Path) -> Manifest | None:
    """Return the manifest of the site that is there; None for nothing, or an empty folder.

    Raises ZwgkError for anything else: a file, a workspace, a folder of someone else's, a site
    whose manifest is lost (what zwgk wrote and what not could no longer be told apart), a mount
    point, a folder that the command itself runs in. Raises OSError if it cannot be read.
    """
    if not os.path.lexists(site):
        return None
    if refusal := _refusal(site):
        raise ZwgkError(*refusal)
    if not any(site.iterdir()):
        return None
    if not _is_regular(site / MARKER):
        raise ZwgkError(
            f"输出文件夹里已有其他文件，而且不是 zwgk 生成的网站：{shown(site)}", _OTHER_FOLDER
        )
    manifest = read_manifest(site)
    if manifest is None:
        raise ZwgkError(
            f"网站的文件清单缺失或已损坏，无法分辨哪些文件是 zwgk 写的：{shown(site / MANIFEST)}",
            "请把整个输出文件夹改名留存，再运行一次；其中您自己的文件可以再复制回来",
        )
    return manifest


def _refusal(site: Path) -> tuple[str, str] | None:
    if not site.is_dir():
        return f"输出位置是一个文件，不是文件夹：{shown(site)}", _OTHER_FOLDER
    if os.path.lexists(site / SETTINGS):
        return f"输出文件夹就是目录文件所在的工作区：{shown(site)}", _OTHER_FOLDER
    if os.path.ismount(site):
        return (
            f"输出文件夹是挂载点，不能整体更换：{shown(site)}",
            "请用 --out 指定它里面的一个子文件夹",
        )
    if _is_running_in(site):
        return (
            f"命令正在输出文件夹里面运行，更换后当前文件夹会失效：{shown(site)}",
            "请先转到上一级文件夹（cd ..），再运行一次",
        )
    return None


def _is_running_in(site: Path) -> bool:
    with suppress(OSError):  # the current folder may have been deleted
        return Path.cwd().is_relative_to(site)
    return False


def _is_regular(path: Path) -> bool:
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False
