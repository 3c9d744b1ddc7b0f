"""Titles between 《 and 》, nested, unbalanced or glued to one another."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_cli.language.citation.titles import ends_title

_OPEN, _CLOSE = "《", "》"
_ENDS_LOST = frozenset(";。(【")


@dataclass(frozen=True, slots=True)
class Marked:
    """A title in marks: `start` and `end` take the marks in, `first` and `last` leave them out."""

    start: int
    first: int
    last: int
    end: int


def find_marked(text: str) -> list[Marked]:
    """The outermost marked titles of a folded text, in order.

    A title whose 》 is lost ends where a separator, a bracket or the next title begins.
    """
    pairs = _pairs(text)
    found: list[Marked] = []
    place = 0
    while (place := text.find(_OPEN, place)) >= 0:
        close = pairs.get(place)
        if close is None:
            close = _lost_close(text, place + 1)
            end = close
        else:
            end = close + 1
        found.append(Marked(place, place + 1, close, end))
        place = end
    return found


def _pairs(text: str) -> dict[int, int]:
    """The place of the 》 for each 《 that has one; pairs may nest."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for place, char in enumerate(text):
        if char == _OPEN:
            opened.append(place)
        elif char == _CLOSE and opened:
            pairs[opened.pop()] = place
    return pairs


def _lost_close(text: str, place: int) -> int:
    start = place
    while place < len(text) and text[place] not in _ENDS_LOST:
        if text[place] == _OPEN and ends_title(text, start, place):
            return place
        place += 1
    return place
