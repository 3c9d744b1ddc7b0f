"""公示栏 sheets: what stands on them, and that it is cut to one page."""

from __future__ import annotations

from msgspec.structs import replace

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


LIST = "sheets/hexi/caizheng-yujuesuan.html"


def listing(*items: Item, url: str | None = "https://gk.example") -> Page:
    made = sample()
    if items:
        made = made._replace(catalog=make_catalog(items=items))
    return Page(render(at(made, url))[LIST].decode())


def test_the_sheet_of_a_catalog_lists_its_items_by_category() -> None:
    page = listing()
    rows = [e.text for e in page.all("th") if e.attributes.get("scope") in ("row", "rowgroup")]
    assert rows == ["政府预算", "预算报告1", "预算报告2", "财政监督", "预算报告3"]
    assert "共3项" in page.text
    assert "信息形成之日起20个工作日内" in page.text
    assert "政府网站、公开查阅点" in page.text


def test_its_code_leads_to_the_catalog_and_the_catalog_to_the_sheet() -> None:
    assert "https://gk.example/hexi/caizheng-yujuesuan/index.html" in listing().text
    assert "扫码" not in listing(url=None).text
    catalog = Page(render(sample())["hexi/caizheng-yujuesuan/index.html"].decode())
    assert "../../sheets/hexi/caizheng-yujuesuan.html" in catalog.hrefs()


def test_telephone_and_unit_are_printed_where_all_items_have_the_same() -> None:
    alone = (make_item(agency=("区财政局",)), make_item(number=2, agency=("区财政局",)))
    assert "天津市河西区财政局（盖章）" in listing(*alone).text
    assert "022-23270002" in listing(*alone).text
    several = (make_item(complaint="12345"), make_item(number=2, agency=("桃园街道办事处",)))
    assert listing(*several).text.count("待填") == 2


def test_what_an_item_does_not_say_is_told() -> None:
    bare = make_item(deadline=None, channels=(), agency=(), pending=frozenset({"deadline"}))
    cells = [e.text for e in listing(bare).all("td")]
    assert cells == ["1", "待定", "未注明", "未注明"]
