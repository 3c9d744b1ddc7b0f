"""ZW307, ZW308, ZW310 and ZW312: the lists themselves and what items say of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place


@pytest.mark.parametrize(
    "name", ["对会计违法行为的处罚", "对会计违法行为的 处罚", "“对会计违法行为的处罚”"]
)
def test_width_spaces_and_punctuation_make_no_other_name(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, f"powers: [{{code: HX-CF-0001, name: {name}}}]") == ()


def test_the_name_of_another_power_is_told_at_the_name(tmp_path: Path) -> None:
    change = "powers: [{code: HX-CF-0001, name: 中介机构从事代理记账业务审批}]"
    finding = sole(tmp_path, change)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].powers[0].name"
    assert finding.label == "清单上是“对会计违法行为的处罚”"
    assert finding.related[0].place.route == ("powers", 0, "name")


def test_each_later_entry_with_a_code_is_told_with_the_first(tmp_path: Path) -> None:
    copy = "code: HX-CF-0001\nname: 某项处罚\nkind: 行政处罚\nagency: 区财政局"
    findings = found(tmp_path, f"# 权责清单 powers[2]\n{copy}", f"# 权责清单 powers[3]\n{copy}")
    assert [at(finding) for finding in findings] == [
        "hexi/powers.yaml powers[2].code",
        "hexi/powers.yaml powers[3].code",
    ]
    assert {finding.related[0].place.route for finding in findings} == {("powers", 0, "code")}
    assert findings[0].message == "编码 HX-CF-0001 用了两次：“对会计违法行为的处罚”和“某项处罚”"


def test_both_lists_missing_are_one_finding(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 权责清单（没有这个文件）", "# 服务目录（没有这个文件）")
    assert at(finding) == "zwgk.yaml districts[0].id"
    assert finding.message == "河西区没有权责清单和公共服务事项目录，无法核对公开事项是否齐全"
    assert finding.help == (
        "新建 hexi/powers.yaml 和 hexi/services.yaml，写入权责清单和公共服务事项目录"
    )


def test_a_list_of_no_use_is_not_missing(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "# 权责清单（全文）\n- 权责清单\n")) == ["ZW103"]


def test_a_former_name_is_mended_wherever_it_stands(tmp_path: Path) -> None:
    old = "agency: 区财政税务局"
    finding = sole(tmp_path, f"# 权责清单 powers[0]\n{old}", f"# 权责清单 powers[1]\n{old}")
    assert finding.message == "清单里的“区财政税务局”是区财政局的曾用名（共 2 处）"
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == tuple(
        Change(Place("hexi/powers.yaml", ("powers", index, "agency")), "区财政局")
        for index in (0, 1)
    )


def test_an_unknown_exerciser_is_told_with_a_name_like_it(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 权责清单 powers[1]\nexercised_by: 区政务服务局")
    assert at(finding) == "hexi/powers.yaml powers[1].exercised_by"
    assert finding.message == "清单里的机构“区政务服务局”不在机构名录里"
    assert finding.label == "是不是 区政务服务办"
    assert finding.fix is None


def test_a_power_of_the_city_may_have_an_agency_of_the_city(tmp_path: Path) -> None:
    city = """# 权责清单 powers[2]
code: HX-CF-0002
name: 某项处罚
kind: 行政处罚
agency: 市生态环境局
list: 市级
"""
    assert found(tmp_path, city) == ()


def test_agencies_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 机构名录 agencies[3]\nkind: 街道"
    assert codes(found(tmp_path, faulty, "# 权责清单 powers[0]\nagency: 区会计局")) == ["ZW104"]
