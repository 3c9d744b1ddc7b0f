"""Each known attack on a reader of YAML gives one finding with a place, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile.attacks import TEXT, TITLE, told, told_within_bounds

BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
)
DEEP = 100_000


def test_an_alias_bomb_is_refused_at_its_first_anchor(tmp_path: Path) -> None:
    assert told_within_bounds(tmp_path, BOMB) == [("ZW004", 1, 5, "不允许使用锚点 &a0")]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[" * DEEP, 1, 65),
        ("{a: " * DEEP, 1, 257),
        ("- " * DEEP, 1, 129),
        ("\n".join(f"{' ' * n}a:" for n in range(1000)), 65, 65),
        ("a: " + "[" * DEEP + "]" * DEEP, 1, 67),
        ("? " * DEEP, 1, 3),
    ],
    ids=["lists", "mappings", "lists by dashes", "mappings by lines", "closed lists", "keys"],
)
def test_a_hundred_thousand_levels_are_refused_at_the_first_too_many(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    ((code, *place, message),) = told_within_bounds(tmp_path, text)
    assert (code, place) == ("ZW004" if text[0] == "?" else "ZW005", [line, column])
    assert message in ("嵌套超过 64 层", "键名必须是一个词，不能是列表或另一组键值")


def test_a_gbk_file_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT.encode("gbk")) == [
        ("ZW001", 4, 14, "文件不是 UTF-8 编码，看起来是 GB18030（GBK）编码")
    ]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_utf16_file_is_named(tmp_path: Path, codec: str) -> None:
    assert told(tmp_path, TEXT.encode(codec)) == [
        ("ZW001", 1, 1, "文件不是 UTF-8 编码，看起来是 UTF-16 编码")
    ]


@pytest.mark.parametrize("codec", ["utf-32", "utf-32-le", "utf-32-be"])
def test_a_utf32_file_is_named(tmp_path: Path, codec: str) -> None:
    assert told(tmp_path, TEXT.encode(codec)) == [
        ("ZW001", 1, 1, "文件不是 UTF-8 编码，看起来是 UTF-32 编码")
    ]


def test_a_nul_byte_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT.replace("代理记账", "代\0理记账")) == [
        ("ZW006", TITLE, 13, "文字中有不允许的控制字符 U+0000（空字符）")
    ]


def test_a_duplicate_key_is_found_where_it_stands_again(tmp_path: Path) -> None:
    text = TEXT.replace("    deadline:", "    title: 别的名称\n    deadline:")
    assert told(tmp_path, text) == [("ZW003", TITLE + 7, 5, "同一处写了两次“title”")]


def test_a_full_width_colon_is_found_on_its_own_line(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT.replace("district:", "district：")) == [
        ("ZW002", 1, 9, "键名后面用了全角冒号“：”")
    ]


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\u0085", "U+0085（换行控制符）"),
        ("\u2028", "U+2028（行分隔符）"),
        ("\u2029", "U+2029（段分隔符）"),
    ],
)
def test_a_line_break_that_nobody_sees_makes_no_second_key(
    tmp_path: Path, character: str, named: str
) -> None:
    text = TEXT.replace("代理记账办事指南", f"代理记账{character}    method: 依申请公开")
    assert told(tmp_path, text) == [("ZW006", TITLE, 16, f"文字中有不允许的控制字符 {named}")]


@pytest.mark.parametrize("escape", [r"\N", r"\L", r"\P", r"\x85", r"\u2028"])
def test_nor_does_one_written_as_an_escape(tmp_path: Path, escape: str) -> None:
    text = TEXT.replace("代理记账办事指南", f'"代理记账{escape}办事指南"')
    assert [code for code, *_ in told(tmp_path, text)] == ["ZW006"]


@pytest.mark.parametrize(
    ("character", "named"),
    [("\x07", "U+0007"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\ufffe", "U+FFFE")],
)
def test_a_control_character_is_named(tmp_path: Path, character: str, named: str) -> None:
    assert told(tmp_path, TEXT.replace("代理记账", f"代理{character}记账")) == [
        ("ZW006", TITLE, 14, f"文字中有不允许的控制字符 {named}")
    ]


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\u202e", "U+202E（从右到左强制）"),
        ("\u2066", "U+2066"),
        ("\u200b", "U+200B（零宽空格）"),
        ("\u00ad", "U+00AD（软连字符）"),
        ("\U000e0041", "U+E0041"),
    ],
)
def test_text_turned_around_or_parted_by_what_nobody_sees_is_found(
    tmp_path: Path, character: str, named: str
) -> None:
    assert told(tmp_path, TEXT.replace("代理记账", f"代理{character}记账")) == [
        ("ZW007", TITLE, 14, f"文字中藏有看不见的字符 {named}")
    ]


@pytest.mark.parametrize("character", ["\u2f64", "\u2f08", "\u2ed3", "\uf9b5"])
def test_a_look_alike_is_found(tmp_path: Path, character: str) -> None:
    ((code, line, column, _),) = told(tmp_path, TEXT.replace("代理记账", f"代理{character}账"))
    assert (code, line, column) == ("ZW008", TITLE, 14)


@pytest.mark.parametrize(
    ("line", "column", "text", "message"),
    [
        (1, 11, "district: !!python/object/apply:os.system [id]", "不允许使用 ! 开头的类型标签"),
        (1, 11, "district: !!str hexi", "不允许使用 ! 开头的类型标签"),
        (1, 11, "district: &d hexi", "不允许使用锚点 &d"),
        (1, 11, "district: *d", "不允许使用引用 *d"),
        (1, 1, "<<: {district: hexi}", "不允许使用合并键 <<"),
        (1, 1, "? [district, hexi]\n: hexi", "键名必须是一个词，不能是列表或另一组键值"),
        (1, 1, "'': hexi", "冒号前面没有键名"),
        (1, 1, "---\ndistrict: hexi", "不允许使用分隔线 ---"),
        (2, 1, "district: hexi\n---", "不允许使用分隔线 ---"),
        (2, 1, "district: hexi\n...\n---", "不允许使用结束标记 ..."),
        (1, 1, "%YAML 1.2\n---\ndistrict: hexi", "不允许使用 % 开头的指令"),
        (1, 1, "%TAG ! tag:a,2000:\n---\ndistrict: hexi", "不允许使用 % 开头的指令"),
    ],
)
def test_what_makes_a_file_say_more_than_it_shows_is_refused(
    tmp_path: Path, line: int, column: int, text: str, message: str
) -> None:
    ((code, *place, said),) = told(tmp_path, TEXT.replace("district: hexi", text))
    assert (code, said) == ("ZW004", message)
    assert place == [line, column if not text.startswith("?") else 3]


def test_lone_surrogates_are_no_utf8(tmp_path: Path) -> None:
    data = TEXT.encode().replace("代".encode(), b"\xed\xa0\x80", 1)
    ((code, line, column, _),) = told(tmp_path, data)
    assert (code, line, column) == ("ZW001", TITLE, 12)


def test_a_lone_surrogate_written_as_an_escape_is_refused(tmp_path: Path) -> None:
    text = TEXT.replace("代理记账办事指南", '"代理\\ud800记账"')
    assert told(tmp_path, text) == [("ZW002", TITLE, 17, "双引号里的反斜线读不通")]


def test_a_link_of_a_script_is_text_like_any_other(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT.replace("代理记账办事指南", "<script>alert(1)</script>")) == []
