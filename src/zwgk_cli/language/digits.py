"""Digits and letters of Chinese text against GB/T 15835: full-width ones, and spelt-out amounts."""

from __future__ import annotations

from functools import lru_cache

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.numerals import NUMERAL, NUMERAL_CHARS, parse_numeral
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.punctuation import Slip
from zwgk_cli.language.signs import Signs

_FULL_WIDTH = "０-９Ａ-Ｚａ-ｚ％"
_WIDE = pattern(f"[{_FULL_WIDTH}]+")
_SPELT = pattern(
    rf"(?<!第)(?<!{NUMERAL})(?P<count>{NUMERAL}{{1,6}})(?=个?工作日|[日天](?:内|前|后))"
)

SIGNS = Signs(
    _FULL_WIDTH,
    tuple(f"{char}(?:个?工作日|[日天][内前后])" for char in sorted(NUMERAL_CHARS)),
)
"""What every text with a slip shows."""


@lru_cache(maxsize=16384)
def wide_slips(text: str) -> tuple[Slip, ...]:
    """The full-width digits, letters and percent signs of a text."""
    if text.isascii():
        return ()
    return tuple(
        Slip(match.start(), match.end(), normalise(match.group()).text)
        for match in _WIDE.finditer(text)
    )


@lru_cache(maxsize=4096)
def spelt_slips(text: str) -> tuple[Slip, ...]:
    """The amounts of days that are spelt out: 二十个工作日. Quoted provisions are not looked at."""
    found = []
    for match in _SPELT.finditer(text):
        value = parse_numeral(match["count"])
        if value is not None:
            found.append(Slip(match.start(), match.end(), str(value)))
    return tuple(found)
