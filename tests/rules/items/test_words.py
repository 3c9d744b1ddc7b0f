"""ZW214 to ZW223: what stands in a cell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change, Severity
from zwgk_cli.model.place import Place

ITEM = Place("hexi/caizheng-yujuesuan.yaml", ("items", 2))


def third(text: str) -> str:
    return f"# 目录 items[2]\n{text}\n"


def test_a_catalog_of_which_something_was_left_out_is_not_called_empty(tmp_path: Path) -> None:
    added = 'district: hexi\ndomain: dangan-fuwu\nedition: "2026-11-01"\nitems: [{id: HX}]\n'
    assert "ZW214" not in codes(found(tmp_path, f"# hexi/dangan-fuwu.yaml（全文）\n{added}"))


def test_an_empty_catalog_is_told_at_its_items(tmp_path: Path) -> None:
    added = 'district: hexi\ndomain: dangan-fuwu\nedition: "2026-11-01"\nitems: []\n'
    finding = sole(tmp_path, f"# hexi/dangan-fuwu.yaml（全文）\n{added}")
    assert (finding.code, finding.severity) == ("ZW214", Severity.WARNING)
    assert at(finding) == "hexi/dangan-fuwu.yaml items"


@pytest.mark.parametrize("category", ["代理记账办事指南", "代理记账 办事指南"])
def test_a_category_like_its_title_is_a_hint(tmp_path: Path, category: str) -> None:
    findings = found(tmp_path, third(f"category: {category}"))
    finding = next(finding for finding in findings if finding.code == "ZW215")
    assert (finding.severity, finding.place) == (Severity.INFO, ITEM.within("title"))


def test_a_pending_category_is_like_no_title(tmp_path: Path) -> None:
    assert codes(found(tmp_path, third("category: 待定"))) == ["ZW110"]


@pytest.mark.parametrize(
    ("content", "repeats"),
    [
        ("[代理记账办事指南]", True),
        ("[代理记账办事指南等相关信息。]", True),
        ("[{element: 代理记账办事指南, method: 主动公开}]", True),
        ("[代理记账办事指南的办理条件和材料]", False),
        ("[代理记账办事指南, 申请材料]", False),
        ("[信息]", False),
    ],
)
def test_content_that_is_the_title_again_is_a_hint(
    tmp_path: Path, content: str, repeats: bool
) -> None:
    assert codes(found(tmp_path, third(f"content: {content}"))) == ["ZW216"] * repeats


@pytest.mark.parametrize(
    ("element", "span", "label"),
    [
        ("content: [办理条件, 内容同上]", (2, 4), "要写出具体内容"),
        ("content: [{element: 同上, required: 否}]", (0, 2), "要写出具体内容"),
        ("note: 各地可根据实际情况调整", (0, 9), "这是模板里的提示"),
        ("title: 某某区代理记账指南", (0, 2), "要写出本区的名称"),
        ("content: [■办理条件]", (0, 1), "是没有去掉的选择框"),
        ("note: 本目录已失效", (1, 6), "注明了已经失效"),
        ("office: 会计科????", (3, 7), "文字已经损坏"),
        ("audience: {group: （待补充）}", (0, 5), "这是模板里的提示"),
        ("basis: [《中华人民共和国预算法》（已废止）]", (12, 17), "注明了已经失效"),
    ],
)
def test_words_that_were_left_over_are_told(
    tmp_path: Path, element: str, span: tuple[int, int], label: str
) -> None:
    finding = sole(tmp_path, third(element))
    assert (finding.code, finding.severity) == ("ZW217", Severity.WARNING)
    assert (finding.place.span, finding.label) == (span, label)


@pytest.mark.parametrize(
    "note", ["同上级部门会商", "省略申请表", "结合本区实际", "废止和失效文件目录", "某项业务"]
)
def test_words_with_a_meaning_of_their_own_are_well(tmp_path: Path, note: str) -> None:
    assert found(tmp_path, third(f"note: {note}")) == ()


def test_a_basis_that_names_nothing_is_told_by_its_own_rule(tmp_path: Path) -> None:
    assert codes(found(tmp_path, third("basis: [同上]"))) == ["ZW401"]


@pytest.mark.parametrize(
    ("element", "severity"),
    [
        ("title: 2018—2020年会计培训安排", Severity.WARNING),
        ("title: “十三五”会计培训规划", Severity.WARNING),
        ("title: 2025年会计工作要点", Severity.WARNING),
        ("category: “七五”普法", Severity.WARNING),
    ],
)
def test_years_in_a_name_that_have_passed(tmp_path: Path, element: str, severity: Severity) -> None:
    finding = sole(tmp_path, third(element))
    assert (finding.code, finding.severity) == ("ZW218", severity)


@pytest.mark.parametrize(
    "title",
    ["2026年会计工作要点", "2024—2028年会计培训安排", "“十五五”会计规划", "第十五条办事指南"],
)
def test_years_that_run_on_are_well(tmp_path: Path, title: str) -> None:
    assert found(tmp_path, third(f"title: {title}")) == ()


def test_years_that_passed_since_the_edition_are_a_hint(tmp_path: Path) -> None:
    title = third("title: 2026年会计工作要点")
    finding = sole(tmp_path / "a", title, today=dt.date(2027, 1, 1))
    assert (finding.code, finding.severity) == ("ZW218", Severity.INFO)
    assert found(tmp_path / "b", title, today=None) == ()


def test_an_outdated_word_offers_its_successor(tmp_path: Path) -> None:
    finding = sole(tmp_path, third("note: 到国税局查询"))
    assert (finding.code, finding.severity) == ("ZW219", Severity.WARNING)
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(ITEM.within("note").at(1, 4), "税务局"),)


@pytest.mark.parametrize("note", ["到原国税局查询", "见《国税局办税指南》", "到税务局查询"])
def test_an_old_name_that_is_called_so_is_well(tmp_path: Path, note: str) -> None:
    assert found(tmp_path, third(f"note: {note}")) == ()


def test_without_outdated_words_nothing_is_outdated(tmp_path: Path) -> None:
    none = "# 用词\noutdated: <删除>"
    assert found(tmp_path, none, third("note: 到国税局查询")) == ()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("办理条件,申请材料", "办理条件，申请材料"),
        ("注: 见网站(首页)", "注：见网站（首页）"),
        ('按"放管服"改革要求', "按“放管服”改革要求"),
        ("办理。。领取", "办理。领取"),
        ("到窗口办理.", "到窗口办理。"),
        ("（首页)办理", "（首页）办理"),
        ("见《关于〈某办法》的《通知》", "见《关于〈某办法》的《通知》"),
        ("见《关于《某办法》的说明》", "见《关于〈某办法〉的说明》"),
        ("见《关于<某办法>的说明》", "见《关于〈某办法〉的说明》"),
    ],
)
def test_marks_among_chinese_words_are_full_width(tmp_path: Path, typed: str, right: str) -> None:
    findings = found(tmp_path, third(f"note: {typed!r}"))
    if typed == right:
        assert findings == ()
        return
    (finding,) = findings
    assert (finding.code, finding.severity) == ("ZW220", Severity.INFO)
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(ITEM.within("note"), right),)


@pytest.mark.parametrize(
    "note",
    [
        "上午9:00-11:30，下午14:00",
        "金额20,000元",
        "见https://www.example.com/a,b?c=1",
        "联系a.b@example.com",
        "GB/T 15834—2011",
        "A(B)类",
        'abc "d" e',
        "1.办理",
    ],
)
def test_half_width_marks_of_their_own_are_well(tmp_path: Path, note: str) -> None:
    assert found(tmp_path, third(f"note: {note!r}")) == ()


def test_brackets_in_a_document_number_are_another_fault(tmp_path: Path) -> None:
    bases = "basis: [《中华人民共和国预算法》, 《地方预决算公开操作规程》（财预(2016)143号）]"
    assert codes(found(tmp_path / "a", third(bases))) == ["ZW406"]
    wide = bases.replace("财预(2016)143号", "财预〔２０１６〕143号")
    assert codes(found(tmp_path / "b", third(wide))) == ["ZW406"]


def test_the_marks_of_a_basis_are_looked_at(tmp_path: Path) -> None:
    finding = sole(tmp_path, third("basis: ['《中华人民共和国预算法》第十四条,第十五条']"))
    assert finding.code == "ZW220"
    assert finding.place == ITEM.within("basis", 0).at(16, 17)


@pytest.mark.parametrize(
    ("element", "route", "right"),
    [
        ("deadline: 自形成之日起二十个工作日内", ("deadline",), "自形成之日起20个工作日内"),
        ("deadline: 自形成之日起２０个工作日内", ("deadline",), "自形成之日起20个工作日内"),
        ("inquiry: ０２２-12345678", ("inquiry",), "022-12345678"),
        ("content: [Ａ级名单, 办理条件]", ("content", 0), "A级名单"),
        ("basis: [《预算法》第１４条]", ("basis", 0), "《预算法》第14条"),
    ],
)
def test_digits_and_letters_are_half_width(
    tmp_path: Path, element: str, route: tuple[str | int, ...], right: str
) -> None:
    finding = sole(tmp_path, third(element))
    assert (finding.code, finding.severity) == ("ZW221", Severity.INFO)
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(ITEM.within(*route), right),)


def test_the_wording_of_a_law_keeps_its_numerals(tmp_path: Path) -> None:
    assert found(tmp_path, third("note: 依照第二十条十日内的规定")) == ()


def test_a_blank_within_words_is_a_hint_for_a_person(tmp_path: Path) -> None:
    finding = sole(tmp_path, third("note: 财政 票据"))
    assert (finding.code, finding.severity) == ("ZW222", Severity.INFO)
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(ITEM.within("note"), "财政票据"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[1.办理条件, 3.申请材料]", "公开内容的序号不连贯：1之后是 3"),
        ("[（二）办理条件, 申请材料]", "公开内容的序号不连贯：开头之后是 2"),
        ("[{element: 1.办理条件, required: 否}]", "公开内容只有第 1 项：“1.办理条件”"),
        ("[一、办理条件, 二、材料, 四、流程]", "公开内容的序号不连贯：2之后是 4"),
    ],
)
def test_numbers_that_do_not_follow_show_what_is_missing(
    tmp_path: Path, content: str, message: str
) -> None:
    finding = sole(tmp_path, third(f"content: {content}"))
    assert (finding.code, finding.message) == ("ZW223", message)


@pytest.mark.parametrize(
    "content",
    [
        "[1.办理条件, 2.申请材料]",
        "[1.办理条件, 申请材料]",
        "[1.条件, 2.材料, 1.补贴标准, 2.发放时间]",
        "[12345热线, 申请材料]",
        "[1.5倍以上的标准, 申请材料]",
    ],
)
def test_numbers_that_follow_or_are_none_are_well(tmp_path: Path, content: str) -> None:
    assert found(tmp_path, third(f"content: {content}")) == ()
