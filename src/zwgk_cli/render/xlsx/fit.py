"""How much room a text takes in a cell: lines, heights, and the cut of what is too tall.

Widths count in units of the sheet's column width: a digit of the default font is 1, a Chinese
character 2. Everything errs to the tall side, because a row that is too low hides text.
"""

from __future__ import annotations

import re
from functools import lru_cache

LINE = 14.8
"""Points from one line of 10-point text to the next, in the widest-set font that we met."""

PADDING = 5.0
"""Points above and below the text of a cell together."""

TALLEST = 409.0
"""Points of the tallest row that Excel shows."""

MOST_LINES = int((TALLEST - PADDING) // LINE)
"""So many lines go into one row; what is longer is continued in a further row."""

_UNBROKEN = re.compile(r"(?<![!-~])[!-~]{4,}")


@lru_cache(maxsize=16384)
def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of `width`."""
    capacity = _capacity(width)
    if "\n" not in text:
        return _wrapped(text, capacity)
    return sum(_wrapped(line, capacity) for line in text.split("\n"))


def height_of(lines: int) -> float:
    """The height in points of a row of so many lines."""
    return min(TALLEST, round(max(1, lines) * LINE + PADDING, 1))


def pieces_of(text: str, width: float) -> tuple[str, ...]:
    """The text in pieces that each fit into one row; put together they are the text again."""
    if lines_of(text, width) <= MOST_LINES:
        return (text,)
    pieces: list[str] = []
    current, used = "", 0
    for part in _parts(text, width):
        needed = lines_of(part, width)
        if current and used + needed > MOST_LINES:
            pieces.append(current)
            current, used = "", 0
        current += part
        used += needed
    pieces.append(current)
    return tuple(pieces)


def _parts(text: str, width: float) -> list[str]:
    """The text's lines with their ends, each cut again where it alone is too tall."""
    most = max(1, int(_capacity(width) * (MOST_LINES - 2) / 3))
    found: list[str] = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        found += [line[start : start + most] for start in range(0, len(line), most)]
    return found


def _capacity(width: float) -> float:
    """Units of text in a line; a line may end early, as no 。 or ） begins one."""
    return max(2.0, width - 3.0 if width > 12 else width - 1.0)


def _wrapped(line: str, capacity: float) -> int:
    """Lines of one paragraph; a word or an address that is not broken may leave room unused."""
    units = (len(line.encode("utf-8", "surrogatepass")) + len(line)) / 2
    if units <= capacity:
        return 1
    unbroken = sum(found.end() - found.start() for found in _UNBROKEN.finditer(line, 1))
    return int(-(-(units + unbroken) // capacity))
