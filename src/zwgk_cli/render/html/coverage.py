"""Views of the site's coverage pages: the numbers of all districts, and each district by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from zwgk_cli.crossref.coverage import EXEMPT, PARTIAL, UNMET, CoverageRow, coverage_of
from zwgk_cli.crossref.coverage_table import (
    Counted,
    CoverageTable,
    by_agency,
    counted,
    table_of,
)
from zwgk_cli.crossref.links import district_links
from zwgk_cli.crossref.powers import lists
from zwgk_cli.model.district import District
from zwgk_cli.model.links import Exempted
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render.coverage.report import NO_DOMAIN
from zwgk_cli.render.coverage.tables import (
    LEGEND,
    districts_of,
    tables_of,
)
from zwgk_cli.render.coverage.words import bodies_of
from zwgk_cli.render.html.districts import list_views
from zwgk_cli.render.html.links import segment
from zwgk_cli.render.html.numbers import NO_LINKS, reasons_view, table_view, tables_view

_LISTED = (UNMET, PARTIAL, EXEMPT)
"""What is told entry by entry: of what is 完全对应, the items' own pages tell."""


def is_covered(district: District) -> bool:
    """Whether a district has a list that its catalogs can be held against."""
    return next(lists(district), None) is not None


def linked(tables: Mapping[str, CoverageTable]) -> frozenset[str]:
    """The districts to whose coverage others link: those with entries to be covered."""
    return frozenset(slug for slug, table in tables.items() if table.total.whole.total)


def all_view(
    districts: Sequence[DistrictFacts], tables: Mapping[str, CoverageTable], workspace: Workspace
) -> dict[str, object]:
    """The `coverage` of coverage.html: a line for each district, then all of them together."""
    found = [(facts, tables.get(facts.id, CoverageTable())) for facts in districts]
    total = sum((table for _, table in found), start=CoverageTable())
    shown = linked(tables)
    links = {
        facts.name: f"{segment(facts.id)}/coverage.html" for facts, _ in found if facts.id in shown
    }
    overview = districts_of((facts.name, table.total) for facts, table in found)
    return {
        "city": workspace.settings.city.name,
        "counts": _counts(total.total),
        "overview": table_view(overview, "districts", links),
        "tables": _tables(total, (), _names(workspace)),
        "reasons": reasons_view(total),
        "legend": LEGEND,
    }


def district_view(whole: District, shown: District, workspace: Workspace) -> dict[str, object]:
    """The `coverage` of district-coverage.html.

    Counted are all catalogs of the `whole`; links lead to those that are `shown` alone.
    """
    found = coverage_of(district_links(whole), workspace)
    table = table_of(found)
    names = _names(workspace)
    homes = {
        names(catalog.domain): f"{segment(catalog.domain)}/index.html" for catalog in shown.catalogs
    }
    return {
        "name": whole.name,
        "lists": list_views(whole),
        "counts": _counts(table.total),
        "tables": _tables(table, counted(found.rows, by_agency), names, homes),
        "reasons": reasons_view(table),
        "groups": list(_groups(found.rows, _Standings(whole, shown, names))),
        "legend": LEGEND,
    }


def _names(workspace: Workspace) -> Callable[[str], str]:
    return lambda key: workspace.registers.domain_name(key) or NO_DOMAIN


def _counts(total: Counted) -> dict[str, int]:
    whole = total.whole
    return {
        "owed": whole.total - whole.exempt,
        "full": whole.full,
        "partial": whole.partial,
        "unmet": whole.unmet,
        "exempt": whole.exempt,
    }


def _tables(
    table: CoverageTable,
    agencies: Sequence[Counted],
    names: Callable[[str], str],
    homes: Mapping[str, str] = NO_LINKS,
) -> list[dict[str, object]]:
    """All tables; none where there is nothing to count. `homes` are the addresses of domains."""
    return tables_view(tables_of(table, agencies, names), "t", {"按领域": homes})


def _groups(rows: Sequence[CoverageRow], standings: _Standings) -> Iterator[dict[str, object]]:
    for state in _LISTED:
        entries = [standings.entry(row) for row in rows if row.state == state]
        if entries:
            yield {"state": state, "anchor": f"s-{_LISTED.index(state) + 1}", "entries": entries}


class _Standings:
    """The entries of a district as its page shows them."""

    def __init__(self, whole: District, shown: District, names: Callable[[str], str]) -> None:
        self._names = names
        self._items = {item.id: item for catalog in whole.catalogs for item in catalog.items}
        self._hrefs = {
            item.id: f"{segment(catalog.domain)}/{segment(item.id)}.html"
            for catalog in shown.catalogs
            for item in catalog.items
        }

    def entry(self, row: CoverageRow) -> dict[str, object]:
        """One entry of _standings.html; places in files are nothing to a reader of the site."""
        power, exempted = row.power, row.exemption
        bodies = bodies_of(power.agency, power.exercised_by, power.entrusted_to)
        return {
            "code": power.code,
            "name": power.name,
            "about": "，".join((power.kind, power.list, bodies)),
            "domains": "、".join(map(self._names, row.domains)),
            "presumed": False,
            "where": None,
            "items": [self._item(identifier) for identifier in row.items],
            "reason": _reason(exempted) if exempted else None,
            "reason_where": None,
            "into": self._target(exempted.into) if exempted and exempted.into else None,
            "advice": None,
        }

    def _item(self, identifier: str) -> dict[str, object]:
        agencies = "、".join(self._items[identifier].agency)
        return {**self._target(identifier), "agencies": agencies, "where": None}

    def _target(self, identifier: str) -> dict[str, object]:
        item = self._items.get(identifier)
        name = f"{item.category}：{item.title}" if item else identifier
        return {"name": name, "href": self._hrefs.get(identifier)}


def _reason(exempted: Exempted) -> str:
    more = "，".join(part for part in (exempted.by, exempted.detail) if part)
    return f"{exempted.reason}：{more}" if more else exempted.reason
