"""ZW204, ZW205, ZW210, ZW211 and ZW212: the names of agencies and roles."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.crossref.names_used import is_generic
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Words

CATALOG = "hexi/caizheng-yujuesuan.yaml"
DIRECTORY = "hexi/district.yaml"


def found(tmp_path: Path, *examples: str) -> tuple[Finding, ...]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return find(root).findings


def test_a_misspelt_agency_is_offered_the_nearest_names(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 1, "agency", 1))
    assert found(tmp_path, "# 目录 items[1]\nagency: [区财政局, 区民证局]\n") == (
        Finding(
            "ZW204",
            place,
            "机构名录里没有“区民证局”",
            label="名称相近的有“区民政局”",
            help="核对后把“公开主体”改为 区民政局（agency）；"
            "新设的机构，先补入机构名录（district.yaml）",
            fix=Fix("改为 区民政局", (Change(place, "区民政局"),), certain=False),
            severity=Severity.ERROR,
            item="HX-CZYJS-002",
            title="政府预算",
            agency="区财政局",
        ),
    )


def test_an_agency_like_no_other_is_offered_none(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nagency: [区财政局, 气象台]\n")
    assert (finding.label, finding.fix) == ("在机构名录中找不到", None)


def test_a_group_of_agencies_is_known(tmp_path: Path) -> None:
    assert found(tmp_path, "# 目录 items[1]\nagency: [区财政局, 各街道办事处]\n") == ()


def test_a_role_in_place_of_an_agency_is_told_which_agency_it_is(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nagency: 民政部门\n")
    assert (finding.code, finding.message, finding.label, finding.help) == (
        "ZW204",
        "“民政部门”是部门角色，不是本区机构的名称",
        "本区对应的机构是 区民政局",
        "把“公开主体”改为 区民政局（agency）",
    )


def test_a_role_without_an_agency_is_told_where_to_look(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nagency: 审计部门\n")
    assert (finding.code, finding.label, finding.fix) == ("ZW204", "写本区机构的名称", None)


def test_an_unknown_agency_of_a_kind_of_powers_is_found_there(tmp_path: Path) -> None:
    selector = "powers: [HX-XK-0001, {agency: 区民证局, kind: 行政许可}]"
    (finding,) = found(tmp_path, f"# 目录 items[2]\n{selector}\n")
    assert (finding.code, finding.place, finding.help) == (
        "ZW204",
        Place(CATALOG, ("items", 2, "powers", 1, "agency")),
        "核对后把“权责清单”改为 区民政局（powers）；新设的机构，先补入机构名录（district.yaml）",
    )


def test_agencies_say_nothing_while_the_directory_is_partial(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 机构名录 agencies[4]\nname: 区审计局\n",
        "# 目录 items[1]\nagency: [区财政局, 区审计局]\n",
    )
    assert codes(findings) == ["ZW101"]


def test_an_inherited_agency_that_does_not_exist_is_the_matter_of_the_role(
    tmp_path: Path,
) -> None:
    place = Place(DIRECTORY, ("roles", "财政部门"))
    assert found(tmp_path, "# 机构名录 roles\n财政部门: 区财务局\n") == (
        Finding(
            "ZW210",
            place,
            "“财政部门”对应的“区财务局”不在机构名录里",
            label="名称相近的是 区财政局",
            help="核对后改为 区财政局；新设的机构，先补入机构名录（agencies）",
            related=(
                Related(
                    Place("standard/caizheng-yujuesuan.yaml", ("items", 1, "agency")),
                    "用到这个角色的基本目录事项",
                    "会计监督处罚结果",
                ),
            ),
            fix=Fix("改为 区财政局", (Change(place, "区财政局"),), certain=False),
            severity=Severity.ERROR,
        ),
    )


def test_a_role_under_a_former_name_of_an_agency_is_surely_mended(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 机构名录 roles\n财政部门: 区财政税务局\n")
    assert finding.code == "ZW210"
    assert finding.fix
    assert finding.fix.certain


def test_a_role_that_the_directory_lacks_is_one_finding_for_all_its_items(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 机构名录 roles\n财政部门: <删除>\n")
    assert (finding.code, finding.place, finding.message, finding.help) == (
        "ZW210",
        Place(DIRECTORY, ("roles",)),
        "没有写明“财政部门”是河西区的哪个机构",
        "在部门角色里补上一行（roles），如：财政部门: 区财政局",
    )


def test_a_role_is_not_missed_by_items_that_state_their_agency(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\nagency: 审计部门\n",
        "# 目录 items[1]\nagency: 区民政局\n",
    )
    assert findings == ()


def test_a_former_name_says_until_when_it_was_used(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 2, "agency", 0))
    assert found(tmp_path, "# 目录 items[2]\nagency: 区财政税务局\npowers: 无\n", POWERLESS) == (
        Finding(
            "ZW205",
            place,
            "“区财政税务局”是区财政局的曾用名",
            label="2018-06-30 前的名称",
            help="把“公开主体”改为 区财政局（agency）",
            related=(
                Related(Place(DIRECTORY, ("agencies", 0, "name")), "机构名录里的名称", "区财政局"),
            ),
            fix=Fix("改为 区财政局", (Change(place, "区财政局"),)),
            severity=Severity.WARNING,
            item="HX-CZYJS-003",
            title="代理记账办事指南",
            agency="区财政局",
        ),
    )


POWERLESS = "# 目录\nexempt: [{power: HX-XK-0001, reason: 无此情形}]\n"


def test_a_full_name_is_mended_only_by_hand_where_the_name_stands_beside_it(
    tmp_path: Path,
) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nagency: [区财政局, 天津市河西区财政局]\n")
    assert (finding.code, finding.message) == ("ZW205", "“天津市河西区财政局”是区财政局的全称")
    assert finding.fix
    assert not finding.fix.certain


def test_a_former_name_of_two_agencies_is_mended_only_by_hand(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        "# 机构名录 agencies[1]\nformer: [{name: 区财政税务局}]\n",
        "# 目录 items[1]\nagency: [区财政税务局, 区政务服务办]\n",
    )
    assert finding.code == "ZW205"
    assert finding.fix
    assert not finding.fix.certain


def test_an_alias_of_a_role_in_a_standard_is_surely_mended(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 部门角色 roles[0]\naliases: [财政机关]\n",
        "# 基本目录 items[0]\nagency: 财政机关\n",
    )
    place = Place("standard/caizheng-yujuesuan.yaml", ("items", 0, "agency", 0))
    assert [(f.code, f.place, f.fix) for f in findings] == [
        ("ZW211", place, Fix("改为 财政部门", (Change(place, "财政部门"),)))
    ]


def test_roles_say_nothing_while_their_register_is_partial(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 部门角色 roles[0]\nname: ''\n",
    )
    assert codes(findings) == ["ZW105"]


@pytest.mark.parametrize("name", ["相关部门", "区有关部门", "各主管部门", "有关审批机构"])
def test_a_name_of_no_agency_is_generic(name: str) -> None:
    assert is_generic(name, Words({}, {}, (), ("相关部门", "有关部门", "主管部门")))


@pytest.mark.parametrize("name", ["区财政局", "各街道办事处", "区市场监管部门"])
def test_a_name_of_an_agency_or_a_kind_of_them_is_not_generic(name: str) -> None:
    assert not is_generic(name, Words({}, {}, (), ("相关部门", "有关部门", "主管部门")))


def test_a_generic_agency_is_a_warning_and_not_also_unknown(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nagency: [区财政局, 区相关部门]\n")
    assert (finding.code, finding.severity, finding.place, finding.message) == (
        "ZW212",
        Severity.WARNING,
        Place(CATALOG, ("items", 1, "agency", 1)),
        "公开主体没有写明是哪个机构：“区相关部门”",
    )


def test_a_group_with_a_generic_name_is_an_agency_all_the_same(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 机构名录 groups\n相关部门: [区民政局]\n",
        "# 目录 items[1]\nagency: [区财政局, 相关部门]\n",
    )
    assert findings == ()
