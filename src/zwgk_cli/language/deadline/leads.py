"""What stands before a limit: 其中行政处罚事项应自作出决定之日起, 公示期不少于, 会议召开前."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from zwgk_cli.language.deadline.action import is_plain_action
from zwgk_cli.language.deadline.events import default_owner, is_default, split_powers, trim
from zwgk_cli.language.deadline.words import (
    AFTER,
    AHEAD,
    BEFORE,
    CONNECTORS,
    FORBIDDEN,
    HEADERS,
    LOWER,
    NOUN_ENDINGS,
    OPINION,
    POSTED_PERIODS,
    POSTED_VERBS,
    PUBLISH,
    TAIL_FILLERS,
    UPPER,
    VERB_ENDINGS,
    WHEN,
)
from zwgk_cli.language.wordsets import Endings, word_list

Span = tuple[int, int]
Marker = Literal["after", "before", "ahead", "when", "verb", "none"]

_LONGEST_EVENT = 60
_MODAL_PREPOSITIONS = word_list(
    "应当自 应自 应该自 须自 需自 应当在 应在 应于 应当于 须在 须于 需在 应从 应当从 应当经 "
    "应经 必须在 必须自 可在 要在 应当"
)
_PREPOSITIONS = ("自", "在", "于", "从")
_SURE_PREPOSITIONS = ("自", "从", "经", "待")
_SUBJECTS = Endings(
    "信息 事项 内容 决定 结果 材料 政策 公告 情况 目录 报告 项目 数据 指南 文件 标准 名单 "
    "方案 规划 通知 案件 许可 处罚 》"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The reading of the words before a limit; `understood` is false where they make no sense.

    `lower` and `upper` tell of 不少于 and 不超过, `posted` of a 公示期, `event` and `subject` are
    stretches of the text, `default` says that the event is 信息形成或者变更.
    """

    understood: bool = True
    marker: Marker = "none"
    event: Span | None = None
    default: bool = False
    subject: Span | None = None
    posted: bool = False
    lower: str = ""
    upper: bool = False


def strip_edges(text: str, start: int, end: int) -> Span:
    """The stretch without connecting words and commas at either edge."""
    while start < end and text[start] in ",、/":
        start += 1
    while end > start and text[end - 1] in ",、/":
        end -= 1
    if word := CONNECTORS.at(text, start, end):
        return strip_edges_once(text, start + len(word), end)
    return start, end


def strip_edges_once(text: str, start: int, end: int) -> Span:
    """The stretch without commas at its head, after a connecting word."""
    while start < end and text[start] in ",、:":
        start += 1
    return start, end


def is_header(text: str, start: int, end: int) -> bool:
    """Whether the stretch only heads a limit (公开时限, 更新频次) and narrows nothing."""
    if end - start > _LONGEST_EVENT:
        return False
    return start >= end or text[start:end] in HEADERS or is_plain_action(text, start, end)


def read_lead(text: str, start: int, end: int, *, inside: bool, marker: Marker = "none") -> Lead:
    """Read the words before a limit; `inside` tells that 内 follows its amount.

    `marker` is how they tie to it when the limit's own words say so (7个工作日前, X时公开).
    """
    start, end = strip_edges(text, start, end)
    if marker == "none":
        end, lower, upper = _strip_bounds(text, start, end)
    else:
        lower, upper = "", False
    if _heads(text, start, end, inside=inside, marker=marker):
        return Lead(lower=lower, upper=upper)
    if any(word in text[start:end] for word in FORBIDDEN):
        return Lead(understood=False)
    lead = None if marker != "none" else _posted(text, start, end, inside=inside)
    lead = lead or _read_event(text, start, end, marker)
    return replace(lead, lower=lower, upper=upper)


def _heads(text: str, start: int, end: int, *, inside: bool, marker: Marker) -> bool:
    """Whether the words only head the limit; before 时 a verb of publishing is an event."""
    if marker != "none":
        return start >= end or (text[start:end] in HEADERS and not PUBLISH.at(text, start, end))
    return is_header(text, start, end) and not _is_posted(text, start, end, inside=inside)


def _strip_bounds(text: str, start: int, end: int) -> tuple[int, str, bool]:
    """Where the words before 不少于, 不超过, 为 and a comma end, and which bound was said."""
    lower, upper = "", False
    while end > start:
        low, high = LOWER.of(text, start, end), UPPER.of(text, start, end)
        filler = TAIL_FILLERS.of(text, start, end) or ("," if text[end - 1] == "," else "")
        if low and len(low) > len(high):
            lower, end = low, end - len(low)
        elif high:
            upper, end = True, end - len(high)
        elif filler and not AFTER.of(text, start, end):
            end -= len(filler)
        else:
            break
    return end, lower, upper


