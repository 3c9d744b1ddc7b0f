from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.language.normal import fold_name, normalise


def test_width_brackets_and_white_space_are_folded() -> None:
    assert normalise("２０ 个\n工作日，（含）﹝2016﹞").text == "20个工作日,(含)〔2016〕"


def test_a_circled_number_stays_a_list_number() -> None:
    assert normalise("①听证⑴").text == "①听证(1)"


def test_spaces_are_kept_where_they_may_separate_names() -> None:
    assert normalise(" 预算法 　\n 条例", keep_spaces=True).text == "预算法 条例"


def test_a_span_leads_back_to_the_text_as_typed() -> None:
    source = "自 信 息形成"
    normal = normalise(source)
    start, end = normal.span(1, 3)
    assert (source[start:end], normal.printed(1, 3)) == ("信 息", "信息")
    assert normal.printed(2, 2) == ""


def test_invisible_characters_disappear() -> None:
    assert normalise("20\u200b个\ufeff工作日").text == "20个工作日"


def test_two_prints_of_one_name_compare_as_equal() -> None:
    assert fold_name("区 财政局（ＡＰＰ）") == fold_name("区财政局(app)")


@given(st.text(), st.booleans())
def test_every_folded_character_has_a_place_in_the_source(text: str, keep: bool) -> None:
    normal = normalise(text, keep_spaces=keep)
    assert len(normal.offsets) == len(normal.text)
    assert list(normal.offsets) == sorted(normal.offsets)
    assert all(place < len(text) for place in normal.offsets)
