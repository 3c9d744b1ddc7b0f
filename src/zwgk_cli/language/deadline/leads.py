"""What stands before a limit: 其中行政处罚事项应自作出决定之日起, 公示期不少于, 会议召开前."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.language.deadline.events import (
    default_owner,
    has_recipient,
    is_default,
    split_powers,
    trim,
)
from zwgk_cli.language.deadline.periods import asks_opinions, posted_words
from zwgk_cli.language.deadline.subjects import (
    LONGEST_EVENT,
    Span,
    holds_amount,
    is_header,
    narrowing,
    split_subject,
    strip_edges,
)
from zwgk_cli.language.deadline.words import (
    AFTER,
    AHEAD,
    BEFORE,
    FORBIDDEN,
    HEADERS,
    LOWER,
    NOUN_ENDINGS,
    PUBLISH,
    TAIL_FILLERS,
    UPPER,
    VERB_ENDINGS,
    WHEN,
)
from zwgk_cli.language.wordsets import WordSet

Marker = Literal["after", "before", "ahead", "when", "verb", "none"]

_SURE_PREPOSITIONS = ("自", "从", "经", "待")
_HEADERS = WordSet(*HEADERS)
_OPENING = WordSet("自 应 应当 须 需 要 在 于 从 不得 不能 不应 不晚于 不迟于 最迟 最晚 至迟")


class Lead(Struct, frozen=True):
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


def read_lead(text: str, start: int, end: int, *, inside: bool, marker: Marker = "none") -> Lead:
    """Read the words before a limit; `inside` tells that 内 follows its amount.

    `marker` is how they tie to it when the limit's own words say so (7个工作日前, X时公开).
    """
    start, end = strip_edges(text, start, end)
    lower, upper = "", False
    if marker == "none":
        end, lower, upper = _strip_bounds(text, start, end)
    elif marker == "before":
        end -= len(LOWER.of(text, start, end))
    if _heads(text, start, end, inside=inside, marker=marker):
        return Lead(lower=lower, upper=upper)
    if any(word in text[start:end] for word in FORBIDDEN):
        return Lead(understood=False)
    lead = None if marker != "none" else _posted(text, start, end, inside=inside)
    lead = lead or _read_event(text, start, end, marker)
    if lead.subject is not None and holds_amount(text, lead.subject):
        return Lead(understood=False)
    return replace(lead, lower=lower, upper=upper)


def _heads(text: str, start: int, end: int, *, inside: bool, marker: Marker) -> bool:
    """Whether the words only head the limit; before 时 a verb of publishing is an event."""
    if marker != "none":
        return start >= end or (text[start:end] in HEADERS and not PUBLISH.at(text, start, end))
    return is_header(text, start, end) and posted_words(text, start, end, inside=inside) is None


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


def _posted(text: str, start: int, end: int, *, inside: bool) -> Lead | None:
    """Read 批准前公示, 公示期, 征求意见期限: shown for a time, perhaps before an event."""
    place = posted_words(text, start, end, inside=inside)
    if place is None:
        return None
    first, last = strip_edges(text, start, place)
    if text.endswith("的", first, last) and not BEFORE.of(text, first, last):
        last -= 1
    asked = (place, end) if asks_opinions(text, place, end) else None
    if is_header(text, first, last):
        return Lead(posted=True, subject=asked)
    if BEFORE.of(text, first, last) or AFTER.of(text, first, last):
        around = _read_event(text, first, last, "none")
        return replace(around, posted=True, subject=around.subject or asked)
    return Lead(posted=True, subject=(first, end if asked else last))


def _read_event(text: str, start: int, end: int, said: Marker) -> Lead:
    """Read what is left when bounds and 公示期 are gone: an event, a subject, or both."""
    start = _skip_header(text, start, end)
    marker, stop = _marker(text, start, end)
    if said not in {"none", marker}:
        marker, stop = said, end
    first, subject = split_subject(text, start, stop, tied=marker != "none")
    if marker == "ahead" and is_header(text, first, stop):
        return Lead(marker=marker, subject=subject)
    first, stop = trim(text, first, stop)
    if first >= stop or stop - first > LONGEST_EVENT:
        return Lead(understood=False)
    if is_default(text, first, stop):
        return Lead(marker=marker, default=True, subject=subject)
    owner = default_owner(text, first, stop)
    if owner > first:
        whole = first if subject is None else subject[0]
        return Lead(marker=marker, default=True, subject=narrowing(text, (whole, owner)))
    if marker == "none":
        return _read_bare(text, start, first, stop)
    return _read_powers(text, marker, (first, stop), subject)


def _skip_header(text: str, start: int, end: int) -> int:
    """Where the words after 公开时间 begin in 公开时间不能迟于信息生成后."""
    word = _HEADERS.at(text, start, end)
    opens = word and _OPENING.at(text, start + len(word), end)
    return start + len(word) if opens else start


def _read_powers(text: str, marker: Marker, event: Span, subject: Span | None) -> Lead:
    first, stop = event
    act = split_powers(text, first, stop)
    if act > first and subject is None:
        return Lead(marker=marker, event=(act, stop), subject=(first, act))
    return Lead(marker=marker, event=event, subject=subject)


def _read_bare(text: str, start: int, first: int, stop: int) -> Lead:
    """No 之日起 and no 前: 分配结果公布 is then an event, 行政许可 what the limit applies to."""
    if VERB_ENDINGS.of(text, first, stop) or has_recipient(text, first, stop):
        split, subject = split_subject(text, start, stop, tied=True)
        event = trim(text, max(split, first), stop)
        if is_default(text, *event):
            return Lead(marker="verb", default=True, subject=subject)
        return _read_powers(text, "verb", event, subject)
    clause = text.rfind(",", start, first)
    if text.endswith("一般", start, first):
        first -= len("一般")
    if NOUN_ENDINGS.of(text, first, stop) or text.startswith("除", first, stop):
        return Lead(subject=narrowing(text, (start if clause >= 0 else first, stop)))
    if text.startswith(_SURE_PREPOSITIONS, start, first) and clause < 0:
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
