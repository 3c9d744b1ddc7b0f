"""Cells of a terminal: how wide a text is, and what of a long line is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.reporting.styled import Span, plain, shown, width, window


def test_chinese_and_full_width_characters_take_two_cells_and_ambiguous_ones_one() -> None:
    assert width("公开") == 4
    assert width("ＡＢ，") == 6
    assert width("“…”") == 3
    assert width("a1") == 2
    assert width("e\u0301") == 1


def test_lines_end_without_blanks() -> None:
    assert plain([(Span("a"), Span("  ")), ()]) == "a\n\n"


def test_what_cannot_be_seen_becomes_a_space_of_the_same_length() -> None:
    assert shown("甲\t乙\x00\u3000丙\n") == "甲 乙 \u3000丙 "


def test_a_short_line_is_not_cut() -> None:
    assert window("公开时限", 1, 2, 100) == ("公开时限", 1, 2)


_TEXT = st.text(alphabet="ab公开，“…\u0301\t", max_size=400)


@given(_TEXT, st.integers(0, 400), st.integers(0, 400), st.integers(20, 120))
def test_a_window_fits_and_its_marks_stand_on_the_same_characters(
    text: str, first: int, second: int, cells: int
) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    cut, left, right = window(text, start, end, cells)
    assert width(cut) <= cells
    assert 0 <= left <= right <= len(cut)
    assert text[start:end].startswith(cut[left:right].removesuffix("…"))
    if end > start:
        assert right > left or width(text[start:end]) == 0
