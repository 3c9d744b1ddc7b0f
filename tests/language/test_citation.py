from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.meaning import lines
from zwgk_cli.language.citation import parse, parse_basis, without_articles
from zwgk_cli.language.numerals import chinese_numeral
from zwgk_cli.model.basis import Basis, Citation

Short = tuple[str | None, str | None, tuple[str, ...]]
NAMELESS = {"《及相关规定》", "《各地相关政策法规文件》", "信息公开规定", "相关政策文件"}


def short(text: str) -> list[Short]:
    return [(one.title, one.number, one.articles) for one in parse_basis(text).citations]


def named(expected: str) -> list[Short]:
    """The right side of a line of printed.tsv."""
    found: list[Short] = []
    for document in filter(None, map(str.strip, expected.split("‖"))):
        title, number, articles = [*map(str.strip, document.split("|")), "", ""][:3]
        named = tuple(articles.split("、")) if articles else ()
        found.append((None if title == "-" else title, number or None, named))
    return found


PRINTED = [line.split("\t") for line in lines("printed.tsv")]
NAMING = [(text, named(expected)) for text, expected in PRINTED if expected]
NAMING_NOTHING = [text for text, expected in PRINTED if not expected]


def test_the_share_of_printed_bases_that_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    missed = [text for text, expected in NAMING if not {t for t, _, _ in expected} <= titles(text)]
    share = f"understood: {len(NAMING) - len(missed)} of {len(NAMING)} printed bases"
    with capsys.disabled():
        print(f"\n{share}")  # noqa: T201  # the figure is what a reader looks for
    assert missed == []


def titles(text: str) -> set[str | None]:
    return {title for title, _, _ in short(text)}


@pytest.mark.parametrize(("text", "expected"), NAMING)
def test_a_printed_basis_gives_its_titles_numbers_and_articles(
    text: str, expected: list[Short]
) -> None:
    assert short(text) == expected


@pytest.mark.parametrize("text", NAMING_NOTHING)
def test_words_that_name_no_document_give_no_citation(text: str) -> None:
    assert short(text) == []


LAWS = ("中华人民共和国行政许可法", "全国年节及纪念日放假办法", "关于推进政务公开的意见（试行）")


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(
    ("form", "number", "articles"),
    [
        ("《{}第二十条", None, ("第二十条",)),
        ("《{}（国办发〔2017〕42号）第二十条", "国办发〔2017〕42号", ("第二十条",)),
        ("《{}》》", None, ()),
        ("<{}>第二十条", None, ("第二十条",)),
        ("「{}」", None, ()),
        ("“{}”", None, ()),
        ("《{}（国办发〔2017〕42号）》", "国办发〔2017〕42号", ()),
        ("《{}（国办发〔2017〕42号》", "国办发〔2017〕42号", ()),
        ("《{}第二十条、第二十一条》", None, ("第二十条", "第二十一条")),
        ("【依据】《{}》", None, ()),
    ],
)
def test_a_title_is_found_whatever_became_of_its_marks(
    law: str, form: str, number: str | None, articles: tuple[str, ...]
) -> None:
    assert short(form.format(law)) == [(law, number, articles)]


def test_a_whole_citation_with_its_places() -> None:
    text = "依据《政府信息公开条例》（国令第711 号）第二十条第（七）项"
    assert parse_basis(text) == Basis(
        text,
        (
            Citation(
                "政府信息公开条例",
                "国务院令第711号",
                ("第二十条第（七）项",),
                span=(2, 31),
                title_span=(3, 11),
                number_span=(13, 21),
            ),
        ),
    )


