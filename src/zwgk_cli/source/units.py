"""Offsets of a text as editors count them: lines, and units of UTF-16, UTF-8 or whole characters.

Offsets are code points; a line ends with CR LF, LF or CR, as everywhere here and in the protocol of
editors (not with U+2028 or a form feed, as Python's splitlines() has it).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from zwgk_cli.language.patterns import pattern

LINE_BREAK = pattern("\r\n|\n|\r")
_BEYOND = 0xFFFF
"""The last character that is one unit of UTF-16."""

_WIDTHS: Mapping[str, Callable[[str], int]] = {
    "utf-16": lambda character: 2 if ord(character) > _BEYOND else 1,
    "utf-8": lambda character: len(character.encode("utf-8", "surrogatepass")),
    "utf-32": lambda _: 1,
}


class Units:
    """A text in which positions are counted in the units of an encoding; lines count from 0."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._text = text
        self._width = _WIDTHS[encoding]
        self._breaks = list(LINE_BREAK.finditer(text))
        self._starts = [0, *(match.end() for match in self._breaks)]

    def position(self, offset: int) -> tuple[int, int]:
        """The line of an offset, and how many units of it stand before."""
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return line, sum(map(self._width, before))

    def offset(self, line: int, unit: int) -> int:
        """The offset of a position; within a character its beginning, behind a line its end."""
        if line >= len(self._starts):
            return len(self._text)
        at = self._starts[line]
        end = self._breaks[line].start() if line < len(self._breaks) else len(self._text)
        while at < end and (width := self._width(self._text[at])) <= unit:
            unit -= width
            at += 1
        return at
