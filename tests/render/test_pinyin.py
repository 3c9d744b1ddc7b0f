"""How names are read, for search by 拼音 and by initials."""

from __future__ import annotations

import pytest

from zwgk_cli.render.pinyin import pinyin


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("财政预决算", "cai zheng yu jue suan"),
        ("重大建设项目", "zhong da jian she xiang mu"),
        ("恢复重建", "hui fu chong jian"),
        ("长期公开", "chang qi gong kai"),
        ("街镇长", "jie zhen zhang"),
        ("会计监督、社会救助", "kuai ji jian du she hui jiu zhu"),
        ("行政给付", "xing zheng ji fu"),
        ("行业协会", "hang ye xie hui"),
        ("调查、调解和调整", "diao cha tiao jie he tiao zheng"),
        ("绿化、子女", "lv hua zi nv"),
        ("赡养、殡葬、噪声", "shan yang bin zang zao sheng"),
        ("12345热线", "12345 re xian"),
        ("“三公”经费（A1类）", "san gong jing fei a1 lei"),
        ("HX-CZYJS-001", "hx czyjs 001"),
    ],
)
def test_a_name_is_read_as_people_say_it(text: str, read: str) -> None:
    assert pinyin(text) == read


@pytest.mark.parametrize("text", ["", "—", "（）", " \n", "𠮷", "é", "\ud83d"])
def test_what_has_no_reading_is_left_out(text: str) -> None:
    assert pinyin(text) == ""


def test_every_character_of_gb_2312_has_a_reading() -> None:
    rows, cells = range(0xB0, 0xF8), range(0xA1, 0xFF)
    codes = (bytes((row, cell)) for row in rows for cell in cells)
    characters = [text for code in codes if (text := code.decode("gb2312", "ignore"))]
    assert len(characters) == 6763
    assert [one for one in characters if not pinyin(one).isalpha()] == []
