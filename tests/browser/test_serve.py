"""`zwgk serve` as a person sees it: the page reloads by itself and shows what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.workspaces import copy_base
from zwgk_cli.cli.web_server import serving
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.preview import Board, Preview, place_of

CATALOG = "hexi/caizheng-yujuesuan.yaml"
PAGE = "hexi/caizheng-yujuesuan/HX-CZYJS-003.html"

pytestmark = pytest.mark.browser


class Desk:
    """A workspace that is being served."""

    def __init__(self, root: Path) -> None:
        self._path = root / CATALOG
        self.preview = Preview(Plan(root=root, here=root, out=place_of(root)))
        self.board = Board(self.preview.rebuild("10:00:00"))

    def edit(self, old: str, new: str) -> None:
        text = self._path.read_text("utf-8")
        assert old in text
        self._path.write_text(text.replace(old, new, 1), "utf-8")
        self.board.put(self.preview.rebuild("10:00:01", [CATALOG]))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(copy_base(tmp_path.resolve() / "w"))


@pytest.fixture
def page(desk: Desk, browser: Browser) -> Iterator[Page]:
    troubles: list[str] = []
    with serving(desk.board, None) as address:
        opened = browser.new_page()
        opened.on("pageerror", lambda error: troubles.append(str(error)))
        opened.on("console", lambda said: troubles.append(said.text))
        opened.goto(address + PAGE)
        yield opened
        opened.close()
    assert troubles == []


def test_a_page_is_reloaded_when_its_site_was_rebuilt(desk: Desk, page: Page) -> None:
    expect(page.locator("h1")).to_contain_text("代理记账办事指南")
    desk.edit("代理记账办事指南", "代理记账指南")
    expect(page.locator("h1")).to_contain_text("代理记账指南")
    expect(page.locator("zwgk-live .live")).to_have_count(0)


def test_errors_lie_over_the_last_good_page_until_they_are_mended(desk: Desk, page: Page) -> None:
    desk.edit("[HX-CF-0001]", "[HX-CF-0991]")
    overlay = page.locator("zwgk-live .live.failed")
    expect(overlay).to_contain_text("有错误，网页停在 10:00:00 的样子")
    expect(overlay).to_contain_text("权责清单里没有这个职权编码")
    expect(overlay.locator("code").first).to_have_text(f"{CATALOG}:9:14")
    expect(page.locator("h1")).to_contain_text("代理记账办事指南")
    desk.edit("[HX-CF-0991]", "[HX-CF-0001]")
    expect(page.locator("zwgk-live .live")).to_have_count(0)


def test_the_overlay_opens_and_closes_and_stays_as_the_reader_left_it(
    desk: Desk, page: Page
) -> None:
    desk.edit("[HX-CF-0001]", "[HX-CF-0991]")
    summary = page.locator("zwgk-live summary")
    expect(page.locator("zwgk-live details")).to_have_attribute("open", "")
    summary.click()
    desk.edit("[HX-CF-0991]", "[HX-CF-0992]")
    expect(page.locator("zwgk-live details")).not_to_have_attribute("open", "")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("zwgk-live details")).to_have_attribute("open", "")
