"""The words of an item that people read, each with the place where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """One text of an item, in the element with this key, at these steps below it."""

    item: Item
    element: str
    steps: Steps
    text: str

    @property
    def place(self) -> Place:
        """Where the text stands; computed for what is reported, not for every text."""
        return self.item.place(self.element, *self.steps)

    @property
    def column(self) -> str:
        """The Chinese name of the element."""
        return ELEMENT_NAMES[self.element]


def plain_texts(item: Item, left_out: frozenset[str]) -> list[str]:
    """All these texts without their places, but for the elements that are left out."""
    found: list[str] = []
    for element, text in (
        ("category", item.category),
        ("title", item.title),
        ("office", item.office),
        ("note", item.note),
        ("inquiry", item.inquiry),
        ("complaint", item.complaint),
    ):
        if text and element not in left_out:
            found.append(text)
    if "content" not in left_out:
        found.extend([entry.element for entry in item.content])
    if "audience" not in left_out and item.audience is not None and item.audience.group:
        found.append(item.audience.group)
    if "basis" not in left_out:
        found.extend([basis.text for basis in item.basis])
    for element, limit in (
        ("deadline", item.deadline),
        ("update", item.update),
        ("retention", item.retention),
    ):
        if limit is not None and element not in left_out:
            found.append(limit.text)
    return found


def words_of(item: Item) -> tuple[Words, ...]:
    """The texts of an item in free words: all but 公开依据, limits, names in registers, numbers."""
    return tuple(_words_of(item))


def names_of(item: Item) -> Iterator[Words]:
    """The texts of 一级事项 and 二级事项."""
    if item.category:
        yield Words(item, "category", (), item.category)
    if item.title:
        yield Words(item, "title", (), item.title)


def _words_of(item: Item) -> Iterator[Words]:
    yield from names_of(item)
    for index, entry in enumerate(item.content):
        yield Words(item, "content", (index,) if entry.bare else (index, "element"), entry.element)
    if item.audience is not None and item.audience.group:
        yield Words(item, "audience", ("group",), item.audience.group)
    for element, text in (("office", item.office), ("note", item.note)):
        if text:
            yield Words(item, element, (), text)


def limits_of(item: Item) -> Iterator[Words]:
    """The texts of 公开时限, 更新周期 and 公开期限."""
    for element, limit in (
        ("deadline", item.deadline),
        ("update", item.update),
        ("retention", item.retention),
    ):
        if limit is not None:
            yield Words(item, element, (), limit.text)


def bases_of(item: Item) -> Iterator[Words]:
    """The texts of 公开依据."""
    for index, basis in enumerate(item.basis):
        yield Words(item, "basis", (index,), basis.text)


def phones_of(item: Item) -> Iterator[Words]:
    """The texts of 咨询电话 and 监督电话."""
    for element, text in (("inquiry", item.inquiry), ("complaint", item.complaint)):
        if text:
            yield Words(item, element, (), text)
