"""ZW408 to ZW412: how a title is printed, what is cited of it, and what no basis should be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from support.changed import found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change, Severity
from zwgk_cli.model.place import Place

ENTRY = Place("hexi/caizheng-yujuesuan.yaml", ("items", 0, "basis", 0))


def basis(*texts: str) -> str:
    return "basis:\n" + "".join(f"  - {text}\n" for text in texts)


def test_a_mistyped_title_is_mended_by_its_number(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《政府信息公开条件》（国务院令第711号）第二十条"))
    assert (finding.code, finding.severity) == ("ZW408", Severity.WARNING)
    assert finding.place == ENTRY.at(1, 9)
    assert finding.message == "文件名称“政府信息公开条件”与原名不一致"
    assert finding.label == "原名是《中华人民共和国政府信息公开条例》"
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(ENTRY.at(1, 9), "中华人民共和国政府信息公开条例"),)


def test_a_title_with_a_gap_is_closed(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《政府信息 公开条例》第二十条"))
    assert (finding.code, finding.severity) == ("ZW408", Severity.INFO)
    assert finding.fix is not None
    assert finding.fix.changes == (Change(ENTRY.at(1, 10), "政府信息公开条例"),)


@pytest.mark.parametrize(
    "text",
    [
        "《国务院关于公布政府信息公开条例》（国务院令第711号）",
        "《信息公开条例》（国务院令第711号）",
        "《某条例》（国务院令第711号）",
    ],
)
def test_another_name_of_the_same_text_is_well(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, basis(text)) == ()


def test_a_gap_that_the_title_itself_has_is_well(tmp_path: Path) -> None:
    issuers = "# 依据库 laws[4]\ntitle: 财政部 审计署关于决算公开的办法\nlevel: 部门规章"
    assert found(tmp_path, issuers, basis("《财政部 审计署关于决算公开的办法》")) == ()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["《地方预决算公开操作规程》"], ["ZW409"]),
        (["《地方预决算公开操作规程》", "《关于某事的通知》"], ["ZW402", "ZW409"]),
        (["《地方预决算公开操作规程》", "《某管理办法》"], ["ZW402"]),
        (["《地方预决算公开操作规程》", "津政发〔2018〕1号"], ["ZW402"]),
        (["《地方预决算公开操作规程》", "相关文件"], ["ZW401"]),
        (["《地方预决算公开操作规程》", "《预算法》"], []),
    ],
)
def test_only_what_is_surely_no_law_counts(
    tmp_path: Path, texts: list[str], expected: list[str]
) -> None:
    assert sorted(codes(found(tmp_path, basis(*texts)))) == expected


@pytest.mark.parametrize(
    ("text", "span", "right"),
    [
        ("《政府信息公开条例》第二十条第七款", (14, 17), "第（七）项"),
        ("《政府信息公开条例》第20条第 7 款", (14, 19), "第（七）项"),
    ],
)
def test_a_point_is_no_paragraph(
    tmp_path: Path, text: str, span: tuple[int, int], right: str
) -> None:
    finding = sole(tmp_path, basis(text))
    assert (finding.code, finding.severity) == ("ZW410", Severity.WARNING)
    assert finding.place == ENTRY.at(*span)
    assert finding.message == "第二十条第七款多半是“第（七）项”"
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(ENTRY.at(*span), right),)


def test_a_high_paragraph_of_another_law_is_only_a_hint(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《预算法》第二十条第九款"))
    assert (finding.code, finding.severity) == ("ZW410", Severity.INFO)
    assert finding.fix is not None
    assert not finding.fix.certain


def test_the_same_paragraph_of_two_articles_is_told_at_the_entry(tmp_path: Path) -> None:
    findings = found(tmp_path, basis("《预算法》第二十条第九款、第三十条第九款"))
    assert codes(findings) == ["ZW410", "ZW410"]
    assert {finding.place for finding in findings} == {ENTRY}
    assert {finding.fix for finding in findings} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "《政府信息公开条例》第二十条第一款",
        "《政府信息公开条例》第二十条第（七）项",
        "《政府信息公开条例》第二十一条第二款",
        "《政府信息公开条例》（国务院令第492号）第二十条第二款",
        "《某办法》第二十条第二款",
    ],
)
def test_a_paragraph_that_may_be_one_is_well(tmp_path: Path, text: str) -> None:
    assert "ZW410" not in codes(found(tmp_path, basis(text)))


@pytest.mark.parametrize(
    ("text", "severity", "label", "span", "right"),
    [
        ("《预算法第十四条", Severity.WARNING, "少了后一半书名号", (1, 4), "预算法》"),
        ("预算法》第十四条", Severity.WARNING, "少了前一半书名号", (0, 3), "《预算法"),
        ("<预算法>第十四条", Severity.WARNING, "名称用一对书名号", (0, 5), "《预算法》"),
        ("预算法第十四条", Severity.INFO, "名称用一对书名号", (0, 3), "《预算法》"),
        ("《预算法>第十四条", Severity.WARNING, "少了后一半书名号", (1, 5), "预算法》"),
    ],
)
def test_a_title_stands_in_a_pair_of_marks(
    tmp_path: Path, text: str, severity: Severity, label: str, span: tuple[int, int], right: str
) -> None:
    finding = next(f for f in found(tmp_path, basis(text)) if f.code == "ZW411")
    assert (finding.severity, finding.label) == (severity, label)
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(ENTRY.at(*span), right),)


def test_marks_within_a_document_s_own_name_are_well(tmp_path: Path) -> None:
    text = "财政部关于印发《地方预决算公开操作规程》的通知（财预〔2016〕143号）"
    assert codes(found(tmp_path, basis(text, "《预算法》"))) == []


def test_the_marks_of_an_unknown_document_are_for_a_person(tmp_path: Path) -> None:
    findings = found(tmp_path, basis("天津市政务公开规定第三条"))
    finding = next(finding for finding in findings if finding.code == "ZW411")
    assert finding.fix is not None
    assert not finding.fix.certain


PLAN = basis("《预算法》、《2018—2020年农机购置补贴实施指导意见》")


def test_a_plan_is_over_by_the_edition_or_since(tmp_path: Path) -> None:
    finding = sole(tmp_path / "a", PLAN)
    assert (finding.code, finding.severity) == ("ZW412", Severity.WARNING)
    assert finding.message == "《2018—2020年农机购置补贴实施指导意见》的期限已经过去"
    kept = '# 目录\nedition: "2020-12-01"'
    since = sole(tmp_path / "b", kept, PLAN)
    assert (since.code, since.severity) == ("ZW412", Severity.INFO)
    assert found(tmp_path / "c", kept, PLAN, today=None) == ()
    assert found(tmp_path / "d", kept, PLAN, today=dt.date(2020, 12, 31)) == ()


def test_a_plan_that_is_known_to_hold_is_well(tmp_path: Path) -> None:
    prolonged = '# 依据库 laws[5]\nversions: [{from: "2018-01-01"}]'
    assert found(tmp_path, prolonged, PLAN) == ()


def test_a_plan_that_is_over_and_unknown_is_one_finding(tmp_path: Path) -> None:
    unknown = basis("《预算法》、《广东省“七五”普法规划》")
    assert codes(found(tmp_path, unknown)) == ["ZW412"]


def road(basis: str, **elements: str) -> str:
    lines = {"title": "城市道路挖掘施工公告", **elements, "basis": basis}
    return "# 目录 items[2]\n" + "".join(f"{key}: {text}\n" for key, text in lines.items())


def test_a_basis_that_was_dragged_down_from_the_row_above(tmp_path: Path) -> None:
    finding = sole(tmp_path, road("[《城镇燃气管理条例》第三十七条]"))
    assert (finding.code, finding.severity) == ("ZW413", Severity.WARNING)
    assert finding.place == Place(ENTRY.document, ("items", 2, "basis", 0)).at(1, 9)
    assert finding.label == "是不是《城市道路管理条例》"


@pytest.mark.parametrize(
    "example",
    [
        road("[《城市道路管理条例》]"),
        road("[《城镇燃气管理条例》, 《城市道路管理条例》]"),
        road("[《城镇燃气管理条例》]", content="[燃气管线的位置, 施工期限]"),
        road("[《城镇燃气管理条例》]", title="施工公告"),
        road("[《预算法》]"),
    ],
)
def test_a_basis_that_may_fit_is_well(tmp_path: Path, example: str) -> None:
    assert found(tmp_path, example) == ()
