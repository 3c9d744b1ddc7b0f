"""`zwgk coverage --format json`, version 1: the shape is that of coverage.schema.json."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.crossref.coverage_table import Counted, CoverageTable
from zwgk_cli.render.coverage.report import (
    CoverageReport,
    DistrictCoverage,
    Entry,
    Excuse,
    ListInfo,
    Mention,
    Selection,
    Spot,
)

VERSION = 1


def coverage_json(report: CoverageReport) -> str:
    """The report as JSON; every key is always present, what is unknown is null."""
    document = {
        "version": VERSION,
        "city": report.city,
        "notice": report.label,
        "selection": _selection(report.selection),
        "total": _table(report.total, report),
        "districts": [_district(each, report) for each in report.districts],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _selection(chosen: Selection) -> dict[str, Any]:
    return {
        "district": chosen.district,
        "lists": list(chosen.lists),
        "kinds": list(chosen.kinds),
        "domains": list(chosen.domains),
        "agencies": list(chosen.agencies),
        "states": list(chosen.states),
    }


def _district(district: DistrictCoverage, report: CoverageReport) -> dict[str, Any]:
    return {
        "district": district.id,
        "name": district.name,
        "catalogs": district.catalogs,
        "items": district.items,
        "lists": [_list(entries) for entries in district.lists],
        **_table(district.table, report),
        "by_agency": _rows(district.agencies),
        "notes": list(district.notes),
        "entries": [_entry(entry) for entry in district.entries],
    }


def _list(entries: ListInfo) -> dict[str, Any]:
    return {
        "element": entries.element,
        "title": entries.title,
        "edition": entries.edition.isoformat(),
        "example_codes": entries.example_codes,
        "path": entries.path,
        "entries": entries.entries,
        "counted": entries.counted,
        "withdrawn": entries.withdrawn,
        "outside": entries.outside,
    }


def _table(table: CoverageTable, report: CoverageReport) -> dict[str, Any]:
    return {
        "totals": _groups(table.total),
        "by_list": _rows(table.lists),
        "by_domain": [
            {"domain": entry.key or None, "name": report.domain(entry.key), **_groups(entry)}
            for entry in table.domains
        ],
        "by_kind": [{"name": entry.key, **_tally(entry.whole)} for entry in table.kinds],
        "reasons": [{"reason": reason, "count": count} for reason, count in table.reasons],
    }


def _rows(entries: Iterable[Counted]) -> list[dict[str, Any]]:
    return [{"name": entry.key, **_groups(entry)} for entry in entries]


def _groups(entry: Counted) -> dict[str, Any]:
    return {
        "powers": _tally(entry.powers),
        "penalties": _tally(entry.penalties),
        "services": _tally(entry.services),
    }


def _tally(counts: Tally) -> dict[str, int]:
    return {
        "total": counts.total,
        "full": counts.full,
        "partial": counts.partial,
        "unmet": counts.unmet,
        "exempt": counts.exempt,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "element": entry.element,
        "code": entry.code,
        "name": entry.name,
        "kind": entry.kind,
        "list": entry.list,
        "agency": entry.agency,
        "exercised_by": entry.exercised_by,
        "entrusted_to": entry.entrusted_to,
        "domains": list(entry.domains),
        "presumed": entry.presumed,
        "state": entry.state,
        **_spot(entry.spot),
        "items": [_mention(item) for item in entry.items],
        "exempt": _excuse(entry.excuse) if entry.excuse else None,
        "help": entry.advice or None,
    }


def _mention(item: Mention) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "agencies": list(item.agencies),
        "answers": item.answers,
        **_spot(item.spot),
    }


def _excuse(excuse: Excuse) -> dict[str, Any]:
    return {
        "reason": excuse.reason,
        "detail": excuse.detail,
        "by": excuse.by,
        "into": excuse.into,
        **_spot(excuse.spot),
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {"path": spot.path, "line": spot.line}
