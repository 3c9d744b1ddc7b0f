"""What a cursor stands in: written as `|` into a text, complete or broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.source.cursor import Cursor, cursor_at


def at(marked: str) -> Cursor | None:
    offset = marked.index("|")
    return cursor_at(marked.replace("|", "", 1), offset)


def said(marked: str) -> str | None:
    found = at(marked)
    return None if found is None else f"{'.'.join(found.steps)} = {found.value}"


FOUND = {
    "a value": ("id: hex|i\n", "id = hexi"),
    "the beginning of a value": ("id: |hexi\n", "id = hexi"),
    "the end of a value": ("id: hexi|\n", "id = hexi"),
    "no value yet": ("id: |\n", "id = "),
    "no value yet, and blanks": ("id:  | \nx: y\n", "id = "),
    "an item": ("items:\n  - id: HX-1|\n", "items.[].id = HX-1"),
    "a later key of an item": (
        "items:\n  - id: HX-1\n    # 说明\n\n    process: 财|\n    note: x\n",
        "items.[].process = 财",
    ),
    "a later item": (
        "items:\n  - id: HX-1\n    title: a\n  - id: HX-2\n    title: b|\n",
        "items.[].title = b",
    ),
    "an entry": (
        "items:\n  - id: HX-1\n    channels:\n      - 政府网站\n      - 政|\n",
        "items.[].channels.[] = 政",
    ),
    "an entry to be": ("items:\n  - channels:\n      - |\n", "items.[].channels.[] = "),
    "an entry below its key": ("items:\n- channels:\n  - 政|\n", "items.[].channels.[] = 政"),
    "in brackets": ("items:\n  - powers: [HX-1, HX|-2]\n", "items.[].powers.[] = HX-2"),
    "in brackets still open": ("items:\n  - powers: [HX-1, |\n", "items.[].powers.[] = "),
    "in empty brackets": ("items:\n  - powers: [|]\n", "items.[].powers.[] = "),
    "in brackets over several lines": (
        "items:\n  - powers: [\n      HX-1,\n      HX|,\n    ]\n",
        "items.[].powers.[] = HX",
    ),
    "a mapping in brackets": (
        "exempt:\n  - {power: HX-1, reason: 已|}\n",
        "exempt.[].reason = 已",
    ),
    "a mapping in a list in brackets": (
        "x:\n  powers: [{code: A, name: 甲}, {code: B|}]\n",
        "x.powers.[].code = B",
    ),
    "a mapping in brackets still open": ("exempt:\n  - {power: |\n", "exempt.[].power = "),
    "quotes": ('edition: "2026|-11-01"\n', "edition = 2026-11-01"),
    "single quotes in brackets": ("a: ['x, y|', z]\n", "a.[] = x, y"),
    "quotes still open": ('a: "x|\nb: c\n', "a = x"),
    "a comment behind it": ("a: x| # y\n", "a = x"),
    "a # that is none": ('a: "x # y|"\n', "a = x # y"),
    "a colon in a value": ("a: b:c|\n", "a = b:c"),
    "a key in Chinese": ("roles:\n  财政部门: 区|\n", "roles.财政部门 = 区"),
    "a key in quotes": ('roles: {"财政部门": 区|}\n', "roles.财政部门 = 区"),
    "a list at the top": ("- a|\n", "[] = a"),
    "Windows' line ends": ("a:\r\n  - b|\r\n", "a.[] = b"),
    "what is broken above": ("a: [x\nb: }\nitems:\n  - id: y|\n", "items.[].id = y"),
    "what is broken below": ("items:\n  - id: y|\n\tz: [\n", "items.[].id = y"),
    "beyond the first plane": ("a: 𠮷|\n", "a = 𠮷"),
    "a text of several lines": ("a:\n  note: one\n    two|\n", "a.note = two"),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_value_is_known_by_its_steps_in(name: str) -> None:
    marked, expected = FOUND[name]
    assert said(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "i|d: x\n",
        "# a: |\n",
        "a: x # y|\n",
        "a: {b|: c}\n",
        "a: [x]|\n",
        "a: [x] |\n",
        "a: x  |\n",
    ],
)
def test_elsewhere_there_is_no_value(marked: str) -> None:
    assert at(marked) is None


def test_the_offsets_hold_the_quotes_and_the_inner_one_does_not() -> None:
    found = at('a: ["b|c", d]\n')
    assert found == Cursor(("a", "[]"), 4, 8, 5, "bc")
    assert found.element == ("a",)


@given(st.text(alphabet="ab:-[]{},'\"#\n \r甲𠮷", max_size=60), st.integers(0, 60))
def test_whatever_the_text_the_word_lies_around_the_cursor(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    found = cursor_at(text, offset)
    if found is not None:
        assert 0 <= found.start <= offset <= found.end <= len(text)
        assert text[found.inner :].startswith(found.value)
