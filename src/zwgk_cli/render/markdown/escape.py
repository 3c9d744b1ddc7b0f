r"""Text that stays text in Markdown, whichever of the known renderers reads it.

Three ways of keeping a character what it is, each where the others fail:
a backslash, where the original Markdown and CommonMark both know it;
a character reference, for what HTML reads, for `|` and the backslash itself (parsers of tables
differ over a backslash before a pipe), and for `~` and `[`, which may also stand within a span;
a `<span>` around it, where a code host looks for links in the finished text (@name, #1, www.,
https://, :smile:, $…$), which no escape in the source prevents. GitHub documents this for $, and
its sanitizer and GitLab's both let a bare span through.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from zwgk_cli.render.html.links import safe_url

_LINKED = (
    r'[@#!~%&^](?=[0-9A-Za-z_"])'  # references: a person, an issue, a request, a label …
    r"|\$"  # formulas
    r"|(?<=[Ww]{3})\."  # www.
    r"|:(?=//|[0-9A-Za-z_+-]+:)"  # https://, :smile:
    r"|[\[{](?=[+-])"  # inline differences on GitLab
)
_SPECIAL = re.compile(
    rf"(?P<linked>{_LINKED})"
    r"|(?P<reference>[&<>|\\~\[])"
    r"|(?P<read>[`*_#\]]|\A[-+=])"
    r"|(?P<numbered>\A[0-9]{1,9}[.)])"
    r"|(?P<broken>\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
)
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "\\": "&#92;",
    "~": "&#126;",
    "[": "&#91;",
}
_KEPT_IN_URL = "%/:?#[]@!$&*+,;=~"


@lru_cache(maxsize=8192)
def escape(text: str) -> Markup:
    """The text as one line of Markdown that shows exactly it, in a table's cell or elsewhere.

    Line breaks within become <br>; white space at the ends, which no page shows, is left out.
    """
    return Markup(_SPECIAL.sub(_kept, text.strip()))


def finalize(value: object) -> Markup:
    """What a template prints, escaped unless it is Markdown already."""
    return value if isinstance(value, Markup) else escape(str(value))


def linked(label: str, url: str | None) -> Markup:
    """The label as a link, or alone where the address must not become one."""
    target = safe_url(url)
    words = escape(label)
    return words if target is None else Markup("[{}]({})").format(words, Markup(_address(target)))


def anchor(identifier: str) -> Markup:
    """An item's id as the name of an anchor, and as what follows # in a link to it."""
    return Markup(quote(identifier, safe=""))


def _address(url: str) -> str:
    """An address without the characters that would end a link's target, or a cell, too soon."""
    return quote(url, safe=_KEPT_IN_URL, errors="replace").replace("&", "&amp;")


def _kept(match: re.Match[str]) -> str:
    found = match.group()
    match match.lastgroup:
        case "linked":
            return f"<span>{_REFERENCES.get(found, found)}</span>"
        case "reference":
            return _REFERENCES[found]
        case "broken":
            return "<br>"
        case _:
            return f"{found[:-1]}\\{found[-1]}"
