"""Files far too large: one finding, in seconds, without filling the memory."""

from __future__ import annotations

from pathlib import Path

from hostile.attacks import TEXT, TITLE, told_within_bounds

MB = 1_000_000
HEAD = 'district: hexi\ndomain: caizheng-yujuesuan\nedition: "2026-11-01"\nitems:\n'


def test_a_file_of_more_than_ten_megabytes_is_not_read(tmp_path: Path) -> None:
    text = TEXT + "# 注\n" * (2 * MB)
    assert told_within_bounds(tmp_path, text) == [("ZW005", 1, 1, "文件超过 10 MB，不予读取")]


def test_a_hole_in_the_disk_is_not_read(tmp_path: Path) -> None:
    hole = tmp_path / "hole"
    with hole.open("wb") as stream:
        stream.truncate(11 * MB)
    assert told_within_bounds(tmp_path, hole.read_bytes()) == [
        ("ZW005", 1, 1, "文件超过 10 MB，不予读取")
    ]


def test_ten_megabytes_of_zero_bytes_are_one_finding(tmp_path: Path) -> None:
    assert told_within_bounds(tmp_path, b"\0" * (10 * MB)) == [
        ("ZW006", 1, 1, "文字中有不允许的控制字符 U+0000（空字符），本文件有 1000 处以上")
    ]


def test_a_text_of_more_than_a_million_characters_is_refused(tmp_path: Path) -> None:
    text = TEXT.replace("代理记账办事指南", "甲" * (MB + 1))
    assert told_within_bounds(tmp_path, text) == [
        ("ZW005", TITLE, 12, "一处文字超过 100 万字，文件过大")
    ]


def test_a_million_nodes_are_refused(tmp_path: Path) -> None:
    text = HEAD + "  - a\n" * (MB + 1)
    ((code, line, _, message),) = told_within_bounds(tmp_path, text)
    assert (code, message) == ("ZW005", "内容超过 100 万处，文件过大")
    assert line > MB - 10


def test_very_many_wrong_entries_are_explained_by_the_first(tmp_path: Path) -> None:
    found = told_within_bounds(tmp_path, HEAD + "  - a\n" * 200_000)
    assert len(found) == 200
    assert {code for code, *_ in found} == {"ZW103"}


def test_a_long_list_of_mappings_is_not_compared_with_itself(tmp_path: Path) -> None:
    mappings = ", ".join(f"{{a: {number}}}" for number in range(60_000))
    text = TEXT.replace("[政府网站, 政务服务中心]", f"[{mappings}]")
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW005"]


def test_very_many_unknown_keys_are_not_explained_one_by_one(tmp_path: Path) -> None:
    keys = "".join(f"key{number}: a\n" for number in range(40_000))
    assert [code for code, *_ in told_within_bounds(tmp_path, TEXT + keys)] == ["ZW005"]


def test_very_many_repeated_keys_are_shown_by_the_first(tmp_path: Path) -> None:
    found = told_within_bounds(tmp_path, TEXT + "district: hexi\n" * 40_000)
    assert [code for code, *_ in found] == ["ZW003"] * 20


def test_ten_megabytes_of_zero_width_characters_are_one_finding(tmp_path: Path) -> None:
    text = TEXT + "# " + "\u200b" * (3 * MB) + "\n"
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW007"]


def test_three_million_zero_width_characters_with_letters_between_are_a_few(tmp_path: Path) -> None:
    text = TEXT + "# " + "\u200ba" * (2 * MB) + "\n"
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW007"] * 20


def test_ten_megabytes_of_look_alikes_are_a_few(tmp_path: Path) -> None:
    text = TEXT + "# " + "⼈" * (3 * MB) + "\n"
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW008"] * 20


def test_megabytes_of_digits_hold_no_number_of_a_person(tmp_path: Path) -> None:
    assert told_within_bounds(tmp_path, TEXT + "# " + "1" * (4 * MB) + "\n") == []


def test_a_million_of_what_is_almost_a_key_is_one_finding(tmp_path: Path) -> None:
    for filler in ("- ", "' ", "a ", "：", "[ ", "\t", " "):
        text = "a: b: c\n" + filler * (MB // 2)
        found = told_within_bounds(tmp_path / str(ord(filler[0])), text)
        assert [code for code, *_ in found] == ["ZW002"], filler
