"""The lines of a file around a place, with marks under exactly the characters that are meant."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.reporting.report import Excerpt
from zwgk_cli.reporting.styled import Line, Span, Style, shown, width, window
from zwgk_cli.source.locate import Location

_CELLS = 100
_GUTTER = 4


class Pointed(Struct, frozen=True):
    """Lines as they may be shown, long ones cut; the last of them is the one with the place.

    `start` and `end` are the characters of that line which are meant; equal where none is.
    """

    before: tuple[tuple[int, str], ...]
    number: int
    text: str
    start: int
    end: int


def pointed(excerpt: Excerpt, location: Location) -> Pointed | None:
    """The excerpt with the characters of the place; None where the file has no such line."""
    if not excerpt.lines:
        return None
    _, text = excerpt.lines[-1]
    start = location.column - 1
    end = location.end_column - 1 if location.end_line == location.line else len(text)
    cut, start, end = window(shown(text), start, max(end, start), _CELLS)
    before = tuple(
        (number, window(shown(line), 0, 0, _CELLS)[0])
        for number, line in excerpt.lines
        if number != location.line
    )
    return Pointed(before, location.line, cut, start, end)


def drawn(
    excerpt: Excerpt, location: Location, mark: str, label: str, style: Style
) -> Iterator[Line]:
    """The excerpt for a screen of cells: line numbers, a bar, and the label behind the marks."""
    found = pointed(excerpt, location)
    if found is None:
        return
    gutter = max(_GUTTER, len(str(found.number)) + 1)
    bar = Span(" " * gutter + " |", "dim")
    yield (bar,)
    for number, text in found.before:
        yield _numbered(number, gutter), Span(f" {text}")
    yield _numbered(found.number, gutter), Span(f" {found.text}")
    marks = mark * max(width(found.text[found.start : found.end]), 1)
    indent = " " * (1 + width(found.text[: found.start]))
    yield bar, Span(indent), Span(f"{marks} {shown(label)}", style)
    yield (bar,)


def _numbered(number: int, gutter: int) -> Span:
    return Span(f"{number:>{gutter - 1}}  |", "dim")
