"""Names that are nearly right: which known names a mistyped one most likely means."""

from __future__ import annotations

from collections.abc import Container, Iterable

from zwgk_cli.language.patterns import pattern

_LIKENESS = 60
_NEAREST = 3
_MARKS = pattern("[、，,；;\\s]+")


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three of the known names, the likeliest first; empty where none is near."""
    from rapidfuzz import fuzz, process  # for what has a finding

    matches = process.extract(
        name, list(known), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_LIKENESS
    )
    return tuple(match[0] for match in matches)


def several(name: str, known: Container[str]) -> tuple[str, ...]:
    """The known names that were typed as one, with 、 or another mark between them; else none."""
    parts = tuple(part for part in _MARKS.split(name) if part)
    return parts if len(parts) > 1 and all(part in known for part in parts) else ()


def offer(names: Iterable[str]) -> str:
    """The names as a choice in a sentence: “甲”“乙”."""
    return "".join(f"“{name}”" for name in names)
