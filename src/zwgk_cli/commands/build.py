"""`zwgk build`: checks, then writes the publishable site, or refuses and leaves the old one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from zwgk_cli import __version__, resources
from zwgk_cli.commands.inspect import Inspection, Request, inspect
from zwgk_cli.commands.validate import Answer, answer, require_catalogs
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.publishing.site import Entry, Staging, open_staging, write_file
from zwgk_cli.render.data import catalog_json
from zwgk_cli.render.html.environment import make_environment
from zwgk_cli.render.html.site import HtmlSite

_DOWNLOADS = (("catalog.json", "下载数据（JSON）"),)
"""What the page of a catalog offers beside itself."""

EXPOSES_PERSONS = "ZW801"
_UNREAD = ("ZW0", "ZW1")
_PENDING = "ZW110"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build and where; a `draft` is published in spite of errors, and says so."""

    root: Path
    here: Path
    out: Path
    draft: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the findings, whether a site was published, and what it leaves out.

    `files` are those of the new site, `left_out` paths as the user sees them.
    """

    answer: Answer
    published: bool
    files: int
    left_out: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether everything that the workspace holds was published."""
        return self.published and not self.left_out


def build(plan: Plan) -> Built:
    """Builds the site; raises ZwgkError where there is nothing to build or nowhere to write."""
    _check_place(plan)
    with open_staging(plan.out) as staging:
        pages = _Pages(plan.root, staging.folder, staging.old, draft=plan.draft)
        inspection = inspect(Request(DiskFiles(plan.root), None, jobs=plan.jobs), pages)
        if inspection.workspace is not None:
            require_catalogs(inspection)
        found = answer(inspection, inspection.findings, plan.root, plan.here)
        refused = found.fails(Severity.ERROR) and not plan.draft
        if refused or inspection.workspace is None:
            return Built(found, published=False, files=0, left_out=())
        return _publish(staging, plan, inspection, inspection.workspace, found)


def _check_place(plan: Plan) -> None:
    if plan.root.is_relative_to(plan.out.resolve()):
        raise ZwgkError(
            f"不能把网站写到工作区所在的文件夹：{plan.out}", "用 --out 指明另一个文件夹"
        )


def _publish(
    staging: Staging, plan: Plan, inspection: Inspection, workspace: Workspace, found: Answer
) -> Built:
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
    left_out = tuple(shown(path) for path in _left_out(inspection, published))
    if not catalogs:
        return Built(found, published=False, files=0, left_out=left_out)
    site = _site(workspace, plan.root, draft=plan.draft)
    shared = (*site.assets(), site.home(facts), site.about())
    for path, content in shared:
        staging.write(path, content)
    editions = {f"{entry.district}/{entry.domain}": entry.edition.isoformat() for entry in catalogs}
    staging.publish(editions, __version__)
    files = len(shared) + sum(len(part.entries) for part in made)
    return Built(found, published=True, files=files, left_out=left_out)


def _only(district: DistrictFacts, documents: set[str]) -> DistrictFacts:
    kept = tuple(catalog for catalog in district.catalogs if catalog.document in documents)
    return replace(district, catalogs=kept)


def _left_out(inspection: Inspection, published: set[str]) -> Iterator[str]:
    """The catalogs that exist and are not published, by their paths."""
    for facts in inspection.facts:
        yield from (f"{facts.id}/{domain}.yaml" for domain in sorted(facts.unreadable))
        yield from (
            catalog.document for catalog in facts.catalogs if catalog.document not in published
        )
    yield from (result.slug for result in inspection.districts if result.facts is None)


def _site(workspace: Workspace, root: Path, *, draft: bool) -> HtmlSite:
    overrides = root / "templates" / "html"
    environment = make_environment(
        resources.template_folder("html"), overrides if overrides.is_dir() else None
    )
    return HtmlSite(workspace, environment, draft=draft, downloads=_DOWNLOADS)


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a district: what was written, and which catalogs are in it."""

    entries: tuple[Entry, ...]
    documents: tuple[str, ...]


@dataclass(slots=True)
class _Pages:
    """Writes a district's pages into the staging folder, in whichever process has the district."""

    root: Path
    folder: Path
    old: Path | None
    draft: bool
    _sites: dict[str, HtmlSite] = field(default_factory=dict)

    def make(
        self, workspace: Workspace, district: District, findings: Sequence[Finding]
    ) -> Made | None:
        """The district's pages; None where its errors refuse it, or all of its catalogs."""
        if self.draft:
            kept = _publishable(district, workspace, findings)
            if district.catalogs and not kept:
                return None
            district = replace(district, catalogs=kept)
        elif any(finding.severity is Severity.ERROR for finding in findings):
            return None
        site = self._sites.setdefault("", _site(workspace, self.root, draft=self.draft))
        entries = tuple(
            write_file(self.folder, self.old, path, content)
            for path, content in _files(site, workspace, district)
        )
        return Made(entries, tuple(catalog.document for catalog in district.catalogs))


def _files(site: HtmlSite, workspace: Workspace, district: District) -> Iterator[tuple[str, bytes]]:
    """Every file of a district: its own page, and for each catalog the pages and the data."""
    laws = LawIndex(workspace.registers.laws)
    yield site.district_page(district)
    for catalog in district.catalogs:
        yield from site.catalog_pages(district, catalog)
        path = f"{catalog.district}/{catalog.domain}/catalog.json"
        yield path, catalog_json(catalog, district, laws)


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
