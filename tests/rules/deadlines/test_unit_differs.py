"""ZW505."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.place import Place

PLACE = Place("hexi/caizheng-yujuesuan.yaml", ("items", 2, "deadline"))


def of_third(deadline: str, more: str = "") -> str:
    return f"# 目录 items[2]\ndeadline: {deadline}\n{more}\n"


def test_work_days_where_the_law_counts_days_are_longer(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("长期公开；预算批准后20个工作日内"))
    assert finding.code == "ZW505"
    assert finding.severity == Severity.WARNING
    assert finding.place == PLACE.at(5, 17)
    assert finding.message == "公开时限写的是20个工作日，规定是20日"
    assert finding.label == "规定按日计算"
    assert finding.help == "核对规定的原文，把“公开时限”改为20日以内（deadline）"
    assert finding.provision == "《中华人民共和国预算法》第十四条"


def test_days_where_the_law_counts_work_days_are_looked_at(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("信息形成之日起20日内"))
    assert finding.severity == Severity.INFO
    assert finding.message == "公开时限写的是20日，规定是20个工作日"


def test_more_days_than_the_work_days_last_are_a_warning(tmp_path: Path) -> None:
    assert sole(tmp_path / "a", of_third("信息形成之日起26日内")).severity == Severity.INFO
    assert sole(tmp_path / "b", of_third("信息形成之日起27日内")).severity == Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "信息形成之日起10日内",  # shorter by any count
        "预算批准后14个工作日内",  # 18 days at the least
        "预算批准后20日内",
        "项目验收之日起30日内",  # another event
        "信息形成之日起1个月内",  # another unit
        "信息形成后公示30日",  # at least
    ],
)
def test_a_shorter_limit_and_another_event_are_well(tmp_path: Path, text: str) -> None:
    assert "ZW505" not in codes(found(tmp_path, of_third(text)))


def test_the_least_that_work_days_last_counts(tmp_path: Path) -> None:
    assert found(tmp_path / "a", of_third("预算批准后15个工作日内")) == ()
    assert codes(found(tmp_path / "b", of_third("预算批准后16个工作日内"))) == ["ZW505"]


def test_a_limit_in_the_same_unit_leaves_it_to_the_bound_itself(tmp_path: Path) -> None:
    both = """# 时限表 limits[3]
applies: {domain: caizheng-yujuesuan, event: 批准}
count: "15"
unit: 工作日
source: 某条例第一条
"""
    assert codes(found(tmp_path, both, of_third("预算批准后20个工作日内"))) == ["ZW503"]


def test_the_reply_to_an_application_has_its_own_limit(tmp_path: Path) -> None:
    group = "method: 依申请公开\naudience: {group: 申请人}"
    assert found(tmp_path, of_third("预算批准后20个工作日内", group)) == ()


def test_bounds_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 时限表 limits[2]\nunit: 天"
    assert codes(found(tmp_path, faulty, of_third("预算批准后20个工作日内"))) == ["ZW104"]
