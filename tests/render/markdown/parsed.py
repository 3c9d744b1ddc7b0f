"""A Markdown file as a reader of it sees it: its elements and its visible text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
"""Tables, strikethrough and raw HTML; links only where the source makes one."""

_PLAIN = re.compile(r'<(?:/?span|br|a id="([A-Za-z0-9-]*)" name="\1"|/a)>')


class Shown(NamedTuple):
    """What a parser makes of a file.

    `elements` are the kinds of element in their order, `links` the targets of links, `texts` what
    each block shows, white space made one blank.
    """

    elements: list[str]
    links: list[str]
    texts: list[str]


def read(markdown: str) -> Shown:
    """The file as parsed; raw HTML other than the few tags of the templates is an element."""
    tokens = PARSER.parse(markdown)
    elements = [token.type for token in tokens if token.type != "inline"]
    links, texts = [], []
    for token in tokens:
        if token.type == "inline":
            children = token.children or []
            links += [str(child.attrGet("href")) for child in children if child.type == "link_open"]
            elements += _kinds(children)
            texts.append(visible("".join(map(_shown, children))))
    return Shown(elements, links, texts)


def visible(text: str) -> str:
    """A text as a page shows it: any run of white space is one blank."""
    return " ".join(text.split())


def kinds(markdown: str) -> Counter[str]:
    """How often each kind of element stands in the file."""
    return Counter(read(markdown).elements)


def _kinds(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "html_inline":
            assert _PLAIN.fullmatch(child.content), child.content
            if child.content not in ("<span>", "</span>", "<br>"):
                yield child.content.split()[0]
        elif child.type not in ("text", "softbreak", "text_special"):
            yield child.type


def _shown(child: Token) -> str:
    if child.type == "html_inline":
        return " " if child.content == "<br>" else ""
    return " " if child.type == "softbreak" else child.content
