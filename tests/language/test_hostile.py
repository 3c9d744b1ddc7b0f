from __future__ import annotations

import pytest

from zwgk_cli.language.citation import canonical_number, parse_basis
from zwgk_cli.language.deadline import parse_deadline

PIECES = [
    "自",
    "1",
    "一",
    "(",
    "()",
    "前",
    "的",
    "随公",
    "每",
    "公开,",
    "前,公开,",
    "在村",
    "20个工作日内",
    "形成或",
    "第十条、",
    "《",
    "《》",
    "《法",
    "法、",
    "条例;",
    "1.",
    "令第",
    "国办发〔2017",
    ":",
    "年底",
    "另有规定,",
    "行政许可和",
    "按规定",
    "不少于",
    "之日起",
    " ",
    "(2017年修正)",
    "第一条至",
    "第一、",
    "第一条第",
    "《第一条",
    "《法(",
    "(《",
    "(《法》",
    "【法】",
    "“办法”",
    "<办法",
]
LENGTH = 100_000


@pytest.mark.parametrize("piece", PIECES)
def test_a_hundred_thousand_characters_of_one_piece_are_read_to_the_end(piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    assert parse_deadline(text).text is text
    assert parse_basis(text).text is text
    assert canonical_number(text) is None
