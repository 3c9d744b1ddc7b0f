"""Room for texts, and names of sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.render.xlsx.fit import MOST_LINES, height_of, lines_of, pieces_of
from zwgk_cli.render.xlsx.names import SheetNames


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("一二三四", 9, 1),
        ("一二三四五", 9, 2),
        ("一\n二", 9, 2),
        ("一" * 20, 23, 2),
        ("政府网站 https://www.example.org/zfxxgk/", 34, 3),
    ],
)
def test_a_text_takes_so_many_lines(text: str, width: float, lines: int) -> None:
    assert lines_of(text, width) == lines


@given(st.text(st.sampled_from("一二ab，\n =😀"), max_size=4000), st.sampled_from((3.0, 8.0, 42.0)))
def test_pieces_fit_and_are_the_text(text: str, width: float) -> None:
    pieces = pieces_of(text, width)
    assert "".join(pieces) == text
    assert max(lines_of(piece, width) for piece in pieces) <= MOST_LINES
    assert height_of(MOST_LINES) <= 409


def test_names_are_short_unique_and_allowed() -> None:
    names = SheetNames()
    wanted = ["财政", "财政", "A/B", "a?b", "'引号'", "History", "[]", "长" * 40]
    given_names = [names.take(name) for name in wanted]
    assert given_names == [
        "财政", "财政（2）", "A B", "a b（2）", "引号", "History（2）", "目录", "长" * 31
    ]  # fmt: skip
    assert names.take("长" * 40, "·补充") == "长" * 28 + "·补充"
    assert names.take("😀" * 20) == "😀" * 15
