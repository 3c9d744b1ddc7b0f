"""ZW309 and ZW311: 不列入."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes

UNUSED = """# 权责清单 powers[2]
code: HX-CF-0002
name: 对违反政府采购规定行为的处罚
kind: 行政处罚
agency: 区财政局
domain: caizheng-yujuesuan
"""


@pytest.mark.parametrize(
    ("entry", "key", "message"),
    [
        (
            "{standard: CZYJS-099, reason: 无此情形}",
            "standard",
            "本领域的基本目录里没有 CZYJS-099",
        ),
        ("{power: HX-CF-0099, reason: 无此情形}", "power", "权责清单里没有 HX-CF-0099"),
        (
            "{service: HX-FW-0099, reason: 无此情形}",
            "service",
            "公共服务事项目录里没有 HX-FW-0099",
        ),
        (
            "{power: HX-CF-0002, reason: 并入其他事项, into: HX-CZYJS-099}",
            "into",
            "本区的目录里没有 HX-CZYJS-099",
        ),
    ],
)
def test_each_name_must_exist(tmp_path: Path, entry: str, key: str, message: str) -> None:
    findings = found(tmp_path, UNUSED, f"# 目录\nexempt: [{entry}]")
    finding = next(finding for finding in findings if finding.code == "ZW309")
    assert at(finding) == f"hexi/caizheng-yujuesuan.yaml exempt[0].{key}"
    assert finding.message == message


def test_an_exemption_into_an_item_of_the_district_is_well(tmp_path: Path) -> None:
    entry = "{power: HX-CF-0002, reason: 并入其他事项, into: HX-CZYJS-001}"
    assert found(tmp_path, UNUSED, f"# 目录\nexempt: [{entry}]") == ()


def test_lists_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 权责清单 powers[1]\nkind: 审批"
    exempt = "# 目录\nexempt: [{power: HX-CF-0099, reason: 无此情形}]"
    assert codes(found(tmp_path, faulty, exempt)) == ["ZW104"]


def test_a_standard_item_is_adopted_or_exempted(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 目录\nexempt: [{standard: CZYJS-001, reason: 无此情形}]")
    assert finding.code == "ZW311"
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml exempt[0].standard"
    assert finding.message == "CZYJS-001 写了“不列入”，HX-CZYJS-002 又在公开它"
    assert finding.help == (
        "公开的，删除“不列入”里的这一条（exempt）；不公开的，从 HX-CZYJS-002 的“基本目录事项”里去掉"
    )
    assert finding.related[0].place.route == ("items", 1, "standard")


def test_a_service_is_disclosed_or_exempted(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 目录\nexempt: [{service: HX-FW-0001, reason: 无此情形}]")
    assert finding.related[0].place.route == ("items", 2, "services", 0)


def test_all_of_a_kind_but_one_is_no_contradiction(tmp_path: Path) -> None:
    kind = "powers: [{agency: 区财政局, kind: 行政处罚}]"
    exempt = "# 目录\nexempt: [{power: HX-CF-0002, reason: 无此情形}]"
    assert found(tmp_path, UNUSED, kind, exempt) == ()


def test_a_standard_read_in_part_accuses_nobody(tmp_path: Path) -> None:
    faulty = "# 基本目录 items[2]\nid: 财政-099"
    exempt = "# 目录\nexempt: [{standard: CZYJS-099, reason: 无此情形}]"
    assert "ZW309" not in codes(found(tmp_path, faulty, exempt))


def test_catalogs_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 目录 items[2]\ntitle: [财政]"
    entry = "{power: HX-CF-0002, reason: 并入其他事项, into: HX-CZYJS-099}"
    findings = found(tmp_path, UNUSED, faulty, f"# 目录\nexempt: [{entry}]")
    assert codes(findings) == ["ZW103"]
