"""The files of a workspace on disk, and which of them are what."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from zwgk_cli import resources
from zwgk_cli.errors import ZwgkError
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.source.tree import MAX_BYTES

SHIPPED = "zwgk:"
"""The mark before the path of a shipped file that stands in for one that the workspace lacks."""

_KEPT_ASIDE = frozenset({"templates", "editions"})
_SUFFIXES = (".yaml", ".yml")


class Unreadable(Exception):
    """A file that exists and cannot be read; the text says why, in Chinese."""


class Files(Protocol):
    """The files of a state of a workspace, on disk or elsewhere."""

    def paths(self) -> tuple[str, ...]:
        """All YAML files, relative to the root, with "/", in the order of their names.

        A folder with the name of a file counts as one; a folder that is a link ends with "/".
        """
        ...

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises Unreadable."""
        ...


def read_or_nothing(files: Files, path: str) -> bytes:
    """The bytes of a file as they are shown; none of one that cannot be read."""
    try:
        return files.read(path)
    except Unreadable:
        return b""


class DiskFiles(Struct, frozen=True):
    """A workspace in a folder. Links that leave it, and hidden folders, are not followed."""

    root: Path

    def paths(self) -> tuple[str, ...]:
        """All YAML files, relative to the root, with "/", in the order of their names."""
        return tuple(sorted(self._walk()))

    def read(self, path: str) -> bytes:
        """The bytes of a file, one more than is read of it at the most; raises Unreadable."""
        if path.startswith(SHIPPED):
            full = str(resources.shipped_folder() / path.removeprefix(SHIPPED))
        else:
            full = os.path.join(self.root, path)  # noqa: PTH118  # thousands of files: twice as fast
            self._refuse_escape(path)
        try:
            if not os.path.isfile(full):  # noqa: PTH113
                raise Unreadable(_kind(Path(full)))
            with open(full, "rb") as stream:  # noqa: PTH123
                return stream.read(min(os.fstat(stream.fileno()).st_size, MAX_BYTES) + 1)
        except OSError as error:
            raise Unreadable(_reason(error)) from error

    def _refuse_escape(self, path: str) -> None:
        """Refuses what is a link, or lies in one, and leads out of the workspace."""
        names = path.split("/")
        steps = accumulate(names, "{}/{}".format, initial=str(self.root))
        if ".." not in names and not any(map(os.path.islink, islice(steps, 1, None))):
            return
        try:
            inside = (self.root / path).resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError) as error:
            raise Unreadable("链接循环，找不到文件") from error
        if not inside:
            raise Unreadable("是指向工作区以外的链接，不予读取")

    def _walk(self) -> Iterator[str]:
        def refuse(error: OSError) -> None:
            raise ZwgkError(f"打不开文件夹：{error.filename}", "检查文件夹是否存在、有没有读取权限")

        for folder, names, files in os.walk(self.root, onerror=refuse):
            here = Path(folder)
            top = here == self.root
            names[:] = sorted(
                name
                for name in names
                if not name.startswith(".") and not (top and name in _KEPT_ASIDE)
            )
            for name in (*files, *names):
                if name.lower().endswith(_SUFFIXES) and not name.startswith("."):
                    yield (here / name).relative_to(self.root).as_posix()
                elif name in names and (here / name).is_symlink():
                    yield (here / name).relative_to(self.root).as_posix() + "/"
            names[:] = [name for name in names if not name.lower().endswith(_SUFFIXES)]


def would_be_read(path: str) -> bool:
    """Whether a file at this path from the root would be among paths(), were it saved there."""
    parts = path.split("/")
    return (
        path.lower().endswith(_SUFFIXES)
        and not any(part.startswith(".") for part in parts)
        and not (len(parts) > 1 and parts[0] in _KEPT_ASIDE)
    )


def _kind(full: Path) -> str:
    """What stands in the place of a file."""
    if full.is_dir():
        return "是文件夹，不是文件"
    return "是链接，它指向的文件不存在" if full.is_symlink() else "不是普通文件"


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有读取权限"
    if isinstance(error, FileNotFoundError):
        return "文件不存在"
    return "读取时出错"


def shipped(path: str) -> str | None:
    """The shipped file that stands in for a missing register or standard, if there is one."""
    if (resources.shipped_folder() / path).is_file():
        return SHIPPED + path
    return None


REGISTERS = ("domains", "channels", "processes", "laws", "limits", "roles", "words", "calendar")
_OTHER_REGISTERS = frozenset({"assessment"})
_OWN_FILES = frozenset({"district", "powers", "services"})
_RESERVED = frozenset(
    {"registers", "standard", "templates", "editions", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
_SLUG = pattern("^[a-z0-9-]{1,64}$")


def is_slug(text: str) -> bool:
    """Whether a text can name a district or a domain: also not a name that has another meaning."""
    return _SLUG.match(text) is not None and not text.endswith("\n") and text not in _RESERVED


class Layout(Struct, frozen=True):
    """Which file of a workspace is what.

    `stray` are YAML files where none belongs, each with the reason.
    """

    registers: dict[str, str]
    standards: dict[str, str]
    districts: dict[str, dict[str, str]]
    stray: tuple[tuple[str, str], ...]

    def catalogs(self, district: str) -> dict[str, str]:
        """The catalog files of a district, by domain."""
        return {
            name: path
            for name, path in self.districts.get(district, {}).items()
            if name not in _OWN_FILES
        }


def layout(paths: tuple[str, ...], districts: frozenset[str]) -> Layout:
    """Sorts the paths of a workspace whose zwgk.yaml names these districts."""
    result = Layout({}, {}, {}, ())
    stray: list[tuple[str, str]] = []
    for path in paths:
        reason = _sort(path, districts, result)
        if reason:
            stray.append((path, reason))
    return Layout(result.registers, result.standards, result.districts, tuple(stray))


def printable(name: str) -> str:
    """A name on disk as a message shows it: bytes that are no characters become "?"."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _sort(path: str, districts: frozenset[str], into: Layout) -> str | None:
    """Puts one path where it belongs, or says why it belongs nowhere."""
    if path == SETTINGS:
        return None
    folder, _, name = path.rpartition("/")
    stem, _, suffix = name.rpartition(".")
    if suffix != "yaml":
        return _no_file(path)
    if folder == "registers":
        return _sort_register(stem, path, into)
    if not is_slug(stem):
        return "文件名只能用小写字母、数字和短横线，且不能与系统名称相同"
    if folder == "standard":
        into.standards[stem] = path
        return None
    if folder in districts and is_slug(folder):
        into.districts.setdefault(folder, {})[stem] = path
        return None
    return _no_district(folder, districts)


def _no_file(path: str) -> str:
    """Why a path without the suffix is none of a file."""
    if path.endswith("/"):
        return "是文件夹的链接，不予读取"
    return f"文件名应以 .yaml 结尾，现在是 .{printable(path.rpartition('.')[2])}"


def _no_district(folder: str, districts: frozenset[str]) -> str:
    """Why a folder is not that of a district."""
    if folder in districts:
        return f"{folder} 是系统或者本工具另有用处的名称，不能作为区的简码"
    if folder and "/" not in folder:
        return f"zwgk.yaml 的 districts 里没有 {printable(folder)} 这个区"
    return "这里不是放目录文件的位置"


def _sort_register(stem: str, path: str, into: Layout) -> str | None:
    if stem in REGISTERS:
        into.registers[stem] = path
        return None
    if stem in _OTHER_REGISTERS:
        return None
    return "registers 里没有这一种登记表"
