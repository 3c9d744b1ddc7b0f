"""The words that carry a limit: an amount, 实时, 及时, 长期, 每年, 另有规定. One is a core."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from zwgk_cli.language.deadline.action import continues, skip_action
from zwgk_cli.language.deadline.amounts import amount_at
from zwgk_cli.language.deadline.cycles import CYCLE_LEADS, CYCLE_STARTS, cycle_at
from zwgk_cli.language.deadline.words import (
    ACCORDING,
    ACCORDING_ENDINGS,
    EXCEPTION_TAILS,
    EXCEPTIONS,
    IMMEDIATE,
    NEXT_DAY,
    NEXT_WORK_DAY,
    PUBLISH,
    SAME_DAY,
    STANDING,
    STOPS,
    VAGUE,
)
from zwgk_cli.language.numerals import NUMERAL_CHARS
from zwgk_cli.language.wordsets import Endings, WordSet, word_list
from zwgk_cli.model.deadline import Part

Form = Literal[
    "amount",
    "before",
    "over",
    "plain",
    "day",
    "when",
    "ahead",
    "since",
    "later",
    "with",
    "according",
    "exception",
]
"""How a limit is said: amount is N日(内), before N日前, over N日以上, when X时公开, ahead X前公开,
later X后公开, since X之日起公开, with 随X公开, day 当日, according 按…规定, plain any other."""

_INSIDE = WordSet("内 以内 之内 内的 内即 期限内 时间内 的时间内 的期限内 内容")
_AHEAD = WordSet("前 之前 以前")
_WHEN = WordSet("时 的同时 之时 之际 当时")
_LATER = WordSet("后 之后 以后 之日后")
_SINCE = WordSet("之日起 之日起即")
_BOUNDS = WordSet("不少于 不得少于 不低于 至少 不超过 不得超过 最迟 最长 为 期")
_NOT_WITH = word_list("随迁 随访 随机 随即 随时 随军 随身")
_NOT_ACCORDING = word_list("依申请 视频 视察 视力 按揭 依托 结合部 视听 视为 根据地")
_STATUTORY = WordSet(
    "规定的时限内 规定的期限内 规定的时间内 规定时限内 规定期限内 规定时间内 要求的时限内 "
    "规定的时限 规定的期限 规定时限 规定期限 要求的时间内 法定时限内"
)
_BEFORE_CYCLE = frozenset("于在应须少为是,、/(")
_LONGEST_PHRASE = 40
_WORDS = (
    (NEXT_WORK_DAY, Part("within", 1, "工作日")),
    (NEXT_DAY, Part("within", 1, "日")),
    (SAME_DAY, Part("within", 0, "日")),
    (IMMEDIATE, Part("immediate")),
    (STANDING, Part("standing")),
    (VAGUE, Part("vague")),
)
_STARTS = frozenset("0123456789随").union(
    NUMERAL_CHARS,
    CYCLE_STARTS,
    *(listed.firsts() for listed, _ in _WORDS),
    *(
        listed.firsts()
        for listed in (EXCEPTIONS, ACCORDING, _STATUTORY, _WHEN, _AHEAD, _LATER, _SINCE)
    ),
)
"""What a core can begin with: most characters of a text cannot, and are passed at once."""

_TOGETHER = Endings("同步 一并 同时 一起 予以 一同 进行 及时 即时 实时 主动 一道 的")


@dataclass(frozen=True, slots=True)
class Core:
    """A limit as its own words state it, read up to `end`; what stands before it may add to it."""

    form: Form
    start: int
    end: int
    part: Part = field(default_factory=lambda: Part("unknown"))
    inside: bool = False


def core_at(text: str, start: int, place: int, end: int) -> Core | None:
    """The core that starts at `place`, if one does; `start` is where the words before it began."""
    if text[place] not in _STARTS:
        return None
    return (
        _exception(text, place, end)
        or (_cycle(text, place, end) if _opens_cycle(text, start, place) else None)
        or _amount(text, place, end)
        or _word(text, place, end)
        or _statutory(text, place, end)
        or _according(text, place, end)
        or _accompanying(text, place, end)
        or (_bare_event(text, place, end) if place > start else None)
    )


def _exception(text: str, place: int, end: int) -> Core | None:
    word = EXCEPTIONS.at(text, place, end)
    if not word:
        return None
    stop = place + len(word)
    while stop < end:
        skipped = stop + 1 if text[stop] == "," else stop
        tail = EXCEPTION_TAILS.at(text, skipped, end) or EXCEPTIONS.at(text, skipped, end)
        if not tail:
            break
        stop = skipped + len(tail)
    return Core("exception", place, stop)


def _opens_cycle(text: str, start: int, place: int) -> bool:
    """Whether 年度 or 年底前 may be a limit here: inside a longer name (上年度情况) it is none."""
    return place == start or text[place] in CYCLE_LEADS or text[place - 1] in _BEFORE_CYCLE


def _cycle(text: str, place: int, end: int) -> Core | None:
    found = cycle_at(text, place, end)
    if found is None:
        return None
    part = Part("periodic", cycle=found.cycle, by=found.by, offset=found.offset)
    return Core("plain", place, found.end, part)


def _amount(text: str, place: int, end: int) -> Core | None:
    amount = amount_at(text, place, end)
    if amount is None:
        return None
    part = Part("within", amount.count, amount.unit)
    inside = _INSIDE.at(text, amount.end, end).removesuffix("容")
    ahead = _AHEAD.at(text, amount.end, end)
    over = "以上" if text.startswith("以上", amount.end, end) else ""
    stop = amount.end + len(inside or ahead or over)
    if not continues(text, stop, end):
        return None
    form: Form = "before" if ahead else "over" if over else "amount"
    return Core(form, place, stop, part, inside=bool(inside))


def _word(text: str, place: int, end: int) -> Core | None:
    """实时, 长期, 及时, 当日 and their like, where they are not part of a longer name."""
    for words, part in _WORDS:
        word = words.at(text, place, end)
        if word == "同时" and text[place - 1 : place] == "合":  # 签订合同时
            continue
        if word and continues(text, place + len(word), end):
            form: Form = "day" if part.count is not None else "plain"
            return Core(form, place, place + len(word), part)
    return None


def _statutory(text: str, place: int, end: int) -> Core | None:
    """Read (法律)规定的时限内: a limit that is set elsewhere."""
    word = _STATUTORY.at(text, place, end)
    if not word or not continues(text, place + len(word), end):
        return None
    return Core("according", place, place + len(word), Part("vague"))


def _according(text: str, place: int, end: int) -> Core | None:
    """Read 按照区财政统一部署执行: it follows something that is not said here, so it is vague."""
    lead = ACCORDING.at(text, place, end)
    if not lead or text.startswith(_NOT_ACCORDING, place, end):
        return None
    stop = place + len(lead)
    limit = min(end, stop + _LONGEST_PHRASE)
    while stop < limit and (text[stop] not in STOPS or text[stop] in "、()〔〕"):
        word = ACCORDING_ENDINGS.at(text, stop, end)
        if word and continues(text, stop + len(word), end):
            return Core("according", place, stop + len(word), Part("vague"))
        stop += 1
    return None


def _accompanying(text: str, place: int, end: int) -> Core | None:
    """随采购公告公开: at the moment at which something else is published."""
    if text[place] != "随" or text.startswith(_NOT_WITH, place, end):
        return None
    start = place + 1
    limit = min(end, start + _LONGEST_PHRASE)
    found = 0
    stop = start
    while stop < limit and (text[stop] not in STOPS or text[stop] in "、/《》"):
        verb = PUBLISH.at(text, stop, end) or IMMEDIATE.at(text, stop, end)
        if verb and stop > start and _closes(text, stop, end):
            found = stop
        stop += 1
    if found and text[found - 1] == "随":  # 随办随公开
        return Core("plain", place, found, Part("immediate"))
    while word := _TOGETHER.of(text, start, found):
        found -= len(word)
    if found <= start:
        return None
    return Core("with", place, found, Part("immediate", event=text[start:found]))


def _closes(text: str, place: int, end: int, *, at_once: bool = True) -> bool:
    """Whether nothing but publishing follows up to the end of the clause."""
    stop = place
    while at_once and (word := IMMEDIATE.at(text, stop, end)):
        stop += len(word)
    stop = skip_action(text, stop, end)
    if stop >= end or text[stop] in ";。!?()":
        return True
    return text[stop] in ",、" and not _opens_bound(text, stop + 1, end)


def _opens_bound(text: str, place: int, end: int) -> bool:
    return bool(_BOUNDS.at(text, place, end)) or amount_at(text, place, end) is not None


def _bare_event(text: str, place: int, end: int) -> Core | None:
    """X时公开, X前公开, X后公开: an event and no number."""
    forms: tuple[tuple[WordSet, Form, Part], ...] = (
        (_WHEN, "when", Part("immediate")),
        (_AHEAD, "ahead", Part("within", 0, "日", "before")),
        (_SINCE, "since", Part("immediate")),
        (_LATER, "later", Part("vague")),
    )
    for words, form, part in forms:
        word = words.at(text, place, end)
        stop = place + len(word)
        if not word or (form == "since" and skip_action(text, stop, end) == stop):
            continue
        if _closes(text, stop, end, at_once=form == "when"):
            return Core(form, place, place + len(word), part)
    return None
