"""What comes out of the printer."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from render.html.factory import render, sample

pytestmark = pytest.mark.browser

PAPER = {"width": 673, "height": 1017}
"""What A4 leaves between the margins of a sheet, in CSS pixels."""


def test_a_sheet_is_one_page_whatever_the_item(browser: Browser, site: Path) -> None:
    tab = browser.new_context(viewport=PAPER).new_page()
    tab.emulate_media(media="print")
    sheets = sorted((site / "sheets").glob("*.html"))
    assert len(sheets) > 900
    for path in sheets[::25]:
        tab.goto(path.as_uri())
        height = tab.evaluate("document.querySelector('.sheet').getBoundingClientRect().height")
        assert height <= PAPER["height"], path.name
        assert tab.evaluate("document.documentElement.scrollWidth") <= PAPER["width"], path.name
    tab.context.close()


def test_a_sheet_with_its_code_is_one_page_and_stays_white_in_dark_mode(
    browser: Browser, tmp_path: Path
) -> None:
    for path, content in render(sample()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    tab = browser.new_context(color_scheme="dark").new_page()
    tab.goto((tmp_path / "sheets/HX-CZYJS-001.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    box = tab.locator("svg.code").bounding_box()
    assert box is not None
    assert box["width"] == box["height"] == pytest.approx(34 / 25.4 * 96, abs=1)
    assert tab.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    tab.context.close()


def as_printed(text: str) -> re.Pattern[str]:
    """A text as a PDF may tell it: for some characters it has the radical of the same shape."""
    return re.compile("".join(f"[{re.escape(char)}\u2e80-\u2eff]" for char in text if char.strip()))


def test_the_sheet_of_a_catalog_is_a_list_on_a3_with_its_head_on_every_page(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    tab = browser.new_page()
    tab.goto((site / "sheets/jinnan/shehui-jiuzhu.html").as_uri())
    titles = tab.locator("tbody th[scope=row]").all_inner_texts()
    tab.pdf(path=tmp_path / "list.pdf", prefer_css_page_size=True)
    tab.close()
    pages = PdfReader(tmp_path / "list.pdf").pages
    texts = [unicodedata.normalize("NFKC", "".join(page.extract_text().split())) for page in pages]
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {
        (842, 1191)
    }
    assert 2 <= len(texts) <= 4
    assert all("序号公开事项公开时限公开主体在哪里看" in text for text in texts)
    assert [title for title in titles if not as_printed(title).search("".join(texts))] == []
    assert as_printed("监督电话").search(texts[-1])
    assert "(盖章)" in texts[-1]
