"""Digits and letters of Chinese text against GB/T 15835: full-width ones, and spelt-out amounts."""

from __future__ import annotations

import re
from functools import lru_cache

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.numerals import NUMERAL, parse_numeral
from zwgk_cli.language.punctuation import Slip

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]+")
_SPELT = re.compile(
    rf"(?<!第)(?<!{NUMERAL})(?P<count>{NUMERAL}{{1,6}})(?=个?工作日|[日天](?:内|前|后))"
)


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
