"""A changed value is written where it stood: read again it is the new one, all else as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from source.texts import SHIPPED, locator_of, name_of
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place
from zwgk_cli.source.compose import compose
from zwgk_cli.source.edits import edit_of, scalar
from zwgk_cli.source.positions import positions

TEXT = """\
# 编制说明，不动
plain: 旧值
single: '旧''值'   # 尾注
double: "旧\\"值"
folded: 旧
  值
literal: |
  旧
  值
block: >-
  旧

  值
empty:
flow: {a: 旧值, b: [旧值, '旧值', "旧值", ], c: , d: 旧值}
list:
  - 旧值
  -
  - 旧值
last: 旧值"""
ROUTES = [route for route, spot in positions(TEXT).items() if spot.style is not None]
values = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\ufeff"),
    max_size=12,
)


def changed(text: str, change: Change) -> str:
    edit = edit_of(change, locator_of(text))
    return text[: edit.start] + edit.text + text[edit.end :]


@given(st.sampled_from(ROUTES), values)
@example(("plain",), "a: b")
@example(("plain",), "旧\n值")
@example(("single",), "a\n\nb")
@example(("flow", "b", 0), "a, b]")
@example(("empty",), "新值")
@example(("flow", "c"), "新值")
@example(("list", 1), "新值")
@example(("literal",), "新值")
@example(("last",), "")
def test_a_new_value_is_read_and_all_else_is_untouched(
    route: tuple[str | int, ...], value: str
) -> None:
    after = changed(TEXT, Change(Place("x.yaml", route), value))
    spot, new = positions(TEXT)[route], positions(after)
    assert new[route].value == value
    assert {r: s.value for r, s in new.items() if r != route} == {
        r: s.value for r, s in positions(TEXT).items() if r != route
    }
    rest = TEXT[spot.end :].lstrip("\n")
    assert after.startswith(TEXT[: spot.start])
    assert after.endswith(rest)


@given(st.sampled_from(ROUTES), st.data(), values)
@example(("plain",), None, ": ")
def test_a_new_part_of_a_value_is_read_in_its_place(
    route: tuple[str | int, ...], data: st.DataObject | None, part: str
) -> None:
    old = positions(TEXT)[route].value
    start, end = (
        (0, 1) if data is None else sorted(data.draw(st.tuples(*[st.integers(0, len(old))] * 2)))
    )
    if style_of(route) in "|>" and "\n" in old[start:end]:
        return  # the indentation of a block belongs to no character
    after = changed(TEXT, Change(Place("x.yaml", route, span=(start, end)), part))
    new = positions(after)
    assert new[route].value == old[:start] + part + old[end:]
    assert [r for r in new if new[r].value != positions(TEXT)[r].value and r != route] == []


def style_of(route: tuple[str | int, ...]) -> str:
    return str(positions(TEXT)[route].style or " ")


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_every_value_of_a_shipped_file_can_be_replaced(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    locator = locator_of(text)
    spots = positions(text)
    edits = [
        edit_of(Change(Place("x.yaml", route), "新值：a"), locator)
        for route, spot in sorted(spots.items(), key=lambda pair: -pair[1].start)
        if spot.style is not None
    ]
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    after = positions(text)
    assert after.keys() == spots.keys()
    values = {spot.value for spot in after.values() if spot.style is not None}
    assert values == ({"新值：a"} if edits else set())


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("主动公开", "主动公开"),
        ("HX-CF-0001", "HX-CF-0001"),
        ("《预算法》第十四条", "《预算法》第十四条"),
        ("010203", '"010203"'),
        ("2026-11-01", '"2026-11-01"'),
        ("12:30", '"12:30"'),
        ("0xAF", '"0xAF"'),
        (".inf", '".inf"'),
        ("no", '"no"'),
        ("", '""'),
        (" 甲", '" 甲"'),
        ("甲\n", '"甲\\n"'),
        ("甲: 乙", '"甲: 乙"'),
        ('"甲"', '"\\"甲\\""'),
        ("\u0085", '"\\u0085"'),
    ],
)
def test_a_value_is_quoted_where_another_reader_would_take_it_for_something_else(
    value: str, written: str
) -> None:
    assert scalar(value) == written
    assert compose(f"a: {written}\n").tree == {"a": value}


def test_a_key_is_replaced_with_its_quotes() -> None:
    change = Change(Place("x.yaml", ("standrad",)).key(), "standard")
    assert changed("'standrad': 甲\n", change) == "standard: 甲\n"


def test_a_stretch_of_the_text_is_replaced_as_it_is() -> None:
    change = Change(Place("x.yaml", part="text", span=(8, 9)), ": ")
    assert changed("district：hexi\n", change) == "district: hexi\n"


@pytest.mark.parametrize(
    ("before", "route", "value", "after"),
    [
        ("a: 甲乙丙\n", ("a",), "甲丁丙", "a: 甲丁丙\n"),
        ("a: 财政\n  预算\n", ("a",), "财务 预算", "a: 财务\n  预算\n"),
        ('a: "财政\n  预算"\n', ("a",), "财务 预算", 'a: "财务\n  预算"\n'),
        ("a: >-\n  财政\n  预算\n", ("a",), "财务 预算", "a: >-\n  财务\n  预算\n"),
        ("a: |\n  财政\n  预算\n", ("a",), "财政局\n预算\n", "a: |\n  财政局\n  预算\n"),
        ("a: |\n  财政局\n  预算\n", ("a",), "财政\n预算\n", "a: |\n  财政\n  预算\n"),
        ("a: '甲'\n", ("a",), "乙", "a: '乙'\n"),
        ('a: "甲"\n', ("a",), "乙", 'a: "乙"\n'),
        ('a: "甲: 乙"\n', ("a",), "甲：乙", "a: 甲：乙\n"),
        ("a: 甲：乙\n", ("a",), "甲: 乙", 'a: "甲: 乙"\n'),
        ("a: x1\n", ("a",), "1", 'a: "1"\n'),
        ("a: 甲，乙\n", ("a",), "甲, 乙", "a: 甲, 乙\n"),
        ("a: [甲，乙]\n", ("a", 0), "甲, 乙", 'a: ["甲, 乙"]\n'),
        ("a: [b: 甲，乙]\n", ("a", 0, "b"), "甲, 乙", 'a: [b: "甲, 乙"]\n'),
        ('a: ["甲,乙"]\n', ("a", 0), "甲，乙", "a: [甲，乙]\n"),
    ],
)
def test_only_what_differs_is_replaced_and_quoted_as_fmt_does(
    before: str, route: tuple[str | int, ...], value: str, after: str
) -> None:
    assert changed(before, Change(Place("x.yaml", route), value)) == after
    assert positions(after)[route].value == value
