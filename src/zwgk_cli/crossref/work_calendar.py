"""The official work days: one adapter over the calendar package and registers/calendar.yaml.

The register goes first, day by day, so that a year that the package does not know yet, or a local
order, needs no release. A year that neither knows has no work days at all: nothing is estimated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from zwgk_cli.model.registers import CalendarYear

_SATURDAY = 5


class WorkCalendar(Struct, frozen=True, dict=True):
    """Says of a day whether people work on it; `years` are those of the register."""

    years: Mapping[int, CalendarYear]

    @cached_property
    def _said(self) -> Mapping[dt.date, bool]:
        return {
            day: works
            for year in self.years.values()
            for days, works in ((year.holidays, False), (year.workdays, True))
            for day in days
        }

    def is_work_day(self, day: dt.date) -> bool | None:
        """Whether a day is an official work day; None in a year without data.

        A week-end on which people work (调休上班) is one, a holiday on a weekday is none.
        """
        said = self._said.get(day)
        if said is not None:
            return said
        official = _official(day)
        if official is None and day.year in self.years:
            return day.weekday() < _SATURDAY
        return official


def _official(day: dt.date) -> bool | None:
    """What the package says of a day; None in a year that it does not know.

    It is read when first asked, so that commands without due dates do not pay for it.
    """
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None
