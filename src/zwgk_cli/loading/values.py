"""From texts of a checked tree to values. The schema has vouched for every shape read here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from zwgk_cli.language.citation import parse_basis
from zwgk_cli.language.deadline import parse_deadline
from zwgk_cli.model.basis import Basis, Citation
from zwgk_cli.model.catalog import (
    Allow,
    Audience,
    ContentElement,
    PowerRef,
    Publication,
)
from zwgk_cli.model.deadline import Deadline

Entry = Mapping[str, Any]

PENDING = "待定"
NONE = "无"
WHOLE = "全社会"
GROUP = "特定群体"


def numbered(value: Any) -> Iterator[tuple[int, Entry]]:
    """The mappings of a list with their indices; those that were left out (None) are skipped."""
    for index, entry in enumerate(value or ()):
        if entry is not None:
            yield index, entry


def entries(value: Any) -> Iterator[Entry]:
    """The mappings of a list; nothing where the list is not there."""
    for _, entry in numbered(value):
        yield entry


def named(value: Any, key: str) -> Iterator[tuple[int, Entry]]:
    """The mappings of a list with their indices, of several with one name the first alone."""
    seen: set[str] = set()
    for index, entry in numbered(value):
        if entry[key] not in seen:
            seen.add(entry[key])
            yield index, entry


def text(value: Any) -> str | None:
    """A text, or None where it is not there."""
    return value or None


def words(value: Any) -> str:
    """A text that is always printed, empty where it is not known."""
    return value or ""


def texts(value: Any) -> tuple[str, ...]:
    """One text or a list of them, as a tuple."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(filter(None, value))


def date(value: Any) -> dt.date | None:
    """A day, or None where none is given."""
    return dt.date.fromisoformat(value) if value else None


def dates(value: Any) -> tuple[dt.date, ...]:
    """The days of a list; those that were left out (None) are skipped."""
    return tuple(dt.date.fromisoformat(entry) for entry in value or () if entry)


def day(value: str) -> dt.date:
    """A day that must be there."""
    return dt.date.fromisoformat(value)


def yes(value: Any, *, default: bool) -> bool:
    """是 or 否."""
    return default if value is None else value == "是"


def bases(value: Any) -> tuple[Basis, ...]:
    """公开依据, each entry with its citations, which are read when they are first asked for."""
    return tuple(map(_basis, value or ()))


@lru_cache(maxsize=16384)
def _basis(text: str) -> Basis:
    """An entry of 公开依据; the same words are the same entry, whoever cites them."""
    return Basis(text, _citations)


def _citations(text: str) -> tuple[Citation, ...]:
    return parse_basis(text).citations


def deadline(value: Any) -> Deadline | None:
    """公开时限, 更新周期 or 公开期限, parsed."""
    return parse_deadline(value) if value else None


def audience(value: Any) -> Audience | None:
    """公开对象: 全社会, or a group that is named."""
    if value is None:
        return None
    if isinstance(value, str):
        return Audience(WHOLE) if value == WHOLE else Audience(GROUP)
    return Audience(GROUP, value.get("group"))


def content(value: Any) -> tuple[ContentElement, ...]:
    """公开内容（要素）: texts, or mappings where an element differs from its item."""
    return tuple(
        _element(entry)
        if isinstance(entry, str)
        else ContentElement(
            entry["element"],
            yes(entry.get("required"), default=True),
            text(entry.get("method")),
            audience(entry.get("audience")),
            bare=False,
        )
        for entry in value or ()
    )


@lru_cache(maxsize=16384)
def _element(text: str) -> ContentElement:
    """An element that is no more than its words; the same few stand in item after item."""
    return ContentElement(text)


@lru_cache(maxsize=16384)
def _coded(code: str) -> PowerRef:
    """A power by its code alone, which items of several domains may name."""
    return PowerRef(code=code)


def power_refs(value: Any) -> tuple[PowerRef, ...]:
    """权责清单 of an item: codes, codes with names, or an agency and a kind."""
    return tuple(
        _coded(entry)
        if isinstance(entry, str)
        else PowerRef(
            text(entry.get("code")),
            text(entry.get("name")),
            text(entry.get("agency")),
            text(entry.get("kind")),
            bare=False,
        )
        for entry in value or ()
    )


def publications(value: Any) -> tuple[Publication, ...]:
    """Where the information of an item can be read."""
    return tuple(
        Publication(entry["channel"], text(entry.get("column")), text(entry.get("url")))
        for entry in entries(value)
    )


def allowances(value: Any) -> tuple[Allow, ...]:
    """Accepted findings of an item."""
    return tuple(
        Allow(entry["rule"], entry["reason"], date(entry.get("until"))) for entry in entries(value)
    )
