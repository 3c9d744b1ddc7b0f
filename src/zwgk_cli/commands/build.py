"""`zwgk build`: checks, then writes the publishable site, or refuses and leaves the old one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from zwgk_cli import __version__
from zwgk_cli.commands.inspect import Inspection, Request, Watch, inspect, unwatched
from zwgk_cli.commands.outputs import KINDS, TABLES, Outputs
from zwgk_cli.commands.part import WHOLE, Part, check_names, without_rows
from zwgk_cli.commands.validate import Answer, answer, require_catalogs
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.publishing.site import Entry, Staging, open_staging, write_file

EXPOSES_PERSONS = "ZW801"
_UNREAD = ("ZW0", "ZW1")
_PENDING = "ZW110"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build and where; a `draft` is published in spite of errors, and says so.

    `kinds` of file are those of outputs.KINDS. Of a part alone its own faults refuse a build.
    """

    root: Path
    here: Path
    out: Path
    draft: bool = False
    jobs: int = 1
    kinds: frozenset[str] = frozenset(KINDS)
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the findings, whether a site was published, and what it leaves out.

    `catalogs` and `files` count the new site, `left_out` are paths as the user sees them.
    """

    answer: Answer
    published: bool
    catalogs: int
    files: int
    left_out: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether everything that the workspace holds was published."""
        return self.published and not self.left_out


def build(plan: Plan, watch: Watch = unwatched) -> Built:
    """Builds the site; raises ZwgkError where there is nothing to build or nowhere to write."""
    _check_place(plan)
    with open_staging(plan.out) as staging:
        maker = _Maker(plan, staging.folder, staging.old)
        request = Request(DiskFiles(plan.root), None, jobs=plan.jobs, maker=maker)
        inspection = inspect(request, watch)
        workspace = inspection.workspace
        if workspace is not None:
            require_catalogs(inspection)
            check_names(plan.part, inspection)
        findings = [f for f in inspection.findings if _concerns(f, plan.part, workspace)]
        found = answer(inspection, findings, plan.root, plan.here)
        refused = found.fails(Severity.ERROR) and not plan.draft
        if refused or workspace is None:
            return Built(found, published=False, catalogs=0, files=0, left_out=())
        return _publish(staging, plan, inspection, found)


def _check_place(plan: Plan) -> None:
    if plan.root.is_relative_to(plan.out.resolve()):
        raise ZwgkError(
            f"不能把网站写到工作区所在的文件夹：{plan.out}", "用 --out 指明另一个文件夹"
        )
    if plan.part.agency is not None and not plan.kinds.issubset(TABLES):
        raise ZwgkError(
            "一个公开主体的事项不是完整的目录，只能生成表格",
            f"去掉 --agency，或者用 --outputs {','.join(TABLES)}",
        )


def _concerns(finding: Finding, part: Part, workspace: Workspace | None) -> bool:
    return workspace is None or part.covers(finding.place.document, workspace)


def _publish(staging: Staging, plan: Plan, inspection: Inspection, found: Answer) -> Built:
    workspace = inspection.workspace
    made = [result.made for result in inspection.districts if isinstance(result.made, Made)]
    for part in made:
        staging.adopt(part.entries)
    published = {document for part in made for document in part.documents}
    facts = [
        _only(result.facts, published)
        for result in inspection.districts
        if result.facts is not None and isinstance(result.made, Made)
    ]
    catalogs = [catalog for district in facts for catalog in district.catalogs]
    shown = shown_from(plan.root, plan.here)
    left_out = tuple(shown(path) for path in _left_out(inspection, published, plan.part))
    if not catalogs or workspace is None:
        if plan.part.agency is not None and not left_out:
            raise without_rows(plan.part, inspection)
        return Built(found, published=False, catalogs=0, files=0, left_out=left_out)
    outputs = Outputs(workspace, plan.root, plan.kinds, draft=plan.draft)
    shared = tuple(outputs.of_all(facts))
    for path, content in shared:
        staging.write(path, content)
    editions = {f"{entry.district}/{entry.domain}": entry.edition.isoformat() for entry in catalogs}
    staging.publish(editions, __version__)
    files = len(shared) + sum(len(part.entries) for part in made)
    return Built(found, published=True, catalogs=len(catalogs), files=files, left_out=left_out)