def _is_posted(text: str, start: int, end: int, *, inside: bool) -> str:
    period = POSTED_PERIODS.of(text, start, end)
    return period or ("" if inside else POSTED_VERBS.of(text, start, end))


def _posted(text: str, start: int, end: int, *, inside: bool) -> Lead | None:
    """Read 批准前公示, 公示期, 征求意见期限: shown for a time, perhaps before an event."""
    word = _is_posted(text, start, end, inside=inside)
    if not word:
        return None
    first, last = strip_edges(text, start, end - len(word))
    asked = (end - len(word), end) if any(name in word for name in OPINION) else None
    if is_header(text, first, last):
        return Lead(posted=True, subject=asked)
    if BEFORE.of(text, first, last) or AFTER.of(text, first, last):
        around = _read_event(text, first, last, "none")
        return replace(around, posted=True, subject=around.subject or asked)
    return Lead(posted=True, subject=(first, end if asked else last))


def _read_event(text: str, start: int, end: int, said: Marker) -> Lead:
    """Read what is left when bounds and 公示期 are gone: an event, a subject, or both."""
    marker, stop = _marker(text, start, end)
    if said not in {"none", marker}:
        marker, stop = said, end
    first, subject = _split_subject(text, start, stop, marker)
    if marker == "ahead" and first >= stop:
        return Lead(marker=marker, subject=subject)
    first, stop = trim(text, first, stop)
    if first >= stop or stop - first > _LONGEST_EVENT:
        return Lead(understood=False)
    if is_default(text, first, stop):
        return Lead(marker=marker, default=True, subject=subject)
    owner = default_owner(text, first, stop)
    if owner > first and subject is None:
        return Lead(marker=marker, default=True, subject=(first, owner))
    if marker == "none":
        return _read_bare(text, start, first, stop)
    return _read_powers(text, marker, (first, stop), subject)


def _read_powers(text: str, marker: Marker, event: Span, subject: Span | None) -> Lead:
    first, stop = event
    act = split_powers(text, first, stop)
    if act > first and subject is None:
        return Lead(marker=marker, event=(act, stop), subject=(first, act))
    return Lead(marker=marker, event=event, subject=subject)


def _read_bare(text: str, start: int, first: int, stop: int) -> Lead:
    """No 之日起 and no 前: 分配结果公布 is then an event, 行政许可 what the limit applies to."""
    if VERB_ENDINGS.of(text, first, stop):
        split, subject = _split_subject(text, start, stop, "verb")
        event = trim(text, max(split, first), stop)
        if is_default(text, *event):
            return Lead(marker="verb", default=True, subject=subject)
        return _read_powers(text, "verb", event, subject)
    if NOUN_ENDINGS.of(text, first, stop) or text.startswith("除", first, stop):
        return Lead(subject=(first, stop))
    if text.startswith(_SURE_PREPOSITIONS, start, first):
        return Lead(marker="verb", event=(first, stop))
    return Lead(understood=False)


def _marker(text: str, start: int, end: int) -> tuple[Marker, int]:
    """How the words tie to the limit, and where the event's own words end."""
    if word := AHEAD.of(text, start, end):
        stop = end - len(word)
        return "ahead", stop - len(BEFORE.of(text, start, stop))
    if word := AFTER.of(text, start, end):
        return "after", end - len(word)
    if word := BEFORE.of(text, start, end):
        return "before", end - len(word)
    if word := WHEN.of(text, start, end):
        return "when", end - len(word)
    return "none", end


def _split_subject(text: str, start: int, end: int, marker: Marker) -> tuple[int, Span | None]:
    """Where the event begins, and what comes before it: 行政处罚事项应自, or a clause."""
    comma = _last_comma(text, start, end)
    first = start if comma is None else comma + 1
    cut = _preposition(text, first, end) if marker != "none" else None
    if cut is not None:
        subject = strip_edges(text, start, cut[0])
        return cut[1], _narrowing(text, subject)
    if comma is None:
        return start, None
    return first, _narrowing(text, strip_edges(text, start, comma))


def _narrowing(text: str, span: Span) -> Span | None:
    return None if is_header(text, *span) else span


def _last_comma(text: str, start: int, end: int) -> int | None:
    found = text.rfind(",", start, end)
    return None if found < 0 else found


def _preposition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of 应自, or of 自 after a subject, and where the event after it begins."""
    limit = min(end, start + _LONGEST_EVENT)
    for place in range(start + 1, limit):
        for word in _MODAL_PREPOSITIONS:
            if text.startswith(word, place, limit) and place + len(word) < end:
                return place, place + len(word)
        if text.startswith(_PREPOSITIONS, place, limit) and _SUBJECTS.of(text, start, place):
            return place, place + 1
    return None
