"""Bytes to text: UTF-8 is read, everything else is named, nothing raises."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.texts import said
from zwgk_cli.source.decode import Decoded, beginning, decode

TEXT = "district: hexi\nname: 河西区政务公开事项标准目录\n"


def test_utf8_is_read_with_and_without_a_mark() -> None:
    assert decode(TEXT.encode()) == Decoded(TEXT)
    assert decode(codecs.BOM_UTF8 + TEXT.encode()) == Decoded(TEXT)


@pytest.mark.parametrize(
    ("codec", "looks"),
    [
        ("utf-16", "UTF-16 "),
        ("utf-16-le", "UTF-16 "),
        ("utf-16-be", "UTF-16 "),
        ("utf-32", "UTF-32 "),
        ("utf-32-le", "UTF-32 "),
        ("utf-32-be", "UTF-32 "),
        ("gb18030", "GB18030（GBK）"),
    ],
)
def test_another_encoding_is_named_and_the_text_is_shown_as_it_was_meant(
    codec: str, looks: str
) -> None:
    decoded = decode(TEXT.encode(codec))
    assert (decoded.text, decoded.encoding) == (TEXT, looks)


def test_utf16_without_a_mark_is_named_even_where_it_holds_latin_letters_alone() -> None:
    assert decode("district: hexi\n".encode("utf-16-le")).encoding == "UTF-16 "


def test_a_gbk_file_is_blamed_at_its_first_chinese_character() -> None:
    assert said(TEXT.encode("gbk")) == [
        ("ZW001", 2, 7, "河", "文件不是 UTF-8 编码，看起来是 GB18030（GBK）编码")
    ]


def test_bytes_of_no_encoding_are_blamed_at_the_first_that_is_not_utf8() -> None:
    assert said(b"name: \xe6\xb2\xb3\xff\xff\n") == [
        ("ZW001", 1, 8, "\ufffd", "文件不是 UTF-8 编码，也不像是常见的中文编码")
    ]


def test_a_single_zero_byte_makes_no_utf16() -> None:
    assert decode(b"a: \0").encoding == "UTF-8"
    assert decode(b"\0" * 10_000).encoding == "UTF-8"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_any_text_in_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()) == Decoded(text)


@given(st.binary(max_size=400))
def test_any_bytes_become_a_text_without_surrogates(data: bytes) -> None:
    decoded = decode(data)
    decoded.text.encode("utf-8")
    assert 0 <= decoded.offset <= len(decoded.text)


@given(st.text(max_size=3000).map(lambda text: text.encode("utf-8", "replace")))
def test_the_beginning_of_a_file_ends_with_a_whole_character(data: bytes) -> None:
    assert data.startswith(beginning(data))
    assert decode(beginning(data)).encoding != "GB18030（GBK）"
