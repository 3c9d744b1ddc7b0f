"""sitemap.xml: every page, for search engines; only where the site has an address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from zwgk_cli.model.workspace import DistrictFacts
from zwgk_cli.render.addresses import base_of, path_of

MOST = 50_000
"""Addresses that one file may hold; more are parted, and sitemap.xml then names the parts."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def sitemaps(
    url: str, pages: Sequence[str], districts: Sequence[DistrictFacts]
) -> Iterator[tuple[str, bytes]]:
    """The sitemap, or its parts and the list of them; `pages` are those that districts share."""
    base = base_of(url)
    entries = [*(_entry(base + page, None) for page in pages), *_entries(base, districts)]
    parts = [entries[at : at + MOST] for at in range(0, len(entries), MOST)]
    if len(parts) == 1:
        yield "sitemap.xml", _document("urlset", "url", entries)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield (
        "sitemap.xml",
        _document("sitemapindex", "sitemap", [_entry(base + n, None) for n in names]),
    )
    for name, part in zip(names, parts, strict=True):
        yield name, _document("urlset", "url", part)


def _entries(base: str, districts: Sequence[DistrictFacts]) -> Iterator[str]:
    for facts in districts:
        editions = [catalog.edition for catalog in facts.catalogs]
        yield _entry(base + path_of(facts.id, "index.html"), max(editions, default=None))
        for catalog in facts.catalogs:
            folder = base + path_of(catalog.district, catalog.domain)
            yield _entry(f"{folder}/index.html", catalog.edition)
            for identifier in catalog.items.ids:
                yield _entry(f"{folder}/{path_of(identifier)}.html", catalog.edition)


def _entry(address: str, changed: dt.date | None) -> str:
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"<loc>{escape(address)}</loc>{day}"


def _document(root: str, element: str, entries: Sequence[str]) -> bytes:
    lines = "".join(f"<{element}>{entry}</{element}>\n" for entry in entries)
    return f'{_HEAD}<{root} xmlns="{_NAMESPACE}">\n{lines}</{root}>\n'.encode()
