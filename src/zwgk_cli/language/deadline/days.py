"""Days of a cycle: 1月31日, 月底, 首月10日, 次周三, 1月1日至6月30日."""

from __future__ import annotations

from zwgk_cli.language.deadline.amounts import number_at, year_day_at
from zwgk_cli.language.wordsets import WordSet, word_list

_WEEKDAYS = tuple(week + day for week in ("周", "星期") for day in "一二三四五六日")
_RELATIVE_WEEKS = tuple(
    which + day for which in ("次", "下", "本", "当") for day in ("周", *_WEEKDAYS)
)
_DAYS = WordSet(
    "月底 月末 月初 年底 年末 年初 季末 季度末 季初 季度初 周末 底 末 初 上旬 中旬 下旬 首月 末月 "
    "次月 下月 次年 翌年 下一年 下年 当年 当月 本月 第一个月 第二个月 第三个月 首周 第一周 第二周 "
    "第三周 第四周 最后一周 下一月 次季度 下季度 下一季度 首日 最后一个工作日 一季度 第一季度 "
    "二季度 第二季度 三季度 第三季度 四季度 第四季度 上半年 下半年 首个工作日 第一个工作日 首个月 "
    "下个月 最后一天 最后一日 年终 一日 期初 期末 学期初 学期末 学年初 学年末 开学 放假 上半月 "
    "下半月",
    *_WEEKDAYS,
    *_RELATIVE_WEEKS,
)
_MOST_DAY_WORDS = 5
DAY_STARTS = _DAYS.firsts()
_BEFORE = WordSet("前 之前 以前 内 以内 期间")
_TO = ("至", "到", "-", "—", "~")
_RELATIVE = ("次", "下", "当", "本", "翌")
_PARTS_OF_MONTH = ("上旬", "中旬", "下旬")
_NEXT_MONTH = ("次月", "下月", "月", "下个月", "当月", "本月", "下一月")
_NEXT_QUARTER = ("季", "次季度", "下季度", "下一季度")
_NEXT_YEAR = ("次年", "翌年", "下一年", "下年", "年", "当年")
_DATE_ENDINGS = word_list("日 号 月 月底 月末 月初 年底 年末 年初 旬 周 季度 季末 周末")


def skip_day(text: str, place: int, end: int) -> int:
    """Where the words for a day, or for days up to another, stop; `place` if there are none."""
    stop = _skip_words(text, place, end)
    if stop > place and stop < end and text[stop] in _TO:
        last = _skip_words(text, stop + 1, end)
        return last if last > stop + 1 else place
    return stop


def before_at(text: str, place: int, end: int) -> str:
    """The word 前 or its like after a day; empty where none stands."""
    return _BEFORE.at(text, place, end)


def names_its_cycle(by: str) -> bool:
    """Whether a day recurs without 前: 次月上旬, 当月20号, 七月下旬."""
    return by.startswith(_RELATIVE) or by.endswith(_PARTS_OF_MONTH)


def cycle_of_day(by: str) -> str | None:
    """The cycle that a day belongs to where none is said; None for a bare 10日."""
    if by.startswith(_RELATIVE_WEEKS):
        return "周"
    if by.startswith(_NEXT_MONTH):
        return "月"
    if by.startswith(_NEXT_QUARTER):
        return "季度"
    if by.startswith(_NEXT_YEAR) or "月" in by:
        return "年"
    return None


def is_date(words: str) -> bool:
    """Whether words name a day of the calendar or of a week, and so nothing that happens."""
    stop = skip_day(words, 0, len(words))
    return stop == len(words) and words.endswith(_DATE_ENDINGS + _WEEKDAYS)


def ends_in_date(words: str) -> bool:
    """Whether the last words name a day: 每季度结束后次月."""
    return any(is_date(words[place:]) for place in range(len(words) - 1))


def _skip_words(text: str, place: int, end: int) -> int:
    for _ in range(_MOST_DAY_WORDS):
        stop = year_day_at(text, place, end)
        if stop == place:
            stop = _skip_month_or_day(text, place, end)
        if stop == place:
            stop = place + len(_DAYS.at(text, place, end))
        if stop == place:
            return place
        place = stop
    return place


def _skip_month_or_day(text: str, place: int, end: int) -> int:
    """10日, 25号, or a month's name (3月) that no further day follows."""
    number = number_at(text, place, end)
    if number is not None and text.startswith(("日", "号", "月"), number[1], end):
        return number[1] + 1
    return place
