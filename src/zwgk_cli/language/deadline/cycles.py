"""Periodic limits: 每年1月31日前, 按季度公开, 每季度结束后15日内, 每半年至少更新1次."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from zwgk_cli.language.deadline.action import continues
from zwgk_cli.language.deadline.amounts import amount_at, number_at
from zwgk_cli.language.deadline.days import (
    DAY_STARTS,
    before_at,
    cycle_of_day,
    names_its_cycle,
    skip_day,
)
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
    "学期": "学期",
    "学年": "学年",
    "学年度": "学年",
}
_NAMES = WordSet(*CYCLES)
_LEADS = WordSet("每 按 逐 每一 每个 每1 每1个 每一个 各 分 以")
_ALONE = WordSet("年度 月度 季度 半年度 半年 学期 学年")
_ENDLESS = frozenset({"半年", "学期", "学年"})
"""Names that need 结束 before an amount: 半年后 is an amount of time itself."""

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
_ENDED = WordSet(
    "结束后 终了后 结束之后 结束之日起 终了之日起 度结束后 届满后 结束 结束后的 完结后 终了之后"
)
_LATER = WordSet("后 过后 之后")
_AT_LEAST = WordSet("至少 不少于 不低于 不得少于 原则上 最少 应 须 各 集中")
CYCLE_LEADS = _LEADS.firsts()
CYCLE_STARTS = CYCLE_LEADS | _ALONE.firsts() | DAY_STARTS
_WEEKDAYS = frozenset("一二三四五六日末")
Naming = Literal["each", "alone", "counted"]
"""How a cycle is named: 每季度, 季度 alone, or by an amount (每6个月, 一年) that may need 次."""


class Cycle(Struct, frozen=True):
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
    name, stop, naming = named
    if naming == "counted":
        return (
            _with_times(text, name, stop, end)
            or _every(text, name, place, stop, end)
            or _by_alone(text, place, end)
        )
    return (
        _with_offset(text, name, stop, end, bare=naming == "each" or name not in _ENDLESS)
        or _with_day(text, name, stop, end)
        or _with_times(text, name, stop, end)
        or (Cycle(name, stop) if continues(text, stop, end) else None)
    )


def also_by(text: str, place: int, end: int, cycle: str) -> Cycle | None:
    """Another day of the same cycle in a list: (每年6月)、12月, (当月20号)和次月5号前."""
    link = _DAY_LINKS.at(text, place, end)
    stop = skip_day(text, place + len(link), end) if link else place
    if not link or stop == place + len(link):
        return None
    by = text[place + len(link) : stop]
    stop += len(before_at(text, stop, end))
    return Cycle(cycle, stop, by=by) if continues(text, stop, end) else None


def _every(text: str, name: str, place: int, stop: int, end: int) -> Cycle | None:
    """每6个月: an amount of time after 每."""
    return Cycle(name, stop) if text[place] == "每" and continues(text, stop, end) else None


def _named(text: str, place: int, end: int) -> tuple[str, int, Naming] | None:
    """The cycle said at `place`, and where its words stop."""
    lead = _LEADS.at(text, place, end)
    if lead:
        start = place + len(lead)
        name = _NAMES.at(text, start, end)
        if name and not (name in {"周", "星期"} and _is_weekday(text, start + len(name), end)):
            return CYCLES[name], start + len(name), "each"
        if name:
            return "周", start, "each"
        return _counted(text, place + 1, end) if lead[0] == "每" else None
    if text.startswith(("月后", "季后"), place, end):
        return CYCLES[text[place]], place + 1, "alone"
    alone = _ALONE.at(text, place, end)
    if alone and not (alone == "半年" and text.startswith(("内", "以内"), place + 2, end)):
        return CYCLES[alone], place + len(alone), "alone"
    return _counted(text, place, end)


def _is_weekday(text: str, place: int, end: int) -> bool:
    return place < end and text[place] in _WEEKDAYS and not text.startswith("次", place + 1, end)


def _counted(text: str, place: int, end: int) -> tuple[str, int, Naming] | None:
    """The cycle of 每6个月 and 一年(一次)."""
    amount = amount_at(text, place, end)
    name = _MULTIPLES.get((amount.count, amount.unit)) if amount else None
    return (name, amount.end, "counted") if amount and name else None


def _with_offset(text: str, name: str, place: int, end: int, *, bare: bool) -> Cycle | None:
    """每季度结束后15日内: the period's end, then an amount; `bare` where 后 alone says the end."""
    ended = _ENDED.at(text, place, end) or (_LATER.at(text, place, end) if bare else "")
    if not ended:
        return None
    amount = amount_at(text, place + len(ended), end)
    if amount is None:
        stop = place + len(ended)
        later = _with_day(text, name, stop, end)
        return later or (Cycle(name, stop) if continues(text, stop, end) else None)
    stop = amount.end + len(_INSIDE.at(text, amount.end, end))
    if not continues(text, stop, end):
        return None
    return Cycle(name, stop, offset=(amount.count, amount.unit))


_INSIDE = WordSet("内 以内 之内 前 之前")
_DAY_LINKS = WordSet("、 和 及 与 或 或者 以及 , /")


def _with_day(text: str, name: str, place: int, end: int) -> Cycle | None:
    """每年1月31日前, 每月底: a day of the cycle, with or without 前."""
    start = place + 1 if text.startswith("的", place, end) else place
    stop = skip_day(text, start, end)
    if stop == start:
        return None
    after = stop + len(before_at(text, stop, end))
    if not continues(text, after, end):
        return None
    said = text[start:stop]
    by = name + said if said in {"底", "末", "初"} else said
    return Cycle(name, after, by=by)


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
    """1月31日前, 次月10日前, 年底前, 次月上旬: a day that comes round by itself."""
    stop = skip_day(text, place, end)
    if stop == place:
        return None
    by = text[place:stop]
    before = before_at(text, stop, end)
    if not (before or names_its_cycle(by)) or not continues(text, stop + len(before), end):
        return None
    cycle = cycle_of_day(by)
    return Cycle(cycle, stop + len(before), by=by) if cycle else None
