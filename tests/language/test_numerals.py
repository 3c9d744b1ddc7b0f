from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.language.numerals import LARGEST, chinese_numeral, parse_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十一", 21),
        ("一百零三", 103),
        ("两", 2),
        ("〇", 0),
        ("零", 0),
        ("十", 10),
        ("十五", 15),
        ("两百", 200),
        ("一千零二十", 1020),
        ("三万五千", 35000),
        ("一亿零一", 100000001),
        ("二〇一七", 2017),
        ("20", 20),
        ("２０", 20),
        ("一万零五百", 10500),
    ],
)
def test_a_number_is_read_in_any_writing(text: str, value: int) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "二十十",
        "十百",
        "百",
        "一二十",
        "万",
        "十万亿",
        "1十",
        "9" * 13,
        "九" * 13,
        "一" * 30,
        "亿一亿",
        "零十",
        "一百百",
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_numeral(text) is None


@given(st.integers(0, LARGEST))
def test_a_printed_numeral_reads_back_as_the_same_number(value: int) -> None:
    assert parse_numeral(chinese_numeral(value)) == value


@given(st.text())
def test_no_text_makes_the_reader_raise(text: str) -> None:
    value = parse_numeral(text)
    assert value is None or 0 <= value <= LARGEST


@pytest.mark.parametrize("value", [-1, LARGEST + 1])
def test_a_number_that_has_no_numeral_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        chinese_numeral(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (103, "一百零三"),
        (110, "一百一十"),
        (100001, "十万零一"),
        (10**8 + 10**4, "一亿零一万"),
        (20000, "二万"),
    ],
)
def test_a_number_is_printed_as_laws_print_it(value: int, text: str) -> None:
    assert chinese_numeral(value) == text
