"""Catalogs and standards from checked trees: the overlay of a district's item on its standard.

The only rule: an item inherits every element that it does not state; what it states replaces the
whole element; 无 means that an optional element is not taken over (format.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

from msgspec import Struct

from zwgk_cli.loading import values
from zwgk_cli.loading.values import NONE, PENDING, Entry, numbered, text
from zwgk_cli.model.catalog import (
    Catalog,
    Exemption,
    Issue,
    Item,
    Origin,
    Retired,
    Review,
    Standard,
    Withheld,
)
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import Document

_ELEMENTS: Mapping[str, Callable[[Any], Any]] = {
    "category": values.words,
    "title": values.words,
    "stages": values.texts,
    "content": values.content,
    "basis": values.bases,
    "deadline": values.deadline,
    "update": values.deadline,
    "retention": values.deadline,
    "agency": values.texts,
    "channels": values.texts,
    "audience": values.audience,
    "method": text,
    "levels": values.texts,
    "process": text,
    "powers": values.power_refs,
    "services": values.texts,
    "published": values.publications,
    "office": text,
    "inquiry": text,
    "complaint": text,
    "note": text,
}

INHERITED = tuple(_ELEMENTS)
"""What an item takes over from its standard where it does not state it."""

_inherited = attrgetter(*INHERITED)
_ALL = frozenset(INHERITED)
_NOTHING = frozenset({PENDING, NONE})
"""What is written where an element is not known, or not taken over."""

_BLANK: Mapping[str, Any] = {key: read(None) for key, read in _ELEMENTS.items()}
"""The elements of an item that states none."""


def standard_of(document: Document, domain: str) -> Standard:
    """The standard in a checked document, of the domain that its path names."""
    tree: Any = document.tree
    return Standard(
        document=document.path,
        domain=domain,
        edition=values.day(tree["edition"]),
        source=tree["source"],
        items=tuple(
            _item(entry, Place(document.path, ("items", index)), None, {})
            for index, entry in numbered(tree.get("items"))
        ),
    )


def catalog_of(
    document: Document,
    home: tuple[str, str],
    standard: Standard | None,
    roles: Mapping[str, str],
) -> Catalog:
    """The catalog in a checked document, every item resolved on its standard.

    `home` are the district and the domain that its path names; where the file says otherwise,
    that is one finding (ZW114), and the path counts. `roles` turns the roles of a standard into
    agencies of the district. An item whose standard item is unknown or unreadable counts what it
    lacks as pending.
    """
    tree: Any = document.tree
    bases = {item.id: _base(item) for item in standard.items} if standard else {}
    return Catalog(
        document=document.path,
        district=home[0],
        domain=home[1],
        edition=values.day(tree["edition"]),
        issued=_issue(tree.get("issued")),
        review=_review(tree.get("review")),
        items=tuple(
            _item(entry, Place(document.path, ("items", index)), bases, roles)
            for index, entry in numbered(tree.get("items"))
        ),
        exempt=tuple(
            _exemption(entry, Place(document.path, ("exempt", index)))
            for index, entry in numbered(tree.get("exempt"))
        ),
        withheld=tuple(
            _withheld(entry, Place(document.path, ("withheld", index)))
            for index, entry in numbered(tree.get("withheld"))
        ),
        retired=tuple(
            _retired(entry, Place(document.path, ("retired", index)))
            for index, entry in numbered(tree.get("retired"))
        ),
    )


class _Base(Struct, frozen=True):
    """A standard item, and its elements as an adopter takes them over."""

    item: Item
    elements: Mapping[str, Any]


def _base(item: Item) -> _Base:
    return _Base(item, dict(zip(INHERITED, _inherited(item), strict=True)))


def _item(
    entry: Entry,
    place: Place,
    bases: Mapping[str, _Base] | None,
    roles: Mapping[str, str],
) -> Item:
    """An item of a standard (no `bases`), or of a catalog on the standard items in `bases`."""
    own: dict[str, Any] = {}
    pending: set[str] = set()
    for key, value in entry.items():
        if (read := _ELEMENTS.get(key)) is not None:
            is_nothing = type(value) is str and value in _NOTHING
            own[key] = read(None if is_nothing else value)
            if is_nothing and value == PENDING:
                pending.add(key)
    stated = tuple(own)
    base = bases.get(entry["standard"]) if bases and "standard" in entry else None
    if base is None:
        elements: Mapping[str, Any] = _BLANK
        origin = Origin(place)
        if "standard" in entry:
            pending.update(_unstated(stated))
    else:
        elements = base.elements
        origin = Origin(place, base.item.origin.own, _unstated(stated))
        pending.update(base.item.pending & origin.inherited)
        if "agency" in origin.inherited:
            wanted = base.item.agency
            own["agency"] = tuple(roles[role] for role in wanted if role in roles)
            if len(own["agency"]) < len(wanted):
                pending.add("agency")
    return Item(
        id=entry["id"],
        standard=text(entry.get("standard")),
        allow=values.allowances(entry.get("allow")),
        pending=frozenset(pending),
        origin=origin,
        **{**elements, **own},
    )


@lru_cache(maxsize=4096)
def _unstated(stated: tuple[str, ...]) -> frozenset[str]:
    """The elements that an item leaves to its standard; many items leave the same ones."""
    return _ALL.difference(stated)


def _issue(entry: Entry | None) -> Issue | None:
    if not entry:
        return None
    return Issue(entry["by"], text(entry.get("number")), values.date(entry.get("date")))


def _review(entry: Entry | None) -> Review | None:
    return Review(entry["secrecy"], values.date(entry.get("date"))) if entry else None


def _exemption(entry: Entry, place: Place) -> Exemption:
    return Exemption(
        standard=text(entry.get("standard")),
        power=text(entry.get("power")),
        service=text(entry.get("service")),
        reason=entry["reason"],
        detail=text(entry.get("detail")),
        by=text(entry.get("by")),
        into=text(entry.get("into")),
        place=place,
    )


def _withheld(entry: Entry, place: Place) -> Withheld:
    return Withheld(
        entry["title"], entry["ground"], text(entry.get("part")),
        values.date(entry.get("reviewed")), place,
    )  # fmt: skip


def _retired(entry: Entry, place: Place) -> Retired:
    return Retired(
        id=entry["id"],
        title=text(entry.get("title")),
        date=values.day(entry["date"]),
        ground=entry["ground"],
        document=text(entry.get("document")),
        reason=text(entry.get("reason")),
        place=place,
    )
