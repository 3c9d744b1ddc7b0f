"""Amounts of time and days of the calendar: 20个工作日, 七日, 半年, 1月31日."""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli.language.numerals import NUMERAL_CHARS, parse_numeral
from zwgk_cli.language.wordsets import WordSet
from zwgk_cli.model.deadline import Unit

_UNIT_NAMES: dict[str, Unit] = {
    "工作日": "工作日",
    "工作天": "工作日",
    "日": "日",
    "天": "日",
    "自然日": "日",
    "自然天": "日",
    "日历日": "日",
    "日历天": "日",
    "周": "周",
    "星期": "周",
    "礼拜": "周",
    "月": "月",
    "年": "年",
    "周年": "年",
    "小时": "小时",
    "钟头": "小时",
}
_UNITS = WordSet(*_UNIT_NAMES)
_LONGEST_NUMBER = 24
_FIRST_CALENDAR_YEAR = 1900
_LAST_CALENDAR_YEAR = 2999
_LARGEST_COUNT = 9999
_MONTHS = 12
_LONGER_WORDS = ("周岁", "年级", "年度", "年期", "日常", "月子", "年鉴", "年报", "月报", "日报")
"""Words that begin like a unit: 18周岁, 3年级 are no amounts of time."""


class Amount(Struct, frozen=True):
    """`count` times `unit`, read up to `end`; `nameable` where the words may name a month (6月)."""

    count: int
    unit: Unit
    end: int
    nameable: bool = False


def number_at(text: str, place: int, end: int) -> tuple[int, int] | None:
    """The number that starts at `place` and where it stops; None where none does or it is absurd.

    Arabic digits and Chinese numerals do not mix in one number.
    """
    stop = place
    limit = min(end, place + _LONGEST_NUMBER + 1)
    if place < end and text[place].isascii():
        while stop < limit and text[stop].isascii() and text[stop].isdigit():
            stop += 1
    else:
        while stop < limit and text[stop] in NUMERAL_CHARS:
            stop += 1
    value = parse_numeral(text[place:stop])
    return None if value is None else (value, stop)


def amount_at(text: str, place: int, end: int) -> Amount | None:
    """The amount that starts at `place`; a calendar year (2024年) and a month's name are none.

    One month and more than one are told from a month's name by 个: 3个月 is an amount, 3月 is one
    only where no day follows.
    """
    if text.startswith("半年", place, end):
        return Amount(6, "月", place + 2)
    number = number_at(text, place, end)
    if number is None or number[0] > _LARGEST_COUNT:
        return None
    count, stop = number
    start = stop
    while stop < end and text[stop] == "个":
        stop += 1
    name = _UNITS.at(text, stop, end)
    if not name or text.startswith(_LONGER_WORDS, stop, end):
        return None
    unit = _UNIT_NAMES[name]
    stop += len(name)
    if unit == "年" and _FIRST_CALENDAR_YEAR <= count <= _LAST_CALENDAR_YEAR:
        return None
    nameable = name == "月" and text[start] != "个" and count <= _MONTHS
    if nameable and number_at(text, stop, end):
        return None
    return Amount(count, unit, stop, nameable)


def year_day_at(text: str, place: int, end: int) -> int:
    """Where a day of the year (1月31日, 12月底) at `place` stops; `place` if none stands."""
    month = number_at(text, place, end)
    if month is None or not text.startswith("月", month[1], end):
        return place
    stop = month[1] + 1
    day = number_at(text, stop, end)
    if day is not None and text.startswith(("日", "号"), day[1], end):
        return day[1] + 1
    for word in ("份", "底", "末", "初", "上旬", "中旬", "下旬"):
        if text.startswith(word, stop, end):
            return stop + len(word)
    return place
