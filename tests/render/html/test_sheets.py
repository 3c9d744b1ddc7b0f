"""公示栏 sheets: what stands on them, and that it is cut to one page."""

from __future__ import annotations

from dataclasses import replace

from render.html.factory import Sample, basis, make_catalog, make_item, render, sample
from render.html.parsed import Page
from render.html.surroundings import as_it_is
from zwgk_cli.model.catalog import ContentElement, Item
from zwgk_cli.render.html.sheet_fit import SIZES, Texts, fitting

SHEET = "sheets/HX-CZYJS-003.html"


def sheet(*items: Item, url: str | None = "https://gk.example") -> str:
    made = sample()
    if items:
        made = made._replace(catalog=make_catalog(items=items))
    return render(at(made, url))[f"sheets/{items[0].id}.html" if items else SHEET].decode()


def at(made: Sample, url: str | None) -> Sample:
    settings = made.workspace.settings
    site = replace(settings.site, url=url)
    return made._replace(workspace=replace(made.workspace, settings=replace(settings, site=site)))


def test_a_sheet_answers_the_questions_of_the_page_and_has_room_for_dates_and_seal() -> None:
    page = Page(sheet())
    assert [e.text for e in page.all("dt")] == [
        "公开什么",
        "依据什么",
        "什么时候",
        "谁公开",
        "在哪里看",
        "向谁反映",
        "公示日期",
        "监督电话",
        "公示单位",
    ]
    assert "022-23270002" in page.text
    assert "天津市河西区财政局（盖章）" in page.text
    assert "示例编制稿" in page.text


def test_the_code_leads_to_the_page_of_the_item_and_its_address_stands_beside_it() -> None:
    page = Page(sheet())
    assert [e.attributes["aria-label"] for e in page.all("svg") if "aria-label" in e.attributes]
    assert "https://gk.example/hexi/caizheng-yujuesuan/HX-CZYJS-003.html" in page.text


def test_without_an_address_of_the_site_there_is_no_code() -> None:
    page = Page(sheet(url=None))
    assert not [e for e in page.all("svg") if "aria-label" in e.attributes]
    assert "扫码" not in page.text
    assert "编号 HX-CZYJS-003" in page.text


def test_where_several_agencies_answer_the_unit_is_left_to_be_written() -> None:
    page = Page(sheet(make_item()))
    assert "待填（盖章）" in page.text


def test_a_short_item_is_set_large_and_a_long_one_small() -> None:
    short = make_item(content=(ContentElement("收支表"),), basis=(), process=None)
    long = make_item(content=tuple(ContentElement("收支总表" * 8) for _ in range(9)))
    assert 'class="sheet size-1"' in sheet(short)
    assert 'class="sheet size-1"' not in sheet(long)


def test_what_does_not_fit_even_small_is_cut_and_the_sheet_says_so() -> None:
    html = sheet(
        make_item(
            content=tuple(ContentElement(f"第{n}张收支总表") for n in range(90)),
            basis=tuple(basis(as_it_is, f"办法{n}", f"财预〔2016〕{n}号") for n in range(9)),
        )
    )
    assert 'class="sheet size-5"' in html
    assert "怎样公开" not in html
    assert html.count('class="bullet"') < 60
    assert "项，见网上目录" in html
    assert "第0张收支总表" in html


def test_the_flow_goes_before_the_answers_become_small() -> None:
    answers = tuple(("字" * 20,) * 7 for _ in range(2))
    boxes = (("准备", "字" * 60), ("发布", "字" * 60), ("解读", "字" * 60), ("回应", "字" * 60))
    with_flow = fitting(Texts("标题", answers, boxes))
    without = fitting(Texts("标题", answers, ()))
    assert without is not None
    assert with_flow is None or without < with_flow


def test_nothing_fits_that_is_longer_than_a_page() -> None:
    assert fitting(Texts("标题", (("字" * 5000,),), ())) is None
    assert fitting(Texts("标题", (("字",),), ())) == 0
    assert SIZES[0] == max(SIZES)
