"""One district from its files: its lists, and its catalogs resolved on the standards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.loading.catalog import catalog_of
from zwgk_cli.loading.files import Files, Layout
from zwgk_cli.loading.lists import agencies_of, power_list_of
from zwgk_cli.loading.values import texts
from zwgk_cli.loading.workspace import misplaced, read_checked
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import (
    CatalogFacts,
    DistrictFacts,
    ItemTable,
    Workspace,
)
from zwgk_cli.source.document import Document


class LoadedDistrict(Struct, frozen=True):
    """A district, the findings of reading it, and how many files were read.

    `district` is None where district.yaml is missing or of no use: nothing is judged then.
    """

    district: District | None
    findings: tuple[Finding, ...]
    files: int


class LoadedCatalog(Struct, frozen=True):
    """A catalog, None where it is of no use, and the findings of reading it.

    `partial` where a faulty entry of it was left out.
    """

    catalog: Catalog | None
    findings: tuple[Finding, ...]
    partial: bool


def load_district(files: Files, layout: Layout, workspace: Workspace, slug: str) -> LoadedDistrict:
    """Reads everything of one district."""
    lists = load_lists(files, layout, slug, workspace)
    if lists.district is None:
        return lists
    loaded = {
        domain: load_catalog(files, path, workspace, lists.district)
        for domain, path in layout.catalogs(slug).items()
    }
    findings = (found for catalog in loaded.values() for found in catalog.findings)
    district = with_catalogs(lists.district, loaded, workspace)
    return LoadedDistrict(district, (*lists.findings, *findings), lists.files)


def load_lists(files: Files, layout: Layout, slug: str, workspace: Workspace) -> LoadedDistrict:
    """Reads what a district has beside its catalogs: 机构名录, 权责清单, 公共服务事项目录."""
    return _Lists(files, layout, slug).run(workspace)


def load_catalog(
    files: Files, path: str, workspace: Workspace, district: District
) -> LoadedCatalog:
    """Reads one catalog file of a district, resolved on the standard of its domain."""
    slug, _, name = path.rpartition("/")
    domain = name.removesuffix(".yaml")
    checked = read_checked(files, path, "catalog")
    if checked.document is None:
        return LoadedCatalog(None, checked.findings, partial=True)
    found = misplaced(checked.document, {"district": slug, "domain": domain})
    standard = workspace.standards.get(domain)
    catalog = catalog_of(checked.document, (slug, domain), standard, district.roles)
    return LoadedCatalog(catalog, (*checked.findings, *found), checked.partial)


def with_catalogs(
    district: District, loaded: Mapping[str, LoadedCatalog], workspace: Workspace
) -> District:
    """A district with its catalogs by domain: those of its scope in order, added ones after."""
    partial = {
        entry.catalog.document for entry in loaded.values() if entry.catalog and entry.partial
    }
    return replace(
        district,
        catalogs=tuple(
            catalog
            for domain in in_order(loaded, district.id, workspace)
            if (catalog := loaded[domain].catalog) is not None
        ),
        unreadable=frozenset(domain for domain, entry in loaded.items() if entry.catalog is None),
        partial=district.partial | partial,
    )


def in_order(domains: Iterable[str], district: str, workspace: Workspace) -> list[str]:
    """Domains as a district lists them: those of its scope in their order, added ones after it."""
    enrolment = workspace.enrolment(district)
    scope = {domain: index for index, domain in enumerate(enrolment.scope if enrolment else ())}
    return sorted(domains, key=lambda domain: (scope.get(domain, len(scope)), domain))


def misnamed(layout: Layout, district: str, workspace: Workspace) -> frozenset[str]:
    """The domains whose catalog is there under a name with which no file is read (ZW010)."""
    names = workspace.registers.domains_by_name
    stems = (
        stem.lower()
        for folder, _, name in (path.rpartition("/") for path, _ in layout.stray)
        for stem in (name.rpartition(".")[0],)
        if folder == district
    )
    return frozenset(names[stem] for stem in stems if stem in names)


def facts_of(
    district: District, catalogs: Iterable[CatalogFacts], unreadable: frozenset[str]
) -> DistrictFacts:
    """What remains of a district when it is released; `unreadable` are domains."""
    return DistrictFacts(
        id=district.id,
        name=district.name,
        document=district.document,
        catalogs=tuple(catalogs),
        unreadable=unreadable,
        list_domains=tuple(_list_domains(district).items()),
    )


def _list_domains(district: District) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for entries in (district.powers, district.services):
        for power in entries.powers if entries else ():
            if power.domain is not None:
                found.setdefault(power.domain, power.place.within("domain"))
    return found


def catalog_facts(catalog: Catalog) -> CatalogFacts:
    """What remains of a catalog when it is released."""
    return CatalogFacts(
        district=catalog.district,
        domain=catalog.domain,
        document=catalog.document,
        edition=catalog.edition,
        final=catalog.is_final,
        items=table_of(catalog.document, catalog.items),
        agencies=tuple(dict.fromkeys(name for item in catalog.items for name in item.agency)),
        retired=tuple((entry.id, entry.place) for entry in catalog.retired),
    )


def table_of(document: str, items: Sequence[Item]) -> ItemTable:
    """What remains of the items of a catalog or a standard."""
    return ItemTable(
        document,
        tuple(item.id for item in items),
        tuple(item.title for item in items),
        tuple(int(item.origin.own.route[-1]) for item in items),
        tuple(
            (category, sum(1 for _ in run))
            for category, run in groupby(item.category for item in items)
        ),
    )


class _Lists:
    """The reading of what a district has beside its catalogs: gathers findings as it goes."""

    def __init__(self, files: Files, layout: Layout, slug: str) -> None:
        self._files = files
        self._slug = slug
        self._paths = layout.districts.get(slug, {})
        self._is_linked = any(path == f"{slug}/" for path, _ in layout.stray)
        self._findings: list[Finding] = []
        self._partial: set[str] = set()

    def run(self, workspace: Workspace) -> LoadedDistrict:
        """The district, or None with the finding that says why."""
        document = self._read("district")
        district = self._district(document) if document else None
        if "district" not in self._paths and not self._is_linked:
            self._findings.append(self._missing_directory(workspace))
        return LoadedDistrict(district, tuple(self._findings), len(self._paths))

    def _district(self, document: Document) -> District:
        tree: Any = document.tree
        self._findings.extend(misplaced(document, {"id": self._slug}))
        return District(
            id=self._slug,
            document=document.path,
            name=tree["name"],
            code=tree["code"],
            site=tree.get("site"),
            roles=dict(tree.get("roles") or {}),
            agencies=agencies_of(document),
            groups={name: texts(names) for name, names in (tree.get("groups") or {}).items()},
            powers=self._list("powers", tree["name"]),
            services=self._list("services", tree["name"]),
            catalogs=(),
            unreadable=frozenset(),
            partial=frozenset(self._partial),
        )

    def _list(self, kind: str, name: str) -> PowerList | None:
        document = self._read(kind)
        if document is None:
            return None
        self._findings.extend(misplaced(document, {"district": self._slug}))
        return power_list_of(document, kind, name)

    def _read(self, kind: str) -> Document | None:
        path = self._paths.get(kind)
        if path is None:
            return None
        checked = read_checked(self._files, path, kind)
        self._findings.extend(checked.findings)
        if checked.partial:
            self._partial.add(path)
        return checked.document

    def _missing_directory(self, workspace: Workspace) -> Finding:
        enrolment = workspace.enrolments[self._slug]
        return Finding(
            "ZW115",
            enrolment.place.within("id"),
            f"没有 {self._slug}/district.yaml，不知道这个区的名称和机构",
            label="没有这个区的机构名录",
            help=f"新建 {self._slug}/district.yaml，写明区名、区划代码和机构名录",
        )
