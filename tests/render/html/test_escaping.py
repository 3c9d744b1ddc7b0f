"""Nothing in the data becomes markup, whatever it says."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import Any
from urllib.parse import urlsplit

import pytest
from msgspec import Struct
from msgspec.structs import asdict, replace

from render.html.factory import make_catalog, pages, render, sample
from render.html.parsed import Page
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.place import Place

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


ENDS = (
    "",
    '"',
    "'",
    "`",
    ">",
    '">',
    "'>",
    "/>",
    "-->",
    "]]>",
    "*/",
    "\\",
    '\\"',
    "</p>",
    "</title>",
    "</script>",
    "</style>",
    "</textarea>",
    "</svg>",
    "</a>",
    "</td></tr></table>",
    "}}",
    "%}",
    "&quot;>",
    "&#34;>",
    "\x00>",
)
"""What would end the place in which a text stands: an attribute, an element, a comment."""

PAYLOADS = (
    "<script>alert(1)</script>",
    "<script src=//evil.example>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<script>1</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "<form action=//evil.example><button>x",
    "<input autofocus onfocus=alert(1)>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example>",
    "<base href=//evil.example/>",
    "<style>*{background:url(//evil.example)}</style>",
    "<object data=//evil.example>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<template><script>1</script></template>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<details open ontoggle=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>",
    "<?xml version='1.0'?>",
    " onmouseover=alert(1) x=",
    " style=background:url(//evil.example) ",
    "\tonclick=alert(1)\n",
    "&lt;img src=x&gt;",
    "&#x3C;script&#x3E;",
    "\u2028<b>",
    "＜script＞",
    "<\x00script>",
    "<scr\xadipt>",
    "<<b>>",
    "<b",
    "</",
    "{{ 7*7 }}",
    "{% raw %}<b>{% endraw %}",
    "{# <b> #}",
    "${alert(1)}",
    "javascript:alert(1)//",
)
"""What would then be markup, or be run."""

EVERY = sorted(end + payload for end, payload in product(ENDS, PAYLOADS))
TOGETHER = 40
"""So many strings are filled into as many items of one catalog."""


def filled(value: Any, words: str) -> Any:
    """A value with these words at the end of every text in it, however deep it stands."""
    if isinstance(value, str):
        return value + words
    if isinstance(value, (Place, dt.date)):
        return value
    if isinstance(value, (tuple, frozenset)):
        return type(value)(filled(entry, words) for entry in value)
    if isinstance(value, Struct):
        return replace(
            value,
            **{name: filled(part, words) for name, part in asdict(value).items()},
        )
    if type(value).__name__ == "Basis":
        return type(value)(value.text + words, filled(value.citations, words))
    return value


def hostile(item: Item, number: int, words: str) -> Item:
    """The item with the words in every text; its id, by which pages are named, is that of a row."""
    whole = replace(item, inquiry="022-2327", complaint="022-2328", office="预算科", note="说明")
    own = {"id": f"HX-CZYJS-{number:03d}", "standard": item.standard, "origin": item.origin}
    return replace(
        filled(whole, words), **own, powers=item.powers, services=item.services, pending=frozenset()
    )


def of_many(strings: list[str]) -> dict[str, Page]:
    made = sample()
    first = made.catalog.items[0]
    items = tuple(hostile(first, number, words) for number, words in enumerate(strings, start=1))
    catalog = make_catalog(items=items)
    found = render(made._replace(catalog=catalog))
    return {path: Page(html.decode()) for path, html in found.items() if path.endswith(".html")}


def shape(page: Page) -> frozenset[tuple[str, frozenset[str]]]:
    """Every kind of element of a page with the names of its attributes."""
    return frozenset((e.tag, frozenset(e.attributes)) for e in page.elements)


HARMLESS = {path: shape(page) for path, page in of_many(["甲"] * TOGETHER).items()}


@pytest.mark.parametrize("at", range(0, len(EVERY), TOGETHER))
def test_no_text_of_an_item_makes_an_element_that_no_template_wrote(at: int) -> None:
    strings = EVERY[at : at + TOGETHER]
    strings += ["甲"] * (TOGETHER - len(strings))
    for path, page in of_many(strings).items():
        assert shape(page) <= HARMLESS[path], path
        for href in page.hrefs():
            assert urlsplit(href).scheme in ("", "tel", "https"), path
            assert urlsplit(href).netloc in ("", "hexi.example"), path


def test_the_strings_reach_every_text_of_an_item() -> None:
    said = of_many(["<q>"] + ["甲"] * (TOGETHER - 1))["hexi/caizheng-yujuesuan/HX-CZYJS-001.html"]
    item = hostile(sample().catalog.items[0], 1, "<q>")
    texts = [item.title, item.category, item.office, item.note, *item.agency, *item.channels]
    texts += [entry.element for entry in item.content] + [basis.text for basis in item.basis]
    assert [text for text in texts if text and text not in said.text] == []
    assert item.deadline is not None
    assert item.deadline.text in said.text
