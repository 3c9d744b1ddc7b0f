"""`print_deadline`: a Deadline in canonical words that read back as the same meaning."""

from __future__ import annotations

from zwgk_cli.language.wordsets import Endings
from zwgk_cli.model.deadline import Deadline, Part, Unit

_COUNTERS: dict[Unit, str] = {"工作日": "个工作日", "月": "个月"}
_PAPERS = Endings("公告 文件 通知 方案 报告 公报 结果 目录 预案 计划")


def print_deadline(deadline: Deadline) -> str:
    """The canonical Chinese of a deadline; an unknown part keeps its own words.

    Parsing the result gives the same parts and exception, spans aside.
    """
    parts = "；".join(
        _own_words(part, deadline.text) if part.kind == "unknown" else print_part(part)
        for part in deadline.parts
    )
    return "。".join(words for words in (parts, deadline.exception or "") if words)


def print_part(part: Part) -> str:
    """The canonical words of one part that is not unknown."""
    body = _BODIES[part.kind](part)
    return f"{part.applies_to}：{body}" if part.applies_to else body


def _own_words(part: Part, text: str) -> str:
    start, end = part.span or (0, len(text))
    return text[start:end]


def _amount(count: int | None, unit: Unit | None) -> str:
    return f"{count}{_COUNTERS.get(unit, unit) if unit else ''}"


def _within(part: Part) -> str:
    if part.direction == "before":
        return _ahead(part)
    if part.count == 0:
        return f"{part.event}当日公开"
    return f"{part.event}之日起{_amount(part.count, part.unit)}内"


def _ahead(part: Part) -> str:
    if part.event is None:
        return f"提前{_amount(part.count, part.unit)}公开"
    if part.count == 0:
        return f"{part.event}前公开"
    return f"{part.event}前{_amount(part.count, part.unit)}公开"


def _immediate(part: Part) -> str:
    if part.event is None:
        return "即时公开"
    if _PAPERS.of(part.event, 0, len(part.event)):
        return f"随{part.event}公开"
    return f"{part.event}时即时公开"


def _periodic(part: Part) -> str:
    if part.offset is not None:
        return f"每{part.cycle}结束后{_amount(*part.offset)}内公开"
    if part.by is None:
        return f"每{part.cycle}公开"
    return f"每{part.cycle}{part.by}前公开"


def _posted(part: Part) -> str:
    body = f"公示不少于{_amount(part.count, part.unit)}"
    if part.event is None:
        return body
    return f"{part.event}{'前' if part.direction == 'before' else '后'}{body}"


def _standing(part: Part) -> str:
    return "长期公开"


def _vague(part: Part) -> str:
    return "及时公开"


_BODIES = {
    "within": _within,
    "immediate": _immediate,
    "periodic": _periodic,
    "posted": _posted,
    "standing": _standing,
    "vague": _vague,
}
