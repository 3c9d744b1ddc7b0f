"""The entries of a district's lists that no item discloses, where that can be judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from zwgk_cli.crossref.candidates import prefix_of
from zwgk_cli.crossref.coverage import UNMET, Coverage, CoverageRow
from zwgk_cli.crossref.powers import element_of
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.model.place import Place


class Kin(Struct, frozen=True):
    """An item that discloses a power like the one that is not disclosed, and where it stands."""

    id: str
    title: str
    place: Place


class Uncovered(Struct, frozen=True):
    """An entry that no item discloses.

    `kin` bears its name or discloses one of the same kind and agency; `in_words` in the first case.
    """

    row: CoverageRow
    kin: Kin | None
    in_words: bool = False


def uncovered(links: DistrictLinks, coverage: Coverage, element: str) -> Iterator[Uncovered]:
    """The uncovered entries of the list of an element, "powers" or "services".

    Left out are entries that might be disclosed after all: in a catalog that is missing, was read
    in part or has the element 待定, or under a code that the list does not know.
    """
    complete = frozenset(
        catalog.domain
        for catalog in links.catalogs
        if not catalog.partial and element not in catalog.pending
    )
    unknown = frozenset(
        (catalog.domain, prefix_of(entry.code))
        for catalog in links.catalogs
        for entry in catalog.unknown
        if entry.element == element
    )
    kindred: Kindred | None = None
    for row in coverage.rows:
        power = row.power
        if row.state != UNMET or element_of(power) != element:
            continue
        prefix = prefix_of(power.code)
        meant = any((domain, prefix) in unknown for domain in row.domains)
        if complete.issuperset(row.domains) and not meant:
            kindred = kindred or Kindred(coverage, links)
            yield kindred.beside(row)


class Kindred:
    """The items beside which an uncovered entry of a district would stand."""

    def __init__(self, coverage: Coverage, links: DistrictLinks) -> None:
        self._spoken = _spoken(links)
        self._near = _kin(coverage, links)

    def beside(self, row: CoverageRow) -> Uncovered:
        """The entry with the item that bears its name, else with one of the same kind, if any."""
        power = row.power
        namesake = self._spoken.get(power.code)
        keys = ((domain, power.kind, power.agency) for domain in row.domains)
        near = next((self._near[key] for key in keys if key in self._near), None)
        return Uncovered(row, namesake or near, namesake is not None)


def _spoken(links: DistrictLinks) -> Mapping[str, Kin]:
    """For each code the first item that names the entry in words alone."""
    found: dict[str, Kin] = {}
    for catalog in links.catalogs:
        for item in catalog.items:
            if item.spoken is not None:
                found.setdefault(item.spoken, Kin(item.id, item.title, catalog.place(item)))
    return found


_Kin = Mapping[tuple[str, str, str], Kin]
"""For a domain, a kind and an agency, the first item that discloses such a power."""


def _kin(coverage: Coverage, links: DistrictLinks) -> _Kin:
    homes = {
        item.id: (catalog.domain, Kin(item.id, item.title, catalog.place(item)))
        for catalog in links.catalogs
        for item in catalog.items
    }
    found: dict[tuple[str, str, str], Kin] = {}
    for row in coverage.rows:
        for identifier in row.items:
            domain, item = homes[identifier]
            found.setdefault((domain, row.power.kind, row.power.agency), item)
    return found
