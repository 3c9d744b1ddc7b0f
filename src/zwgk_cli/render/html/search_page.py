"""The view of the search page: its form, and every item listed for those who have no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from zwgk_cli.model.workspace import CatalogFacts, DistrictFacts, Workspace
from zwgk_cli.render.html.links import segment

LISTED = 20_000
"""With more items than this the page lists the domains alone: it would take too long to load."""

TOGETHER = 100_000
"""With more items than this a reader first chooses a district, whose data alone is then loaded."""


def search_view(districts: Sequence[DistrictFacts], workspace: Workspace) -> dict[str, object]:
    """The `search` of search.html."""
    total = sum(len(catalog.items) for facts in districts for catalog in facts.catalogs)
    listed = total <= LISTED
    return {
        "together": total <= TOGETHER,
        "listed": listed,
        "count": total,
        "districts": [_district(facts, workspace, listed=listed) for facts in districts],
    }


def _district(facts: DistrictFacts, workspace: Workspace, *, listed: bool) -> dict[str, object]:
    return {
        "id": facts.id,
        "name": facts.name,
        "count": sum(len(catalog.items) for catalog in facts.catalogs),
        "domains": [
            {
                "name": workspace.registers.domain_name(catalog.domain),
                "href": _folder(catalog) + "index.html",
                "count": len(catalog.items),
                "categories": list(_categories(catalog)) if listed else [],
            }
            for catalog in facts.catalogs
        ],
    }


def _categories(catalog: CatalogFacts) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each 一级事项 with the address and the title of its items."""
    folder = _folder(catalog)
    links = ((f"{folder}{segment(item.id)}.html", item.title) for item in catalog.items)
    for name, count in catalog.items.categories:
        yield name, list(islice(links, count))


def _folder(catalog: CatalogFacts) -> str:
    return f"{segment(catalog.district)}/{segment(catalog.domain)}/"
