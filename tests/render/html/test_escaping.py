"""Nothing in the data becomes markup, whatever it says."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from render.html.factory import pages, sample
from render.html.parsed import Page

HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script src=//evil.example></script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "`onload=alert(1)",
    "--><img src=x onerror=alert(1)><!--",
    "]]><svg/onload=alert(1)>",
    "</textarea></select></td></table></style></script><iframe>",
    "{{ 7 * 7 }}{% include 'x' %}{# #}",
    "&lt;b&gt;&amp;&#60;i&#62;",
    "\u2028alert(1)\u2029",
    "javascript:alert(1)",
    "\ud83d",
    "\x00\x1b[31m",
]
CLEAN = {path: Page(html) for path, html in pages(sample()).items()}


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_hostile_words_add_no_element_and_no_attribute(words: str) -> None:
    found = pages(sample(lambda text: text + words))
    assert set(found) == set(CLEAN)
    for path, html in found.items():
        added = Page(html).counted() - CLEAN[path].counted()
        assert not added, path


@pytest.mark.parametrize("words", [w for w in HOSTILE if w.isascii() and w.isprintable()])
def test_hostile_words_are_printed_as_typed(words: str) -> None:
    for path, html in pages(sample(lambda text: text + words)).items():
        page = Page(html)
        assert words in page.text, path
        assert words in page.all("title")[0].text, path


def test_a_template_in_the_data_is_not_run() -> None:
    for html in pages(sample(lambda text: text + "{{ 7 * 7 }}")).values():
        assert "49" not in Page(html).text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "\u2028javascript:alert(1)",
        "\ufeffjavascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox",
        "file:///etc/passwd",
        "//evil.example/",
        "javascript&colon;alert(1)",
    ],
    ids=ascii,
)
def test_an_address_of_another_scheme_becomes_no_link(url: str) -> None:
    for path, html in pages(sample(url=url)).items():
        page = Page(html)
        assert not page.counted() - CLEAN[path].counted(), path
        for href in page.hrefs():
            assert urlsplit(href).scheme in ("", "tel"), path
            assert not urlsplit(href).netloc, path


def test_an_address_that_is_no_link_is_still_printed_where_it_is_text() -> None:
    found = pages(sample(url="javascript:alert(1)"))
    assert "javascript:alert(1)" in Page(found["hexi/index.html"]).text