def test_every_line_of_a_real_catalog_that_names_a_document_is_understood() -> None:
    printed = lines("citations.txt")
    understood = [line for line in printed if any(one.title for one in parse_basis(line).citations)]
    assert sorted(set(printed) - set(understood)) == sorted(NAMELESS)
    assert len(understood) / (len(printed) - len(NAMELESS)) == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《A法》《B条例》", [("A法", None, ()), ("B条例", None, ())]),
        (
            "1.《预算法》第十四条；2.《政府信息公开条例》（国务院令第711号）第十九条、第二十条",
            [
                ("预算法", None, ("第十四条",)),
                ("政府信息公开条例", "国务院令第711号", ("第十九条", "第二十条")),
            ],
        ),
        (
            "【法律】《行政许可法》【行政法规】《城市供水条例》",
            [("行政许可法", None, ()), ("城市供水条例", None, ())],
        ),
        (
            "《协议出让国有土地使用权规范》(试行)",
            [("协议出让国有土地使用权规范（试行）", None, ())],
        ),
        (
            "《个人所得税法》及其实施条例",
            [("个人所得税法", None, ()), ("个人所得税法实施条例", None, ())],
        ),
        (
            "《关于全面推进政务公开工作的意见》实施细则的通知（国办发〔201680号）",
            [("关于全面推进政务公开工作的意见实施细则", "国办发〔2016〕80号", ())],
        ),
        (
            "财政部关于印发《地方预决算公开操作规程》的通知（财预〔2016〕143号）",
            [("财政部关于印发〈地方预决算公开操作规程〉的通知", "财预〔2016〕143号", ())],
        ),
        ("政府信息公开条例、预算法", [("政府信息公开条例", None, ()), ("预算法", None, ())]),
        ("根据政府信息公开条例第十条", [("政府信息公开条例", None, ("第十条",))]),
        (
            "中共中央办公厅、国务院办公厅关于全面推进政务公开工作的意见（中办发〔2016〕8号）",
            [
                (
                    "中共中央办公厅、国务院办公厅关于全面推进政务公开工作的意见",
                    "中办发〔2016〕8号",
                    (),
                )
            ],
        ),
        ("国办发〔2017〕42号", [(None, "国办发〔2017〕42号", ())]),
        ("国务院令第711号第十条；其他", [(None, "国务院令第711号", ("第十条",))]),
        ("法律依据：预算法", [("预算法", None, ())]),
        (
            "《条例》：行政法规、规章和规范性文件的有关规定，有关办法",
            [("条例", None, ())],
        ),
        ("《城镇燃气管理条例", [("城镇燃气管理条例", None, ())]),
        (
            "《经济适用住房管理办法《公共租赁住房管理办法》",
            [("经济适用住房管理办法", None, ()), ("公共租赁住房管理办法", None, ())],
        ),
        ("预算法；根据1.政府信息公开条例", [("预算法", None, ()), ("政府信息公开条例", None, ())]),
        ("《预算法》(见附件)", [("预算法", None, ())]),
        ("预算法、《政府信息公开条例》", [("预算法", None, ()), ("政府信息公开条例", None, ())]),
        ("《预算法》((国发〔2017〕1号)", [("预算法", "国发〔2017〕1号", ())]),
        (
            "《预算法》(国发〔2017〕1号《审计法》",
            [("预算法", "国发〔2017〕1号", ()), ("审计法", None, ())],
        ),
        ("《预算法》第十条第(十十)项", [("预算法", None, ())]),
        ("《》", []),
        ("建设用地审查报批有关规定", []),
        ("国务院办公厅印发", []),
        ("《预算法》（2014年8月31日通过）", [("预算法", None, ())]),
        (
            "《国务院关于修改〈土地管理法〉的决定》",
            [("国务院关于修改〈土地管理法〉的决定", None, ())],
        ),
        (
            "《公共租赁住房管理办法》(发文字号住房和城乡建设部令第11号,发布日期2012年05月28日)",
            [("公共租赁住房管理办法", "住房和城乡建设部令第11号", ())],
        ),
        (
            "《收费意见》(辽财债〔2018〕206号、财金〔2018〕22号)",
            [("收费意见", "辽财债〔2018〕206号", ())],
        ),
    ],
)
def test_citations_are_told_apart_however_they_are_strung(text: str, expected: list[Short]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("《就业促进法》(2007年8月30日通过,2015年4月24日修正)", "就业促进法", 2015),
        ("《环境保护法（2014修订）》", "环境保护法", 2014),
        ("《社会保险法》（2018年修正）", "社会保险法", 2018),
        ("《就业促进条例》(2010年3月26日通过)", "就业促进条例", None),
    ],
)
def test_the_year_of_a_revision_is_not_a_number(text: str, title: str, year: int | None) -> None:
    (citation,) = parse_basis(text).citations
    assert (citation.title, citation.number, citation.year) == (title, None, year)


@given(st.text())
def test_no_text_makes_the_parser_raise(text: str) -> None:
    assert parse_basis(text).text == text


@given(
    st.text(
        alphabet="《》〈〉()（）〔〕[]【】国办发令第711号条款项法条例关于的通知"
        "、;。 1.2017年:及其实施细则"
    )
)
def test_no_mixture_of_its_own_words_makes_the_parser_raise(text: str) -> None:
    for citation in parse_basis(text).citations:
        assert 0 <= citation.span[0] < citation.span[1] <= len(text)


BASES = [text for text, _ in PRINTED] + [text for text in lines("citations.txt") if text]
article = st.builds(
    "第{}条{}{}".format,
    st.integers(1, 1100).map(chinese_numeral),
    st.one_of(st.just(""), st.integers(1, 30).map(lambda n: f"第{chinese_numeral(n)}款")),
    st.one_of(st.just(""), st.integers(1, 30).map(lambda n: f"第（{chinese_numeral(n)}）项")),
)


@given(
    st.sampled_from(BASES),
    st.integers(0, 80),
    st.lists(article, min_size=1, max_size=12),
    st.sampled_from(["", "、", "和", "，"]),
)
def test_a_document_is_the_same_whichever_articles_are_cited(
    basis: str, cut: int, articles: list[str], joint: str
) -> None:
    for document in (basis, basis[:cut], basis[: basis.rfind("》") + 1]):
        text = document + joint.join(articles)
        assert parse_basis(text).citations == parse._read(text)


def test_the_words_before_the_articles_are_the_document() -> None:
    assert without_articles("《甲法》（国务院令第1号）第三条、第四条第（二）项") == (
        "《甲法》（国务院令第1号）"
    )
    assert without_articles("《甲法》第三条第一款") == "《甲法》"
    assert without_articles("《甲法》第三条第二款") == "《甲法》第三条第二款"
    assert without_articles("《甲法》等第三条") == "《甲法》等第三条"
