from __future__ import annotations

import pytest

from zwgk_cli.language.citation import canonical_number, fold_title, number_fault
from zwgk_cli.language.citation.articles import find_articles


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("国办发〔2017〕42号", "国办发〔2017〕42号"),
        ("国办发[2017]42号", "国办发〔2017〕42号"),
        ("国办发【2017】42号", "国办发〔2017〕42号"),
        ("中办发﹝2016﹞8号", "中办发〔2016〕8号"),
        ("辽政办发(2014)74号", "辽政办发〔2014〕74号"),
        ("文市函〔2015)627号", "文市函〔2015〕627号"),
        ("国办发〔201680号", "国办发〔2016〕80号"),
        ("建房〔2012 ) 8 4 号", "建房〔2012〕84号"),
        ("国令第711号", "国务院令第711号"),
        ("国务院令711号", "国务院令第711号"),
        ("(国务院令第711)", "国务院令第711号"),
        ("中华人民共和国国务院令第711号", "国务院令第711号"),
        ("国务院第649号", "国务院令第649号"),
        ("国务院令〔2019〕711号", "国务院令第711号"),
        ("中华人民共和国主席令第16号", "主席令第十六号"),
        ("国家主席令第十六号", "主席令第十六号"),
        ("主席令 第十六号", "主席令第十六号"),
        ("住房和城乡建设部令第11号", "住房和城乡建设部令第11号"),
        ("生态环境部部令第4号", "生态环境部令第4号"),
        ("国家发展改革委2017年第10号令", "国家发展改革委令第10号"),
        ("司法部令2017年第138号", "司法部令第138号"),
        ("监察部、人力资源社会保障部令第29号", "监察部、人力资源社会保障部令第29号"),
        ("国家税务总局公告2009年第1号", "国家税务总局公告2009年第1号"),
        ("GB T 32939—2016", "GB/T 32939—2016"),
        ("GB/T 32939-2016", "GB/T 32939—2016"),
        ("国发〔2017〕 42", "国发〔2017〕42号"),
        ("国发 〔2017〕42号", "国发〔2017〕42号"),
        ("国发〔2017 42", None),
        ("财政部公告2017年第一一一一一一一一号", None),
        ("国务院令第十十号", None),
        ("国务院第十十号", None),
        ("公告第十十号", None),
        ("711号", None),
        ("令第5号", None),
        ("〔2017〕42号", None),
        ("2018年修正", None),
        ("第七条", None),
        ("国办发〔2017〕42号、国发〔2017〕1号", None),
        ("", None),
    ],
)
def test_a_number_in_any_printing_has_one_canonical_form(
    printed: str, canonical: str | None
) -> None:
    assert canonical_number(printed) == canonical


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("国办发[2017]42号", "国办发〔2017〕42号"),
        ("国办发〔2017〕第042号", "国办发〔2017〕42号"),
        ("国办发〔2017〕42 号", "国办发〔2017〕42号"),
        ("国令第711 号", "国令第711号"),
        ("国办发〔2017〕42号", None),
        ("国令第711号", None),
        ("第七条", None),
    ],
)
def test_only_brackets_spaces_and_zeros_are_mended(printed: str, mended: str | None) -> None:
    assert number_fault(printed) == mended


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("第14条", ("第十四条",)),
        ("第二十条第一款第(七)项", ("第二十条第一款第（七）项",)),
        ("第二十条第七项", ("第二十条第（七）项",)),
        ("第十九条、第二十条", ("第十九条", "第二十条")),
        ("第十九、二十条", ("第十九条", "第二十条")),
        ("第十条至第十二条", ("第十条至第十二条",)),
        ("第二十条第(七)、(八)项", ("第二十条第（七）项", "第二十条第（八）项")),
        ("第二十条第一款第(七)、(八)项", ("第二十条第一款第（七）项", "第二十条第一款第（八）项")),
        ("第十条第一款、第三款", ("第十条第一款", "第十条第三款")),
        ("第十条第一款第(一)项、第(二)项", ("第十条第一款第（一）项", "第十条第一款第（二）项")),
        ("第十条第(一)项和第(三)项", ("第十条第（一）项", "第十条第（三）项")),
        ("第十条第一款、第三款第(二)项", ("第十条第一款", "第十条第三款第（二）项")),
        ("第一百二十条之一", ("第一百二十条之一",)),
        ("第三章", ("第三章",)),
        ("第五条第一款第(二)项第3目", ("第五条第一款第（二）项第三目",)),
        ("第十条、其他", ("第十条",)),
        ("第十条第(一)、(二)", ("第十条",)),
        ("第十条第(一)、(二)、其他", ("第十条",)),
        ("第十、十一、其他", None),
        ("第十、十一", None),
    ],
)
def test_articles_are_named_in_canonical_words(text: str, names: tuple[str, ...] | None) -> None:
    found = find_articles(text, 0, len(text))
    assert (found and found.names) == names


@pytest.mark.parametrize("text", ["第三版", "第", "第十十条", "第十、其他", "第二十条之"])
def test_what_is_no_article_is_not_one(text: str) -> None:
    found = find_articles(text, 0, len(text))
    assert found is None or found.names == ("第二十条",)


def test_titles_compare_without_nation_marks_and_spaces() -> None:
    assert fold_title("《中华人民共和国 预算法》") == fold_title("预算法")
    assert fold_title("关于印发<办法>的通知") == fold_title("关于印发〈办法〉的通知")
    assert fold_title("规范（试行）") == fold_title("规范(试行)") != fold_title("规范")
