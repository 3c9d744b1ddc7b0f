"""The search page: what is found, in which order, and that a keyboard is enough for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

LOW = "最低生活保障办事指南"
BUDGET = "政府预决算：一般公共预算"

FIRST = {
    "公租房": "公租房申请指南",
    "学区": "招生范围和学区划分",
    "迁户口": "市内户口迁移",
    "三公": "本级汇总“三公”经费",
    "hx-czyjs-001": BUDGET,
    "ＨＸ－ＣＺＹＪＳ－００１": BUDGET,
    "国发〔2012〕45号": "最低生活保障政策文件",
    "国发[2012]45号": "最低生活保障政策文件",
    "国发(2012)45": "最低生活保障政策文件",
    "征地补偿标准": "土地补偿费和安置补助费标准",
    "养老院": "养老机构登记",
    "疫苗": "预防接种服务",
    "退休金": "养老保险待遇资格认证",
    "失业金": "失业保险金申领",
    "公厕": "公共厕所和垃圾收运服务",
    "抽检": "食品安全监督抽检",
    "招生录取": "招生录取结果",
    "学校招生计划": "学校招生计划",
    "噪声": "噪声污染防治",
    "打官司": "法律援助办事指南",
    "法律援助 指南": "法律援助办事指南",
    "供水　水质": "供水水质信息",
    "yusuan tiaozheng": "预算调整方案",
    "ystz": "预算调整方案",
    "yusuantz": "预算调整方案",
}
"""The title that stands first for a query: ids, document numbers, everyday words, pinyin, parts."""

AMONG = {
    "低保": LOW,
    "生活保障办事": LOW,
    "zdshbz": LOW,
    "zuidishenghuo": LOW,
    "czyjs": BUDGET,
    "预算法": BUDGET,
    "区财政局": BUDGET,
    "政府账本": BUDGET,
}
"""A title that must be among what is found at once."""


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    tab = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    tab.goto((site / "search.html").as_uri())
    yield tab
    tab.context.close()


def ask(page: Page, query: str) -> list[str]:
    """Types a query and gives the titles of what is drawn, in order."""
    page.fill("#q", "")
    expect(page.locator("#found")).to_have_text("")
    page.fill("#q", query)
    expect(page.locator("#found")).to_contain_text("找到")
    return page.locator("#hits a").all_text_contents()


@pytest.mark.parametrize("query", FIRST)
def test_first_is_found_what_is_meant_by(page: Page, query: str) -> None:
    assert ask(page, query)[0].endswith(FIRST[query])


@pytest.mark.parametrize("query", AMONG)
def test_among_the_first_is_what_is_meant_by(page: Page, query: str) -> None:
    assert any(title.endswith(AMONG[query]) for title in ask(page, query))


def test_the_words_are_marked_where_they_stand(page: Page) -> None:
    ask(page, "名单 区民政局")
    marked = page.locator("#hits mark").all_text_contents()
    assert set(marked) == {"名单", "区民政局"}


def test_what_is_spelt_is_marked_in_the_title(page: Page) -> None:
    ask(page, "ystz")
    assert page.locator("#hits mark").first.text_content() == "预算调整"


def test_why_an_item_is_found_is_said_where_its_own_words_do_not_show_it(page: Page) -> None:
    ask(page, "国发[2012]45号")
    expect(page.locator("#hits li").first).to_contain_text("相关：国发〔2012〕45号")


def test_fifty_are_shown_and_more_on_demand(page: Page) -> None:
    assert len(ask(page, "公开")) == 50
    more = page.get_by_role("button", name="显示更多")
    more.click()
    expect(page.locator("#hits li")).to_have_count(100)
    focused = page.evaluate("document.activeElement.closest('li').previousElementSibling !== null")
    assert focused


def test_a_district_can_be_chosen(page: Page) -> None:
    everywhere = ask(page, "办事指南")
    page.get_by_label("范围").select_option("武清区")
    expect(page.locator("#hits li").first).to_contain_text("武清区")
    places = page.locator("#hits li").all_text_contents()
    page.get_by_label("范围").select_option("")
    assert everywhere
    assert all("武清区" in place for place in places)


def test_where_nothing_is_found_a_shorter_word_and_the_domains_are_offered(page: Page) -> None:
    assert ask(page, "低保怎么申请") == []
    expect(page.locator("#found")).to_have_text("没有找到“低保怎么申请”")
    offered = page.locator("#none a")
    assert offered.all_text_contents() == ["低保", "申请"]
    assert page.locator("#browse").is_visible()
    offered.first.click()
    expect(page.locator("#found")).to_contain_text("项")
    assert page.input_value("#q") == "低保"


def test_markup_that_is_typed_is_text(page: Page) -> None:
    assert ask(page, "<img src=x onerror=alert(1)>") == []
    assert page.locator("main img").count() == 0
    expect(page.locator("#found")).to_contain_text("<img src=x onerror=alert(1)>")


def test_during_composition_nothing_is_searched_and_after_it_is(page: Page) -> None:
    ask(page, "低保")
    before = page.locator("#hits a").all_text_contents()
    page.evaluate(
        """() => {
            const box = document.getElementById("q");
            box.value = "yu'suan";
            box.dispatchEvent(new CompositionEvent("compositionstart"));
            box.dispatchEvent(new InputEvent("input", {isComposing: true}));
        }"""
    )
    assert page.locator("#hits a").all_text_contents() == before
    page.evaluate(
        """() => {
            const box = document.getElementById("q");
            box.value = "预算";
            box.dispatchEvent(new CompositionEvent("compositionend", {data: "预算"}));
        }"""
    )
    assert "预算" in (page.locator("#hits a").first.text_content() or "")


def test_arrows_walk_through_the_results_and_escape_leads_back(page: Page) -> None:
    ask(page, "名单")
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    here = "[...document.querySelectorAll('#hits a')].indexOf(document.activeElement)"
    assert page.evaluate(here) == 1
    page.keyboard.press("ArrowUp")
    assert page.evaluate(here) == 0
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"


def test_from_the_box_of_the_home_page_a_keyboard_reaches_an_item_and_comes_back(
    browser: Browser, site: Path
) -> None:
    tab = browser.new_context().new_page()
    tab.goto((site / "index.html").as_uri())
    tab.get_by_label("要找的词").focus()
    tab.keyboard.type("hx-czyjs-001")
    tab.keyboard.press("Enter")
    expect(tab.locator("#hits a")).to_have_count(1)
    tab.get_by_label("要找的词").focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/HX-CZYJS-001.html")
    tab.go_back()
    expect(tab.locator("#hits a")).to_have_count(1)
    tab.context.close()


def test_without_script_every_item_is_listed_by_district_and_domain(
    browser: Browser, site: Path
) -> None:
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto((site / "search.html").as_uri())
    listed = tab.locator("#browse li li a").count()
    pages = [path for path in site.glob("*/*/*-*.html") if path.parent.parent.name != "sheets"]
    assert listed == len(pages)
    tab.get_by_text("财政预决算", exact=True).click()
    assert tab.locator("#browse a", has_text="一般公共预算").first.is_visible()
    assert "没有启用脚本" in tab.locator("main").inner_text()
    tab.context.close()


def test_data_is_loaded_only_when_it_is_asked_for(browser: Browser, site: Path) -> None:
    tab = browser.new_context().new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("assets/")[2]))
    tab.goto((site / "search.html").as_uri())
    assert not [path for path in asked if path.startswith("search/")]
    tab.get_by_label("范围").select_option("津南区")
    tab.fill("#q", "低保")
    expect(tab.locator("#found")).to_contain_text("项")
    assert [path for path in asked if path.startswith("search/")] == ["search/jinnan.js"]
    tab.context.close()
