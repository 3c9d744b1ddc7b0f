"""The register of work days: what is shipped, and what a workspace adds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from support.workspaces import copy_base, put_example
from zwgk_cli.crossref.due_dates import due_date
from zwgk_cli.crossref.work_calendar import WorkCalendar
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers

NEW_YEAR = """# registers/calendar.yaml（全文）
years:
  - year: "2027"
    holidays: ["2027-01-01", "2027-01-02", "2027-01-03"]
    workdays: ["2027-01-09"]
    source: 某年部分节假日安排的通知
"""


def calendar_of(root: Path) -> WorkCalendar:
    workspace = open_workspace(DiskFiles(root)).workspace
    assert workspace is not None
    return WorkCalendar(workspace.registers.calendar)


def test_the_shipped_register_repeats_no_year_that_the_package_knows(
    registers: Registers,
) -> None:
    official = WorkCalendar({})
    years = (dt.date(year, 1, 1) for year in registers.calendar)
    assert [day for day in years if official.is_work_day(day) is not None] == []


def test_a_year_of_the_workspace_gives_dates(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    assert due_date(dt.date(2026, 12, 30), 2, "工作日", calendar_of(root)).day is None
    put_example(root, NEW_YEAR)
    calendar = calendar_of(root)
    assert due_date(dt.date(2026, 12, 30), 2, "工作日", calendar).day == dt.date(2027, 1, 4)
    assert calendar.years[2027].source == "某年部分节假日安排的通知"
    assert calendar.years[2027].place == Place("registers/calendar.yaml", ("years", 0))
