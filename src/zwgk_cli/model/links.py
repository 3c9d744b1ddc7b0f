"""What the catalogs of a district refer to: enough to judge the district without its catalogs."""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli.model.district import District
from zwgk_cli.model.place import Place


class ItemLinks(Struct, frozen=True):
    """An item by what binds it to others: who answers for it, which powers and services it shows.

    `index` is its place in the file; `codes` are those of known entries of both lists, `spoken`
    that of one which it names in words alone.
    """

    id: str
    title: str
    index: int
    agency: tuple[str, ...]
    codes: tuple[str, ...]
    spoken: str | None


class RoleNeed(Struct, frozen=True):
    """A role that an item takes over from its standard item, with the latter's place and title."""

    role: str
    place: Place
    title: str
    item: str


class Merger(Struct, frozen=True):
    """An exemption that names the item into which its matter went (并入其他事项)."""

    into: str
    place: Place


class Exempted(Struct, frozen=True):
    """A power or service that a catalog does not disclose (不列入), and why; where it says so."""

    code: str
    reason: str
    detail: str | None
    by: str | None
    into: str | None
    place: Place


class UnknownCode(Struct, frozen=True):
    """A code of an item that the list of `element`, powers or services, does not have."""

    element: str
    code: str


class CatalogLinks(Struct, frozen=True):
    """What a catalog refers to.

    `partial` where a faulty entry of it was left out. `pending` holds powers or services where any
    item has that element 待定. `needs` has each role once; `exempt` has the powers and
    services among the exemptions.
    """

    domain: str
    document: str
    partial: bool
    items: tuple[ItemLinks, ...]
    needs: tuple[RoleNeed, ...]
    exempt: tuple[Exempted, ...]
    mergers: tuple[Merger, ...]
    unknown: tuple[UnknownCode, ...]
    pending: frozenset[str]

    def place(self, item: ItemLinks) -> Place:
        """Where an item of this catalog stands."""
        return Place(self.document, ("items", item.index))


class DistrictLinks(Struct, frozen=True):
    """A district and the references of its catalogs, which are not at hand themselves.

    `unreadable` names the domains whose catalog exists but could not be read.
    """

    district: District
    catalogs: tuple[CatalogLinks, ...]
    unreadable: frozenset[str]
