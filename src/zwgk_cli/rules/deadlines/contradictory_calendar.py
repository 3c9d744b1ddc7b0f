"""工作日历前后矛盾

为什么：同一天既放假又上班、调休上班的日子不是周末、日子不在这一年里，按它算出的最迟哪天公开都不可信。

规定：国务院《全国年节及纪念日放假办法》；国务院办公厅每年公布的部分节假日安排

反例：
    # registers/calendar.yaml（全文）
    years:
      - year: "2027"
        holidays: ["2027-01-01"]
        workdays: ["2027-01-06"]
        source: 某年部分节假日安排的通知

正例：
    # registers/calendar.yaml（全文）
    years:
      - year: "2027"
        holidays: ["2027-01-01"]
        workdays: ["2027-01-09"]
        source: 某年部分节假日安排的通知

改法：对照国务院办公厅的通知，改正日期。
"""

import datetime as dt
from collections.abc import Iterator

from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.registers import CalendarYear
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_SATURDAY = 5
_WEEKDAYS = "一二三四五六日"


@rule("ZW508", "contradictory-calendar", Severity.ERROR, Workspace, __doc__)
def contradictory_calendar(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Each day of the calendar register that contradicts its list, another list or its year."""
    registers = workspace.registers
    if "calendar" in registers.partial:
        return
    for year in registers.calendar.values():
        yield from _days(year, "holidays", year.holidays)
        yield from _days(year, "workdays", year.workdays)


def _days(year: CalendarYear, key: str, days: tuple[dt.date, ...]) -> Iterator[Finding]:
    for index, day in enumerate(days):
        fault = _fault(year, key, day)
        if fault:
            yield Finding(
                "ZW508",
                year.place.within(key, index),
                f"工作日历里的 {day} {fault}",
                label=fault,
                help=f"对照“{year.source}”改正日期（{key}）",
            )


def _fault(year: CalendarYear, key: str, day: dt.date) -> str:
    if day.year != year.year:
        return f"不在{year.year}年"
    if key == "workdays" and day in year.holidays:
        return "既写了放假，又写了调休上班"
    if key == "workdays" and day.weekday() < _SATURDAY:
        return f"是星期{_WEEKDAYS[day.weekday()]}，不用调休也上班"
    return ""
