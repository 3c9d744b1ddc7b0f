"""公示期, 征求公众意见的期限, 批前公示: words that say for how long something is shown."""

from __future__ import annotations

from zwgk_cli.language.deadline.words import POSTED_PERIODS, POSTED_VERBS
from zwgk_cli.language.wordsets import Endings

_PERIODS = Endings("期限 期间 时间 时限 天数 周期 日期 有效期 期 时长")
_OPINION_VERBS = ("征求", "征集", "听取", "征询", "反馈")
_OPINION_NOUNS = Endings("意见 建议 意见建议 意见和建议 意见征集")
_LONGEST_OPINION = 16
_PREFIXES = ("公开", "预", "再次", "重新", "公开进行")


def posted_words(text: str, start: int, end: int, *, inside: bool) -> int | None:
    """Where the words for a time of showing begin that end at `end`; None where none do.

    A verb alone (公示, 征求意见) says one only where no 内 follows the amount: `inside`.
    """
    period = POSTED_PERIODS.of(text, start, end)
    if period:
        return _with_prefix(text, start, end - len(period))
    noun = _PERIODS.of(text, start, end)
    if inside and not noun:
        return None
    stop = end - len(noun)
    if noun and text.endswith("的", start, stop):
        stop -= 1
    verb = POSTED_VERBS.of(text, start, stop)
    place = stop - len(verb) if verb else _opinion(text, start, stop)
    return None if place is None else _with_prefix(text, start, place)


def asks_opinions(text: str, start: int, end: int) -> bool:
    """Whether opinions are asked for in the words of a time of showing."""
    return any(verb in text[start:end] for verb in _OPINION_VERBS) or "意见" in text[start:end]


def _opinion(text: str, start: int, end: int) -> int | None:
    """Where 征求公众意见 begins: whose opinion may stand inside it."""
    if not _OPINION_NOUNS.of(text, start, end):
        return None
    first = max(start, end - _LONGEST_OPINION)
    places = [text.rfind(verb, first, end) for verb in _OPINION_VERBS]
    found = max(places)
    return found if found >= 0 and "," not in text[found:end] else None


def _with_prefix(text: str, start: int, place: int) -> int:
    for prefix in _PREFIXES:
        if text.endswith(prefix, start, place):
            return place - len(prefix)
    return place
