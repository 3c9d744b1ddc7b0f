"""A report: findings with lines instead of places, private numbers masked, in a settled order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.language.privacy import mask
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place, route_text
from zwgk_cli.reporting.masking import MaskedLines, masked_text
from zwgk_cli.source.edits import Edit, edit_of
from zwgk_cli.source.locate import Location, Locator

_LONGEST = 300
"""Characters of a message: what it quotes of a file may be of any length."""


class Excerpt(Struct, frozen=True):
    """Lines of a file around a place: (number, text), numbers from 1."""

    lines: tuple[tuple[int, str], ...]


class LocatedRelated(Struct, frozen=True):
    """A second place with its lines."""

    path: str
    location: Location
    excerpt: Excerpt
    message: str
    label: str


class LocatedFix(Struct, frozen=True):
    """A mend as edits of texts: offsets in code points without BOM, by the path shown."""

    description: str
    edits: tuple[tuple[str, Edit], ...]
    certain: bool


class Located(Struct, frozen=True):
    """A finding with its lines. `element` is the printed route (items[2].powers[0])."""

    finding: Finding
    severity: Severity
    path: str
    location: Location
    excerpt: Excerpt
    element: str | None
    related: tuple[LocatedRelated, ...]
    fix: LocatedFix | None
    fingerprint: str


class Summary(Struct, frozen=True):
    """The counts of a run, as `--format json` promises them.

    `baselined` are known faults that a baseline accepts; `mended` were mended before this report.
    """

    files: int
    catalogs: int
    items: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    baselined: int = 0
    mended: int = 0


def locate(findings: Iterable[Finding], locator: Locator) -> tuple[Located, ...]:
    """Findings with lines, in the order given; paths are those of the documents."""
    masked = MaskedLines(locator)
    return tuple(_locate(finding, locator, masked) for finding in findings)


def arranged(located: Iterable[Located], shown: Callable[[str], str] = str) -> tuple[Located, ...]:
    """Located findings with paths as the user sees them, ordered by path, line, column and code."""
    return tuple(
        sorted(
            (_shown(entry, shown) for entry in located),
            key=lambda entry: (
                entry.path,
                entry.location.line,
                entry.location.column,
                entry.finding.code,
                entry.finding.message,
            ),
        )
    )


def locate_all(
    findings: Iterable[Finding], read: Callable[[str], bytes], shown: Callable[[str], str]
) -> tuple[Located, ...]:
    """Findings with lines, as they are reported; `read` gives the bytes of a document."""
    return arranged(locate(findings, Locator(read)), shown)


def retold(located: Located, finding: Finding) -> Located:
    """A located finding as it is told now: at the same place, of other items or otherwise grave."""
    return replace(located, finding=_masked(finding), severity=finding.severity or Severity.ERROR)


def _locate(finding: Finding, locator: Locator, masked: MaskedLines) -> Located:
    location = locator.locate(finding.place)
    return Located(
        finding=_masked(finding),
        severity=finding.severity or Severity.ERROR,
        path=finding.place.document,
        location=location,
        excerpt=_excerpt(finding.place, location, masked, before=1),
        element=mask(route_text(finding.place.route)) or None,
        related=tuple(
            LocatedRelated(
                path=related.place.document,
                location=(at := locator.locate(related.place)),
                excerpt=_excerpt(related.place, at, masked, before=0),
                message=mask(related.message),
                label=mask(related.label),
            )
            for related in finding.related
        ),
        fix=_fix(finding, locator),
        fingerprint=fingerprint(finding, locator),
    )


def _shown(entry: Located, shown: Callable[[str], str]) -> Located:
    fix = entry.fix
    return replace(
        entry,
        path=shown(entry.path),
        related=tuple(replace(related, path=shown(related.path)) for related in entry.related),
        fix=replace(fix, edits=tuple((shown(path), edit) for path, edit in fix.edits))
        if fix
        else None,
    )


def _masked(finding: Finding) -> Finding:
    """The finding as it may be shown: numbers masked, and what it quotes cut to a length."""
    return replace(
        finding,
        message=_cut(mask(finding.message)),
        label=_cut(mask(finding.label)),
        help=_cut(mask(finding.help)),
        provision=_masked_or_none(finding.provision),
        item=_masked_or_none(finding.item),
        title=_cut(mask(finding.title)) if finding.title else None,
        agency=_masked_or_none(finding.agency),
        adopters=tuple(mask(adopter) for adopter in finding.adopters),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _masked_or_none(text: str | None) -> str | None:
    return None if text is None else mask(text)


def _excerpt(place: Place, location: Location, masked: MaskedLines, *, before: int) -> Excerpt:
    return Excerpt(masked.lines(place.document, location.line - before, location.line))


def _fix(finding: Finding, locator: Locator) -> LocatedFix | None:
    """The mend as edits; none where it would write a private number, masked or not."""
    if finding.fix is None:
        return None
    changes = finding.fix.changes
    edits = [(change.place.document, edit_of(change, locator)) for change in changes]
    written = (*(change.text for change in changes), *(edit.text for _, edit in edits))
    if any(mask(text) != text for text in written):
        return None
    return LocatedFix(mask(finding.fix.description), tuple(edits), finding.fix.certain)


def fingerprint(finding: Finding, locator: Locator) -> str:
    """What stays the same when lines move: code, item, element and value.

    Indices of lists are left out, so that an item added above changes nothing. Private numbers go
    in masked: the few digits that the mask hides could be tried out against the hash.
    """
    place = finding.place
    if place.part == "text":
        start, end = place.span or (0, 0)
        value = locator.text(place.document)[start:end]
    else:
        spot = locator.spot(place)
        value = spot.value if spot is not None else ""
    keys = ".".join(str(step) for step in place.route if isinstance(step, str))
    parts = (finding.code, place.document, finding.item or "", keys, value, finding.message)
    return hashlib.sha256(
        "\0".join(map(masked_text, parts)).encode("utf-8", "replace")
    ).hexdigest()[:16]
