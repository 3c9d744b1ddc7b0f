"""ZW304 and ZW306: what no item discloses."""

from __future__ import annotations

from pathlib import Path

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity

PENALTY = """# 权责清单 powers[2]
code: HX-CF-0002
name: 对违反政府采购规定行为的处罚
kind: 行政处罚
agency: 区财政局
"""
OURS = PENALTY + "domain: caizheng-yujuesuan\n"


def test_an_item_that_discloses_one_of_the_same_kind_is_named(tmp_path: Path) -> None:
    finding = sole(tmp_path, OURS)
    assert at(finding) == "hexi/powers.yaml powers[2].code"
    assert finding.severity is Severity.ERROR
    assert finding.message == "行政处罚“对违反政府采购规定行为的处罚”没有公开事项对应"
    assert finding.label == "没有事项公开这项职权"
    assert finding.help == (
        "在 HX-CZYJS-001 的“权责清单”里补上 HX-CF-0002（powers）；"
        "不公开的，写入“不列入”（exempt）并写明理由"
    )
    (kin,) = finding.related
    assert (kin.place.route, kin.label) == (("items", 0, "id"), "会计监督处罚结果")
    assert finding.agency == "区财政局"


def test_a_domain_that_is_only_presumed_makes_a_warning(tmp_path: Path) -> None:
    finding = sole(tmp_path, PENALTY)
    assert finding.severity is Severity.WARNING
    assert finding.help.endswith("；不属于这个领域的，在权责清单里写明领域（domain）")


def test_a_power_of_another_domain_is_not_missed_here(tmp_path: Path) -> None:
    assert found(tmp_path, PENALTY + "domain: shehui-jiuzhu\n") == ()


def test_a_power_of_an_agency_without_a_domain_is_not_missed_here(tmp_path: Path) -> None:
    assert found(tmp_path, PENALTY.replace("区财政局", "区政务服务办")) == ()


def test_an_agency_of_two_domains_is_judged_when_both_have_a_catalog(tmp_path: Path) -> None:
    both = "# 领域 domains[1]\nrole: 财政部门"
    assert found(tmp_path, PENALTY, both) == ()


def test_what_is_withdrawn_needs_no_item(tmp_path: Path) -> None:
    assert found(tmp_path, OURS + "status: 下放\n") == ()


def test_what_is_exempted_needs_no_item(tmp_path: Path) -> None:
    exempt = "# 目录\nexempt: [{power: HX-CF-0002, reason: 无此情形}]"
    assert found(tmp_path, OURS, exempt) == ()


def test_all_of_a_kind_at_an_agency_covers_it(tmp_path: Path) -> None:
    assert found(tmp_path, OURS, "powers: [{agency: 区财政局, kind: 行政处罚}]") == ()


def test_an_unknown_code_may_mean_it(tmp_path: Path) -> None:
    assert codes(found(tmp_path, OURS, "powers: [HX-CF-0001, HX-CF-0020]")) == ["ZW301"]


def test_an_unknown_code_of_another_kind_does_not_mean_it(tmp_path: Path) -> None:
    findings = found(tmp_path, OURS, "powers: [HX-CF-0001, HX-JC-0020]")
    assert sorted(codes(findings)) == ["ZW301", "ZW304"]


def test_pending_powers_may_mean_it(tmp_path: Path) -> None:
    assert codes(found(tmp_path, OURS, "powers: 待定")) == ["ZW110"]


def test_a_catalog_read_in_part_may_mean_it(tmp_path: Path) -> None:
    assert codes(found(tmp_path, OURS, "title: [财政]")) == ["ZW103"]


def test_a_service_that_no_item_names_is_told_at_the_list(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 目录 items[2]\nservices: 无")
    assert at(finding) == "hexi/services.yaml services[0].code"
    assert finding.code == "ZW306"
    assert finding.message == ("公共服务事项“会计专业技术人员继续教育信息查询”没有公开事项对应")
    assert finding.help == (
        "在对应事项的“公共服务事项”里补上 HX-FW-0001（services）；"
        "不公开的，写入“不列入”（exempt）并写明理由"
    )
    assert finding.related == ()


def test_an_unknown_service_code_may_mean_it(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 目录 items[2]\nservices: [HX-FW-0010]")
    assert finding.code == "ZW305"
    assert finding.help == "核对后把“公共服务事项”改为 HX-FW-0001（services）"
    assert finding.item == "HX-CZYJS-003"


def test_a_service_list_read_in_part_accuses_nobody(tmp_path: Path) -> None:
    faulty = "# 服务目录 services[0]\nlist: 县级"
    assert codes(found(tmp_path, faulty, "# 目录 items[2]\nservices: [HX-FW-0010]")) == ["ZW104"]
