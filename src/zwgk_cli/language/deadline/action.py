"""What stands after a limit: 予以公开, 在村公示栏公开, 向社会公布. It sets no day."""

from __future__ import annotations

from zwgk_cli.language.deadline.amounts import number_at
from zwgk_cli.language.deadline.words import (
    FILLERS,
    IMMEDIATE,
    NOUN_ENDINGS,
    OBJECT_ENDINGS,
    PLACE_ENDINGS,
    PREPOSITIONS,
    PUBLISH,
    RECIPIENTS,
    SEPARATORS,
    STANDING,
    STOPS,
    VAGUE,
)
from zwgk_cli.language.wordsets import WordSet

_NEXT = WordSet("自 其中 另外 每 或 或者")
_TELLING = ("通知", "告知", "提醒", "答复", "送达", "邀请")
_LONGEST_RECIPIENT = 16
_THINGS = ("处理意见", "处理结果", "处理情况", "办理结果", "办理情况", "办理进度", "执行情况")
"""Things that begin with a harmless word."""
_CONTINUING = (PUBLISH, FILLERS, PREPOSITIONS, IMMEDIATE, STANDING, VAGUE, _NEXT)
_LIMITS = (VAGUE, STANDING)
_LONGEST_PLACE = 40
_BOTH = frozenset({"依法", "依法依规"})
_PLACE_MARKS = frozenset("、/《》“”\"'-_")


def continues(text: str, place: int, end: int) -> bool:
    """Whether a limit may end at `place`: at a stop, a verb of publishing or a limit word."""
    if place >= end or text[place] in STOPS:
        return True
    return any(words.at(text, place, end) for words in _CONTINUING)


def skip_action(text: str, place: int, end: int) -> int:
    """Where the words of publishing that start at `place` stop; `place` itself if there are none.

    A clause after a comma belongs to it only if it is made of nothing else.
    """
    place = _skip_words(text, place, end)
    while place < end and text[place] == ",":
        stop = _skip_words(text, place + 1, end)
        if stop == place + 1 or not _at_stop(text, stop, end):
            break
        place = stop
    return place


def object_end(text: str, place: int, end: int) -> int:
    """Where the thing that is published, as in (公布)上一年度报告, stops; else `place`."""
    if place >= end or text[place] in STOPS or PREPOSITIONS.at(text, place, end):
        return place
    limit = min(end, place + _LONGEST_PLACE)
    stop = place
    while stop < limit and (text[stop] not in STOPS or text[stop] in _PLACE_MARKS):
        if text[stop].isdigit() or any(words.at(text, stop, end) for words in _LIMITS):
            return place
        stop += 1
    named = NOUN_ENDINGS.of(text, place, stop) or OBJECT_ENDINGS.of(text, place, stop)
    return stop if _at_stop(text, stop, end) and named else place


def is_action(text: str, start: int, end: int) -> bool:
    """Whether the stretch says nothing but that something is published."""
    return _skip_words(text, start, end) == end


def is_plain_action(text: str, start: int, end: int) -> bool:
    """Whether the stretch is made of words of publishing alone, and names no place."""
    while start < end:
        word = PUBLISH.at(text, start, end) or FILLERS.at(text, start, end)
        if not word:
            return False
        start += len(word)
    return True


def _at_stop(text: str, place: int, end: int) -> bool:
    return place >= end or text[place] in SEPARATORS or text[place] in ",()"


def _skip_words(text: str, place: int, end: int) -> int:
    while place < end:
        word = _harmless(text, place, end)
        if word:
            place += len(word)
            continue
        stop = (
            _skip_recipient(text, place, end)
            or _skip_once(text, place, end)
            or _skip_where(text, place, end)
        )
        if not stop:
            return place
        place = stop
    return place


def _harmless(text: str, place: int, end: int) -> str:
    """A word of publishing, unless it only begins a longer word that is a limit (及 in 及时)."""
    if text.startswith(_THINGS, place, end):
        return ""
    word = PUBLISH.at(text, place, end) or FILLERS.at(text, place, end)
    longest = max((len(limit.at(text, place, end)) for limit in _LIMITS), default=0)
    return word if len(word) > longest or word in _BOTH else ""


def _skip_recipient(text: str, place: int, end: int) -> int:
    """Skip who is told after 通知 or 告知: (通知)用水单位和个人."""
    if not text.endswith(_TELLING, 0, place):
        return 0
    limit = min(end, place + _LONGEST_RECIPIENT)
    for stop in range(limit, place, -1):
        if RECIPIENTS.of(text, place, stop) and (
            _at_stop(text, stop, end) or FILLERS.at(text, stop, end)
        ):
            return stop
    return 0


def _skip_once(text: str, place: int, end: int) -> int:
    """公开一次, 更新1次: how often within the limit, once."""
    number = number_at(text, place, end)
    if number is None or number[0] != 1 or not text.startswith("次", number[1], end):
        return 0
    return number[1] + 1


def _skip_where(text: str, place: int, end: int) -> int:
    """Skip 在村公示栏, 向社会, 由区民政局 before a verb: a place, a public or an agent."""
    preposition = PREPOSITIONS.at(text, place, end)
    if not preposition:
        return 0
    start = place + len(preposition)
    limit = min(end, start + _LONGEST_PLACE)
    stop = start
    while stop < limit and (text[stop] not in STOPS or text[stop] in _PLACE_MARKS):
        if text[stop].isdigit():
            return 0
        named = preposition in {"由", "向"} or PLACE_ENDINGS.of(text, start, stop)
        verb = PUBLISH.at(text, stop, end) or FILLERS.at(text, stop, end)
        if stop > start and named and verb and continues(text, stop + len(verb), end):
            return stop
        stop += 1
    closed = _at_stop(text, stop, end) and PLACE_ENDINGS.of(text, start, stop)
    return stop if closed else 0
