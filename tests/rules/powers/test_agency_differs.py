"""ZW303."""

from __future__ import annotations

from pathlib import Path

from support.changed import at, found, sole
from support.workspaces import codes


def test_it_stands_at_the_code_and_shows_the_row(tmp_path: Path) -> None:
    finding = sole(tmp_path, "agency: 大营门街道办事处")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].powers[0]"
    assert finding.message == (
        "“对会计违法行为的处罚”由区财政局行使，公开主体写的是大营门街道办事处"
    )
    assert finding.label == "由区财政局行使"
    assert finding.help == (
        "核对后把“公开主体”改为 区财政局（agency）；不归本事项公开的，从“权责清单”中去掉（powers）"
    )
    assert finding.related[0].place.route == ("powers", 0, "agency")


def test_who_exercises_the_power_may_disclose_it(tmp_path: Path) -> None:
    change = "# 目录 items[2]\nagency: 区政务服务办\nservices: 无"
    assert codes(found(tmp_path, change)) == ["ZW306"]


def test_who_is_entrusted_with_the_power_may_disclose_it(tmp_path: Path) -> None:
    entrusted = "# 权责清单 powers[0]\nentrusted_to: 区民政局"
    assert found(tmp_path, entrusted, "agency: 区民政局") == ()


def test_a_group_stands_for_its_members(tmp_path: Path) -> None:
    held = "# 权责清单 powers[0]\nagency: 大营门街道办事处"
    assert found(tmp_path, held, "agency: 各街道办事处") == ()


def test_a_group_in_the_list_stands_for_its_members(tmp_path: Path) -> None:
    held = "# 权责清单 powers[0]\nagency: 各街道办事处"
    assert found(tmp_path, held, "agency: 大营门街道办事处") == ()


def test_many_powers_of_one_agency_are_one_finding(tmp_path: Path) -> None:
    finding = sole(tmp_path, "agency: 区民政局\npowers: [HX-CF-0001, HX-XK-0001]")
    assert finding.message == ("“对会计违法行为的处罚”等2项由区财政局行使，公开主体写的是区民政局")


def test_a_service_is_given_not_exercised(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 目录 items[2]\nagency: 区政务服务办")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].services[0]"
    assert finding.message == (
        "“会计专业技术人员继续教育信息查询”由区财政局提供，公开主体写的是区政务服务办"
    )


def test_an_unknown_agency_is_told_once(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "agency: 区财政居")) == ["ZW204"]


def test_an_unknown_agency_of_the_list_is_told_there(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "# 权责清单 powers[0]\nagency: 区会计局")) == ["ZW312"]


def test_a_pending_agency_is_told_once(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "agency: 待定")) == ["ZW110"]


def test_a_withdrawn_power_is_told_once(tmp_path: Path) -> None:
    withdrawn = "# 权责清单 powers[0]\nstatus: 划转"
    assert codes(found(tmp_path, withdrawn, "agency: 区民政局")) == ["ZW302"]
