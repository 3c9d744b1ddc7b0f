"""The last day of a time limit, by the official calendar."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.crossref.due_dates import DueDate, due_date
from zwgk_cli.crossref.work_calendar import WorkCalendar
from zwgk_cli.model.deadline import Unit
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import CalendarYear

OFFICIAL = WorkCalendar({})
NO_2027 = (
    "还没有2027年的放假安排，算不出最迟哪天；"
    "国务院办公厅公布后，登记到工作日历（registers/calendar.yaml）"
)
KNOWN_DAYS = st.dates(dt.date(2005, 1, 1), dt.date(2026, 6, 30))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def year(number: int, holidays: list[str], workdays: list[str] | None = None) -> WorkCalendar:
    entry = CalendarYear(
        number,
        tuple(map(day, holidays)),
        tuple(map(day, workdays or [])),
        "某通知",
        Place("registers/calendar.yaml", ("years", 0)),
    )
    return WorkCalendar({number: entry})


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2017-09-15", "2017-10-19"),
        ("2018-02-01", "2018-03-06"),
        ("2019-04-20", "2019-05-20"),
        ("2020-01-15", "2020-02-19"),
        ("2024-09-20", "2024-10-23"),
        ("2025-01-20", "2025-02-21"),
        ("2026-09-15", "2026-10-19"),
    ],
)
def test_twenty_work_days_end_as_the_official_calendar_says(start: str, due: str) -> None:
    assert due_date(day(start), 20, "工作日", OFFICIAL) == DueDate(day(due))


@pytest.mark.parametrize(
    ("start", "amount", "unit", "due"),
    [
        ("2026-09-15", 20, "日", "2026-10-08"),  # the 5th of October lies in the holiday
        ("2026-03-02", 20, "日", "2026-03-23"),  # the 22nd is a Sunday
        ("2026-03-02", 18, "日", "2026-03-20"),
        ("2026-03-02", 1, "周", "2026-03-09"),
        ("2026-01-31", 1, "月", "2026-02-28"),  # a Saturday on which people work
        ("2025-01-31", 1, "月", "2025-02-28"),
        ("2025-12-15", 3, "月", "2026-03-16"),  # the 15th is a Sunday
        ("2024-02-29", 1, "年", "2025-02-28"),
        ("2026-03-02", 0, "日", "2026-03-02"),
        ("2026-03-01", 0, "日", "2026-03-01"),  # 当日, a Sunday
        ("2026-09-18", 1, "工作日", "2026-09-20"),  # a Sunday on which people work
    ],
)
def test_other_units_follow_the_calendar_and_end_on_a_work_day(
    start: str, amount: int, unit: Unit, due: str
) -> None:
    assert due_date(day(start), amount, unit, OFFICIAL) == DueDate(day(due))


@pytest.mark.parametrize("unit", ["工作日", "日", "周", "月"])
def test_a_year_without_data_has_no_date(unit: Unit) -> None:
    assert due_date(day("2026-12-30"), 10, unit, OFFICIAL) == DueDate(None, NO_2027)


def test_only_the_last_day_of_a_calendar_period_needs_data() -> None:
    register = year(2029, ["2029-01-01"])
    assert due_date(day("2026-12-30"), 2, "年", OFFICIAL).day is None
    assert due_date(day("2027-01-04"), 2, "年", register).day == day("2029-01-04")
    assert due_date(day("2027-01-04"), 500, "工作日", register).day is None


def test_the_register_gives_a_year_that_the_package_lacks() -> None:
    register = year(2027, ["2027-01-01", "2027-01-02", "2027-01-03"], ["2027-01-09"])
    assert due_date(day("2026-12-30"), 2, "工作日", register) == DueDate(day("2027-01-04"))
    assert due_date(day("2027-01-08"), 1, "工作日", register) == DueDate(day("2027-01-09"))
    assert due_date(day("2027-01-09"), 1, "工作日", register) == DueDate(day("2027-01-11"))


def test_the_register_goes_before_the_package_day_by_day() -> None:
    local = year(2020, ["2020-02-03", "2020-02-04"])
    assert due_date(day("2020-01-15"), 20, "工作日", local) == DueDate(day("2020-02-21"))
    assert local.is_work_day(day("2020-02-05")) is True


def test_hours_need_the_hour_of_the_event() -> None:
    due = due_date(day("2026-03-02"), 24, "小时", OFFICIAL)
    assert due == DueDate(None, "按小时计算的时限，要知道是几时几分起算的，只知道日期算不出来")


@pytest.mark.parametrize(("amount", "unit"), [(9999, "年"), (9_999_999, "日")])
def test_a_period_beyond_the_calendar_has_no_date(amount: int, unit: Unit) -> None:
    assert (
        due_date(day("2026-03-02"), amount, unit, OFFICIAL).reason == "期限太长，超出了日历的范围"
    )


@given(KNOWN_DAYS, st.integers(1, 40))
def test_so_many_work_days_lie_after_the_event_up_to_the_due_date(
    start: dt.date, amount: int
) -> None:
    due = due_date(start, amount, "工作日", OFFICIAL).day
    assert due is not None
    days = [start + dt.timedelta(days=ahead) for ahead in range(1, (due - start).days + 1)]
    assert sum(OFFICIAL.is_work_day(passed) is True for passed in days) == amount
    assert OFFICIAL.is_work_day(due)


@given(KNOWN_DAYS, st.integers(1, 60), st.sampled_from(["日", "周"]))
def test_a_last_day_moves_over_days_off_alone(start: dt.date, amount: int, unit: Unit) -> None:
    due = due_date(start, amount, unit, OFFICIAL).day
    last = start + dt.timedelta(days=amount * (7 if unit == "周" else 1))
    if due is not None:
        between = [last + dt.timedelta(days=over) for over in range((due - last).days)]
        assert OFFICIAL.is_work_day(due)
        assert not any(OFFICIAL.is_work_day(passed) for passed in between)


def test_the_package_is_read_only_for_a_due_date() -> None:
    code = "import sys, zwgk_cli.crossref.due_dates; sys.exit('chinese_calendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
