"""Periodic limits: 每年1月31日前, 按季度公开, 每季度结束后15日内, 每半年至少更新1次."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_cli.language.deadline.action import continues
from zwgk_cli.language.deadline.amounts import amount_at, number_at, year_day_at
from zwgk_cli.language.deadline.words import PUBLISH
from zwgk_cli.language.wordsets import WordSet
from zwgk_cli.model.deadline import Unit

CYCLES = {
    "日": "日",
    "天": "日",
    "周": "周",
    "星期": "周",
    "月": "月",
    "月度": "月",
    "季度": "季度",
    "季": "季度",
    "半年": "半年",
    "半年度": "半年",
    "年": "年",
    "年度": "年",
}
_NAMES = WordSet(*CYCLES)
_LEADS = WordSet("每 按 逐 每一 每个 每1 每1个 每一个 各 分 以")
_ALONE = WordSet("年度 月度 季度 半年度 半年")
_MULTIPLES: dict[tuple[int, Unit], str] = {
    (1, "日"): "日",
    (1, "周"): "周",
    (7, "日"): "周",
    (1, "月"): "月",
    (3, "月"): "季度",
    (6, "月"): "半年",
    (12, "月"): "年",
    (1, "年"): "年",
}
_PER_CYCLE = {("年", 2): "半年", ("年", 4): "季度", ("年", 12): "月", ("半年", 2): "季度"}
_ENDS = WordSet(
    "结束后 终了后 结束之后 结束之日起 终了之日起 后 度结束后 届满后 结束 结束后的 完结后 过后 之后"
)
_AT_LEAST = WordSet("至少 不少于 不低于 不得少于 原则上 最少 应 须 各 集中")
_DAYS = WordSet(
    "月底 月末 月初 年底 年末 年初 季末 季度末 季初 季度初 周末 底 末 初 上旬 中旬 下旬 周一 "
    "周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 首月 末月 "
    "次月 下月 次年 翌年 下一年 下年 当年 当月 第一个月 第二个月 第三个月 首周 第一周 下一月 "
    "次季度 下季度 下一季度 首日 最后一个工作日 一季度 第一季度 二季度 第二季度 三季度 "
    "第三季度 四季度 第四季度 上半年 下半年 首个工作日 第一个工作日 首个月 下个月 最后一天 "
    "最后一日 年终 一日"
)
_MOST_DAY_WORDS = 5
CYCLE_LEADS = _LEADS.firsts()
CYCLE_STARTS = CYCLE_LEADS | _ALONE.firsts() | _DAYS.firsts()
_WEEKDAYS = frozenset("一二三四五六日末")
_BEFORE = WordSet("前 之前 以前 内 以内 期间")


@dataclass(frozen=True, slots=True)
class Cycle:
    """A periodic limit read up to `end`: `by` a day of each cycle, or `offset` after it ends."""

    cycle: str
    end: int
    by: str | None = None
    offset: tuple[int, Unit] | None = None


def cycle_of(count: int, unit: Unit) -> str | None:
    """The cycle that an amount of time makes: 6 months are 半年; None where it makes none."""
    return _MULTIPLES.get((count, unit))


def cycle_at(text: str, place: int, end: int) -> Cycle | None:
    """The periodic limit that starts at `place`; None where the words only look like one."""
    named = _named(text, place, end)
    if named is None:
        return _by_alone(text, place, end)
    name, stop, counted = named
    return (
        _with_offset(text, name, stop, end)
        or _with_day(text, name, stop, end)
        or _with_times(text, name, stop, end)
        or (Cycle(name, stop) if not counted and continues(text, stop, end) else None)
    )


def _named(text: str, place: int, end: int) -> tuple[str, int, bool] | None:
    """The cycle said at `place`, where its words stop, and whether 次 must follow them."""
    lead = _LEADS.at(text, place, end)
    if lead:
        start = place + len(lead)
        name = _NAMES.at(text, start, end)
        if name and not (name in {"周", "星期"} and _is_weekday(text, start + len(name), end)):
            return CYCLES[name], start + len(name), False
        if name:
            return "周", start, False
        return _counted(text, place + 1, end, counted=False) if lead[0] == "每" else None
    alone = _ALONE.at(text, place, end)
    if alone and not (alone == "半年" and text.startswith(("内", "以内"), place + 2, end)):
        return CYCLES[alone], place + len(alone), False
    return _counted(text, place, end, counted=True)


def _is_weekday(text: str, place: int, end: int) -> bool:
    return place < end and text[place] in _WEEKDAYS and not text.startswith("次", place + 1, end)


def _counted(text: str, place: int, end: int, *, counted: bool) -> tuple[str, int, bool] | None:
    """The cycle of 每6个月 and 一年(一次)."""
    amount = amount_at(text, place, end)
    name = _MULTIPLES.get((amount.count, amount.unit)) if amount else None
    return (name, amount.end, counted) if amount and name else None


def _with_offset(text: str, name: str, place: int, end: int) -> Cycle | None:
    """每季度结束后15日内: the period's end, then an amount."""
    ended = _ENDS.at(text, place, end)
    if not ended:
        return None
    amount = amount_at(text, place + len(ended), end)
    if amount is None:
        stop = place + len(ended)
        return Cycle(name, stop) if continues(text, stop, end) else None
    stop = amount.end + len(_INSIDE.at(text, amount.end, end))
    if not continues(text, stop, end):
        return None
    return Cycle(name, stop, offset=(amount.count, amount.unit))


