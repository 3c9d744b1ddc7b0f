"""A part of the workspace to build: some districts, some domains, or the rows of one agency."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.commands.inspect import Inspection
from zwgk_cli.commands.names import check_known, unknown_name
from zwgk_cli.crossref.agencies import members
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Workspace

_LISTS = frozenset({"district", "powers", "services"})
_STANDARD = "standard"


class Part(Struct, frozen=True):
    """What a build is narrowed to, as typed; nothing stated means everything.

    `agency` keeps the rows for which an agency, or a group with it, answers.
    """

    districts: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    agency: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.districts and not self.domains and self.agency is None

    def has_district(self, slug: str) -> bool:
        """Whether a district is in it."""
        return not self.districts or slug in self.districts

    def has_domain(self, domain: str) -> bool:
        """Whether a domain is in it."""
        return not self.domains or domain in self.domains

    def covers(self, document: str, workspace: Workspace) -> bool:
        """Whether a fault of this document is one of the part: shared files always are."""
        folder, _, name = document.removeprefix("zwgk:").rpartition("/")
        stem = name.rpartition(".")[0]
        if folder == _STANDARD:
            return self.has_domain(stem)
        if workspace.enrolment(folder) is None:
            return True
        return self.has_district(folder) and (stem in _LISTS or self.has_domain(stem))

    def cut(self, district: District) -> District:
        """The district with the catalogs and rows of the part; a catalog without rows goes."""
        kept = (self._rows(catalog, district) for catalog in district.catalogs)
        catalogs = tuple(
            catalog
            for catalog in kept
            if self.has_domain(catalog.domain) and (self.agency is None or catalog.items)
        )
        return replace(district, catalogs=catalogs)

    def _rows(self, catalog: Catalog, district: District) -> Catalog:
        if self.agency is None:
            return catalog
        items = tuple(
            item
            for item in catalog.items
            if any(self.agency in (name, *members(name, district)) for name in item.agency)
        )
        return replace(catalog, items=items, exempt=(), withheld=(), retired=())


WHOLE = Part()


def check_names(part: Part, inspection: Inspection) -> None:
    """Raises ZwgkError, with the nearest name, for a district or domain that there is not."""
    slugs = [result.slug for result in inspection.districts]
    check_known(part.districts, slugs, "区")
    facts = [entry for entry in inspection.facts if part.has_district(entry.id)]
    domains = {catalog.domain for entry in facts for catalog in entry.catalogs}
    unreadable = {domain for entry in facts for domain in entry.unreadable}
    check_known(part.domains, sorted(domains | unreadable), "有目录的领域")


def without_rows(part: Part, inspection: Inspection) -> ZwgkError:
    """What to say where no item names the agency of a part."""
    named = {
        agency
        for facts in inspection.facts
        if part.has_district(facts.id)
        for catalog in facts.catalogs
        if part.has_domain(catalog.domain)
        for agency in catalog.agencies
    }
    return unknown_name(part.agency or "", sorted(named), "公开主体")
