"""Many findings of a kind in a file: a few are shown, the others are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.reporting.report import Located

_FOLD_ABOVE = 3
_PENDING = "ZW110"


def folded(entries: Sequence[Located], *, unfolded: bool) -> Iterator[tuple[Located, int]]:
    """The findings to show, errors first within a file, and how many like it are folded."""
    counts = Counter(_kind(entry) for entry in entries)
    seen: Counter[tuple[str, str, str]] = Counter()
    ordered = sorted(entries, key=lambda entry: (entry.path, -entry.severity, entry.location.line))
    for entry in ordered:
        key = _kind(entry)
        seen[key] += 1
        if unfolded or counts[key] <= _FOLD_ABOVE or seen[key] < _FOLD_ABOVE:
            yield entry, 0
        elif seen[key] == _FOLD_ABOVE:
            yield entry, counts[key] - _FOLD_ABOVE


def element_name(entry: Located) -> str:
    """The Chinese name of the element of an item in which a finding stands, or nothing."""
    route = entry.finding.place.route
    if len(route) > 2 and route[0] == "items":
        return ELEMENT_NAMES.get(str(route[2]), "")
    return ""


def subject(entry: Located) -> str:
    """The item and the element: HX-CZYJS-012 会计监督处罚结果 / 权责清单; nothing without both."""
    named = " ".join(part for part in (entry.finding.item, entry.finding.title) if part)
    return " / ".join(part for part in (named, element_name(entry)) if part)


def _kind(entry: Located) -> tuple[str, str, str]:
    """What findings have in common that are folded: file and code, and the column of 待定."""
    column = element_name(entry) if entry.finding.code == _PENDING else ""
    return entry.path, entry.finding.code, column
