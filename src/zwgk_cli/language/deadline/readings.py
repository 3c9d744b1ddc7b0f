"""A core and the words before it, read together: one limit, its event and what it applies to."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.language.deadline.core import Core, Form
from zwgk_cli.language.deadline.cycles import cycle_of
from zwgk_cli.language.deadline.days import ends_in_date, is_date
from zwgk_cli.language.deadline.leads import Lead, Marker, read_lead
from zwgk_cli.language.deadline.periods import posted_words
from zwgk_cli.language.deadline.subjects import (
    Span,
    holds_amount,
    is_header,
    narrowing,
    strip_edges,
)
from zwgk_cli.language.deadline.words import FORBIDDEN
from zwgk_cli.language.normal import Normal
from zwgk_cli.language.wordsets import word_list
from zwgk_cli.model.deadline import DEFAULT_EVENT, Direction, Part

_FORCED: dict[Form, Marker] = {
    "before": "before",
    "ahead": "before",
    "when": "when",
    "since": "after",
    "later": "after",
    "day": "after",
}
_FREQUENCIES = frozenset(
    {"更新频次", "更新频率", "更新周期", "公开频次", "公开周期", "频次", "周期"}
)
_DURATIONS = frozenset({"公开期限", "有效期", "有效期限", "公开时长", "公开期", "公示时长", "期限"})
_NAMED_ACTS = ("公示", "公告", "公开", "公布", "通报")
_TOGETHER = ("同步", "同时", "一并", "一同")
_SHORT_EVENTS = {"批": "批准", "任": "任职", "考": "考试", "会": "会议"}
"""Acts of one character before 前 and 后: 批前公示, 任前公示."""
_WHOLE_EVENTS = ("审批", "报批", "呈批", "送批", "转批", "核批", "签批", "分批", "申批")
_AT_LEAST = frozenset({"至少", "最少"})


class Reading(Struct, frozen=True):
    """A limit as read, with its stretch of the folded text.

    `bare` tells that no event was said, `upper` that 不超过 or its like was, `basis` that the words
    only name what the limit follows (按…规定). `event` is what a vague limit waits for: its part
    has no place for it, but a bound after it may.
    """

    part: Part
    start: int
    end: int
    bare: bool = False
    upper: bool = False
    basis: bool = False
    event: str | None = None


_STEPS = ("批准", "审核", "审批", "同意", "审查", "审定", "核准", "审签")
"""Steps inside an agency: 经领导批准后公开 beside a limit sets no other day."""
_OTHER_TIMES = tuple(
    act + time
    for act in word_list(
        "办理 办结 承诺 受理 审批 审核 法定 处理 答复 回复 反馈 服务 整改 缴费 申请"
    )
    for time in ("时限", "期限", "时间")
)
"""A label such as 承诺时限 or 办理时间 tells of something else than publishing."""
_FULL = ("届满", "期满", "满", "超过")


class Before(Struct, frozen=True):
    """What stands before a core: the label before a colon, and the words after it."""

    label: Span
    words: Span


def read_limit(normal: Normal, before: Before, core: Core, end: int) -> Reading:
    """Read a core with what stands before it; unknown where the two do not fit together."""
    labelled = before.label[0] < before.label[1]
    start = before.label[0] if labelled else before.words[0]
    headed = _headed(normal.text, before, core) or _together(normal, before, core)
    if headed is not None:
        return Reading(headed, start, end)
    lead, subjects = _lead(normal.text, before, core)
    part = _part(normal, lead, core) if lead.understood else None
    if part is None:
        return Reading(Part("unknown"), start, end)
    part = replace(part, applies_to=_printed(normal, subjects))
    bare = lead.event is None and not lead.default and not lead.posted
    step = core.form == "later" and normal.text.endswith(_STEPS, 0, core.start) and not subjects
    basis = core.form == "according" or step
    waits = _event(normal, lead) if part.kind == "vague" else None
    return Reading(part, start, end, bare, upper=lead.upper, basis=basis, event=waits)


def _headed(text: str, before: Before, core: Core) -> Part | None:
    """The part of 更新频次:6月 and 有效期:1年, where the words before say what the amount is."""
    words = text[slice(*before.label)] + text[slice(*before.words)]
    words = words.strip(",/").rstrip("为是").removesuffix("不少于")
    if core.form not in {"amount", "month"} or core.inside or core.part.unit is None:
        return None
    if words in _FREQUENCIES:
        cycle = cycle_of(core.part.count or 0, core.part.unit)
        return Part("periodic", cycle=cycle) if cycle else None
    if words in _DURATIONS and core.part.unit in {"年", "月"}:
        return replace(core.part, kind="posted")
    return None


def _together(normal: Normal, before: Before, core: Core) -> Part | None:
    """The part of 与文件同步公开."""
    if core.part.kind != "immediate" or core.form != "plain":
        return None
    text = normal.text
    first, stop = strip_edges(text, *before.words)
    tie = text.rfind("与", first, stop)
    if tie < 0 or tie + 1 == stop or not text.startswith(_TOGETHER, core.start):
        return None
    subject = narrowing(text, (first, tie))
    said = None if subject is None else normal.printed(*subject)
    return replace(core.part, event=normal.printed(tie + 1, stop), applies_to=said)


def _lead(text: str, before: Before, core: Core) -> tuple[Lead, tuple[Span, ...]]:
    """The lead and the stretches that say what it applies to; a lone label serves as the lead."""
    if core.form == "according":
        return Lead(), ()
    words = strip_edges(text, *before.words)
    if core.form == "ended":
        words = (words[0], words[1] - _fullness(text, *words))
    lead = read_lead(text, *words, inside=core.inside, marker=_FORCED.get(core.form, "none"))
    own = () if lead.subject is None else (lead.subject,)
    if is_header(text, *before.label) and not _shows(text, before.label, core):
        return lead, own
    if any(word in text[slice(*before.label)] for word in FORBIDDEN) or (
        core.part.kind == "within"
        and text.endswith(_OTHER_TIMES, *before.label)
        and not _shows(text, before.label, core)
    ):
        return Lead(understood=False), ()
    if words[0] < words[1] or core.part.kind != "within":
        return lead, (before.label, *own)
    return _label_lead(text, before.label, core, lead)


def _label_lead(text: str, label: Span, core: Core, lead: Lead) -> tuple[Lead, tuple[Span, ...]]:
    """Read 批准:20日, 公示:7日 and 处罚决定:20个工作日 by the label alone."""
    said = read_lead(text, *label, inside=core.inside)
    named = said.event is not None and text.endswith(_NAMED_ACTS, *label) and not said.posted
    if named or not said.understood:
        return lead, (label,)
    said = replace(said, lower=lead.lower or said.lower, upper=lead.upper or said.upper)
    decided = text.endswith("决定", *label) and not text.startswith(("作出", "做出"), *label)
    if said.event is not None and decided:
        return said, (label,)
    return said, () if said.subject is None else (said.subject,)


def _shows(text: str, label: Span, core: Core) -> bool:
    """Whether a label such as 公示期 says that the amount after it is a time of showing."""
    labelled = label[0] < label[1] and core.part.kind == "within"
    return labelled and posted_words(text, *label, inside=core.inside) is not None


def _fullness(text: str, start: int, end: int) -> int:
    """How many characters 满 or 届满 takes at the end of a stretch."""
    return max((len(word) for word in _FULL if text.endswith(word, start, end)), default=0)


def _printed(normal: Normal, spans: tuple[Span, ...]) -> str | None:
    words = [normal.printed(*strip_edges(normal.text, *span)) for span in spans]
    return "，".join(word for word in words if word) or None


def _event(normal: Normal, lead: Lead) -> str | None:
    if lead.event is not None:
        event = normal.printed(*lead.event)
        if event.endswith("批") and not event.endswith(_WHOLE_EVENTS):
            return f"{event}准"  # 规划批前
        return _SHORT_EVENTS.get(event, event)
    return DEFAULT_EVENT if lead.default else None


def _part(normal: Normal, lead: Lead, core: Core) -> Part | None:
    event = _event(normal, lead)
    if core.form == "month" or not _happens(normal.text, lead, core, event):
        return None
    if core.form in {"amount", "before", "over"}:
        return _amount(lead, core, event)
    if core.form == "ended":
        said: Direction | None = None if event is None else "after"
        return replace(core.part, direction=said, event=event)
    if core.form == "ahead":
        return replace(core.part, event=event) if event and event != "提" else None
    if core.form == "day":
        return replace(core.part, direction="after", event=event or DEFAULT_EVENT)
    if core.part.kind == "immediate":
        return _immediate(lead, core, event)
    if core.part.kind == "periodic" and event is not None:
        return None
    return core.part


def _happens(text: str, lead: Lead, core: Core, event: str | None) -> bool:
    """Whether the words for the event name one: no date, no amount of time, no single 事."""
    if event is None or lead.event is None:
        return True
    if len(event) == 1 or is_date(event) or (core.form == "before" and ends_in_date(event)):
        return False
    return core.form not in {"ahead", "later", "when", "since"} or not holds_amount(
        text, lead.event
    )


def _immediate(lead: Lead, core: Core, event: str | None) -> Part | None:
    if core.form == "with":
        return core.part if event is None else None
    if lead.marker == "before":
        return None
    return replace(core.part, event=event)


def _amount(lead: Lead, core: Core, event: str | None) -> Part | None:
    if event and event[-1].isdigit():
        return None
    ahead = lead.marker in {"ahead", "before"}
    notice = ahead and not lead.posted and (lead.marker == "ahead" or lead.lower in _AT_LEAST)
    if (lead.posted or lead.lower or core.form == "over") and not notice:
        direction: Direction = "before" if ahead else "after"
        said = None if event is None else direction
        return replace(core.part, kind="posted", direction=said, event=event)
    if core.form == "before" and (event is None or event[:1].isdigit()):
        return None
    if ahead:
        return replace(core.part, direction="before", event=event)
    if lead.marker == "when":
        return None
    return replace(core.part, direction="after", event=event or DEFAULT_EVENT)
