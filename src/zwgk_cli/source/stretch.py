"""Which characters of the text stand for a stretch of a scalar: quotes, escapes, folds undone."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.language.patterns import pattern
from zwgk_cli.source.tree import Spot

_BREAK = r"(?:\r\n|\n|\r)"
_FOLD = rf"[ \t]*(?P<breaks>{_BREAK}(?:[ \t]*{_BREAK})*)[ \t]*"
_PLAIN = pattern(rf"(?P<fold>{_FOLD})|(?s:.)")
_SINGLE = pattern(rf"(?P<fold>{_FOLD})|''|(?s:.)")
_DOUBLE = pattern(
    rf"(?P<fold>{_FOLD})"
    rf"|(?P<joint>\\{_BREAK}(?P<rest>(?:[ \t]*{_BREAK})*)[ \t]*)"
    r"|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|(?s:.)"
)
_TOKENS = {"": _PLAIN, "'": _SINGLE, '"': _DOUBLE}
_BREAKS = pattern(_BREAK)
_BLANK = " \t\r\n"


def stretch(text: str, spot: Spot, span: tuple[int, int]) -> tuple[int, int]:
    """The offsets in the text of the characters `span` of a scalar's value.

    An empty span gives a place between two characters; the whole scalar is the answer where text
    and value do not fit together.
    """
    if (first := _as_typed(text, spot)) is not None:
        start, end = (first + min(bound, len(spot.value)) for bound in span)
        return start, max(start, end)
    marks = list((_block if spot.style in ("|", ">") else _flow)(text, spot))
    if len(marks) != len(spot.value):
        return spot.start, spot.end
    start, end = (min(bound, len(marks)) for bound in span)
    at = marks[start][0] if start < len(marks) else _after_last(marks, spot)
    return (at, at) if end <= start else (at, marks[end - 1][1])


def _as_typed(text: str, spot: Spot) -> int | None:
    """Where the first character of a scalar stands whose text is its value, letter for letter.

    Nearly every scalar is one, and each of its characters need not be looked for.
    """
    quoted = spot.style in ("'", '"')
    start, end = spot.start + quoted, spot.end - quoted
    as_long = end - start == len(spot.value)
    return start if as_long and text.startswith(spot.value, start) else None


def _after_last(marks: list[tuple[int, int]], spot: Spot) -> int:
    quoted = spot.style in ("'", '"')
    return marks[-1][1] if marks else spot.start + quoted


def _flow(text: str, spot: Spot) -> Iterator[tuple[int, int]]:
    """Where each character of a plain or quoted scalar stands."""
    quoted = spot.style in ("'", '"')
    start, end = spot.start + quoted, spot.end - quoted
    for match in _TOKENS[spot.style or ""].finditer(text, start, end):
        groups = match.groupdict()
        count = 1
        if groups.get("joint") is not None:
            count = len(_BREAKS.findall(groups["rest"]))
        elif groups["fold"] is not None:
            count = max(len(_BREAKS.findall(groups["breaks"])) - 1, 1)
        for _ in range(count):
            yield match.span()


def _block(text: str, spot: Spot) -> Iterator[tuple[int, int]]:
    """Where each character of a block scalar stands; its blanks, as near as its words allow."""
    header = _BREAKS.search(text, spot.start, spot.end)
    at = header.end() if header else spot.end
    for character in spot.value:
        blank = character in _BLANK
        while not blank and at < spot.end and text[at] in _BLANK:
            at += 1
        if at < spot.end and (blank or text[at] == character):
            yield at, at + 1
            at += not blank or text[at] in _BLANK
        elif blank:
            yield at, at
        else:
            return