def _only(district: DistrictFacts, documents: set[str]) -> DistrictFacts:
    kept = tuple(catalog for catalog in district.catalogs if catalog.document in documents)
    return replace(district, catalogs=kept)


def _left_out(inspection: Inspection, published: set[str], part: Part) -> Iterator[str]:
    """The catalogs of the part that exist and are not published, by their paths."""
    for facts in inspection.facts:
        if not part.has_district(facts.id):
            continue
        unreadable = [domain for domain in sorted(facts.unreadable) if part.has_domain(domain)]
        yield from (f"{facts.id}/{domain}.yaml" for domain in unreadable)
        if part.agency is None:
            yield from (
                catalog.document
                for catalog in facts.catalogs
                if catalog.document not in published and part.has_domain(catalog.domain)
            )
    yield from (
        result.slug
        for result in inspection.districts
        if result.facts is None and part.has_district(result.slug)
    )


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a district: what was written, and which catalogs are in it."""

    entries: tuple[Entry, ...]
    documents: tuple[str, ...]


@dataclass(slots=True)
class _Maker:
    """Writes a district's files into the staging folder, in whichever process has the district."""

    plan: Plan
    folder: Path
    old: Path | None
    _outputs: list[Outputs] = field(default_factory=list)

    def make(
        self, workspace: Workspace, district: District, findings: Sequence[Finding]
    ) -> Made | None:
        """The district's files; None where its errors refuse it, or all of its catalogs."""
        part = self.plan.part
        if not part.has_district(district.id):
            return None
        shown = self._shown(workspace, district, findings)
        if shown is None:
            return None
        entries = tuple(
            write_file(self.folder, self.old, path, content)
            for path, content in self._of(workspace).of_district(shown)
        )
        return Made(entries, tuple(catalog.document for catalog in shown.catalogs))

    def _shown(
        self, workspace: Workspace, district: District, findings: Sequence[Finding]
    ) -> District | None:
        """The district with the catalogs that may be published, cut to the part."""
        part = self.plan.part
        if self.plan.draft:
            kept = _publishable(district, workspace, findings)
            if district.catalogs and not kept:
                return None
            district = replace(district, catalogs=kept)
        elif any(f.severity is Severity.ERROR and _concerns(f, part, workspace) for f in findings):
            return None
        cut = part.cut(district)
        return cut if cut.catalogs or part.is_whole else None

    def _of(self, workspace: Workspace) -> Outputs:
        """The renderers, made once in a process."""
        if not self._outputs:
            plan = self.plan
            self._outputs.append(Outputs(workspace, plan.root, plan.kinds, draft=plan.draft))
        return self._outputs[0]


def _publishable(
    district: District, workspace: Workspace, findings: Sequence[Finding]
) -> tuple[Catalog, ...]:
    """The catalogs of a district that a draft may show.

    Left out: a catalog that does not pass its schema, and one that a number of a person would
    reach: in its own file, its standard, or a file that its pages draw on.
    """
    unread = {finding.place.document for finding in findings if _is_unread(finding)}
    exposed = {finding.place.document for finding in findings if finding.code == EXPOSES_PERSONS}
    shared = {path for path in exposed if not path.startswith("standard/")}
    own = {catalog.document for catalog in district.catalogs}
    if shared - own:
        return ()
    return tuple(
        catalog
        for catalog in district.catalogs
        if catalog.document not in unread | exposed
        and _standard_document(workspace, catalog.domain) not in exposed
    )


def _is_unread(finding: Finding) -> bool:
    return (
        finding.code.startswith(_UNREAD)
        and finding.code != _PENDING
        and finding.severity is Severity.ERROR
    )


def _standard_document(workspace: Workspace, domain: str) -> str | None:
    standard = workspace.standards.get(domain)
    return standard.document if standard else None
