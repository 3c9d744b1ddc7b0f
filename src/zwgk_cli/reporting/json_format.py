"""`validate --format json`: the promise of cli.md, version 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import asdict

from zwgk_cli.reporting.report import Located, LocatedFix, LocatedRelated, Summary
from zwgk_cli.reporting.statistics import RuleCount
from zwgk_cli.source.locate import Location

VERSION = 1


def render_json(
    located: Iterable[Located],
    summary: Summary,
    slugs: Mapping[str, str],
    provisions: Mapping[str, str],
    counts: Sequence[RuleCount] | None = None,
) -> str:
    """The findings as JSON; `slugs` and `provisions` give those of each code.

    With `counts` there is a key more, `statistics`: the rules that were broken, and how often.
    """
    diagnostics = [
        _diagnostic(
            entry,
            slugs.get(entry.finding.code, ""),
            entry.finding.provision or provisions.get(entry.finding.code),
        )
        for entry in located
    ]
    document: dict[str, Any] = {"version": VERSION, "summary": asdict(summary)}
    if counts is not None:
        document["statistics"] = [_count(count, slugs) for count in counts]
    document["diagnostics"] = diagnostics
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _count(count: RuleCount, slugs: Mapping[str, str]) -> dict[str, Any]:
    named = asdict(count)
    return {"code": named.pop("code"), "rule": slugs.get(count.code, ""), **named}


def _diagnostic(entry: Located, slug: str, provision: str | None) -> dict[str, Any]:
    finding = entry.finding
    return {
        "code": finding.code,
        "rule": slug,
        "severity": entry.severity.slug,
        "path": entry.path,
        **_location(entry.location),
        "item": finding.item,
        "element": entry.element,
        "message": finding.message,
        "help": finding.help or None,
        "source": provision or None,
        "fix": _fix(entry.fix),
        "related": [_related(related) for related in entry.related],
        "adopters": list(finding.adopters),
        "fingerprint": entry.fingerprint,
    }


def _location(location: Location) -> dict[str, int]:
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }


def _related(related: LocatedRelated) -> dict[str, Any]:
    text = f"{related.message}：{related.label}" if related.label else related.message
    return {"path": related.path, **_location(related.location), "message": text}


def _fix(fix: LocatedFix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {
        "description": fix.description,
        "certain": fix.certain,
        "edits": [
            {"path": path, "start": edit.start, "end": edit.end, "text": edit.text}
            for path, edit in fix.edits
        ],
    }
