"""Text stays text: no parser finds an element in it, and a reader sees what was typed."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from render.html.factory import Sample, sample
from render.markdown.factory import render
from render.markdown.parsed import PARSER, kinds, read, visible
from zwgk_cli.render.markdown.escape import escape, linked

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "<!-- 注释 -->",
    "<https://evil.example>",
    "<a@evil.example>",
    "[点我](javascript:alert(1))",
    "![图](http://evil.example/x.png)",
    "[^1]: 脚注",
    "[引用]: http://evil.example",
    "[ ] 待办",
    "[+增+]{-删-}",
    "*斜* **粗** _斜_ __粗__ ***a***",
    "~~删~~a ~删~a",
    "`码` ``码``",
    "```",
    "~~~",
    "# 标题",
    "标题 #",
    "> 引文",
    "- 项",
    "+ 项",
    "* 项",
    "1. 项",
    "1) 项",
    "123456789. 项",
    "---",
    "===",
    "***",
    "    缩进",
    "\t缩进",
    "a|b",
    "|---|---|",
    "a\\|b",
    "\\",
    "\\\\|",
    "行一\n行二",
    "行一\r\n# 行二",
    "行一\n\n- 行二",
    "行一\u2028行二",
    "行尾  ",
    "&lt;b&gt; &amp; &#60; &copy",
    "https://evil.example/x?a=1&b=2 www.evil.example WWW.evil.example ftp://e.example",
    "@mention #123 !45 a@b.example GH-1 ~label %1 &2 $x$ $$y$$ :smile: ^x^",
    "{{ 7 * 7 }} {% raw %} {#",
    "=1+1",
    "[[_TOC_]]",
    "《〈条例〉》（国办发〔2017〕42号）第二十条第（七）项",
)

ALPHABET = "a1甲 \t\n\\`*_{}[]()<>#+-.!|~&:;=@$^%'\"/,?w"

PLAIN = "# a\n\na\n\n- a\n    - a\n\n| 甲 |\n|---|\n| a |\n"

LINKED = re.compile(
    r"://|www\.|[@#!~%&^][0-9A-Za-z_]|.\$|\$.|:[a-z0-9_+-]+:|[\[{][+-]", re.IGNORECASE
)
"""What a code host makes a link, a label or a formula of."""


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_in_every_field_adds_no_element(hostile: str) -> None:
    plain = read(render(sample(lambda text: f"甲{text}乙")))
    made = read(render(sample(lambda text: f"{hostile}{text}{hostile}")))
    assert made.elements == plain.elements
    assert made.links == plain.links


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_in_every_field_is_shown_as_typed(hostile: str) -> None:
    plain = read(render(sample(lambda text: f"甲乙丙{text}丁戊己")))
    made = read(render(sample(lambda text: f"{hostile}{text}{hostile}")))
    typed = [
        visible(text.replace("甲乙丙", hostile).replace("丁戊己", hostile)) for text in plain.texts
    ]
    assert [squeezed(text) for text in made.texts] == [squeezed(text) for text in typed]


@given(st.text(ALPHABET, max_size=24))
@settings(max_examples=300, deadline=None)
def test_any_text_is_shown_as_typed_wherever_it_stands(text: str) -> None:
    kept = escape(text)
    page = f"# {kept}\n\n{kept}\n\n- {kept}\n    - {kept}\n\n| 甲 |\n|---|\n| {kept} |\n"
    shown = read(page)
    blocks = [visible(text)] * 4 + ["甲", visible(text)]
    assert [squeezed(block) for block in shown.texts if block] == [
        squeezed(block) for block in blocks if block
    ]
    blank = not text.strip()
    expected = kinds("# a\n\n- a\n    - a\n\n| 甲 |\n|---|\n| a |\n" if blank else PLAIN)
    assert without_paragraphs(shown.elements) == without_paragraphs(list(expected.elements()))


@given(st.text(ALPHABET, max_size=24) | st.sampled_from(HOSTILE))
@settings(max_examples=300, deadline=None)
def test_a_code_host_finds_nothing_to_link_in_the_finished_text(text: str) -> None:
    finished = PARSER.renderInline(escape(text))
    runs = [html.unescape(run) for run in re.split(r"<[^>]*>", finished)]
    assert not [run for run in runs if LINKED.search(run)]


@given(st.text(ALPHABET, max_size=16), st.text(ALPHABET + "漢", max_size=16))
@settings(max_examples=300, deadline=None)
def test_a_link_has_the_whole_label_and_goes_to_one_place(label: str, rest: str) -> None:
    shown = read(f"| 甲 |\n|---|\n| {linked(f'甲{label}', f'https://a.example/{rest}')} |\n")
    assert [squeezed(text) for text in shown.texts] == ["甲", squeezed(f"甲{label}")]
    assert len(shown.links) == 1
    assert shown.links[0].startswith("https://a.example/")
    assert shown.elements.count("link_open") == shown.elements.count("link_close") == 1


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//evil.example"]
)
def test_an_address_that_must_not_be_followed_is_no_link(url: str) -> None:
    assert linked("政府网站", url) == "政府网站"
    assert "evil" not in render(sample(url=url))
    assert "alert" not in render(sample(url=url))


def test_a_link_escapes_what_would_end_it() -> None:
    assert linked("[甲]", "https://a.example/(b) c|d\"e?f=1&g='h'") == (
        r"[&#91;甲\]](https://a.example/%28b%29c%7Cd%22e?f=1&amp;g=%27h%27)"
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("甲|乙\\丙", "甲&#124;乙&#92;丙"),
        ("*甲*_乙_`丙`", r"\*甲\*\_乙\_\`丙\`"),
        ("1. 甲", r"1\. 甲"),
        ("3.5个", r"3\.5个"),
        ("甲3.5", "甲3.5"),
        ("- 甲-乙", r"\- 甲-乙"),
        ("甲\r\n乙\n丙", "甲<br>乙<br>丙"),
        ("www.a.example", "www<span>.</span>a.example"),
        ("https://a.example", "https<span>:</span>//a.example"),
        ("@甲 @a #1 # 1", r"@甲 <span>@</span>a <span>#</span>1 \# 1"),
        ("~a~b", "<span>&#126;</span>a<span>&#126;</span>b"),
        ("《条例》第14条（七）", "《条例》第14条（七）"),
    ],
)
def test_the_escaped_text_is_this(text: str, source: str) -> None:
    assert escape(text) == source


def test_a_secret_is_not_named() -> None:
    made: Sample = sample()
    assert "战备资金" not in render(made)
    assert "第十四条不予公开的信息" in render(made)


def squeezed(text: str) -> str:
    """The text without blanks: where a line breaks a page shows one, or none."""
    return "".join(text.split())


def without_paragraphs(elements: list[str]) -> list[str]:
    """The elements that a text could have added; an empty text has no paragraph of its own."""
    return sorted(element for element in elements if not element.startswith("paragraph"))