_INSIDE = WordSet("内 以内 之内 前 之前")


def _with_day(text: str, name: str, place: int, end: int) -> Cycle | None:
    """每年1月31日前, 每月底: a day of the cycle, with or without 前."""
    start = place + 1 if text.startswith("的", place, end) else place
    stop = _skip_day(text, start, end)
    if stop == start:
        return None
    after = stop + len(_BEFORE.at(text, stop, end))
    if not continues(text, after, end):
        return None
    said = text[start:stop]
    by = name + said if said in {"底", "末", "初"} else said
    return Cycle(name, after, by=by)


def _skip_day(text: str, place: int, end: int) -> int:
    """Where the words for a day of a cycle stop; `place` if there are none."""
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


def _with_times(text: str, name: str, place: int, end: int) -> Cycle | None:
    """每半年至少更新1次: how often in each cycle; twice a year is every half year."""
    stop = place
    while word := _AT_LEAST.at(text, stop, end) or PUBLISH.at(text, stop, end):
        stop += len(word)
    number = number_at(text, stop, end)
    if number is None or not text.startswith("次", number[1], end):
        return None
    cycle = name if number[0] == 1 else _PER_CYCLE.get((name, number[0]))
    stop = number[1] + 1
    if text.startswith("以上", stop, end):
        stop += 2
    return Cycle(cycle, stop) if cycle and continues(text, stop, end) else None


def _by_alone(text: str, place: int, end: int) -> Cycle | None:
    """1月31日前, 次月10日前, 年底前: a day that comes round every year, quarter or month."""
    stop = _skip_day(text, place, end)
    before = _BEFORE.at(text, stop, end)
    if stop == place or not before or not continues(text, stop + len(before), end):
        return None
    by = text[place:stop]
    cycle = _cycle_of_day(by)
    return Cycle(cycle, stop + len(before), by=by) if cycle else None


def _cycle_of_day(by: str) -> str | None:
    """The cycle that a day belongs to where none is said; None for a bare 10日."""
    if by.startswith(("次月", "下月", "月", "下个月")):
        return "月"
    if by.startswith(("季", "次季度", "下季度", "下一季度")):
        return "季度"
    if by.startswith(("次年", "翌年", "下一年", "下年", "年")) or "月" in by:
        return "年"
    return None
