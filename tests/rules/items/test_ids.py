"""ZW201, ZW202 and ZW203: ids and names that stand twice or belong elsewhere."""

from __future__ import annotations

from pathlib import Path

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"


def found(tmp_path: Path, *examples: str) -> tuple[Finding, ...]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return find(root).findings


def test_the_later_of_two_equal_ids_is_reported_with_the_next_free_number(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 2, "id"))
    assert found(tmp_path, "# 目录 items[2]\nid: HX-CZYJS-001\n") == (
        Finding(
            "ZW201",
            place,
            "编号 HX-CZYJS-001 已经用过",
            label="与另一处的编号相同",
            help="把后写的“事项编号”改为 HX-CZYJS-003（id）；是同一个事项的，删除其中一处",
            related=(
                Related(
                    Place(CATALOG, ("items", 0, "id")), "先用这个编号的一处", "会计监督处罚结果"
                ),
            ),
            fix=Fix("改为 HX-CZYJS-003", (Change(place, "HX-CZYJS-003"),), certain=False),
            severity=Severity.ERROR,
            item="HX-CZYJS-001",
            title="代理记账办事指南",
        ),
    )


def test_an_item_that_takes_the_id_of_a_retired_one_is_reported_at_the_item(
    tmp_path: Path,
) -> None:
    retired = "# 目录\nretired: [{id: HX-CZYJS-003, date: '2026-06-30', ground: 职能调整}]\n"
    (finding,) = found(tmp_path, retired)
    assert (finding.code, finding.place) == ("ZW201", Place(CATALOG, ("items", 2, "id")))
    assert finding.related == (
        Related(Place(CATALOG, ("retired", 0, "id")), "先用这个编号的一处", "已取消的事项"),
    )


def test_three_equal_ids_get_two_different_free_numbers(tmp_path: Path) -> None:
    findings = found(
        tmp_path, "# 目录 items[1]\nid: HX-CZYJS-001\n", "# 目录 items[2]\nid: HX-CZYJS-001\n"
    )
    assert codes(findings) == ["ZW201", "ZW201"]
    assert [f.fix.changes[0].text for f in findings if f.fix] == ["HX-CZYJS-002", "HX-CZYJS-003"]


def test_an_id_that_stands_twice_in_a_standard_is_reported_there(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\nid: CZYJS-002\n",
        "# 目录 items[1]\nid: HX-CZYJS-002\nstandard: CZYJS-002\n",
    )
    assert Place("standard/caizheng-yujuesuan.yaml", ("items", 1, "id")) in {
        finding.place for finding in findings if finding.code == "ZW201"
    }


def test_an_id_of_another_district_keeps_its_number_where_it_is_free(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[2]\nid: JN-CZYJS-007\n")
    assert (finding.message, finding.label, finding.help) == (
        "编号 JN-CZYJS-007 不是本区本领域的编号",
        "应当以 HX-CZYJS- 开头",
        "把“事项编号”改为 HX-CZYJS-007（id）",
    )


def test_an_id_of_another_district_gets_a_free_number_where_its_own_is_taken(
    tmp_path: Path,
) -> None:
    (finding,) = found(tmp_path, "# 目录 items[2]\nid: HX-SHJZ-001\n")
    assert finding.help == "把“事项编号”改为 HX-CZYJS-003（id）"


def test_an_id_of_another_domain_in_a_standard_is_reported_at_the_standard(
    tmp_path: Path,
) -> None:
    extra = "# 基本目录 items[1]\nid: SHJZ-002\n"
    findings = found(tmp_path, extra, "# 目录 items[0]\nstandard: SHJZ-002\n")
    assert [(f.code, f.place.document, f.message) for f in findings] == [
        ("ZW202", "standard/caizheng-yujuesuan.yaml", "编号 SHJZ-002 不是本领域的编号")
    ]


def test_ids_say_nothing_while_the_domain_register_is_partial(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 领域 domains[0]\nid: 财政\n",
        "# 目录 items[2]\nid: JN-CZYJS-003\n",
    )
    assert codes(findings) == ["ZW106"]


def test_two_items_on_one_standard_item_are_the_same_item(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[3]\nid: HX-CZYJS-004\nstandard: CZYJS-001\n")
    assert (finding.code, finding.place, finding.message) == (
        "ZW203",
        Place(CATALOG, ("items", 3, "standard")),
        "事项“财政预算 / 政府预算”写了两遍",
    )
    assert finding.related[-1].place == Place(CATALOG, ("items", 1, "id"))


def test_equal_titles_in_different_categories_are_two_items(tmp_path: Path) -> None:
    assert found(tmp_path, "# 目录 items[2]\ntitle: 会计监督处罚结果\n") == ()


def test_items_whose_standard_item_is_unknown_are_not_taken_for_the_same(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 目录 items[0]\nstandard: CZYJS-008\npowers: [HX-CF-0001]\n",
        "# 目录 items[1]\nstandard: CZYJS-009\n",
    )
    assert codes(findings) == ["ZW701", "ZW701"]
