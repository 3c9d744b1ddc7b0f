"""The words that carry a limit: an amount, 实时, 及时, 长期, 每年, 另有规定. One is a core."""

from __future__ import annotations

from zwgk_cli.language.deadline.action import continues
from zwgk_cli.language.deadline.amounts import amount_at
from zwgk_cli.language.deadline.core import Core, Form
from zwgk_cli.language.deadline.cycles import CYCLE_LEADS, CYCLE_STARTS, cycle_at
from zwgk_cli.language.deadline.phrases import (
    PHRASE_STARTS,
    accompanying,
    according,
    bare_event,
)
from zwgk_cli.language.deadline.words import (
    ENDED,
    EXCEPTION_TAILS,
    EXCEPTIONS,
    IMMEDIATE,
    NEXT_DAY,
    NEXT_WORK_DAY,
    SAME_DAY,
    STANDING,
    VAGUE,
)
from zwgk_cli.language.numerals import NUMERAL_CHARS
from zwgk_cli.language.wordsets import WordSet
from zwgk_cli.model.deadline import Part

_INSIDE = WordSet("内 以内 之内 内的 内即 期限内 时间内 的时间内 的期限内 内容")
_AHEAD = WordSet("前 之前 以前")
_FULL = ("届满", "期满", "满", "超过")
_LONGEST_ENDING = 60
_STATUTORY = WordSet(
    "规定的时限内 规定的期限内 规定的时间内 规定时限内 规定期限内 规定时间内 要求的时限内 "
    "规定的时限 规定的期限 规定时限 规定期限 要求的时间内 法定时限内"
)
_BEFORE_CYCLE = frozenset("于在应须少为是,、/(")
_WORDS = (
    (NEXT_WORK_DAY, Part("within", 1, "工作日")),
    (NEXT_DAY, Part("within", 1, "日")),
    (SAME_DAY, Part("within", 0, "日")),
    (IMMEDIATE, Part("immediate")),
    (STANDING, Part("standing")),
    (VAGUE, Part("vague")),
)
_STARTS = frozenset("0123456789").union(
    NUMERAL_CHARS,
    CYCLE_STARTS,
    PHRASE_STARTS,
    EXCEPTIONS.firsts(),
    _STATUTORY.firsts(),
    *(listed.firsts() for listed, _ in _WORDS),
)
"""What a core can begin with: most characters of a text cannot, and are passed at once."""


def core_at(text: str, start: int, place: int, end: int) -> Core | None:
    """The core that starts at `place`, if one does; `start` is where the words before it began."""
    if text[place] not in _STARTS:
        return None
    return (
        _exception(text, place, end)
        or _ended(text, start, place, end)
        or (_cycle(text, place, end) if _opens_cycle(text, start, place) else None)
        or _amount(text, place, end)
        or _word(text, place, end)
        or _statutory(text, place, end)
        or according(text, place, end)
        or accompanying(text, place, end)
        or (bare_event(text, start, place, end) if place > start else None)
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
    if amount is None or text.startswith("第", place - 1):
        return None
    part = Part("within", amount.count, amount.unit)
    inside = _INSIDE.at(text, amount.end, end).removesuffix("容")
    ahead = _AHEAD.at(text, amount.end, end)
    over = "以上" if text.startswith("以上", amount.end, end) else ""
    stop = amount.end + len(inside or ahead or over)
    if not continues(text, stop, end):
        return None
    form: Form = "before" if ahead else "over" if over else "amount"
    if amount.nameable and form == "amount" and not inside:
        form = "month"
    return Core(form, place, stop, part, inside=bool(inside))


def _ended(text: str, start: int, place: int, end: int) -> Core | None:
    """Read 公示满5年不再公示, 满3年后撤下: how long it is shown, said by its end."""
    amount = amount_at(text, place, end)
    if amount is None:
        return None
    full = text.endswith(_FULL, start, place)
    after = text.startswith(("后", "的", "之后", "以后"), amount.end, end)
    if not (full or after or ENDED.at(text, amount.end, end)):
        return None
    for stop in range(amount.end, min(end, amount.end + _LONGEST_ENDING)):
        if text[stop].isdigit() or text[stop] in ":()":
            return None
        word = ENDED.at(text, stop, end)
        if word and continues(text, stop + len(word), end):
            return Core("ended", place, stop + len(word), Part("posted", amount.count, amount.unit))
    return None


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
