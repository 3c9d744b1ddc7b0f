"""Addresses: which of those in the data may become links, and how pages point at each other."""

from __future__ import annotations

import re
from urllib.parse import quote

SCHEMES = ("http", "https", "mailto", "tel")
"""The only schemes that a link from the data may have."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufeff]+")
_PHONE = re.compile(r"\+?\d(?:[ -]?\d){2,15}")
_AREA_LENGTHS = range(5, 14)


def safe_url(url: str | None) -> str | None:
    """The address without blanks and unseen characters, or None if it must not become a link.

    Browsers drop blanks and control characters within a scheme (`java script:`), so they are
    dropped before the scheme is read. An address without a scheme is no link either.
    """
    if url is None:
        return None
    stripped = _UNSEEN.sub("", url)
    scheme = _SCHEME.match(stripped)
    return stripped if scheme and scheme.group(1).lower() in SCHEMES else None


def phone_parts(text: str) -> tuple[tuple[str, str | None], ...]:
    """The text in pieces, each with the tel: address that it dials, or None.

    A run of 5 to 13 digits, parted by single blanks or hyphens, is taken for a number; everything
    else (转8012, 工作日) is printed as it is.
    """
    parts: list[tuple[str, str | None]] = []
    last = 0
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) not in _AREA_LENGTHS:
            continue
        if match.start() > last:
            parts.append((text[last : match.start()], None))
        plus = "+" if match.group().startswith("+") else ""
        parts.append((match.group(), f"tel:{plus}{digits}"))
        last = match.end()
    if last < len(text):
        parts.append((text[last:], None))
    return tuple(parts)


def segment(name: str) -> str:
    """A slug or id as one step of a relative address."""
    return quote(name, safe="")


def to_root(path: str) -> str:
    """What leads from a page at `path` to the site's top: `""`, `"../"` or `"../../"`."""
    return "../" * path.count("/")
