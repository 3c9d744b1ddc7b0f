"""ZW301."""

from __future__ import annotations

from pathlib import Path

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place

ITEM = ("items", 0, "powers")
DOCUMENT = "hexi/caizheng-yujuesuan.yaml"


def test_a_code_that_is_nearly_right_is_offered_the_right_one(tmp_path: Path) -> None:
    finding = sole(tmp_path, "powers: [HX-CF-0011]")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].powers[0]"
    assert finding.message == "权责清单里没有这个职权编码"
    assert finding.label == "在《河西区权责清单（2026年版）》中找不到"
    assert finding.help == (
        "核对后把“权责清单”改为 HX-CF-0001（powers）；"
        "职权已取消的，把本事项移入“取消”（retired），不要直接删除"
    )
    assert [(entry.message, entry.label) for entry in finding.related] == [
        ("编码、名称相近的一项", "对会计违法行为的处罚（区财政局）")
    ]
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(Place(DOCUMENT, (*ITEM, 0)), "HX-CF-0001"),)
    assert (finding.item, finding.title, finding.agency) == (
        "HX-CZYJS-001",
        "会计监督处罚结果",
        "区财政局",
    )


def test_a_code_beside_a_name_is_mended_at_the_code(tmp_path: Path) -> None:
    finding = sole(tmp_path, "powers: [{code: HX-CF-0011, name: 对会计违法行为的处罚}]")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].powers[0].code"
    assert finding.fix is not None
    assert finding.fix.changes[0].place == Place(DOCUMENT, (*ITEM, 0, "code"))


def test_a_code_of_another_kind_is_not_offered(tmp_path: Path) -> None:
    finding = sole(tmp_path, "powers: [HX-CF-0001, HX-GF-0001]")
    assert finding.fix is None
    assert finding.help == "核对编码；职权已取消的，把本事项移入“取消”（retired），不要直接删除"


def test_all_of_a_kind_at_an_agency_must_be_at_least_one(tmp_path: Path) -> None:
    first, second = found(tmp_path, "powers: [{agency: 区民政局, kind: 行政处罚}]")
    assert first.code == "ZW304"  # the only 行政处罚 is the 区财政局's, and not disclosed now
    assert second.message == "权责清单里没有“区民政局”的“行政处罚”"
    assert second.label == "在《河西区权责清单（2026年版）》中一项也没有"


def test_all_of_a_kind_at_an_agency_discloses_them(tmp_path: Path) -> None:
    assert found(tmp_path, "powers: [{agency: 区财政局, kind: 行政处罚}]") == ()


def test_an_agency_that_exercises_a_power_has_it_too(tmp_path: Path) -> None:
    change = "# 目录 items[2]\npowers: [{agency: 区政务服务办, kind: 行政许可}]"
    assert found(tmp_path, change) == ()


def test_an_item_may_disclose_no_power(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "powers: 无")) == ["ZW304"]


def test_a_list_that_was_read_in_part_accuses_nobody(tmp_path: Path) -> None:
    findings = found(tmp_path, "# 权责清单 powers[0]\nkind: 处罚权", "powers: [HX-CF-0099]")
    assert codes(findings) == ["ZW104"]


def test_a_list_that_is_not_there_accuses_nobody(tmp_path: Path) -> None:
    findings = found(tmp_path, "# 权责清单（没有这个文件）", "powers: [HX-CF-0099]")
    assert codes(findings) == ["ZW310"]
