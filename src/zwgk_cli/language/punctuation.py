"""Punctuation of Chinese text against GB/T 15834: half-width marks among Chinese words.

Addresses, numbers (20,000), times (12:30) and Latin text keep their half-width marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.signs import Signs

_HAN = r"\u3400-\u9fff"
_WIDE = rf"{_HAN}《》“”（）〔〕、，。；：？！…"
_SUSPECT = pattern(
    rf"[{_WIDE}] ?[,;:?!()<>\"]|[,;:?!()<>\"] ?[{_WIDE}]|[{_HAN}]\.(?![0-9A-Za-z.])"
    "|[，。；：、]{2}|《[^》]*《"
)
SIGNS = Signs(r",;:?!()<>\".", (*(f"{mark}[，。；：、]" for mark in "，。；：、"), "《[^》]*《"))
"""What every text with a slip shows."""

_ADDRESS = pattern(r"(?:https?://|www\.)[^\s\u3000-\u9fff，。；）]+|[\w.-]+@[\w.-]+", re.ASCII)
_MARK = pattern(rf"(?P<mark>[,;:!]|(?<!\?)\?(?!\?)) ?|(?<=[{_HAN}])\.(?![0-9A-Za-z.]) ?")
_DOUBLED = pattern(r"([，。；：、])\1+")
_QUOTED = pattern(r'"([^"]*)"')
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_BESIDE = pattern(f"[{_WIDE}]")


class Slip(Struct, frozen=True):
    """A stretch of a text, and what stands there in good print."""

    start: int
    end: int
    right: str


@lru_cache(maxsize=16384)
def punctuation_slips(text: str) -> tuple[Slip, ...]:
    """The half-width and doubled marks of a text, in order, each once."""
    if _SUSPECT.search(text) is None:
        return ()
    kept = [match.span() for match in _ADDRESS.finditer(text)]
    found: list[Slip] = []
    for slip in sorted(_slips(text), key=lambda slip: slip.start):
        within = any(start < slip.end and slip.start < end for start, end in kept)
        if not within and (not found or slip.start >= found[-1].end):
            found.append(slip)
    return tuple(found)


def mended(text: str, slips: tuple[Slip, ...]) -> str:
    """The text with all its slips put right."""
    for slip in reversed(slips):
        text = text[: slip.start] + slip.right + text[slip.end :]
    return text


def _slips(text: str) -> Iterator[Slip]:
    for match in _MARK.finditer(text):
        if _is_among_words(text, match.start(), match.end()):
            mark = match["mark"] or "."
            yield Slip(match.start(), match.end(), _FULL[mark])
    for match in _DOUBLED.finditer(text):
        yield Slip(match.start(), match.end(), match[1])
    for match in _QUOTED.finditer(text):
        if _BESIDE.search(match[1]):
            yield Slip(match.start(), match.end(), f"“{match[1]}”")
    yield from _brackets(text)
    yield from _title_marks(text)


def _is_among_words(text: str, start: int, end: int) -> bool:
    """Whether a mark has Chinese on one side at least, and no digit on both."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isascii() and after.isascii():
        return False
    return bool(_BESIDE.match(before) or _BESIDE.match(after))


def _brackets(text: str) -> Iterator[Slip]:
    """Half-width brackets of a pair that holds or follows Chinese, or is half full-width."""
    opened: list[int] = []
    for place, char in enumerate(text):
        if char in "(（":
            opened.append(place)
        elif char in ")）" and opened:
            yield from _pair(text, opened.pop(), place)


def _pair(text: str, start: int, end: int) -> Iterator[Slip]:
    if _BESIDE.search(text[max(start - 1, 0) : end]):
        yield from (
            Slip(place, place + 1, _FULL[text[place]])
            for place in (start, end)
            if text[place] in _FULL
        )


def _title_marks(text: str) -> Iterator[Slip]:
    """Marks of a title within a title: 〈〉, whatever was typed."""
    depth = 0
    for place, char in enumerate(text):
        if char == "《":
            depth += 1
            if depth > 1:
                yield Slip(place, place + 1, "〈")
        elif char == "》":
            if depth > 1:
                yield Slip(place, place + 1, "〉")
            depth = max(depth - 1, 0)
        elif depth and char in "<>":
            yield Slip(place, place + 1, "〈" if char == "<" else "〉")
