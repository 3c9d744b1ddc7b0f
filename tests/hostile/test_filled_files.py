"""Files filled up to what is still read: an answer in seconds, whatever fills them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from hostile.attacks import TEXT, TITLE, told_within_bounds

BYTES = 9_999_999
"""One less than is read of a file."""


@pytest.mark.parametrize("count", [1000, BYTES])
def test_random_bytes_are_no_utf8(tmp_path: Path, count: int) -> None:
    data = random.Random(count).randbytes(count)
    ((code, line, *_),) = told_within_bounds(tmp_path, data)
    assert (code, line) == ("ZW001", 1)


@pytest.mark.parametrize("filler", [" ", "\n", "\r\n", "# 注\n"])
def test_a_file_full_of_nothing_is_empty(tmp_path: Path, filler: str) -> None:
    data = (filler * BYTES).encode()[:BYTES].decode("utf-8", errors="ignore")
    assert [(code, line) for code, line, *_ in told_within_bounds(tmp_path, data)] == [("ZW105", 1)]


def test_a_comment_that_fills_the_file_is_a_comment(tmp_path: Path) -> None:
    filled = BYTES - len(TEXT.encode())
    assert told_within_bounds(tmp_path, TEXT + "#" * filled) == []


def test_a_title_of_nearly_a_million_characters_is_a_title(tmp_path: Path) -> None:
    text = TEXT.replace("代理记账办事指南", "代理" * 499_000)
    assert told_within_bounds(tmp_path, text) == []


@pytest.mark.parametrize("filler", ["'", '"', "{", "[", "&", "%", "|\n", ": ", "a：b\n"])
def test_what_begins_and_never_ends_is_one_finding_on_its_line(tmp_path: Path, filler: str) -> None:
    begun = f"{TEXT}note:\n  "
    text = begun + filler * ((BYTES - len(begun.encode())) // len(filler.encode()))
    ((code, line, *_),) = told_within_bounds(tmp_path, text)
    assert code in ("ZW002", "ZW004", "ZW005")
    assert TEXT.count("\n") + 1 <= line <= TEXT.count("\n") + 3


def test_a_long_list_of_one_word_is_looked_at_once(tmp_path: Path) -> None:
    text = TEXT.replace("stages: [服务]", f"stages: [{'服务,' * 900_000}]")
    ((code, line, *_),) = told_within_bounds(tmp_path, text)
    assert (code, line) == ("ZW005", 1)


@pytest.mark.parametrize("filler", ["信息形成", "日起20"])
def test_a_deadline_of_many_words_is_not_understood(tmp_path: Path, filler: str) -> None:
    text = TEXT.replace("信息形成或者变更之日起20个工作日内", filler * 20_000)
    ((code, line, *_),) = told_within_bounds(tmp_path, text)
    assert (code, line) == ("ZW501", TITLE + 7)
