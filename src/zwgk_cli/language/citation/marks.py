"""Titles between 《 and 》, nested, unbalanced or glued to one another, and in other marks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.citation.articles import articles_at
from zwgk_cli.language.citation.titles import ends_bare_title, ends_title, names_nothing
from zwgk_cli.language.patterns import pattern

_OPEN, _CLOSE = "《", "》"
_ENDS_LOST = frozenset(";。【")
_LONGEST_LOST = 200
_SHORTEST = 3
_OTHER = pattern(
    r"(?P<open><<|[<〈「『])(?P<title>[^《》<>〈〉「」『』]{3,120})(?:>>|[>〉」』])"
    r"|[“\"](?P<quoted>[^《》“”\"]{3,120})[”\"]"
)
"""What clerks type where they cannot find 《》: these hold a title only if it ends like one."""


class Marked(Struct, frozen=True):
    """A title in marks: `start` and `end` take the marks in, `first` and `last` leave them out."""

    start: int
    first: int
    last: int
    end: int


def find_marked(text: str) -> list[Marked]:
    """The outermost marked titles of a folded text, in order.

    A title whose 》 is lost ends where a separator, a bracket, an article or the next title begins.
    """
    pairs = _pairs(text)
    found: list[Marked] = []
    place = 0
    while (opened := text.find(_OPEN, place)) >= 0:
        found.extend(_otherwise(text, place, opened))
        title = _marked(text, opened, pairs.get(opened))
        found.append(title)
        place = title.end
    found.extend(_otherwise(text, place, len(text)))
    return found


def _marked(text: str, opened: int, close: int | None) -> Marked:
    if close is not None:
        return Marked(opened, opened + 1, close, close + 1)
    last = _lost_close(text, opened + 1)
    wrong = text[last : last + 1] in ("〉", ">")
    return Marked(opened, opened + 1, last, last + wrong)


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


def _lost_close(text: str, start: int) -> int:
    """Where a title ends that nothing closes: at the latest at a separator.

    A bracket belongs to the title unless what stands before it is one already.
    """
    bracket: int | None = None
    place, limit = start, min(len(text), start + _LONGEST_LOST)
    while place < limit and text[place] not in _ENDS_LOST:
        if text[place] in "《(第〉>" and ends_title(text, start, place):
            if _parts(text, start, place):
                return place
        elif text[place] == "(" and bracket is None:
            bracket = place
        place += 1
    return place if bracket is None or ends_title(text, start, place) else bracket


def _parts(text: str, start: int, place: int) -> bool:
    """Whether what stands at `place` parts a title from what follows it.

    An article does, and a closing mark that nothing before has opened.
    """
    if text[place] == "第":
        return articles_at(text, place, len(text)) is not None
    if text[place] in "〉>":
        return not any(text.find(mark, start, place) >= 0 for mark in "〈<")
    return True


def _otherwise(text: str, start: int, end: int) -> Iterator[Marked]:
    """The titles in 〈〉, <>, 「」 or “” in a stretch without 《》."""
    for match in _OTHER.finditer(text, start, end):
        first, last = match.span("title" if match["title"] else "quoted")
        ends = ends_title if match["title"] else ends_bare_title
        words = text[first:last]
        if last - first >= _SHORTEST and ends(text, first, last) and not names_nothing(words):
            yield Marked(match.start(), first, last, match.end())
