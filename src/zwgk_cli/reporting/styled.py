"""Lines of styled text, and how wide they are on a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

Style = Literal["", "error", "warning", "info", "dim", "strong", "good"]


class Span(Struct, frozen=True):
    """A stretch of text in one style."""

    text: str
    style: Style = ""


Line = tuple[Span, ...]

Output = list[Line] | str | bytes
"""Styled lines for a screen, the text of a machine's format, or a file that is no text."""


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, each ended by LF."""
    return "".join("".join(span.text for span in line).rstrip() + "\n" for line in lines)


def width(text: str) -> int:
    """How many cells a text takes: two for wide and full-width characters, one for ambiguous."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown(text: str) -> str:
    """Text of a user as a terminal may show it: whatever is no visible character as one space.

    As long as before, and always one line.
    """
    return "".join(
        character if character.isprintable() or character == "\u3000" else " " for character in text
    )


def window(text: str, start: int, end: int, cells: int) -> tuple[str, int, int]:
    """A line cut to at most `cells` around the characters start to end.

    Returns the text, with … where it was cut, and where the characters stand in it. Takes time by
    `cells`, not by the length of what is cut away.
    """
    if len(text) <= 2 * cells and width(text) <= cells:
        return text, start, end
    room = cells - 4
    marked = width(text[start : min(end, start + cells)])
    first = start - _fitting(reversed(text[:start]), room // 2 - marked)
    last = first + _fitting(iter(text[first:]), room)
    head = "…" if first > 0 else ""
    tail = "…" if last < len(text) else ""
    shift = len(head) - first
    return head + text[first:last] + tail, start + shift, min(end, last) + shift


def _fitting(characters: Iterator[str], cells: int) -> int:
    """How many characters from the first on fit into so many cells; of no width, no more."""
    count = 0
    for character in islice(characters, max(cells, 0)):
        cells -= _cells(character)
        if cells < 0:
            break
        count += 1
    return count


_UNITS = re.compile(r"[（《〈“‘〔【]*(?:[!-~]+|.)[，。；：、！？）》〉”’〕】…]*", re.DOTALL)
"""What stays on one line: a character or a Latin word, with the marks that cling to it."""


def wrapped(text: str, cells: int) -> Iterator[str]:
    """A paragraph in lines of at most `cells`; no closing mark begins one, no opening mark ends it.

    What cannot be parted and is wider stands on a line of its own.
    """
    line, used = "", 0
    for unit in _UNITS.findall(text):
        wide = width(unit)
        if line.strip() and used + wide > cells:
            yield line.rstrip()
            line, used = "", 0
        if line or unit.strip():
            line, used = line + unit, used + wide
    if line:
        yield line.rstrip()
