"""The last day of a time limit.

The day of the event is not counted (《民法典》第二百零一条第一款). 工作日 are official work days.
日, 周, 月 and 年 follow the calendar; a month or a year ends on the day of the same number, or on
the last day of a shorter month (第二百零二条), and a last day on which nobody works moves to the
next work day (第二百零三条第一款). 《行政许可法》第八十二条 and 《行政处罚法》第八十五条 count
work days in the periods of their own text alone: a catalog that means work days prints 工作日.
"""

from __future__ import annotations

import calendar as months
import datetime as dt

from msgspec import Struct

from zwgk_cli.crossref.work_calendar import WorkCalendar
from zwgk_cli.model.deadline import Unit

_DAY = dt.timedelta(days=1)
_MONTHS_A_YEAR = 12
_BEYOND = "期限太长，超出了日历的范围"
_HOURS = "按小时计算的时限，要知道是几时几分起算的，只知道日期算不出来"


class DueDate(Struct, frozen=True):
    """A last day, or, where it cannot be known, the reason for people to read."""

    day: dt.date | None
    reason: str | None = None


def due_date(start: dt.date, amount: int, unit: Unit, calendar: WorkCalendar) -> DueDate:
    """The last day of `amount` `unit` after the event on `start`; none of 日 is `start` itself.

    No day where a year on the way has no data (only its last day matters to 日, 周, 月 and 年), and
    none for 小时, which need the hour of the event.
    """
    if unit == "小时":
        return DueDate(None, _HOURS)
    if amount == 0:
        return DueDate(start)
    try:
        if unit == "工作日":
            return _after_work_days(start, amount, calendar)
        return _moved(_last_day(start, amount, unit), calendar)
    except (OverflowError, ValueError):
        return DueDate(None, _BEYOND)


def _last_day(start: dt.date, amount: int, unit: Unit) -> dt.date:
    """The last day by the calendar; raises OverflowError or ValueError beyond the year 9999."""
    if unit in {"日", "周"}:
        return start + dt.timedelta(days=amount * (7 if unit == "周" else 1))
    ahead = amount * (_MONTHS_A_YEAR if unit == "年" else 1)
    year, month = divmod(start.year * _MONTHS_A_YEAR + start.month - 1 + ahead, _MONTHS_A_YEAR)
    last = months.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, last))


def _after_work_days(start: dt.date, amount: int, calendar: WorkCalendar) -> DueDate:
    day = start
    while amount:
        day += _DAY
        works = calendar.is_work_day(day)
        if works is None:
            return _unknown(day)
        amount -= works
    return DueDate(day)


def _moved(day: dt.date, calendar: WorkCalendar) -> DueDate:
    """The day itself, or the first work day after it."""
    while (works := calendar.is_work_day(day)) is False:
        day += _DAY
    return _unknown(day) if works is None else DueDate(day)


def _unknown(day: dt.date) -> DueDate:
    return DueDate(
        None,
        f"还没有{day.year}年的放假安排，算不出最迟哪天；"
        "国务院办公厅公布后，登记到工作日历（registers/calendar.yaml）",
    )
