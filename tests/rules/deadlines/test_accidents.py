"""ZW506, ZW507 and ZW508: limits that came about by accident, and a calendar that did."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"
CALENDAR = "# registers/calendar.yaml（全文）\nyears:\n"
GROUP = "method: 依申请公开\naudience: {group: 申请人}"


def retentions(above: str, below: str) -> tuple[str, str]:
    return f"# 目录 items[1]\nretention: {above}", f"# 目录 items[2]\nretention: {below}"


def test_a_number_one_larger_than_above_is_told_with_the_line_above(tmp_path: Path) -> None:
    finding = sole(tmp_path, *retentions("公示不少于48小时", "公示不少于 49 小时"))
    assert finding.code == "ZW506"
    assert finding.place == Place(CATALOG, ("items", 2, "retention"))
    assert finding.message == "“公开期限”里的数字比上一个事项多1：48变成了49"
    assert [related.place for related in finding.related] == [
        Place(CATALOG, ("items", 1, "retention"))
    ]
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(finding.place, "公示不少于48小时"),)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("公示5日", "公示6日"),  # both in use
        ("公示8日", "公示7日"),
        ("公示7日", "公示9日"),
        ("公示7日", "公告8日"),
        ("公示7日，长期公开", "公示8日"),
        ("公示7日，公示8日", "公示8日，公示9日"),
        ("长期公开", "长期公开"),
    ],
)
def test_other_differences_are_no_accident(tmp_path: Path, above: str, below: str) -> None:
    assert found(tmp_path, *retentions(above, below)) == ()


def test_what_is_inherited_or_missing_is_not_compared(tmp_path: Path) -> None:
    assert found(tmp_path / "a", "# 目录 items[2]\nretention: 公示8日\nupdate: 每月") != ()
    assert (
        found(
            tmp_path / "b",
            "# 目录 items[1]\nretention: <删除>",
            "# 目录 items[2]\nretention: 公示8日",
        )
        == ()
    )


def test_an_item_left_out_between_two_parts_them(tmp_path: Path) -> None:
    below = "# 目录 items[2]\nretention: 公示8日"
    broken = "# 目录 items[1]\nid: 错"
    assert "ZW506" not in codes(found(tmp_path, broken, below))


def test_a_standard_is_looked_through_as_well(tmp_path: Path) -> None:
    text = "# 基本目录 items[0]\nretention: 公示7日", "# 基本目录 items[1]\nretention: 公示8日"
    assert "ZW506" in codes(found(tmp_path, *text))


@pytest.mark.parametrize(
    "text",
    [
        "自收到申请之日起20个工作日内公开",
        "自收到申请之日起15个工作日内公开",
        "收到政府信息公开申请之日起10日内",
        "接到申请之日起20个工作日内",
    ],
)
def test_a_reply_period_is_no_deadline_of_what_is_open_anyway(tmp_path: Path, text: str) -> None:
    finding = sole(tmp_path, f"# 目录 items[2]\ndeadline: {text}")
    assert finding.code == "ZW507"
    assert finding.label == "这是答复依申请公开的期限"
    assert at(finding) == f"{CATALOG} items[2].deadline"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("自收到申请之日起20个工作日内公开", GROUP),
        ("自收到申请之日起5个工作日内公示", ""),  # an application for a service
        ("自收到申请之日起20日内公示", ""),
        ("依申请公开的信息：自收到申请之日起20个工作日内；其他信息：20个工作日内", ""),
        (
            "自收到申请之日起20个工作日内公开",
            "content: [办理条件, {element: 申请材料, method: 依申请公开}]",
        ),
    ],
)
def test_a_limit_for_applicants_may_wait_for_them(tmp_path: Path, text: str, more: str) -> None:
    assert found(tmp_path, f"# 目录 items[2]\ndeadline: {text}\n{more}") == ()


@pytest.mark.parametrize(
    ("days", "route", "message"),
    [
        (
            'holidays: ["2027-01-01"]\n    workdays: ["2027-01-01"]',
            "years[0].workdays[0]",
            "工作日历里的 2027-01-01 既写了放假，又写了调休上班",
        ),
        (
            'holidays: ["2027-01-01"]\n    workdays: ["2027-01-09", "2027-01-11"]',
            "years[0].workdays[1]",
            "工作日历里的 2027-01-11 是星期一，不用调休也上班",
        ),
        (
            'holidays: ["2027-01-01", "2026-12-31"]',
            "years[0].holidays[1]",
            "工作日历里的 2026-12-31 不在2027年",
        ),
    ],
)
def test_a_calendar_that_contradicts_itself_is_told(
    tmp_path: Path, days: str, route: str, message: str
) -> None:
    finding = sole(tmp_path, f'{CALENDAR}  - year: "2027"\n    {days}\n    source: 某通知\n')
    assert finding.code == "ZW508"
    assert at(finding) == f"registers/calendar.yaml {route}"
    assert finding.message == message


def test_a_calendar_read_in_part_is_not_judged(tmp_path: Path) -> None:
    text = '  - year: "2027"\n    holidays: ["2026-12-31", "2027-02-30"]\n    source: 某通知\n'
    assert codes(found(tmp_path, CALENDAR + text)) == ["ZW107"]


def test_a_year_that_stands_twice_is_told_once(tmp_path: Path) -> None:
    year = '  - year: "2027"\n    holidays: ["2027-01-01"]\n    source: 某通知\n'
    assert codes(found(tmp_path, CALENDAR + year + year)) == ["ZW108"]
