"""Views of the coverage: tables of numbers, and the entries that stand below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zwgk_cli.crossref.coverage_table import CoverageTable
from zwgk_cli.render.coverage.report import CoverageReport, DistrictCoverage, Entry
from zwgk_cli.render.coverage.tables import (
    HEADS,
    LEGEND,
    NumberTable,
    TableLine,
    districts_of,
    tables_of,
)
from zwgk_cli.render.coverage.words import bodies_of, list_line, title_of

NO_LINKS: Mapping[str, str] = {}
_NONE: Mapping[str, Mapping[str, str]] = {}


def table_view(
    table: NumberTable, anchor: str, links: Mapping[str, str] = NO_LINKS
) -> dict[str, object]:
    """A table of _numbers.html; `links` are addresses by the names of its lines."""
    return {
        "title": table.title,
        "anchor": anchor,
        "head": table.head,
        "heads": table.heads,
        "lines": [
            {
                "name": line.name,
                "href": links.get(line.name),
                "cells": list(zip(table.heads, _cells(line, apart=table.apart), strict=True)),
            }
            for line in table.lines
        ],
    }


def _cells(line: TableLine, *, apart: bool) -> list[tuple[str, str]]:
    """What stands in each cell, and what kind of number it is."""
    counts = line.counts
    kinds = {"部分对应": "warn" if counts.partial else "", "未对应": "late" if counts.unmet else ""}
    cells = [
        (text, kinds.get(head) or ("none" if text in ("0", "-") else ""))
        for head, text in zip(HEADS, line.cells, strict=True)
    ]
    return (
        [*cells, (line.apart, "apart none" if line.apart == "-" else "apart")] if apart else cells
    )


def tables_view(
    tables: Iterable[NumberTable], anchor: str, links: Mapping[str, Mapping[str, str]] = _NONE
) -> list[dict[str, object]]:
    """Several tables, their anchors numbered; `links` are those of each, by its title."""
    return [
        table_view(table, f"{anchor}-{at}", links.get(table.title, NO_LINKS))
        for at, table in enumerate(tables, start=1)
    ]


def reasons_view(table: CoverageTable) -> list[str]:
    """The reasons of 不列入, each with its number."""
    return [f"{reason}{count}项" for reason, count in table.reasons]


def report_view(report: CoverageReport) -> dict[str, object]:
    """The `report` of coverage-report.html."""
    return {
        "title": title_of(report),
        "label": report.label,
        "notice": report.notice,
        "narrowing": "、".join(report.narrowing),
        "districts": [
            _district(each, report, f"d{at}") for at, each in enumerate(report.districts, start=1)
        ],
        "overview": table_view(districts_of(report.by_district), "all")
        if len(report.districts) > 1
        else None,
        "legend": LEGEND,
    }


def _district(district: DistrictCoverage, report: CoverageReport, anchor: str) -> dict[str, object]:
    tables = tables_of(district.table, district.agencies, report.domain)
    by_state = {
        state: [_entry(entry, report) for entry in district.entries if entry.state == state]
        for state in report.selection.states
    }
    return {
        "name": district.name,
        "anchor": anchor,
        "catalogs": district.catalogs,
        "items": district.items,
        "lists": [list_line(entries) for entries in district.lists],
        "notes": district.notes,
        "tables": tables_view(tables, anchor),
        "reasons": reasons_view(district.table),
        "groups": [
            {"state": state, "anchor": f"{anchor}-s{at}", "entries": entries}
            for at, (state, entries) in enumerate(by_state.items(), start=1)
            if entries
        ],
    }


def _entry(entry: Entry, report: CoverageReport) -> dict[str, object]:
    return {
        "code": entry.code,
        "name": entry.name,
        "about": "，".join((entry.kind, entry.list, bodies_of(*entry.bodies))),
        "domains": "、".join(map(report.domain, entry.domains)),
        "presumed": entry.presumed,
        "where": str(entry.spot),
        "items": [
            {
                "name": f"{item.id} {item.title}",
                "href": None,
                "agencies": "、".join(item.agencies),
                "where": str(item.spot),
            }
            for item in entry.items
        ],
        "reason": entry.excuse.text if entry.excuse else None,
        "reason_where": str(entry.excuse.spot) if entry.excuse else None,
        "into": None,
        "advice": entry.advice,
    }
