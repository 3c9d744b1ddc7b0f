"""The words of an item that people read, each with the place where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place

Steps = tuple[str | int, ...]


class Words(Struct, frozen=True):
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


_Text = tuple[str, Steps, str]
"""The key of an element, the steps below it, and the text that stands there."""


def plain_texts(item: Item, left_out: frozenset[str]) -> list[str]:
    """All these texts without their places, but for the elements that are left out."""
    found = chain(_names(item), _free(item), _limits(item), _bases(item), _phones(item))
    return [text for element, _, text in found if element not in left_out]


def words_of(item: Item) -> tuple[Words, ...]:
    """The texts of an item in free words: all but 公开依据, limits, names in registers, numbers."""
    return tuple(Words(item, *found) for found in chain(_names(item), _free(item)))


def names_of(item: Item) -> Iterator[Words]:
    """The texts of 一级事项 and 二级事项."""
    return (Words(item, *found) for found in _names(item))


def limits_of(item: Item) -> Iterator[Words]:
    """The texts of 公开时限, 更新周期 and 公开期限."""
    return (Words(item, *found) for found in _limits(item))


def bases_of(item: Item) -> Iterator[Words]:
    """The texts of 公开依据."""
    return (Words(item, *found) for found in _bases(item))


def phones_of(item: Item) -> Iterator[Words]:
    """The texts of 咨询电话 and 监督电话."""
    return (Words(item, *found) for found in _phones(item))


def _names(item: Item) -> Iterator[_Text]:
    if item.category:
        yield "category", (), item.category
    if item.title:
        yield "title", (), item.title


def _free(item: Item) -> Iterator[_Text]:
    for index, entry in enumerate(item.content):
        yield "content", (index,) if entry.bare else (index, "element"), entry.element
    if item.audience is not None and item.audience.group:
        yield "audience", ("group",), item.audience.group
    for element, text in (("office", item.office), ("note", item.note)):
        if text:
            yield element, (), text


def _limits(item: Item) -> Iterator[_Text]:
    for element, limit in (
        ("deadline", item.deadline),
        ("update", item.update),
        ("retention", item.retention),
    ):
        if limit is not None:
            yield element, (), limit.text


def _bases(item: Item) -> Iterator[_Text]:
    for index, basis in enumerate(item.basis):
        yield "basis", (index,), basis.text


def _phones(item: Item) -> Iterator[_Text]:
    for element, text in (("inquiry", item.inquiry), ("complaint", item.complaint)):
        if text:
            yield element, (), text
