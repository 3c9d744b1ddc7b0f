"""Places to lines: columns in characters, spans inside quotes, folds and escapes."""

from __future__ import annotations

import pytest

from source.texts import located, locator_of, marked
from zwgk_cli.model.place import Place
from zwgk_cli.source.locate import Location
from zwgk_cli.source.tree import MAX_BYTES

TEXT = """\
# 注释
items:
  - title: 河西区"预算"公开
    powers: [HX-CF-0001, "HX-CF-0002"]
    office:
    note: {甲: 乙}
"""


def at(*route: str | int) -> Place:
    return Place("x.yaml", route)


def test_lines_and_columns_count_from_one_in_characters() -> None:
    title = at("items", 0, "title")
    assert located(TEXT, title) == Location(3, 12, 3, 21, 23, 32)
    assert located(TEXT, title.at(3, 7)) == Location(3, 15, 3, 19, 26, 30)
    assert located(TEXT, title.key()) == Location(3, 5, 3, 10, 16, 21)


def test_an_entry_of_a_list_is_its_own_text_quotes_included() -> None:
    assert marked(TEXT, ("items", 0, "powers", 0)) == "HX-CF-0001"
    assert marked(TEXT, ("items", 0, "powers", 1)) == '"HX-CF-0002"'


def test_a_mapping_is_shown_by_its_first_line() -> None:
    assert marked(TEXT, ("items", 0)) == 'title: 河西区"预算"公开'
    assert marked(TEXT, ("items", 0, "note")) == "{甲: 乙}"


def test_an_empty_value_is_shown_by_its_key() -> None:
    assert marked(TEXT, ("items", 0, "office")) == "office"


def test_what_is_not_there_is_shown_by_what_is_nearest() -> None:
    assert located(TEXT, at("items", 0, "deadline")) == located(TEXT, at("items", 0))
    assert located(TEXT, at("items", 7, "title")) == located(TEXT, at("items"))
    assert located(TEXT, at("exempt")).line == 2
    assert located("a: [\n", at("items")) == Location(1, 1, 1, 1, 0, 0)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_for_every_kind_of_line_end(end: str) -> None:
    text = TEXT.replace("\n", end)
    place = located(text, at("items", 0, "powers", 0))
    assert (place.line, place.column) == (4, 14)
    assert locator_of(text).lines("x.yaml", 0, 2) == ("# 注释", "items:")


def test_a_mark_at_the_beginning_is_no_column() -> None:
    assert located(b"\xef\xbb\xbfa: b\n", at("a")) == Location(1, 4, 1, 5, 3, 4)


def test_a_text_without_final_line_end_has_a_last_line() -> None:
    assert locator_of("a: b").lines("x.yaml", 1, 9) == ("a: b",)


@pytest.mark.parametrize(
    ("text", "span", "stood"),
    [
        ("a: 河西区财政局", (1, 3), "西区"),
        ("a: '它''是'", (1, 2), "''"),
        ("a: '它''是'", (2, 3), "是"),
        ('a: "甲\\"乙"', (1, 2), '\\"'),
        ('a: "甲\\"乙"', (2, 3), "乙"),
        ('a: "\\u7532\\x41乙"', (0, 1), "\\u7532"),
        ('a: "\\u7532\\x41乙"', (1, 3), "\\x41乙"),
        ('a: "\\U0001f600乙"', (1, 2), "乙"),
        ('a: "甲\\n\\t乙"', (3, 4), "乙"),
        ('a: "\\"\\"甲"', (1, 3), '\\"甲'),
        ("a: ''''", (0, 1), "''"),
        ("a: 甲\n  乙丙\n", (2, 4), "乙丙"),
        ("a: 甲\n\n\n  乙丙\n", (3, 5), "乙丙"),
        ("a: '甲 \n\n  乙丙'\n", (2, 4), "乙丙"),
        ('a: "甲\\\n   乙丙"\n', (1, 3), "乙丙"),
        ('a: "甲 \\\n   乙丙"\n', (2, 4), "乙丙"),
        ('a: "甲\\\n\n   乙丙"\n', (2, 4), "乙丙"),
        ("a: |\n  甲乙\n  丙丁\n", (3, 5), "丙丁"),
        ("a: |-\r\n  甲乙\r\n  丙丁\r\n", (3, 5), "丙丁"),
        ("a: |\r  甲乙\r  丙丁\r", (3, 5), "丙丁"),
        ("a: >\n  甲乙\n  丙丁\n\n  戊\n", (3, 5), "丙丁"),
        ("a: >\n  甲乙\n  丙丁\n\n  戊\n", (6, 7), "戊"),
        ("a: |2\n    甲\n  乙\n", (2, 3), "甲"),
        ("a: |  # 注\n\n  甲\n", (1, 2), "甲"),
    ],
)
def test_a_part_of_a_value_is_found_past_quotes_folds_and_escapes(
    text: str, span: tuple[int, int], stood: str
) -> None:
    assert marked(text, ("a",), span) == stood


def test_an_empty_part_is_a_place_between_two_characters() -> None:
    place = at("a")
    assert located("a: '甲乙'\n", place.at(1, 1)) == Location(1, 6, 1, 6, 5, 5)
    assert located("a: '甲乙'\n", place.at(2, 2)) == Location(1, 7, 1, 7, 6, 6)
    assert located("a: '甲乙'\n", place.at(5, 9)) == Location(1, 7, 1, 7, 6, 6)


def test_of_a_scalar_in_several_lines_the_first_is_marked() -> None:
    assert marked("a: 甲乙  \n  丙\nb: c\n", ("a",)) == "甲乙"
    assert marked("a: |\n  甲乙\nb: c\n", ("a",)) == "|"


def test_of_a_file_that_is_too_large_the_beginning_is_shown() -> None:
    text = "a: 甲\n" + "\u200b" * (MAX_BYTES // 3)
    assert locator_of(text).lines("x.yaml", 1, 1) == ("a: 甲",)
