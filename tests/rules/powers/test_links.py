"""ZW313 to ZW317: what an item links, and what a code is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity

LINKED = (
    "  - {id: HX-CZYJS-001, standard: CZYJS-002, powers: [HX-CF-0001, HX-XK-0001]}\n"
    "  - {id: HX-CZYJS-002, standard: CZYJS-001, services: [HX-FW-0001]}\n"
)


def unlinked(title: str, *more: str) -> str:
    """A catalog that discloses all entries, and a third item that names none."""
    lines = (
        "id: HX-CZYJS-003",
        "category: 财政服务",
        f"title: {title}",
        "stages: [服务]",
        "content: [条件, 材料]",
        "basis: [《预算法》]",
        "deadline: 20个工作日内",
        "agency: 区财政局",
        "channels: [政府网站]",
        "audience: 全社会",
        "method: 主动公开",
        "levels: [区级]",
        *more,
    )
    return f"# 目录\nitems:\n{LINKED}  - " + "\n    ".join(lines) + "\n"


@pytest.mark.parametrize(
    ("power", "item", "expected"),
    [
        ("basis: [《预算法》]", "powers: [HX-CF-0001]", ["ZW313"]),
        (
            "basis: [《预算法》]",
            "powers: [{code: HX-CF-0001, name: 会计监督处罚}]",
            ["ZW313"],
        ),
        ("basis: [《预算法》, 《政府信息公开条例》]", "powers: [HX-CF-0001]", []),
        ("basis: [《没有的办法》]", "powers: [HX-CF-0001]", []),
        ("basis: [《预算法》]", "powers: [HX-CF-0001, HX-XK-0001]", []),
        ("basis: [《预算法》]", "powers: [{agency: 区财政局, kind: 行政处罚}]", []),
        ("basis: [《预算法》]", "powers: [HX-CF-0001]\nbasis: [《某通知》]", ["ZW402", "ZW409"]),
    ],
)
def test_the_law_behind_the_one_linked_power_is_cited(
    tmp_path: Path, power: str, item: str, expected: list[str]
) -> None:
    of_list = f"# 权责清单 powers[0]\nname: 会计监督处罚\n{power}"
    findings = found(tmp_path, of_list, f"# 目录 items[0]\n{item}")
    assert sorted(codes(findings)) == expected
    assert {finding.severity for finding in findings if finding.code == "ZW313"} <= {Severity.INFO}


@pytest.mark.parametrize("title", ["代理记账办事指南", "会计行政处罚", "代理记账许可决定"])
def test_an_item_named_after_a_power_that_links_none_is_a_hint(tmp_path: Path, title: str) -> None:
    finding = sole(tmp_path, unlinked(title))
    assert (finding.code, finding.severity) == ("ZW314", Severity.INFO)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].id"


@pytest.mark.parametrize(
    "title",
    [
        "会计法规政策",
        "行政处罚裁量基准",
        "部门预算",
        "行政许可事项清单",
        "行政检查计划",
        "统计数据",
    ],
)
def test_policies_plans_and_reports_need_no_power(tmp_path: Path, title: str) -> None:
    assert found(tmp_path, unlinked(title)) == ()


def test_what_is_pending_or_without_lists_is_not_judged(tmp_path: Path) -> None:
    pending = unlinked("代理记账办事指南", "services: 待定")
    assert codes(found(tmp_path / "a", pending)) == ["ZW110"]
    no_list = "# 服务目录（没有这个文件）"
    kept = unlinked("代理记账办事指南").replace("services: [HX-FW-0001]", "stages: [决策]")
    assert codes(found(tmp_path / "b", no_list, kept)) == ["ZW310"]


def test_while_an_entry_is_not_disclosed_the_code_is_asked_for_there(tmp_path: Path) -> None:
    bare = unlinked("代理记账办事指南").replace(", HX-XK-0001", "")
    assert codes(found(tmp_path, bare)) == ["ZW304"]


@pytest.mark.parametrize(
    ("title", "code", "line"),
    [
        ("中介机构从事代理记账业务审批", "HX-XK-0001", "powers: [HX-XK-0001]"),
        ("中介机构从事代理记账业务审批办事指南", "HX-XK-0001", "powers: [HX-XK-0001]"),
        ("会计专业技术人员继续教育信息查询", "HX-FW-0001", "services: [HX-FW-0001]"),
    ],
)
def test_a_power_in_words_wants_its_code(tmp_path: Path, title: str, code: str, line: str) -> None:
    finding = sole(tmp_path, unlinked(title))
    assert (finding.code, finding.severity) == ("ZW317", Severity.INFO)
    assert finding.label == f"清单上的编码是 {code}"
    assert line in finding.help


def test_a_power_in_words_that_nobody_else_discloses_is_told_at_the_list(tmp_path: Path) -> None:
    words = unlinked("中介机构从事代理记账业务审批").replace(", HX-XK-0001", "")
    finding = sole(tmp_path, words)
    assert finding.code == "ZW304"
    assert finding.help.startswith("在 HX-CZYJS-003 的“权责清单”里补上 HX-XK-0001")
    assert finding.related[0].message == "名称相同的事项，没有写编码"


def test_a_service_in_words_that_nobody_else_discloses_is_told_at_the_list(tmp_path: Path) -> None:
    words = unlinked("会计专业技术人员继续教育信息查询").replace(
        "services: [HX-FW-0001]", "stages: [决策]"
    )
    finding = sole(tmp_path, words)
    assert finding.code == "ZW306"
    assert finding.help.startswith("在 HX-CZYJS-003 的“公共服务事项”里补上 HX-FW-0001")


def test_a_withdrawn_entry_lends_no_item_its_name(tmp_path: Path) -> None:
    withdrawn = "# 权责清单 powers[2]\n" + "\n".join(
        (
            "code: HX-XK-0002",
            "name: 会计从业资格认定",
            "kind: 行政许可",
            "agency: 区财政局",
            "status: 取消",
        )
    )
    assert codes(found(tmp_path, withdrawn, unlinked("会计从业资格认定"))) == []


OTHER = "# 权责清单 powers[1]\ndomain: dangan-fuwu"


def test_a_power_of_another_domain_is_told_unless_that_discloses_it(tmp_path: Path) -> None:
    finding = sole(tmp_path / "a", OTHER)
    assert (finding.code, finding.severity) == ("ZW315", Severity.WARNING)
    assert finding.label == "清单上是“档案服务”领域的"
    there = unlinked("代理记账审批结果", "powers: [HX-XK-0001]")
    item = there.partition(LINKED)[2].replace("CZYJS", "DAFW")
    catalog = f'district: hexi\ndomain: dangan-fuwu\nedition: "2026-11-01"\nitems:\n{item}'
    assert "ZW315" not in codes(
        found(tmp_path / "b", OTHER, f"# hexi/dangan-fuwu.yaml（全文）\n{catalog}")
    )


def national(organisation: str, level: str = "4", more: str = "") -> str:
    return (
        f"# 权责清单 powers[2]\ncode: {organisation}{level}000117007001\nname: 会计人员认定\n"
        f"kind: 行政许可\nagency: 区财政局\nstatus: 取消\n{more}"
    )


@pytest.mark.parametrize(
    ("example", "label"),
    [
        (national("11120103000000000A"), "按前17位计算，校验位应是 B"),
        (national("1112010300000000IB"), "有不允许的字母"),
        (national("11120103000000000B", "2"), "区级的职权不是这一层级"),
        (national("11120103000000000B", "9"), "区级的职权不是这一层级"),
        (national("11120103000000000B", "4", "list: 市级"), "市级的职权不是这一层级"),
    ],
)
def test_a_national_code_is_held_against_its_rule(tmp_path: Path, example: str, label: str) -> None:
    finding = sole(tmp_path, example)
    assert (finding.code, finding.severity, finding.label) == ("ZW316", Severity.WARNING, label)


@pytest.mark.parametrize(
    "example",
    [
        national("11120103000000000B"),
        national("11120103000000000B", "2", "list: 市级"),
        national("11120103000000000B", "1", "list: 垂直系统"),
        national("11120103000000000A").replace("000117007001", "-00117007001"),
    ],
)
def test_sound_and_local_codes_are_well(tmp_path: Path, example: str) -> None:
    assert found(tmp_path, example) == ()
