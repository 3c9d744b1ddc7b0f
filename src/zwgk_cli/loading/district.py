"""One district from its files: its lists, and its catalogs resolved on the standards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zwgk_cli.loading.catalog import catalog_of
from zwgk_cli.loading.files import Files, Layout
from zwgk_cli.loading.lists import agencies_of, power_list_of
from zwgk_cli.loading.values import texts
from zwgk_cli.loading.workspace import misplaced, read_checked
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import (
    CatalogFacts,
    DistrictFacts,
    ItemFacts,
    Workspace,
)
from zwgk_cli.source.document import Document


@dataclass(frozen=True, slots=True)
class LoadedDistrict:
    """A district, the findings of reading it, and how many files were read.

    `district` is None where district.yaml is missing or of no use: nothing is judged then.
    """

    district: District | None
    findings: tuple[Finding, ...]
    files: int


def load_district(files: Files, layout: Layout, workspace: Workspace, slug: str) -> LoadedDistrict:
    """Reads everything of one district."""
    return _Loading(files, layout, workspace, slug).run()


def facts_of(district: District) -> DistrictFacts:
    """What remains of a district when it is released."""
    return DistrictFacts(
        id=district.id,
        name=district.name,
        document=district.document,
        catalogs=tuple(_catalog_facts(catalog) for catalog in district.catalogs),
        unreadable=district.unreadable,
        list_domains=tuple(_list_domains(district).items()),
    )


def _list_domains(district: District) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for entries in (district.powers, district.services):
        for power in entries.powers if entries else ():
            if power.domain is not None:
                found.setdefault(power.domain, power.place.within("domain"))
    return found


def _catalog_facts(catalog: Catalog) -> CatalogFacts:
    return CatalogFacts(
        district=catalog.district,
        domain=catalog.domain,
        document=catalog.document,
        edition=catalog.edition,
        final=catalog.is_final,
        items=tuple(
            ItemFacts(item.id, item.title, int(item.origin.own.route[-1])) for item in catalog.items
        ),
        agencies=tuple(dict.fromkeys(name for item in catalog.items for name in item.agency)),
        retired=tuple((entry.id, entry.place) for entry in catalog.retired),
    )


class _Loading:
    """The reading of one district: gathers findings as it goes."""

    def __init__(self, files: Files, layout: Layout, workspace: Workspace, slug: str) -> None:
        self._files = files
        self._workspace = workspace
        self._slug = slug
        self._paths = layout.districts.get(slug, {})
        self._catalog_paths = layout.catalogs(slug)
        self._is_linked = any(path == f"{slug}/" for path, _ in layout.stray)
        self._findings: list[Finding] = []
        self._partial: set[str] = set()

    def run(self) -> LoadedDistrict:
        """The district, or None with the finding that says why."""
        document = self._read("district", "district")
        district = self._district(document) if document else None
        if "district" not in self._paths and not self._is_linked:
            self._findings.append(self._missing_directory())
        return LoadedDistrict(district, tuple(self._findings), len(self._paths))

    def _district(self, document: Document) -> District:
        tree: Any = document.tree
        self._findings.extend(misplaced(document, {"id": self._slug}))
        roles = dict(tree.get("roles") or {})
        catalogs, unreadable = self._catalogs(roles)
        return District(
            id=self._slug,
            document=document.path,
            name=tree["name"],
            code=tree["code"],
            site=tree.get("site"),
            roles=roles,
            agencies=agencies_of(document),
            groups={name: texts(names) for name, names in (tree.get("groups") or {}).items()},
            powers=self._list("powers", tree["name"]),
            services=self._list("services", tree["name"]),
            catalogs=catalogs,
            unreadable=unreadable,
            partial=frozenset(self._partial),
        )

    def _list(self, kind: str, name: str) -> PowerList | None:
        document = self._read(kind, kind)
        if document is None:
            return None
        self._findings.extend(misplaced(document, {"district": self._slug}))
        return power_list_of(document, kind, name)

    def _catalogs(self, roles: dict[str, str]) -> tuple[tuple[Catalog, ...], frozenset[str]]:
        """The catalogs in the order of the district's scope, added domains after it."""
        found: dict[str, Catalog] = {}
        for domain in self._catalog_paths:
            document = self._read(domain, "catalog")
            if document is not None:
                expected = {"district": self._slug, "domain": domain}
                self._findings.extend(misplaced(document, expected))
                standard = self._workspace.standards.get(domain)
                found[domain] = catalog_of(document, (self._slug, domain), standard, roles)
        unreadable = frozenset(self._catalog_paths) - frozenset(found)
        order = self._scope()
        ordered = sorted(found, key=lambda domain: (order.get(domain, len(order)), domain))
        return tuple(found[domain] for domain in ordered), unreadable

    def _scope(self) -> dict[str, int]:
        enrolment = self._workspace.enrolment(self._slug)
        scope = enrolment.scope if enrolment else ()
        return {domain: index for index, domain in enumerate(scope)}

    def _read(self, name: str, kind: str) -> Document | None:
        path = self._paths.get(name)
        if path is None:
            return None
        checked = read_checked(self._files, path, kind)
        self._findings.extend(checked.findings)
        if checked.partial:
            self._partial.add(path)
        return checked.document

    def _missing_directory(self) -> Finding:
        enrolment = self._workspace.enrolments[self._slug]
        return Finding(
            "ZW115",
            enrolment.place.within("id"),
            f"没有 {self._slug}/district.yaml，不知道这个区的名称和机构",
            label="没有这个区的机构名录",
            help=f"新建 {self._slug}/district.yaml，写明区名、区划代码和机构名录",
        )
