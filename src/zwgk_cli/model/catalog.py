"""公开事项标准目录: the resolved catalog of a district and the 基本目录 that it stands on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from zwgk_cli.model.basis import Basis
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.place import Place


class Origin(Struct, frozen=True):
    """Where the elements of an item stand: `own` is the item itself, `base` its standard item."""

    own: Place
    base: Place | None = None
    inherited: frozenset[str] = frozenset()


class Audience(Struct, frozen=True):
    """公开对象: `scope` is 全社会 or 特定群体; the latter names its `group`."""

    scope: str
    group: str | None = None


class ContentElement(Struct, frozen=True):
    """公开内容（要素）: one entry.

    `method` and `audience` are set only where they differ from the item's. `bare` where only the
    words stand in the file, without the keys of a mapping.
    """

    element: str
    required: bool = True
    method: str | None = None
    audience: Audience | None = None
    bare: bool = True

    def __eq__(self, other: object) -> bool:
        """Whether the same is said, in whichever way it is written."""
        if not isinstance(other, ContentElement):
            return NotImplemented
        return self._said == other._said

    def __hash__(self) -> int:
        """By what is said."""
        return hash(self._said)

    @property
    def _said(self) -> tuple[str, bool, str | None, Audience | None]:
        return self.element, self.required, self.method, self.audience


class PowerRef(Struct, frozen=True):
    """What an item discloses: a power by its code and perhaps its name, or all of a kind.

    `bare` where only the code stands in the file, without the keys of a mapping.
    """

    code: str | None = None
    name: str | None = None
    agency: str | None = None
    kind: str | None = None
    bare: bool = True


class Publication(Struct, frozen=True):
    """Where the published information can be read."""

    channel: str
    column: str | None
    url: str | None


class Allow(Struct, frozen=True):
    """An accepted finding of an item; after `until` it is accepted no longer."""

    rule: str
    reason: str
    until: dt.date | None


class Item(Struct, frozen=True):
    """公开事项, every element resolved: its own where stated, else the standard's.

    `deadline` and the optional elements are None, and tuples empty, where nothing is stated or
    where 待定 stands; `pending` names the elements that are 待定. `agency` names agencies of the
    district (roles in a standard); the first leads (牵头).
    """

    id: str
    standard: str | None
    category: str
    title: str
    stages: tuple[str, ...]
    content: tuple[ContentElement, ...]
    basis: tuple[Basis, ...]
    deadline: Deadline | None
    update: Deadline | None
    retention: Deadline | None
    agency: tuple[str, ...]
    channels: tuple[str, ...]
    audience: Audience | None
    method: str | None
    levels: tuple[str, ...]
    process: str | None
    powers: tuple[PowerRef, ...]
    services: tuple[str, ...]
    published: tuple[Publication, ...]
    office: str | None
    inquiry: str | None
    complaint: str | None
    note: str | None
    allow: tuple[Allow, ...]
    pending: frozenset[str]
    origin: Origin

    def place(self, element: str, *steps: str | int) -> Place:
        """Where an element of this item stands: in the district's file or in the standard's."""
        origin = self.origin
        home = origin.own
        if element in origin.inherited and origin.base is not None:
            home = origin.base
        return home.within(element, *steps)

    def inherits(self, element: str) -> bool:
        """Whether the element comes from the standard item."""
        return element in self.origin.inherited


class Issue(Struct, frozen=True):
    """发布: by whom, under which number and on which day the catalog was issued."""

    by: str
    number: str | None
    date: dt.date | None


class Review(Struct, frozen=True):
    """保密审查: which agency reviewed the catalog, and when."""

    secrecy: str
    date: dt.date | None


class Exemption(Struct, frozen=True):
    """不列入: a standard item, a power or a service that the catalog does not disclose, and why."""

    standard: str | None
    power: str | None
    service: str | None
    reason: str
    detail: str | None
    by: str | None
    into: str | None
    place: Place


SECRET_GROUND = "第十四条"
"""《政府信息公开条例》第十四条: state secrets, and what endangers security or stability."""


class Withheld(Struct, frozen=True):
    """不予公开: what is withheld, and on which ground of 《政府信息公开条例》."""

    title: str
    ground: str
    part: str | None
    reviewed: dt.date | None
    place: Place

    @property
    def is_secret(self) -> bool:
        """Whether it is withheld under 第十四条: then no output says what it is."""
        return self.ground.startswith(SECRET_GROUND)


class Retired(Struct, frozen=True):
    """取消: an item withdrawn by 动态调整; its id stays taken."""

    id: str
    title: str | None
    date: dt.date
    ground: str
    document: str | None
    reason: str | None
    place: Place


class Catalog(Struct, frozen=True):
    """政务公开事项标准目录 of one district for one domain, as of `edition`."""

    document: str
    district: str
    domain: str
    edition: dt.date
    issued: Issue | None
    review: Review | None
    items: tuple[Item, ...]
    exempt: tuple[Exemption, ...]
    withheld: tuple[Withheld, ...]
    retired: tuple[Retired, ...]

    @property
    def is_final(self) -> bool:
        """Whether it has been issued after a secrecy review; otherwise it is 征求意见稿."""
        return self.issued is not None and self.review is not None


class Standard(Struct, frozen=True, dict=True):
    """主动公开事项基本目录 of a domain: the model that districts adopt. Its agencies are roles."""

    document: str
    domain: str
    edition: dt.date
    source: str
    items: tuple[Item, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """The items by their ids; of several with one id the first counts."""
        return {item.id: item for item in reversed(self.items)}
