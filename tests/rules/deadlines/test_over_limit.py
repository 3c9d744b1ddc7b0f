"""ZW503."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import found, sole
from support.workspaces import codes
from zwgk_cli.model.place import Place

PLACE = Place("hexi/caizheng-yujuesuan.yaml", ("items", 2, "deadline"))
PENALTY = "powers: [HX-CF-0001, HX-XK-0001]"


def of_third(deadline: str, more: str = "") -> str:
    return f"# 目录 items[2]\ndeadline: {deadline}\n{more}\n"


def test_the_general_bound_is_that_of_the_regulations(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("20个工作日内；年报：信息形成之日起25个工作日内"))
    assert finding.place == PLACE.at(8, 25)
    assert finding.message == "公开时限25个工作日，比规定的20个工作日长"
    assert finding.label == "上限是20个工作日"
    assert finding.provision == "《中华人民共和国政府信息公开条例》第二十六条"
    assert finding.help == (
        "把“公开时限”改为20个工作日以内（deadline）；"
        "法律、法规另有规定的，登记到时限表（registers/limits.yaml）"
    )


@pytest.mark.parametrize(
    "text",
    [
        "信息形成之日起7个工作日内",  # stricter
        "信息形成之日起30日内",  # another unit
        "项目验收之日起30个工作日内",  # another event
        "作出行政许可决定之日起20个工作日内",  # a kind without a bound here
        "提前30个工作日公开",  # ahead of an event
        "公示30个工作日",  # at least
    ],
)
def test_only_the_same_unit_and_event_are_compared(tmp_path: Path, text: str) -> None:
    assert "ZW503" not in codes(found(tmp_path, of_third(text)))


def test_a_penalty_has_seven_work_days(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("作出行政处罚决定之日起20个工作日内"))
    assert finding.message == "公开时限20个工作日，比规定的7个工作日长"
    assert finding.provision == "国务院办公厅行政执法公示制度"


def test_the_kind_comes_from_the_linked_powers(tmp_path: Path) -> None:
    text = "作出决定之日起20个工作日内"
    assert found(tmp_path / "a", of_third(text)) == ()
    assert codes(found(tmp_path / "b", of_third(text, PENALTY))) == ["ZW503"]


def test_the_kind_that_the_part_names_goes_first(tmp_path: Path) -> None:
    text = "作出行政许可决定之日起20个工作日内"
    assert found(tmp_path, of_third(text, PENALTY)) == ()


def test_the_guide_of_a_penalty_has_the_general_bound(tmp_path: Path) -> None:
    assert found(tmp_path, of_third("信息形成之日起20个工作日内", PENALTY)) == ()


def test_an_event_of_a_domain_has_its_own_bound(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("本级人民代表大会批准后30日内"))
    assert finding.message == "公开时限30日，比规定的20日长"
    assert finding.provision == "《中华人民共和国预算法》第十四条"


def test_a_special_bound_goes_before_the_general_one(tmp_path: Path) -> None:
    special = """# 时限表 limits[3]
applies: {domain: caizheng-yujuesuan, event: 信息形成或者变更}
count: "30"
unit: 工作日
source: 某条例第一条
"""
    assert found(tmp_path / "a", special, of_third("30个工作日内")) == ()
    finding = sole(tmp_path / "b", special, of_third("31个工作日内"))
    assert finding.provision == "某条例第一条"


def test_the_reply_to_an_application_has_its_own_bound(tmp_path: Path) -> None:
    group = "method: 依申请公开\naudience: {group: 申请人}"
    assert found(tmp_path, of_third("30个工作日内", group)) == ()


def test_bounds_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 时限表 limits[2]\nunit: 天"
    assert codes(found(tmp_path, faulty, of_third("30个工作日内"))) == ["ZW104"]


def test_a_standard_is_judged_once_and_names_who_adopts_it(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 基本目录 items[0]\ndeadline: 30个工作日内")
    assert finding.item == "CZYJS-001"
    assert finding.adopters == ("HX-CZYJS-002",)
