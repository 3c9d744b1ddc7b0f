"""What a catalog refers to, taken down while it is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zwgk_cli.crossref.named_in_words import named_in_words, names_of
from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.crossref.standards import roles_needed
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.links import (
    CatalogLinks,
    DistrictLinks,
    Exempted,
    ItemLinks,
    Merger,
    RoleNeed,
    UnknownCode,
)

LISTED = ("powers", "services")
"""The elements that refer to the lists of a district."""


def links_of(
    catalog: Catalog,
    standard: Standard | None,
    district: District,
    names: Mapping[str, Power],
    *,
    partial: bool,
) -> CatalogLinks:
    """The references of a catalog that stands on `standard`, resolved in the district's lists.

    `names` are those of the lists' entries, as names_of() gives them.
    """
    needs: dict[str, RoleNeed] = {}
    for role, base, item in roles_needed(catalog, standard):
        needs.setdefault(role, RoleNeed(role, base.place("agency"), base.title, item.id))
    return CatalogLinks(
        domain=catalog.domain,
        document=catalog.document,
        partial=partial,
        items=tuple(_item_links(item, district, names) for item in catalog.items),
        needs=tuple(needs.values()),
        exempt=tuple(_exempted(catalog)),
        mergers=tuple(
            Merger(exemption.into, exemption.place.within("into"))
            for exemption in catalog.exempt
            if exemption.into is not None
        ),
        unknown=tuple(dict.fromkeys(_unknown(catalog, district))),
        pending=frozenset(
            element for element in LISTED if any(element in item.pending for item in catalog.items)
        ),
    )


def district_links(district: District) -> DistrictLinks:
    """The references of all catalogs of a district whose catalogs stand on no standards."""
    names = names_of(district)
    return DistrictLinks(
        district,
        tuple(
            links_of(catalog, None, district, names, partial=catalog.document in district.partial)
            for catalog in district.catalogs
        ),
        district.unreadable,
    )


def _item_links(item: Item, district: District, names: Mapping[str, Power]) -> ItemLinks:
    held = (*disclosed(item, district), *served(item, district))
    spoken = named_in_words(item, names)
    return ItemLinks(
        item.id,
        item.title,
        int(item.origin.own.route[-1]),
        item.agency,
        tuple(power.code for power in held),
        spoken.code if spoken else None,
    )


def _exempted(catalog: Catalog) -> Iterator[Exempted]:
    for entry in catalog.exempt:
        for code in (entry.power, entry.service):
            if code is not None:
                yield Exempted(code, entry.reason, entry.detail, entry.by, entry.into, entry.place)


def _unknown(catalog: Catalog, district: District) -> Iterator[UnknownCode]:
    powers = district.powers.by_code if district.powers else {}
    services = district.services.by_code if district.services else {}
    for item in catalog.items:
        for ref in item.powers:
            if ref.code is not None and ref.code not in powers:
                yield UnknownCode("powers", ref.code)
        for code in item.services:
            if code not in services:
                yield UnknownCode("services", code)
