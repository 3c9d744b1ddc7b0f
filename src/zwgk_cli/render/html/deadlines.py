"""公开时限 in plain words: what the printed limit means for a reader who waits."""

from __future__ import annotations

from zwgk_cli.model.deadline import Deadline, Part

_WORK_DAYS = {
    5: "一周",
    10: "两周",
    15: "三周",
    20: "一个月",
    30: "一个半月",
    40: "两个月",
    60: "三个月",
}
"""So many 工作日 in the calendar, where a round word fits (a month has about 21)."""

_CYCLES = {
    "日": "每天",
    "周": "每周",
    "月": "每月",
    "季度": "每季度",
    "半年": "每半年",
    "年": "每年",
    "学期": "每学期",
    "学年": "每学年",
}
_WEEK = 5
_HOURS_A_DAY = 24


def plain_lines(deadline: Deadline) -> tuple[str, ...]:
    """One line for each part of which there is more to say than its own words do."""
    lines = ((part.applies_to, _line(part)) for part in deadline.parts)
    return tuple(f"{of}：{line}" if of else line for of, line in lines if line)


def _line(part: Part) -> str | None:
    match part.kind:
        case "within":
            return _within(part)
        case "periodic":
            return _periodic(part)
        case "posted":
            return _posted(part)
        case "immediate":
            return "事情一发生就公开，不用等"
        case "standing":
            return "一直公开，随时可以看"
        case "vague":
            return "没有写明具体天数"
        case "unknown":
            return None


def _within(part: Part) -> str | None:
    if part.count is None:
        return None
    if part.direction == "before":
        return _ahead(part.count, part.unit)
    if part.unit == "工作日":
        return f"最晚约{calendar_span(part.count)}内，工作日不含周末和节假日"
    if part.unit == "日":
        return f"从第二天算起，最晚到第{part.count}天；最后一天放假的，顺延到下一个工作日"
    if part.unit == "小时" and part.count > _HOURS_A_DAY and part.count % _HOURS_A_DAY == 0:
        return f"也就是{part.count // _HOURS_A_DAY}天内"
    return None


def _ahead(count: int, unit: str | None) -> str:
    if unit == "工作日":
        return f"事前就公开，至少提前约{calendar_span(count)}"
    return f"事前就公开，至少提前{count}天" if unit == "日" else "事前就公开"


def _periodic(part: Part) -> str | None:
    cycle = _CYCLES.get(part.cycle or "")
    if cycle is None:
        return None
    if part.by is not None:
        return f"{cycle}公开一次，最晚到{part.by}"
    if part.offset is not None:
        count, unit = part.offset
        counter = "个" if unit in ("工作日", "月", "小时") else ""
        return f"{cycle}公开一次，在{_period(part.cycle)}结束后{count}{counter}{unit}内"
    return f"{cycle}公开一次"


def _period(cycle: str | None) -> str:
    return {"年": "一年", "半年": "半年", "周": "一周"}.get(cycle or "", f"当{cycle}")


def _posted(part: Part) -> str | None:
    if part.count is None:
        return None
    about = f"（约{calendar_span(part.count)}）" if part.unit == "工作日" else ""
    counter = "个" if part.unit in ("工作日", "月", "小时") else ""
    return f"至少挂出{part.count}{counter}{part.unit}{about}，请在这段时间里看"


def calendar_span(work_days: int) -> str:
    """About how long so many 工作日 last by the calendar; below a week, a week-end may fall in."""
    if work_days < _WEEK:
        return f"{work_days + 2}天"
    return _WORK_DAYS.get(work_days) or f"{-(-work_days * 7 // _WEEK)}天"
