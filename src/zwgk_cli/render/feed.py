"""feed.xml: the editions of the catalogs as an Atom feed; only where the site has an address."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from zwgk_cli.model.workspace import CatalogFacts, DistrictFacts, Settings, Workspace
from zwgk_cli.render.addresses import base_of, moment, path_of
from zwgk_cli.render.labels import catalog_title

MOST = 100
"""Entries of the feed; the newest editions come first."""


def feed(url: str, districts: Sequence[DistrictFacts], workspace: Workspace) -> tuple[str, bytes]:
    """The path and the bytes of the feed."""
    base, settings = base_of(url), workspace.settings
    catalogs = [(facts, catalog) for facts in districts for catalog in facts.catalogs]
    catalogs.sort(key=lambda entry: entry[1].edition, reverse=True)
    day = catalogs[0][1].edition
    head = (
        f"<title>{_text(settings.site.title)}</title>\n"
        f"<id>{_text(base)}</id>\n"
        f'<link href="{_text(base)}"/>\n'
        f'<link rel="self" href="{_text(base)}feed.xml"/>\n'
        f"<updated>{moment(day)}</updated>\n"
        f"<author><name>{_text(settings.site.title)}</name></author>\n"
    )
    entries = "".join(_entry(base, facts, entry, workspace) for facts, entry in catalogs[:MOST])
    return "feed.xml", (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n{head}{entries}</feed>\n'
    ).encode("utf-8", "replace")


def _entry(base: str, facts: DistrictFacts, catalog: CatalogFacts, workspace: Workspace) -> str:
    title = catalog_title(facts.name, workspace.registers.domain_name(catalog.domain))
    day, address = catalog.edition, base + path_of(catalog.district, catalog.domain, "index.html")
    return (
        "<entry>\n"
        f"<title>{_text(title)}（{day.isoformat()}版）</title>\n"
        f"<id>{_text(address)}#{day.isoformat()}</id>\n"
        f'<link href="{_text(address)}"/>\n'
        f"<updated>{moment(day)}</updated>\n"
        f"<summary>{_text(_summary(catalog, workspace.settings))}</summary>\n"
        "</entry>\n"
    )


def _summary(catalog: CatalogFacts, settings: Settings) -> str:
    retired = f"，已取消{len(catalog.retired)}项" if catalog.retired else ""
    final = "" if catalog.final else "征求意见稿。"
    notice = f"{settings.site.notice.label}。" if settings.site.notice else ""
    return f"{notice}{final}共{len(catalog.items)}项{retired}。"


def _text(text: str) -> str:
    """Text for XML, without the control characters that XML cannot hold."""
    plain = "".join(mark for mark in text if mark >= " " or mark in "\t\n")
    return escape(plain.replace("\ufffe", "").replace("\uffff", ""), {'"': "&quot;"})
