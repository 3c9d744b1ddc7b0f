"""Offsets as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.source.units import Units

TEXT = "a𠮷b\r\n甲\r\n\u2028\x0cc\rd"


@pytest.mark.parametrize(("encoding", "units"), [("utf-16", 3), ("utf-8", 5), ("utf-32", 2)])
def test_a_character_beyond_the_first_plane_takes_the_units_of_its_encoding(
    encoding: str, units: int
) -> None:
    counted = Units(TEXT, encoding)
    assert counted.position(2) == (0, units)
    assert counted.offset(0, units) == 2


def test_lines_end_where_the_protocol_says_and_nowhere_else() -> None:
    counted = Units(TEXT)
    assert [counted.position(TEXT.index(word)) for word in "甲cd"] == [(1, 0), (2, 2), (3, 0)]


def test_a_position_within_a_character_is_its_beginning_and_one_too_far_the_end() -> None:
    counted = Units(TEXT)
    assert counted.offset(0, 2) == 1
    assert counted.offset(0, 99) == 3
    assert counted.offset(99, 0) == len(TEXT)


def test_half_a_character_of_utf16_is_counted_as_one() -> None:
    assert Units("\ud842x").position(1) == (0, 1)
    assert Units("\ud842x", "utf-8").position(1) == (0, 3)


@given(st.text(alphabet="a甲𠮷\r\n\u2028"), st.sampled_from(["utf-16", "utf-8", "utf-32"]))
def test_every_offset_comes_back_unless_it_parts_a_line_end(text: str, encoding: str) -> None:
    counted = Units(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert counted.offset(*counted.position(offset)) == offset
