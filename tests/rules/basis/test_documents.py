"""ZW401, ZW402, ZW406 and ZW407: which document a basis names."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change, Severity
from zwgk_cli.model.place import Place

ENTRY = Place("hexi/caizheng-yujuesuan.yaml", ("items", 0, "basis", 0))


def basis(text: str) -> str:
    return f"basis:\n  - {text}\n"


@pytest.mark.parametrize("text", ["按照相关政策文件", "同上", "信息公开规定"])
def test_words_that_name_no_document_are_told(tmp_path: Path, text: str) -> None:
    finding = sole(tmp_path, basis(text))
    assert finding.code == "ZW401"
    assert finding.place == ENTRY
    assert finding.message == f"公开依据“{text}”没有写明是哪个文件"


def test_a_mistyped_national_law_is_a_warning_and_offers_the_right_one(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《中华人民共和国政府信息公开条列》第二十条"))
    assert finding.severity is Severity.WARNING
    assert finding.place == ENTRY.at(1, 16)
    assert finding.message == "依据库里没有《中华人民共和国政府信息公开条列》"
    assert finding.label == "是不是《中华人民共和国政府信息公开条例》"
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(ENTRY.at(1, 16), "中华人民共和国政府信息公开条例"),)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("《中华人民共和国统计法》", Severity.WARNING),
        ("《中华人民共和国消防救援衔条例》", Severity.WARNING),
        ("国务院令第999号", Severity.WARNING),
        ("《中华人民共和国预算法》实施办法", Severity.INFO),
        ("《天津市政务公开规定》（津政发〔2018〕1号）", Severity.INFO),
        ("津政办发〔2018〕1号", Severity.INFO),
    ],
)
def test_only_an_unknown_national_text_is_a_warning(
    tmp_path: Path, text: str, severity: Severity
) -> None:
    finding = sole(tmp_path, basis(text))
    assert (finding.code, finding.severity) == ("ZW402", severity)


def test_what_is_not_like_anything_is_to_be_registered(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《天津市政务公开规定》"))
    assert finding.label == "公开时标明“效力未核实”"
    assert finding.help == "核对名称和文号；没有写错的，登记到依据库（registers/laws.yaml）"
    assert finding.fix is None


def test_a_register_read_in_part_accuses_nobody(tmp_path: Path) -> None:
    faulty = "# 依据库 laws[4]\nlevel: 文件"
    cites = basis("《中华人民共和国预算法》、《地方预决算公开操作规程》")
    assert codes(found(tmp_path, faulty, cites)) == ["ZW104"]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("财预[2016]143号", "财预〔2016〕143号"),
        ("财预﹝2016﹞143号", "财预〔2016〕143号"),
        ("财预〔2016〕第143号", "财预〔2016〕143号"),
        ("财预〔2016〕0143号", "财预〔2016〕143号"),
        ("财预【2016】143 号", "财预〔2016〕143号"),
    ],
)
def test_a_number_is_printed_as_the_standard_asks(tmp_path: Path, typed: str, right: str) -> None:
    findings = found(tmp_path, basis(f"《地方预决算公开操作规程》（{typed}）"))
    finding = next(finding for finding in findings if finding.code == "ZW406")
    place = ENTRY.at(14, 14 + len(typed))
    assert finding.message == f"文号“{typed}”的写法不规范"
    assert finding.label == f"应写成 {right}"
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(place, right),)


@pytest.mark.parametrize(
    "typed",
    ["国务院令第711号", "国令第711号", "中华人民共和国国务院令第711号", "国务院令第七百一十一号"],
)
def test_how_the_issuer_is_called_is_no_fault(tmp_path: Path, typed: str) -> None:
    assert found(tmp_path, basis(f"《政府信息公开条例》（{typed}）")) == ()


def test_a_number_of_another_law_is_one_finding(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《预算法》（国务院令第492号）第十四条"))
    assert (finding.code, finding.severity) == ("ZW407", Severity.ERROR)
    assert finding.place == ENTRY.at(6, 15)
    assert finding.message == (
        "文号国务院令第492号是《中华人民共和国政府信息公开条例》的，不是《预算法》的"
    )


def test_the_right_number_is_named_where_it_is_known(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《政府信息公开条例》（财预〔2016〕143号）"))
    assert finding.help == (
        "核对后把文号改为国务院令第711号，或者把名称改为《地方预决算公开操作规程》（basis）"
    )


def test_a_number_that_the_register_does_not_know_is_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, basis("《预算法》（主席令第十二号）第十四条")) == ()


def test_each_citation_of_an_entry_is_judged(tmp_path: Path) -> None:
    finding = sole(tmp_path, basis("《预算法》第十四条、《天津市政务公开规定》"))
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].basis[0]"
    assert finding.place.span == (11, 20)
