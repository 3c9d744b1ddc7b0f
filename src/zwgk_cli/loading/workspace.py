"""What all districts share, from the files of a workspace: settings, registers, standards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.catalog import standard_of
from zwgk_cli.loading.cut import cut_findings
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


class Foundation(Struct, frozen=True):
    """What a workspace rests on: settings and registers, what was found on the way, files read.

    `settings` is None where zwgk.yaml cannot be used; then nothing else was read. `standards` are
    the paths of the standards by domain: those of the workspace, and the shipped ones of the
    domains that have a catalog. `registers` likewise are the paths that were read.
    """

    settings: Settings | None
    registers: Registers
    layout: Layout
    sources: Mapping[str, str]
    standards: Mapping[str, str]
    findings: tuple[Finding, ...]
    files: int


class LoadedStandard(Struct, frozen=True):
    """A standard, None where it is of no use, and the findings of reading it.

    `partial` where something of it could not be read.
    """

    standard: Standard | None
    findings: tuple[Finding, ...]
    partial: bool


class Opened(Struct, frozen=True):
    """A workspace ready for its districts, what was found on the way, and how many files it read.

    `workspace` is None where zwgk.yaml cannot be used; then nothing else was read.
    """

    workspace: Workspace | None
    layout: Layout
    findings: tuple[Finding, ...]
    files: int


class Standards(Mapping[str, Standard]):
    """The standards of a workspace by domain; each is read when it is first asked for."""

    def __init__(self, files: Files, paths: Mapping[str, str]) -> None:
        self._files = files
        self._paths = paths
        self._loaded: dict[str, LoadedStandard] = {}

    def load(self, domain: str) -> LoadedStandard:
        """The standard of a domain that has one, with the findings of reading it."""
        if domain not in self._loaded:
            self._loaded[domain] = load_standard(self._files, self._paths[domain], domain)
        return self._loaded[domain]

    def __getitem__(self, domain: str) -> Standard:
        """The standard of a domain; raises KeyError where there is none that can be used."""
        standard = self.load(domain).standard
        if standard is None:
            raise KeyError(domain)
        return standard

    def __iter__(self) -> Iterator[str]:
        """The domains that have a usable standard; reads all that were not asked for yet."""
        return (domain for domain in self._paths if self.load(domain).standard is not None)

    def __len__(self) -> int:
        """How many domains have a usable standard."""
        return sum(1 for _ in self)


def read_foundation(files: Files) -> Foundation:
    """Reads zwgk.yaml and the registers; raises ZwgkError without a zwgk.yaml."""
    paths = files.paths()
    if SETTINGS not in paths:
        raise ZwgkError("文件夹里没有 zwgk.yaml，不是工作区", "用 --workspace 指明工作区的文件夹")
    checked = read_checked(files, SETTINGS, "workspace")
    if checked.document is None:
        nothing = registers_of({}, frozenset(REGISTERS))
        return Foundation(None, nothing, Layout({}, {}, {}, ()), {}, {}, checked.findings, 1)
    settings = settings_of(checked.document)
    sorted_paths = layout(paths, frozenset(entry.id for entry in settings.districts))
    found = [*checked.findings, *(_stray(path, why) for path, why in sorted_paths.stray)]
    sources = _register_paths(sorted_paths)
    registers, of_registers = _registers(files, sources)
    return Foundation(
        settings=settings,
        registers=registers,
        layout=sorted_paths,
        sources=sources,
        standards=dict(sorted(_standard_paths(sorted_paths).items())),
        findings=(*found, *of_registers),
        files=1 + len(sorted_paths.registers) + len(sorted_paths.standards),
    )


def open_workspace(files: Files) -> Opened:
    """Reads zwgk.yaml, the registers and the standards; raises ZwgkError without a zwgk.yaml."""
    foundation = read_foundation(files)
    settings = foundation.settings
    if settings is None:
        return Opened(None, foundation.layout, foundation.findings, foundation.files)
    standards = Standards(files, foundation.standards)
    loaded = {domain: standards.load(domain) for domain in foundation.standards}
    partial = frozenset(domain for domain, entry in loaded.items() if entry.partial)
    of_standards = (finding for entry in loaded.values() for finding in entry.findings)
    return Opened(
        workspace_of(foundation, settings, standards, partial),
        foundation.layout,
        (*foundation.findings, *of_standards),
        foundation.files,
    )


def workspace_of(
    foundation: Foundation, settings: Settings, standards: Standards, partial: frozenset[str]
) -> Workspace:
    """The workspace on a foundation; `partial` are the domains whose standard was read in part."""
    enrolments = {entry.id: entry for entry in settings.districts}
    return Workspace(settings, enrolments, foundation.registers, standards, partial)


def load_standard(files: Files, path: str, domain: str) -> LoadedStandard:
    """Reads the standard of a domain."""
    checked = read_checked(files, path, "standard")
    if checked.document is None:
        return LoadedStandard(None, checked.findings, checked.partial)
    found = misplaced(checked.document, {"domain": domain})
    standard = standard_of(checked.document, domain)
    return LoadedStandard(standard, (*checked.findings, *found), checked.partial)


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
    private = (
        *private_findings(reading.document, reading.text),
        *cut_findings(reading.document, reading.text),
    )
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


def _register_paths(paths: Layout) -> dict[str, str]:
    """The path of each register: the workspace's own, else the shipped one."""
    found = {
        kind: paths.registers.get(kind) or shipped(f"registers/{kind}.yaml") for kind in REGISTERS
    }
    return {kind: path for kind, path in found.items() if path is not None}


def _registers(files: Files, paths: Mapping[str, str]) -> tuple[Registers, list[Finding]]:
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    partial = {kind for kind in REGISTERS if kind not in paths}
    for kind, path in paths.items():
        checked = read_checked(files, path, kind)
        findings.extend(checked.findings)
        if checked.document is not None:
            documents[kind] = checked.document
        if checked.partial:
            partial.add(kind)
    return registers_of(documents, frozenset(partial)), findings


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
