"""Numbers as a clerk writes them: 二十一, 一百零三, 两, 〇, 20, ２０."""

from __future__ import annotations

import unicodedata

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
_BIG_UNITS = {"万": 10**4, "亿": 10**8}
NUMERAL_CHARS = frozenset(DIGITS) | frozenset(_SMALL_UNITS) | frozenset(_BIG_UNITS)
NUMERAL = f"[{''.join(sorted(NUMERAL_CHARS))}]"
"""One of these characters, for patterns."""

CANONICAL_NUMERAL = (
    "(?:[一二三四五六七八九]百(?:零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)?"
    "|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
)
"""A number from 1 to 999 just as `chinese_numeral` writes it, for patterns."""

LARGEST = 10**12 - 1
_LONGEST = 24


def parse_numeral(text: str) -> int | None:
    """The number that `text` writes, in Arabic digits of any width or in Chinese; else None.

    A row of Chinese digits reads by place (二〇一七 is 2017). Nothing above `LARGEST` is a number.
    """
    if not text or len(text) > _LONGEST:
        return None
    if all(unicodedata.category(char) == "Nd" for char in text):
        return int(text) if int(text) <= LARGEST else None
    if not all(char in NUMERAL_CHARS for char in text):
        return None
    if len(text) > 1 and all(char in DIGITS for char in text):
        value = int("".join(str(DIGITS[char]) for char in text))
        return value if value <= LARGEST else None
    return _parse_units(text)


def _parse_units(text: str) -> int | None:
    """Read 一百零三 or 三万五千: each unit must be smaller than the one before it."""
    total = 0
    ceiling = LARGEST + 1
    section = ""
    for char in text:
        unit = _BIG_UNITS.get(char)
        if unit is None:
            section += char
            continue
        value = _parse_section(section)
        if not value or unit >= ceiling:
            return None
        total, ceiling, section = total + value * unit, unit, ""
    if not section:
        return total
    rest = _parse_section(section.removeprefix("零").removeprefix("〇") if total else section)
    return None if rest is None else total + rest


def _parse_section(text: str) -> int | None:
    """Read a number below ten thousand; 十 alone counts as 一十."""
    total = 0
    ceiling = 10**4
    digit: int | None = None
    for place, char in enumerate(text):
        unit = _SMALL_UNITS.get(char)
        if unit is None:
            if digit:
                return None
            digit = DIGITS[char]
            continue
        count = 1 if digit is None and place == 0 and char == "十" else digit
        if not count or unit >= ceiling:
            return None
        total, ceiling, digit = total + count * unit, unit, None
    if digit is None:
        return total if text else None
    return total + digit


def chinese_numeral(value: int) -> str:
    """`value` as laws print it: 7 is 七, 20 is 二十, 103 is 一百零三.

    Raises ValueError below zero and above `LARGEST`.
    """
    if not 0 <= value <= LARGEST:
        message = f"no Chinese numeral for {value}"
        raise ValueError(message)
    if value == 0:
        return "零"
    words = ""
    gap = False
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section, value = divmod(value, unit)
        if section == 0:
            gap = gap or bool(words)
            continue
        words += ("零" if words and (gap or section < 10**3) else "") + _section(section) + name
        gap = False
    return words.removeprefix("一") if words.startswith("一十") else words


def _section(value: int) -> str:
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            words += "零一二三四五六七八九"[digit] + name
        elif words and not words.endswith("零"):
            words += "零"
    return words.rstrip("零")
