"""What all districts share, from the files of a workspace: settings, registers, standards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.catalog import standard_of
from zwgk_cli.loading.explain import Checked, check_document
from zwgk_cli.loading.files import REGISTERS, Files, Layout, Unreadable, layout, shipped
from zwgk_cli.loading.privacy import private_findings
from zwgk_cli.loading.registers import registers_of
from zwgk_cli.loading.settings import settings_of
from zwgk_cli.model.catalog import Standard
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers
from zwgk_cli.model.workspace import SETTINGS, Settings, Workspace
from zwgk_cli.source.document import Document, read_document


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace ready for its districts, what was found on the way, and how many files it read.

    `workspace` is None where zwgk.yaml cannot be used; then nothing else was read.
    """

    workspace: Workspace | None
    layout: Layout
    findings: tuple[Finding, ...]
    files: int


def open_workspace(files: Files) -> Opened:
    """Reads zwgk.yaml, the registers and the standards; raises ZwgkError without a zwgk.yaml."""
    paths = files.paths()
    if SETTINGS not in paths:
        raise ZwgkError("文件夹里没有 zwgk.yaml，不是工作区", "用 --workspace 指明工作区的文件夹")
    checked = read_checked(files, SETTINGS, "workspace")
    if checked.document is None:
        return Opened(None, Layout({}, {}, {}, ()), checked.findings, 1)
    settings = settings_of(checked.document)
    sorted_paths = layout(paths, frozenset(entry.id for entry in settings.districts))
    found = [*checked.findings, *(_stray(path, why) for path, why in sorted_paths.stray)]
    registers, of_registers = _registers(files, sorted_paths)
    workspace, of_standards = _standards(files, sorted_paths, settings, registers)
    count = 1 + len(sorted_paths.registers) + len(sorted_paths.standards)
    return Opened(workspace, sorted_paths, (*found, *of_registers, *of_standards), count)


def read_checked(files: Files, path: str, kind: str) -> Checked:
    """Reads a file and holds it against the schema of its kind."""
    try:
        data = files.read(path)
    except Unreadable as reason:
        finding = Finding(
            "ZW009",
            Place(path, part="text", span=(0, 0)),
            f"文件打不开：{reason}",
            help="检查文件是否完整、有没有被其他程序占用、有没有读取权限",
        )
        return Checked(None, (finding,), partial=True)
    reading = read_document(path, data)
    if reading.document is None:
        return Checked(None, reading.findings, partial=True)
    private = private_findings(reading.document, reading.text)
    checked = check_document(kind, reading.document)
    findings = (*reading.findings, *private, *checked.findings)
    return Checked(checked.document, findings, checked.partial)


def _stray(path: str, why: str) -> Finding:
    return Finding(
        "ZW010",
        Place(path, part="text", span=(0, 0)),
        f"这个文件没有用上：{why}",
        help="移到正确的位置或改名；不需要的，移出工作区",
    )


def _registers(files: Files, paths: Layout) -> tuple[Registers, list[Finding]]:
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    partial: set[str] = set()
    for kind in REGISTERS:
        path = paths.registers.get(kind) or shipped(f"registers/{kind}.yaml")
        if path is None:
            partial.add(kind)
            continue
        checked = read_checked(files, path, kind)
        findings.extend(checked.findings)
        if checked.document is not None:
            documents[kind] = checked.document
        if checked.partial:
            partial.add(kind)
    return registers_of(documents, frozenset(partial)), findings


def _standards(
    files: Files, paths: Layout, settings: Settings, registers: Registers
) -> tuple[Workspace, list[Finding]]:
    standards: dict[str, Standard] = {}
    findings: list[Finding] = []
    partial: set[str] = set()
    for domain, path in sorted(_standard_paths(paths).items()):
        checked = read_checked(files, path, "standard")
        findings.extend(checked.findings)
        if checked.partial:
            partial.add(domain)
        if checked.document is not None:
            findings.extend(misplaced(checked.document, {"domain": domain}))
            standards[domain] = standard_of(checked.document, domain)
    enrolments = {entry.id: entry for entry in settings.districts}
    workspace = Workspace(settings, enrolments, registers, standards, frozenset(partial))
    return workspace, findings


def _standard_paths(paths: Layout) -> Mapping[str, str]:
    """The standards of the workspace, and the shipped ones of the domains that have a catalog."""
    domains = {domain for slug in paths.districts for domain in paths.catalogs(slug)}
    shipped_paths = {
        domain: path
        for domain in domains.difference(paths.standards)
        if (path := shipped(f"standard/{domain}.yaml"))
    }
    return {**shipped_paths, **paths.standards}


def misplaced(document: Document, by_path: Mapping[str, str]) -> list[Finding]:
    """Findings where a file says of itself another district or domain than its path does.

    What the path says counts from here on.
    """
    tree: Any = document.tree
    titles = {"district": "区", "domain": "领域", "id": "区"}
    findings = [
        Finding(
            "ZW114",
            Place(document.path, (key,)),
            f"文件里写的{titles[key]}是“{tree[key]}”，文件所在的位置是“{expected}”",
            label=f"与文件位置“{expected}”不一致",
            help=f"改为 {expected}，或者把文件移到对应的位置",
        )
        for key, expected in by_path.items()
        if tree[key] != expected
    ]
    tree.update(by_path)
    return findings
