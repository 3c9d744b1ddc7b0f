"""Whose a finding is: the one place where an item's id, name and agency are put on it."""

from __future__ import annotations

from msgspec.structs import replace

from zwgk_cli.crossref.agencies import by_other_name, is_known
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding


def about(item: Item, finding: Finding, district: District | None = None) -> Finding:
    """The finding with the id, the name and the leading agency of the item that it concerns."""
    return replace(finding, item=item.id, title=item.title, agency=_responsible(item, district))


def _responsible(item: Item, district: District | None) -> str | None:
    """The leading agency of an item, by the name that the district's directory has for it."""
    if not item.agency:
        return None
    name = item.agency[0]
    if district is None or is_known(name, district):
        return name
    other = by_other_name(name, district)
    return other.agency.name if other else name
