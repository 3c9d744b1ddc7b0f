"""Cells of a terminal: how wide a text is, and what of a long line is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.reporting.styled import Span, plain, shown, width, window, wrapped


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


def test_a_paragraph_is_broken_at_the_cells() -> None:
    assert list(wrapped("公开事项要对应权责清单", 8)) == ["公开事项", "要对应权", "责清单"]


def test_marks_cling_to_their_neighbours_and_words_stay_whole() -> None:
    assert list(wrapped("公开事项，要对应", 8)) == ["公开事", "项，要对", "应"]
    assert list(wrapped("公开事（项）", 8)) == ["公开事", "（项）"]
    assert list(wrapped("见 registers/laws.yaml 里", 12)) == ["见", "registers/laws.yaml", "里"]


@given(st.text(alphabet="ab 公开，。（）“”/-", max_size=200), st.integers(8, 80))
def test_breaking_loses_nothing_but_blanks(text: str, cells: int) -> None:
    lines = list(wrapped(text, cells))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line == line.rstrip() for line in lines)
