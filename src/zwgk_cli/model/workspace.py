"""The workspace: its settings, the registers, the standards, and the facts of every district."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from msgspec import Struct

from zwgk_cli.model.catalog import Standard
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers

SETTINGS = "zwgk.yaml"
"""The file at a workspace's root that makes it one."""


class City(Struct, frozen=True):
    """The city whose districts publish, with its 行政区划代码."""

    name: str
    code: str


class Enrolment(Struct, frozen=True):
    """A district's line in zwgk.yaml: its slug, the prefix of its ids, and its pilot scope."""

    id: str
    code: str
    scope: tuple[str, ...]
    place: Place


class Notice(Struct, frozen=True):
    """What every page says of itself when the catalogs are no official publication."""

    label: str
    text: str


class Site(Struct, frozen=True):
    """Settings of the published site; without `url` nothing that needs an address is written."""

    title: str
    url: str | None
    notice: Notice | None


class Settings(Struct, frozen=True):
    """zwgk.yaml."""

    city: City
    districts: tuple[Enrolment, ...]
    site: Site
    levels: Mapping[str, str]
    rules: Mapping[str, str]


class Workspace(Struct, frozen=True):
    """What every district is checked against.

    `enrolments` are the districts of the settings by slug.
    `partial_standards` are domains of whose standard something could not be read.
    """

    settings: Settings
    enrolments: Mapping[str, Enrolment]
    registers: Registers
    standards: Mapping[str, Standard]
    partial_standards: frozenset[str]

    def enrolment(self, district: str) -> Enrolment | None:
        """The line of zwgk.yaml for a district."""
        return self.enrolments.get(district)


class ItemFacts(Struct, frozen=True):
    """What remains of an item when its district is released; `index` is its place in the file."""

    id: str
    title: str
    index: int


class ItemTable(Struct, frozen=True):
    """What remains of the items of a file, in columns: a nation has three million items.

    `categories` are the 一级事项 in their order, each with the number of items that it runs over.
    """

    document: str
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    indexes: tuple[int, ...]
    categories: tuple[tuple[str, int], ...]

    def __len__(self) -> int:
        """How many items there are."""
        return len(self.ids)

    def __iter__(self) -> Iterator[ItemFacts]:
        """The items, in the order of the file."""
        return map(ItemFacts, self.ids, self.titles, self.indexes)

    def place(self, item: ItemFacts) -> Place:
        """Where an item stands."""
        return Place(self.document, ("items", item.index))


class StandardFacts(Struct, frozen=True):
    """What rules between districts ask of a standard: its domain, and the ids of its items."""

    domain: str
    document: str
    items: ItemTable


class CatalogFacts(Struct, frozen=True):
    """What remains of a catalog when its district is released; `final` once issued and reviewed.

    `agencies` are those that its items name, each once. What is kept of each item is what rules
    between districts ask for.
    """

    district: str
    domain: str
    document: str
    edition: dt.date
    final: bool
    items: ItemTable
    agencies: tuple[str, ...]
    retired: tuple[tuple[str, Place], ...]


class DistrictFacts(Struct, frozen=True):
    """What remains of a district when it is released: names and references, no content.

    `list_domains` are the domains that its lists name, each where it stands first.
    """

    id: str
    name: str
    document: str
    catalogs: tuple[CatalogFacts, ...]
    unreadable: frozenset[str]
    list_domains: tuple[tuple[str, Place], ...] = ()
