"""What every page owes its readers, their screen readers and the next page."""

from __future__ import annotations

import json
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest

from render.html.factory import pages, render, sample
from render.html.parsed import Element, Page
from zwgk_cli.render.html.page import POLICY

SITE = render(sample())
HTML = pages(sample())
PAGES = {path: Page(html) for path, html in HTML.items()}
EVERY = pytest.mark.parametrize("path", sorted(PAGES))
ITEM = "hexi/caizheng-yujuesuan/HX-CZYJS-001.html"
CATALOG = "hexi/caizheng-yujuesuan/index.html"


@EVERY
def test_a_page_is_chinese_and_ends_with_one_newline(path: str) -> None:
    assert PAGES[path].all("html")[0].attributes == {"lang": "zh-CN"}
    assert HTML[path].startswith("<!DOCTYPE html>\n")
    assert HTML[path].endswith("</html>\n")
    assert "\r" not in HTML[path]


@EVERY
def test_a_page_has_one_heading_of_the_first_rank_inside_main(path: str) -> None:
    (heading,) = PAGES[path].all("h1")
    assert "main" in heading.above
    assert len(PAGES[path].all("main")) == 1


@EVERY
def test_headings_skip_no_rank(path: str) -> None:
    ranks = [int(e.tag[1]) for e in PAGES[path].elements if e.tag in ("h1", "h2", "h3", "h4")]
    for above, below in pairwise(ranks):
        assert below <= above + 1


@EVERY
def test_ids_are_unique_and_references_to_them_resolve(path: str) -> None:
    page = PAGES[path]
    ids = page.ids()
    assert len(ids) == len(set(ids))
    named = [
        e.attributes["aria-labelledby"] for e in page.elements if "aria-labelledby" in e.attributes
    ]
    assert set(named) <= set(ids)


@EVERY
def test_controls_are_labelled(path: str) -> None:
    page = PAGES[path]
    for control in [*page.all("input"), *page.all("select")]:
        assert "label" in control.above
    for named in [*page.all("nav"), *page.all("aside")]:
        assert named.attributes["aria-label"]
    for link in [*page.all("a"), *page.all("button"), *page.all("summary")]:
        assert link.text.strip()


@EVERY
def test_the_policy_stands_before_anything_it_governs(path: str) -> None:
    page = PAGES[path]
    assert page.metas()["Content-Security-Policy"] == POLICY
    tags = [e.attributes.get("http-equiv", e.tag) for e in page.elements]
    governed = [at for at, tag in enumerate(tags) if tag in ("link", "script")]
    assert tags.index("Content-Security-Policy") < min(governed)


@EVERY
def test_no_script_and_no_style_stands_inline(path: str) -> None:
    page = PAGES[path]
    assert not page.all("style")
    for script in page.all("script"):
        if script.attributes.get("type") == "application/ld+json":
            assert json.loads(script.text)["@context"] == "https://schema.org"
        else:
            assert "src" in script.attributes
            assert not script.text
    for element in page.elements:
        assert "style" not in element.attributes
        assert not [name for name in element.attributes if name.startswith("on")]


@EVERY
def test_links_within_the_site_resolve(path: str) -> None:
    for href in PAGES[path].hrefs():
        if ":" in href:
            continue
        file, _, anchor = href.partition("#")
        target = normpath(join(dirname(path), file)) if file else path
        assert target in SITE, href
        if anchor:
            assert anchor in PAGES[target].ids(), href


def test_titles_are_unique() -> None:
    titles = [page.all("title")[0].text for page in PAGES.values()]
    assert len(titles) == len(set(titles))
    assert "政府预算：预算报告1（HX-CZYJS-001）- 河西区财政预决算 - 标准目录" in titles


def test_a_notice_labels_every_page_and_keeps_it_out_of_search_engines() -> None:
    for page in PAGES.values():
        assert page.metas()["robots"] == "noindex"
        assert not {"SiteName", "SiteDomain", "SiteIDCode"} & set(page.metas())
        assert "示例编制稿" in page.text


def test_without_a_notice_the_page_names_its_site() -> None:
    found = pages(sample(notice=False))
    for path, html in found.items():
        metas = Page(html).metas()
        if path.startswith("sheets/"):
            assert metas["robots"] == "noindex", "a sheet repeats the page of its item"
            continue
        assert metas["SiteName"] == "标准目录"
        assert metas["SiteDomain"] == "gk.example"
        assert "robots" not in metas


def test_an_item_page_carries_the_heads_of_a_content_page() -> None:
    metas = PAGES[ITEM].metas()
    assert metas["ArticleTitle"] == "政府预算：预算报告1"
    assert metas["PubDate"] == "2026-11-02"
    assert metas["ContentSource"] == "区政府办"
    assert metas["Keywords"] == "预算报告1,政府预算,财政预决算,河西区"
    assert metas["Description"].endswith("收支表、绩效目标表")
    assert metas["ColumnName"] == "河西区财政预决算"
    assert metas["ColumnType"] == "政务公开"


def test_a_draft_says_so_on_every_page() -> None:
    made = render(sample(notice=False), draft=True)
    for path, data in made.items():
        if path.endswith(".html"):
            assert "草稿" in Page(data.decode()).text
            assert Page(data.decode()).metas()["robots"] == "noindex"


def test_the_table_has_twelve_columns_for_every_item() -> None:
    page = PAGES[CATALOG]
    rows = [e for e in page.all("tr") if "row" in e.attributes.get("class", "").split()]
    assert len(rows) == 3
    cells = [e for e in page.elements if e.tag == "td" and "data-label" in e.attributes]
    assert len(cells) == 3 * 10
    (spanned, other) = [e for e in page.all("th") if e.attributes.get("scope") == "rowgroup"]
    assert (spanned.attributes["rowspan"], other.attributes["rowspan"]) == ("3", "2")


def test_parts_of_the_table_keep_their_roles_when_they_become_cards() -> None:
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for tag, role in roles.items():
        assert all(e.attributes["role"] == role for e in PAGES[CATALOG].all(tag))


def test_filters_wait_for_the_script() -> None:
    (filters,) = (e for e in PAGES[CATALOG].elements if e.attributes.get("id") == "filters")
    assert "hidden" in filters.attributes
    names = [e.attributes["name"] for e in PAGES[CATALOG].all("select")]
    assert names == ["stage", "agency", "channel", "level"], "no filter has a single choice"


def test_an_item_page_answers_the_plain_questions() -> None:
    asked = [e.text for e in PAGES[ITEM].all("dt") if direct_question(e)]
    assert asked == [
        "公开什么",
        "依据什么",
        "什么时候",
        "谁公开",
        "在哪里看",
        "向谁反映",
        "公开范围",
        "备注",
    ]


def test_a_page_has_at_most_one_filled_button() -> None:
    for page in PAGES.values():
        filled = [e for e in page.elements if "filled" in e.attributes.get("class", "").split()]
        assert len(filled) <= 1


def direct_question(element: Element) -> bool:
    return (
        element.above.count("dl") == 1
        and "details" not in element.above
        and not (element.above[-1] == "div" and "section" in element.above)
    )
