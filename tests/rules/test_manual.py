"""A rule's page for people: where an example stands is told in words, the tests' marks are gone."""

from __future__ import annotations

import re
from typing import Any

import pytest

from zwgk_cli.rules.manual import example_of, manual
from zwgk_cli.rules.page import read_page
from zwgk_cli.rules.registry import RULES
from zwgk_cli.rules.rule import Rule

HEADS = ["为什么", "规定", "这样写不行", "这样写可以", "怎么改", "能不能不报"]


@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("deadline: 及时\n", "目录（如 hexi/caizheng-yujuesuan.yaml）的一个事项", "deadline: 及时"),
        ("# 权责清单 powers[2]\na: b\n", "权责清单（如 hexi/powers.yaml）的一项职权", "a: b"),
        ("# 机构名录 groups\na: b\n", "机构名录（如 hexi/district.yaml）", "a: b"),
        ("# 用词（全文）\na: b\n", "用词表（registers/words.yaml）的全文", "a: b"),
        (
            "# 用词（全文，GB18030）\na: b\n",
            "用词表（registers/words.yaml）的全文，按 GB18030 编码保存",
            "a: b",
        ),
        (
            "# 服务目录（没有这个文件）\n",
            "公共服务事项目录（如 hexi/services.yaml）：没有这个文件",
            "",
        ),
        ("# hexi/甲.yaml（全文）\na: b\n", "hexi/甲.yaml的全文", "a: b"),
        ("# 工作区 districts[1]\na: b\n", "工作区设置（zwgk.yaml）的一个区", "a: b"),
    ],
)
def test_the_place_of_an_example_is_told_in_words(text: str, place: str, shown: str) -> None:
    made = example_of(text)
    assert (made.place, made.text) == (place, shown)


def test_the_number_of_a_person_in_an_example_is_masked() -> None:
    made = example_of("note: 身份证号 120103190001010019\n")
    assert made.text == "note: 身份证号 120*************19"


def test_what_is_left_out_is_said_as_a_comment() -> None:
    assert example_of("title: 甲\n  channels: <删除>\n").text == "title: 甲\n  # 没有写 channels"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_all_its_sections_and_no_mark_of_the_tests(rule: Rule[Any]) -> None:
    sections = manual(rule)
    assert [section.head for section in sections] == HEADS
    for section in sections:
        assert all(section.paragraphs) or section.example is not None
        if section.example is not None:
            assert re.match(r"# \S+ [a-z]+\[", section.example.text) is None
            assert "<删除>" not in section.example.text
            assert "[" not in section.example.place


def test_latin_words_at_the_end_of_a_line_are_kept_apart() -> None:
    page = "甲\n\n为什么：可以用 allow\n    允许，写到\n    zwgk.yaml\n    ，第\n    20条\n"
    made = read_page(f"{page}规定：乙\n反例：\n    a: b\n正例：\n    a: c\n改法：丙\n")
    assert made.why == "可以用 allow 允许，写到 zwgk.yaml，第20条"
