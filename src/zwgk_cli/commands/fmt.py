"""`zwgk fmt`: the files of a workspace in the canonical layout; planned first, then written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from zwgk_cli.commands.narrow import folder_of
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles, Files, Layout, Unreadable, layout, read_or_nothing
from zwgk_cli.loading.settings import settings_of
from zwgk_cli.loading.workspace import read_checked
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.publishing.replace import Replacement, replace_files
from zwgk_cli.reporting.report import Located, locate_all
from zwgk_cli.source.canonical.layout import NotReadable, canonical_bytes
from zwgk_cli.source.decode import decode

_BOM = b"\xef\xbb\xbf"


class Task(Struct, frozen=True):
    """What is to be laid out: which workspace and part of it.

    Files that are not UTF-8 are converted if they are in `encoding`: GB18030 or UTF-16.
    """

    root: Path
    here: Path
    targets: tuple[str, ...] = ()
    encoding: str = ""


class Rewrite(Struct, frozen=True):
    """A file that would change: its path as shown, its text before and after, without BOM and CR.

    `notes` say what changes besides the layout: encoding, BOM, line ends.
    """

    document: str
    path: str
    before: str
    after: str
    notes: tuple[str, ...]


class Plan(Struct, frozen=True):
    """The files that change, how many need not, and what is wrong with those not readable."""

    rewrites: tuple[Rewrite, ...]
    unchanged: int
    unreadable: int
    located: tuple[Located, ...]


def plan_layout(task: Task) -> Plan:
    """What `zwgk fmt` would write; raises ZwgkError for a target that means nothing."""
    disk = DiskFiles(task.root)
    files = _Converted(disk, task.encoding)
    shown = shown_from(task.root, task.here)
    rewrites: list[Rewrite] = []
    findings: list[Finding] = []
    unchanged = unreadable = 0
    for document, kind in _selected(task, _kinds(files)).items():
        try:
            raw, data = disk.read(document), files.read(document)
            after = canonical_bytes(kind, data, document, _schema(task.root, document, kind))
        except Unreadable:
            unreadable += 1
            findings += read_checked(files, document, kind).findings
        except NotReadable as refused:
            unreadable += 1
            findings += refused.findings
        else:
            if raw == after.encode():
                unchanged += 1
            else:
                rewrites.append(_rewrite(document, shown(document), raw, data, after))
    located = locate_all(findings, partial(read_or_nothing, files), shown)
    return Plan(tuple(rewrites), unchanged, unreadable, located)


class _Converted(Struct, frozen=True):
    """Files in UTF-8, as far as one other encoding is to be converted."""

    files: Files
    encoding: str

    def paths(self) -> tuple[str, ...]:
        """All YAML files, as they are on disk."""
        return self.files.paths()

    def read(self, path: str) -> bytes:
        """The bytes of a file after conversion; untouched where not every character is sure."""
        data = self.files.read(path)
        if not self.encoding:
            return data
        decoded = decode(data)
        if not decoded.encoding.startswith(self.encoding) or "\ufffd" in decoded.text:
            return data
        return decoded.text.encode("utf-8", "surrogatepass")


def _kinds(files: Files) -> dict[str, str]:
    """The files that zwgk reads, with the kind of each, in the order of their names."""
    paths = files.paths()
    found = _layout(files, paths)
    kinds = {SETTINGS: "workspace"}
    kinds |= {path: kind for kind, path in found.registers.items()}
    kinds |= dict.fromkeys(found.standards.values(), "standard")
    for own in found.districts.values():
        kinds |= {
            path: name if name in ("district", "powers", "services") else "catalog"
            for name, path in own.items()
        }
    return {path: kinds[path] for path in paths if path in kinds}


def _layout(files: Files, paths: tuple[str, ...]) -> Layout:
    """Which file is what; a folder with a district.yaml counts before zwgk.yaml names it."""
    own = (path.partition("/") for path in paths)
    districts = {folder for folder, _, name in own if name == "district.yaml"}
    checked = read_checked(files, SETTINGS, "workspace")
    if checked.document is not None:
        districts |= {entry.id for entry in settings_of(checked.document).districts}
    return layout(paths, frozenset(districts))


def _selected(task: Task, kinds: dict[str, str]) -> dict[str, str]:
    """The files that the words of the command line mean; all of them where it has none."""
    if not task.targets:
        return kinds
    below = tuple(_below(target, task, kinds) for target in task.targets)
    return {path: kind for path, kind in kinds.items() if f"{path}/".startswith(below)}


def _below(target: str, task: Task, kinds: dict[str, str]) -> str:
    """The path from the root that a target means, with "/" at its end; empty for the whole."""
    below = folder_of(target, task.root, task.here, kinds)
    if below is not None:
        return below
    raise ZwgkError(
        f"找不到“{target}”：不是工作区里的目录文件、文件夹或区",
        "检查拼写；区用简称（如 hexi）；只整理 zwgk 读取的 YAML 文件",
    )


def _schema(root: Path, document: str, kind: str) -> str | None:
    """How a file refers to its schema, where one lies beside the workspace."""
    schema = root.parent / "schemas" / f"{kind}.schema.json"
    if not schema.is_file():
        return None
    return Path(os.path.relpath(schema, (root / document).parent)).as_posix()


def _rewrite(document: str, path: str, raw: bytes, data: bytes, after: str) -> Rewrite:
    notes: list[str] = []
    if raw != data:
        notes.append(f"{decode(raw).encoding.partition('（')[0].strip()} 转为 UTF-8")
    if raw.startswith(_BOM):
        notes.append("去掉 BOM")
    if b"\r" in data:
        notes.append("换行改为 LF")
    before = decode(data).text.replace("\r\n", "\n").replace("\r", "\n")
    return Rewrite(document, path, before, after, tuple(notes))


def write_layout(root: Path, rewrites: Sequence[Rewrite]) -> None:
    """Writes the files; raises ZwgkError where one cannot be written, none being half written."""
    replacements = [
        Replacement(root / rewrite.document, rewrite.path, rewrite.after.encode())
        for rewrite in rewrites
    ]
    replace_files(replacements, "已经整理好")
