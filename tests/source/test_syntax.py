"""A text that is no YAML: the line that a person would blame, in words that a clerk understands."""

from __future__ import annotations

import pytest

from source.texts import said
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import read_document

FULL_WIDTH = "键名后面用了全角冒号“：”"
NO_BLANK = "键名的冒号后面少了一个空格"
OPEN_QUOTE = "引号没有收尾"
OPEN_BRACKET = "括号没有收尾，或者少了逗号"
AFTER_QUOTE = "引号后面还有文字"


@pytest.mark.parametrize(
    ("text", "line", "column", "stood", "message"),
    [
        # A key without a colon: libyaml blames the line below, or one much further down.
        ("district：hexi\ndomain: x\n", 1, 9, "：", FULL_WIDTH),
        ("a: b\ndomain：x\nedition: y\n", 2, 7, "：", FULL_WIDTH),
        ("a: b\ndomain：x\n", 2, 7, "：", FULL_WIDTH),
        ("items：\n  - id: a\n    b: c\n", 1, 6, "：", FULL_WIDTH),
        ("a: b\ncontent：\n  - c\n  - d\ne: f\n", 2, 8, "：", FULL_WIDTH),
        ("items:\n  - id：a\n    b: c\n", 2, 7, "：", FULL_WIDTH),
        ("items:\n  - id: a\n    b：c\n  - id: d\n", 3, 6, "：", FULL_WIDTH),
        ("a: b\n# 注\n\nc：d\n\n# 注\ne: f\n", 4, 2, "：", FULL_WIDTH),
        ("a: b\ndomain:x\nedition: y\n", 2, 7, ":", NO_BLANK),
        # Legitimate text with a full-width colon is not blamed for a fault elsewhere.
        ("note: 说明\nlist:\n  - PPP：项目\n  - 其他\nb: [c\n", 5, 4, "[", OPEN_BRACKET),
        ("a:\n  - PPP：项目\nb: c\n d: e\n", 4, 3, ":", "这一行的冒号位置不对"),
        ("# PPP：项目\na: 'b\n", 2, 4, "'", OPEN_QUOTE),
        # Quotes and brackets: where they begin, not where the file ends.
        ('a: "b\nc: d\n', 1, 4, '"', OPEN_QUOTE),
        ("a: 'b\nc: d\ne: 'f'\n", 1, 4, "'", OPEN_QUOTE),
        ('a: b\nc: "d\ne: f\ng: {h: "i"}\n', 2, 4, '"', OPEN_QUOTE),
        ('a: "x\n---\n"\n', 1, 4, '"', OPEN_QUOTE),
        ('a: "b" c\n', 1, 8, "c", AFTER_QUOTE),
        ("a: '甲'乙'\n", 1, 7, "乙", AFTER_QUOTE),
        ("a: [b, c\nd: e\n", 1, 4, "[", OPEN_BRACKET),
        ("a: {b: c\nd: e\n", 1, 4, "{", OPEN_BRACKET),
        # Blanks that YAML does not take for blanks.
        ("a:\n\tb: c\n", 2, 1, "\t", "缩进用了制表符（Tab）"),
        ("items:\n  - a: b\n\tc: d\n", 3, 1, "\t", "缩进用了制表符（Tab）"),
        ("a: b\n  \u3000c: d\n", 2, 3, "\u3000", "缩进用了全角空格"),
        # Everything else, as libyaml reports it.
        ("a: b: c\n", 1, 5, ":", "这一行的冒号位置不对"),
        ("note: 注意: 不公开\n", 1, 9, ":", "这一行的冒号位置不对"),
        ("a:\n  b: c\n d: e\n", 3, 2, "d", "缩进没有对齐"),
        ("a:\n  - b\n c\n", 3, 2, "c", "缩进没有对齐"),
        ("a: - b\n", 1, 4, "-", "短横线的位置不对"),
        ("a: @b\n", 1, 4, "@", "这一处用了不能开头的符号"),
        ("a: %b\n", 1, 4, "%", "这一处用了不能开头的符号"),
        ("a: *重要\n", 1, 4, "*", "内容以 * 或 & 开头"),
        ("a: |b\n c\n", 1, 5, "b", "“|”或“>”后面还有文字"),
        ("a: [b,, c]\n", 1, 7, ",", "这里少了一项内容"),
        (": a\n", 1, 1, ":", "冒号前面没有键名"),
        ("a: {: b}\n", 1, 5, ":", "冒号前面没有键名"),
        ('a: "\\q"\n', 1, 5, "\\", "双引号里的反斜线读不通"),
        ('a: "\\ud800"\n', 1, 7, "d", "双引号里的反斜线读不通"),
    ],
)
def test_the_line_to_blame_is_found(
    text: str, line: int, column: int, stood: str, message: str
) -> None:
    assert said(text) == [("ZW002", line, column, stood, message)]


def test_a_blank_that_nobody_sees_is_blamed_for_what_it_breaks() -> None:
    assert said("a:\n  b: c\n \u00a0d: e\n") == [
        ("ZW007", 3, 2, "\u00a0", "文字中藏有看不见的字符 U+00A0（不换行空格）")
    ]


@pytest.mark.parametrize(
    ("text", "span", "mend"),
    [
        ("district：hexi\na: b\n", (8, 9), "district: hexi\na: b\n"),
        ("district：  hexi\na: b\n", (8, 11), "district: hexi\na: b\n"),
        ("a: b\ndomain:x\n", (11, 12), "a: b\ndomain: x\n"),
    ],
)
def test_a_colon_is_mended_with_certainty(text: str, span: tuple[int, int], mend: str) -> None:
    (finding,) = read_document("x.yaml", text.encode()).findings
    assert finding.fix is not None
    assert finding.fix.certain
    assert finding.fix.changes == (Change(Place("x.yaml", part="text", span=span), ": "),)
    assert text[: span[0]] + ": " + text[span[1] :] == mend


@pytest.mark.parametrize("text", ["a: 'b", "a：b\nc: d", "a: [", "a: b: c", "\t", "a: @"])
def test_every_finding_says_what_to_do(text: str) -> None:
    (finding,) = read_document("x.yaml", text.encode()).findings
    assert finding.label
    assert finding.help


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("content:\n  - 甲\n  -乙\n  - 丙\n", "短横线后面少了一个空格", 3),
        ("content:\n  - 甲\n  • 乙\n  - 丙\n", "列表的行首不是半角短横线", 3),
        ("content:\n  - 甲\n  －乙\n", "列表的行首不是半角短横线", 3),
        ("items:\n  - id: A\n   title: 甲\n", "这一行没有与上一行的键对齐", 3),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "文件里有没有合并好的内容", 2),
    ],
)
def test_what_a_clerk_most_often_does_to_a_list_is_said_as_such(
    text: str, message: str, line: int
) -> None:
    (finding,) = read_document("a.yaml", text.encode()).findings
    assert finding.message == message
    assert finding.place.span is not None
    assert text.count("\n", 0, finding.place.span[0]) + 1 == line
