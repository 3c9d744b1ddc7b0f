"""The report for a clerk: one file, nothing outside, nothing run, whatever a catalog quotes."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from msgspec.structs import replace

from render.html.parsed import Page
from reporting.golden import check
from reporting.runs import ALL, run_of
from reporting.sample import BUDGET, TAX, UNKNOWN_POWER, VAGUE_DEADLINE
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.html import render_html

HOSTILE = "</style></pre><script>alert(1)</script>\"'&amp;{{ 7*7 }}"
_STYLE = re.compile("<style>(.*)</style>", re.DOTALL)


def made(*findings: Finding, files: dict[str, str] | None = None) -> str:
    return render_html(run_of(*findings, files=files))


def test_the_whole_page(update_golden: bool) -> None:
    text = re.sub("sha256-[^&]*", "sha256-…", made(*ALL))
    check("findings.html", _STYLE.sub("<style>…</style>", text), update=update_golden)


def test_nothing_found_is_said() -> None:
    text = Page(made()).text
    assert "没有发现问题。" in text
    assert "规则说明" not in text


def test_the_policy_lets_in_this_style_alone() -> None:
    text = made(*ALL)
    (style,) = _STYLE.findall(text)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert Page(text).metas()["Content-Security-Policy"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'none'; base-uri 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_nothing_is_run_and_nothing_is_asked_for() -> None:
    page = Page(made(*ALL))
    assert not [*page.all("script"), *page.all("link"), *page.all("img"), *page.all("iframe")]
    for element in page.elements:
        assert "style" not in element.attributes
        assert "src" not in element.attributes
        assert not [name for name in element.attributes if name.startswith("on")]
    assert all(link.startswith("#") for link in page.hrefs())


def test_links_within_the_page_lead_somewhere_and_ids_stand_once() -> None:
    page = Page(made(*ALL))
    assert len(page.ids()) == len(set(page.ids()))
    named = [e.attributes.get("aria-labelledby") for e in page.elements]
    wanted = {link[1:] for link in page.hrefs()} | {name for name in named if name}
    assert wanted <= set(page.ids())


def test_what_a_catalog_quotes_stays_text() -> None:
    finding = replace(
        VAGUE_DEADLINE,
        place=Place(TAX, ("note",)),
        message=HOSTILE,
        label=HOSTILE,
        help=HOSTILE,
        item=HOSTILE,
        title=HOSTILE,
        agency=HOSTILE,
        provision=HOSTILE,
        adopters=(HOSTILE,),
    )
    page = Page(made(finding, files={TAX: f"note: >-\n  {HOSTILE}\n"}))
    assert not page.all("script")
    assert len(page.all("style")) == 1
    assert page.text.count("<script>alert(1)</script>") >= 9
    assert "{{ 7*7 }}" in page.text


def test_the_mark_stands_on_exactly_the_wrong_characters() -> None:
    page = Page(made(UNKNOWN_POWER))
    assert [mark.text for mark in page.all("mark")] == ["HX-CF-0219", "HX-CF-0291"]


def test_findings_of_an_item_stand_together() -> None:
    here = Place(BUDGET, ("items", 0))
    between = replace(VAGUE_DEADLINE, place=here.within("method"), item=None, title=None)
    page = Page(made(UNKNOWN_POWER, between, replace(UNKNOWN_POWER, place=here.within("agency"))))
    heads = [head.text for head in page.all("h3")]
    assert heads.count("HX-CZYJS-012 会计监督处罚结果") == 1
    assert heads.count("不属于某一个事项") == 1
