"""Characters that hide in text, raw or as escapes, each with its code point and its place."""

from __future__ import annotations

import pytest

from source.texts import said
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import read_document

CONTROL = "文字中有不允许的控制字符 "
HIDDEN = "文字中藏有看不见的字符 "


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\0", "U+0000（空字符）"),
        ("\x07", "U+0007"),
        ("\x0b", "U+000B"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\u0085", "U+0085（换行控制符）"),
        ("\u009f", "U+009F"),
        ("\u2028", "U+2028（行分隔符）"),
        ("\u2029", "U+2029（段分隔符）"),
        ("\ufdd0", "U+FDD0"),
        ("\ufeff", "U+FEFF（字节顺序标记）"),
        ("\uffff", "U+FFFF"),
        ("\U0001fffe", "U+1FFFE"),
    ],
)
def test_a_character_that_may_not_stand_in_a_text_is_named(character: str, named: str) -> None:
    assert said(f"title: 甲{character}乙\n") == [("ZW006", 1, 9, character, CONTROL + named)]


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\u00a0", "U+00A0（不换行空格）"),
        ("\u00ad", "U+00AD（软连字符）"),
        ("\u061c", "U+061C"),
        ("\u200b", "U+200B（零宽空格）"),
        ("\u200e", "U+200E（从左到右标记）"),
        ("\u202e", "U+202E（从右到左强制）"),
        ("\u2060", "U+2060"),
        ("\u2066", "U+2066"),
        ("\u3164", "U+3164"),
        ("\ufe0f", "U+FE0F"),
        ("\ufff9", "U+FFF9"),
        ("\U000e0041", "U+E0041"),
        ("\U000e0100", "U+E0100"),
    ],
)
def test_a_character_that_nobody_sees_is_named(character: str, named: str) -> None:
    assert said(f"title: 甲{character}乙\n") == [("ZW007", 1, 9, character, HIDDEN + named)]


def test_hidden_characters_in_a_row_are_one_finding_and_one_mend() -> None:
    (finding,) = read_document("x.yaml", "title: 甲\u200b\u200b乙\n".encode()).findings
    place = Place("x.yaml", part="text", span=(8, 10))
    assert finding.place == place
    assert finding.fix is not None
    assert finding.fix.changes == (Change(place, ""),)


@pytest.mark.parametrize(
    ("character", "plain"),
    [("\u2f08", "人"), ("\u2f64", "用"), ("\uf9b5", "例"), ("\u2ea0", "民"), ("\u2ed3", "长")],
)
def test_a_look_alike_is_found_with_the_character_it_looks_like(character: str, plain: str) -> None:
    ((code, *_, stood, message),) = said(f"title: 本{character}\n")
    assert (code, stood) == ("ZW008", character)
    assert f"与常用字“{plain}”形同字不同" in message


def test_a_radical_that_is_no_character_is_found_without_a_mend() -> None:
    (finding,) = read_document("x.yaml", "title: ⺮\n".encode()).findings
    assert finding.message == "“⺮”（U+2EAE）是部首，不是字，检索不到"
    assert finding.fix is None


def test_characters_that_only_lie_among_look_alikes_are_left_alone() -> None:
    assert said("title: \ufa0e\ufa29\n") == []


def test_ordinary_chinese_text_holds_nothing_hidden() -> None:
    assert said("title: 《条例》（国务院令第711号）第二十条第（七）项——“三公”经费…㎡①Ⅲ\n") == []


@pytest.mark.parametrize("escape", [r"\x07", r"\0", r"\N", r"\L", r"\P", r"\uFFFF", r"\e"])
def test_a_control_character_written_as_an_escape_is_refused(escape: str) -> None:
    ((code, line, column, stood, message),) = said(f'a: b\ntitle: "甲{escape}乙"\n')
    assert (code, line, column, stood) == ("ZW006", 2, 8, f'"甲{escape}乙"')
    assert message.startswith(CONTROL)


@pytest.mark.parametrize("escape", [r"\_", r"\u200b", r"\U000E0041"])
def test_a_hidden_character_written_as_an_escape_is_found(escape: str) -> None:
    ((code, _, _, stood, message),) = said(f'title: "甲{escape}乙"\n')
    assert (code, stood) == ("ZW007", f'"甲{escape}乙"')
    assert message.startswith(HIDDEN)


def test_a_line_break_and_a_tab_may_be_written_as_escapes() -> None:
    assert said('title: "甲\\n乙\\t丙\\"丁\\\\"\n') == []


def test_of_many_hidden_characters_twenty_are_shown() -> None:
    assert len(said("title: " + "甲\u200b" * 50 + "\n")) == 20


def test_many_control_characters_are_one_finding_with_their_number() -> None:
    assert said("a: \x07\x07\x07\n")[0][4] == CONTROL + "U+0007，本文件共 3 处"
    assert said("\0" * 5000)[0][4] == CONTROL + "U+0000（空字符），本文件有 1000 处以上"
