"""An element of an item in the words that a person would read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from zwgk_cli.crossref.powers import disclosed
from zwgk_cli.model.catalog import Audience, ContentElement, Item, Publication
from zwgk_cli.model.district import District


def spoken(item: Item, element: str, district: District | None) -> tuple[str, ...]:
    """The lines of an element; none where it is not stated, 待定 where it is pending.

    `district` is None for an item of a standard, which names neither powers nor services.
    """
    if element in item.pending:
        return ("待定",)
    if element == "powers":
        return _powers(item, district) if district else ()
    if element == "services":
        return _services(item, district) if district else ()
    return tuple(_ELEMENTS[element](item))


def _powers(item: Item, district: District) -> tuple[str, ...]:
    known = [f"{power.code} {power.name}" for power in disclosed(item, district)]
    lost = [
        f"{ref.code}（清单里没有）"
        for ref in item.powers
        if ref.code and district.powers and ref.code not in district.powers.by_code
    ]
    return (*known, *lost)


def _services(item: Item, district: District) -> tuple[str, ...]:
    known = district.services.by_code if district.services else {}
    return tuple(
        f"{code} {known[code].name}" if code in known else f"{code}（目录里没有）"
        for code in item.services
    )


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _joined(values: tuple[str, ...]) -> tuple[str, ...]:
    return ("、".join(values),) if values else ()


def _audience(audience: Audience | None) -> tuple[str, ...]:
    return (audience.group or audience.scope,) if audience else ()


def _content(entry: ContentElement) -> str:
    marks = [
        "可选" if not entry.required else "",
        entry.method or "",
        *_audience(entry.audience),
    ]
    said = "，".join(mark for mark in marks if mark)
    return f"{entry.element}（{said}）" if said else entry.element


def _publication(entry: Publication) -> str:
    return " ".join(part for part in (entry.channel, entry.column, entry.url) if part)


_ELEMENTS: Mapping[str, Callable[[Item], tuple[str, ...]]] = {
    "id": lambda item: (item.id,),
    "standard": lambda item: _one(item.standard),
    "category": lambda item: _one(item.category),
    "title": lambda item: _one(item.title),
    "stages": lambda item: _joined(item.stages),
    "content": lambda item: tuple(map(_content, item.content)),
    "basis": lambda item: tuple(basis.text for basis in item.basis),
    "deadline": lambda item: _one(item.deadline.text if item.deadline else None),
    "update": lambda item: _one(item.update.text if item.update else None),
    "retention": lambda item: _one(item.retention.text if item.retention else None),
    "agency": lambda item: _joined(item.agency),
    "channels": lambda item: _joined(item.channels),
    "audience": lambda item: _audience(item.audience),
    "method": lambda item: _one(item.method),
    "levels": lambda item: _joined(item.levels),
    "process": lambda item: _one(item.process),
    "published": lambda item: tuple(map(_publication, item.published)),
    "office": lambda item: _one(item.office),
    "inquiry": lambda item: _one(item.inquiry),
    "complaint": lambda item: _one(item.complaint),
    "note": lambda item: _one(item.note),
    "allow": lambda item: tuple(f"{entry.rule}：{entry.reason}" for entry in item.allow),
}
