"""The entries of a district's lists that no item discloses, where that can be judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zwgk_cli.crossref.candidates import prefix_of
from zwgk_cli.crossref.coverage import UNMET, CoverageRow, coverage_of
from zwgk_cli.crossref.powers import SERVICE
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Workspace

_Kin = Mapping[tuple[str, str, str], Item]
"""For a domain, a kind and an agency, the first item that discloses such a power."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """An entry that no item discloses; `kin` discloses one of the same kind and agency."""

    row: CoverageRow
    kin: Item | None


def uncovered(district: District, workspace: Workspace, element: str) -> Iterator[Uncovered]:
    """The uncovered entries of the list of an element, "powers" or "services".

    Left out are entries that might be disclosed after all: in a catalog that is missing, was read
    in part or has the element 待定, or under a code that the list does not know.
    """
    complete = frozenset(
        catalog.domain for catalog in district.catalogs if _complete(catalog, district, element)
    )
    rows = coverage_of(district, workspace).rows
    unknown = frozenset(_unknown(district, element))
    kin = _kin(rows, district)
    for row in rows:
        power = row.power
        if row.state != UNMET or (power.kind == SERVICE) != (element == "services"):
            continue
        prefix = prefix_of(power.code)
        meant = any((domain, prefix) in unknown for domain in row.domains)
        if complete.issuperset(row.domains) and not meant:
            keys = ((domain, power.kind, power.agency) for domain in row.domains)
            yield Uncovered(row, next((kin[key] for key in keys if key in kin), None))


def _complete(catalog: Catalog, district: District, element: str) -> bool:
    return catalog.document not in district.partial and not any(
        element in item.pending for item in catalog.items
    )


def _unknown(district: District, element: str) -> Iterator[tuple[str, str]]:
    """The domain and prefix of every code of an item that the list does not know."""
    entries = district.powers if element == "powers" else district.services
    known = entries.by_code if entries else {}
    for catalog in district.catalogs:
        for item in catalog.items:
            codes = item.services if element == "services" else (ref.code for ref in item.powers)
            for code in codes:
                if code is not None and code not in known:
                    yield catalog.domain, prefix_of(code)


def _kin(rows: tuple[CoverageRow, ...], district: District) -> _Kin:
    homes = {
        item.id: (catalog.domain, item) for catalog in district.catalogs for item in catalog.items
    }
    found: dict[tuple[str, str, str], Item] = {}
    for row in rows:
        for identifier in row.items:
            domain, item = homes[identifier]
            found.setdefault((domain, row.power.kind, row.power.agency), item)
    return found
