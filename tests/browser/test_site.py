"""The built site as a person meets it: on a phone and a desktop, light and dark, without script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

CATALOG = "hexi/caizheng-yujuesuan/index.html"
ITEM = "hexi/caizheng-yujuesuan/HX-CZYJS-001.html"
RULE = "rules/ZW301.html"
SHEETS = ("sheets/HX-CZYJS-001.html", "sheets/hexi/caizheng-yujuesuan.html")
"""Paper, which has no modes."""

PAGES = (
    "index.html",
    "search.html",
    "search.html?q=名单",
    "about.html",
    "rules.html",
    RULE,
    "coverage.html",
    "hexi/index.html",
    "hexi/coverage.html",
    CATALOG,
    ITEM,
    *SHEETS,
)


IS_IN_VIEW = """() => {
    const focused = document.activeElement;
    if (focused === document.body) {
        return true;
    }
    const head = focused.closest("table") ? focused.closest("table").tHead : null;
    const box = focused.getBoundingClientRect();
    const above = head ? head.getBoundingClientRect().bottom : 0;
    return box.top >= above && box.bottom <= innerHeight;
}"""
"""Whether the focused element is wholly in the window and not under the head of its table."""


def opened(browser: Browser, site: Path, page: str, **context: Any) -> Page:
    tab = browser.new_context(**context).new_page()
    tab.goto(address(site, page))
    return tab


def address(site: Path, page: str) -> str:
    """The address of a page of the site, with its query."""
    path, mark, query = page.partition("?")
    return (site / path).as_uri() + mark + query


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_scrolls_sideways(browser: Browser, site: Path, page: str, width: int) -> None:
    tab = opened(browser, site, page, viewport={"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_for_nothing_outside_and_says_nothing_to_the_console(
    browser: Browser, site: Path, page: str
) -> None:
    tab = browser.new_context().new_page()
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(address(site, page))
    assert [url for url in asked if not url.startswith(site.as_uri())] == []
    assert said == []
    tab.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("page", "care"),
    [(page, care) for page in PAGES for care in (False, True) if page not in SHEETS or not care],
)
def test_axe_finds_nothing(
    browser: Browser, site: Path, page: str, scheme: Any, care: bool
) -> None:
    tab = opened(browser, site, page, color_scheme=scheme, viewport={"width": 390, "height": 900})
    if "?q=" in page:
        expect(tab.locator("#hits li").first).to_be_visible()
    if care:
        tab.get_by_role("switch").check()
    violations = Axe().run(tab).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in violations] == []
    tab.context.close()


def test_the_care_mode_is_remembered_from_page_to_page(browser: Browser, site: Path) -> None:
    tab = opened(browser, site, "index.html")
    usual = tab.evaluate("getComputedStyle(document.body).fontSize")
    tab.get_by_role("switch").check()
    tab.goto((site / ITEM).as_uri())
    assert tab.get_by_role("switch").is_checked()
    assert float(tab.evaluate("getComputedStyle(document.body).fontSize")[:-2]) >= 24.0
    assert float(usual[:-2]) < 24.0
    tab.context.close()


def test_the_care_mode_needs_no_script(browser: Browser, site: Path) -> None:
    tab = opened(browser, site, ITEM, java_script_enabled=False)
    tab.get_by_role("switch").check()
    size = tab.locator("body").evaluate("body => getComputedStyle(body).fontSize")
    assert float(size[:-2]) >= 24.0
    tab.context.close()


def test_without_script_every_row_can_be_read_and_no_dead_filter_is_shown(
    browser: Browser, site: Path
) -> None:
    tab = opened(browser, site, CATALOG, java_script_enabled=False)
    rows = tab.locator("tr.row")
    links = tab.locator("tr.row a[href$='.html']")
    assert rows.count() > 0
    assert rows.count() == links.count()
    assert tab.locator("select:visible").count() == 0
    tab.context.close()


def test_a_filter_hides_what_it_excludes_and_says_how_many_are_left(
    browser: Browser, site: Path
) -> None:
    tab = opened(browser, site, CATALOG, viewport={"width": 1280, "height": 900})
    rows, shown = tab.locator("tr.row:visible"), tab.locator("#shown")
    every = rows.count()
    tab.get_by_label("五公开").select_option("服务")
    expect(shown).to_contain_text("显示")
    left = rows.count()
    assert 0 < left < every
    expect(shown).to_contain_text(f"显示{left}项")
    tab.get_by_role("button", name="清除筛选").click()
    expect(rows).to_have_count(every)
    tab.context.close()


def test_the_keyboard_alone_works_the_filters(browser: Browser, site: Path) -> None:
    tab = opened(browser, site, CATALOG, viewport={"width": 390, "height": 900})
    every = tab.locator("tr.row:visible").count()
    tab.locator("#filters summary").focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "stage"
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("#shown")).to_contain_text("显示")
    assert tab.locator("tr.row:visible").count() < every
    for _ in range(5):
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.type") == "reset"
    tab.keyboard.press("Enter")
    expect(tab.locator("tr.row:visible")).to_have_count(every)
    tab.context.close()


@pytest.mark.parametrize("page", [CATALOG, ITEM, "search.html?q=公开"])
def test_what_has_the_focus_is_wholly_in_view(browser: Browser, site: Path, page: str) -> None:
    tab = opened(browser, site, page, viewport={"width": 1280, "height": 700})
    for _ in range(40):
        tab.keyboard.press("Tab")
        assert tab.evaluate(IS_IN_VIEW), tab.evaluate("document.activeElement.outerHTML")
    tab.context.close()


def test_from_the_home_page_the_keyboard_alone_reaches_an_item(
    browser: Browser, site: Path
) -> None:
    tab = opened(browser, site, "index.html", viewport={"width": 1280, "height": 900})
    for wanted in ("财政预决算", "一般公共预算"):
        for _ in range(60):
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.textContent.trim()") == wanted:
                break
        before = tab.url
        tab.keyboard.press("Enter")
        tab.wait_for_url(lambda url, left=before: url != left)
    assert tab.url.endswith(ITEM)
    tab.context.close()
