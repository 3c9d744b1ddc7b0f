"""What the layout's expressions see of an item, a catalog, a district and a left-out entry.

Named tuples, because thousands are made and each is read once; fields are the field's own words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from zwgk_cli.crossref.agencies import find
from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.catalog import Audience, Catalog, ContentElement, Item, Publication
from zwgk_cli.model.district import Agency, District, Power
from zwgk_cli.render.labels import CONSULTATION

PENDING = "待定"


class PowerView(NamedTuple):
    """One entry of a list; `name` is empty where the code is in no list."""

    code: str
    name: str

    def __str__(self) -> str:
        return f"{self.code} {self.name}" if self.name else self.code


class ItemView(NamedTuple):
    """公开事项: texts, and tuples of texts where the catalog has lists; 待定 stands for itself."""

    id: str
    number: int
    category: str
    title: str
    content: tuple[str, ...]
    basis: tuple[str, ...]
    deadline: str
    agency: tuple[str, ...]
    channels: tuple[str, ...]
    audience: str
    group: str
    method: str
    levels: tuple[str, ...]
    stages: tuple[str, ...]
    process: str
    powers: tuple[PowerView, ...]
    services: tuple[PowerView, ...]
    published: tuple[str, ...]
    office: str
    inquiry: str
    complaint: str
    note: str
    update: str
    retention: str
    standard: str


class CatalogView(NamedTuple):
    """The catalog: its domain's name, its edition in words, and whether it was issued."""

    domain: str
    name: str
    edition: str
    status: str


class DistrictView(NamedTuple):
    """The district and its city."""

    name: str
    code: str
    city: str


class EntryView(NamedTuple):
    """What the catalog leaves out: `kind` is 不列入, 不予公开 or 已取消."""

    kind: str
    id: str
    title: str
    reason: str
    detail: str
    date: str


VIEWS = frozenset({PowerView, ItemView, CatalogView, DistrictView, EntryView})
"""The types whose fields an expression reads directly."""


def long_date(day: dt.date) -> str:
    """A date as people write it: 2026年11月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def catalog_view(catalog: Catalog, name: str) -> CatalogView:
    """The `catalog` of the expressions."""
    return CatalogView(catalog.domain, name, long_date(catalog.edition), status_of(catalog))


def status_of(catalog: Catalog) -> str:
    """征求意见稿, or by whom, under which number and when the catalog was issued."""
    if not catalog.is_final or catalog.issued is None:
        return CONSULTATION[0]
    issued = catalog.issued
    day = long_date(issued.date) if issued.date else ""
    return "，".join(part for part in (f"{issued.by}发布", issued.number, day) if part)


def item_view(item: Item, number: int, district: District) -> ItemView:
    """The `item` of the expressions."""
    lead = find(item.agency[0], district) if item.agency else None
    pending = item.pending
    audience = item.audience
    return ItemView(
        id=item.id,
        number=number,
        category=item.category,
        title=item.title,
        content=_texts(item, "content", tuple(_content(e, item.method) for e in item.content)),
        basis=_texts(item, "basis", tuple([basis.text for basis in item.basis])),
        deadline=_text(item, "deadline", item.deadline.text if item.deadline else None),
        agency=_texts(item, "agency", item.agency),
        channels=_texts(item, "channels", item.channels),
        audience=_text(item, "audience", audience.scope if audience else None),
        group=(audience.group or "") if audience else PENDING * ("audience" in pending),
        method=_text(item, "method", item.method),
        levels=_texts(item, "levels", item.levels),
        stages=_texts(item, "stages", item.stages),
        process=_text(item, "process", item.process),
        powers=_powers(item, district),
        services=_services(item, district),
        published=_texts(item, "published", tuple(map(_publication, item.published))),
        office=_text(item, "office", item.office),
        inquiry=_text(item, "inquiry", item.inquiry or _phone(lead, "inquiry")),
        complaint=_text(item, "complaint", item.complaint or _phone(lead, "complaint")),
        note=_text(item, "note", item.note),
        update=_text(item, "update", item.update.text if item.update else None),
        retention=_text(item, "retention", item.retention.text if item.retention else None),
        standard=item.standard or "",
    )


def _text(item: Item, element: str, text: str | None) -> str:
    return text or (PENDING if element in item.pending else "")


def _texts(item: Item, element: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts or ((PENDING,) if element in item.pending else ())


def _content(entry: ContentElement, method: str | None) -> str:
    if entry.required and entry.method is None and entry.audience is None:
        return entry.element
    marks = [] if entry.required else ["非必备"]
    if entry.method is not None and entry.method != method:
        marks.append(entry.method)
    if entry.audience is not None:
        marks.append(f"面向{_named(entry.audience)}")
    return f"{entry.element}（{'；'.join(marks)}）" if marks else entry.element


def _named(audience: Audience) -> str:
    return audience.group or audience.scope


def _publication(entry: Publication) -> str:
    place = "：".join(part for part in (entry.channel, entry.column) if part)
    return f"{place} {entry.url}" if entry.url else place


def _phone(lead: Agency | None, element: str) -> str | None:
    if lead is None:
        return None
    return lead.inquiry if element == "inquiry" else lead.complaint


def _powers(item: Item, district: District) -> tuple[PowerView, ...]:
    """The disclosed powers, then the codes that no list explains."""
    if not item.powers:
        return (PowerView(PENDING, ""),) if "powers" in item.pending else ()
    known = [PowerView(power.code, power.name) for power in disclosed(item, district)]
    codes = {power.code for power in known}
    rest = {ref.code: ref.name or "" for ref in item.powers if ref.code and ref.code not in codes}
    return (*known, *(PowerView(code, name) for code, name in rest.items()))


def _services(item: Item, district: District) -> tuple[PowerView, ...]:
    if not item.services:
        return (PowerView(PENDING, ""),) if "services" in item.pending else ()
    known: Mapping[str, Power] = {power.code: power for power in served(item, district)}
    return tuple(
        PowerView(code, known[code].name if code in known else "") for code in item.services
    )
