"""What a value of a file names, by the kind of file and the keys that lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from msgspec import Struct

from zwgk_cli.loading.files import SHIPPED
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.source.cursor import ENTRY, Cursor


class Subject(Enum):
    """A kind of thing that is known by a name."""

    ITEM = auto()
    STANDARD = auto()
    POWER = auto()
    SERVICE = auto()
    AGENCY = auto()
    ROLE = auto()
    CHANNEL = auto()
    PROCESS = auto()
    BASIS = auto()
    LAW = auto()
    DOMAIN = auto()
    RULE = auto()


ANY = "*"
"""Any key, in the keys below."""

_OF_ITEMS: Mapping[str, Subject] = {
    "items.channels": Subject.CHANNEL,
    "items.process": Subject.PROCESS,
    "items.basis": Subject.BASIS,
    "items.allow.rule": Subject.RULE,
    "domain": Subject.DOMAIN,
}
_OF_LISTS: Mapping[str, Subject] = {
    "agency": Subject.AGENCY,
    "exercised_by": Subject.AGENCY,
    "entrusted_to": Subject.AGENCY,
    "basis": Subject.BASIS,
    "domain": Subject.DOMAIN,
}
_SUBJECTS: Mapping[str, Mapping[str, Subject]] = {
    "catalog": {
        **_OF_ITEMS,
        "items.id": Subject.ITEM,
        "items.standard": Subject.STANDARD,
        "items.agency": Subject.AGENCY,
        "items.powers": Subject.POWER,
        "items.powers.code": Subject.POWER,
        "items.powers.agency": Subject.AGENCY,
        "items.services": Subject.SERVICE,
        "items.published.channel": Subject.CHANNEL,
        "issued.by": Subject.AGENCY,
        "review.secrecy": Subject.AGENCY,
        "exempt.standard": Subject.STANDARD,
        "exempt.power": Subject.POWER,
        "exempt.service": Subject.SERVICE,
        "exempt.into": Subject.ITEM,
    },
    "standard": {**_OF_ITEMS, "items.id": Subject.STANDARD, "items.agency": Subject.ROLE},
    "powers": {
        **{f"powers.{key}": subject for key, subject in _OF_LISTS.items()},
        "powers.code": Subject.POWER,
        "powers.parent": Subject.POWER,
    },
    "services": {
        **{f"services.{key}": subject for key, subject in _OF_LISTS.items()},
        "services.code": Subject.SERVICE,
        "services.parent": Subject.SERVICE,
    },
    "district": {
        f"roles.{ANY}": Subject.AGENCY,
        f"groups.{ANY}": Subject.AGENCY,
        "agencies.name": Subject.AGENCY,
        "agencies.parent": Subject.AGENCY,
    },
    "laws": {"laws.id": Subject.LAW, "laws.versions.replaced_by": Subject.LAW},
    "domains": {"domains.id": Subject.DOMAIN, "domains.role": Subject.ROLE},
    "channels": {"channels.name": Subject.CHANNEL},
    "roles": {"roles.name": Subject.ROLE},
    "workspace": {"districts.scope": Subject.DOMAIN},
}
_NEW = frozenset(
    {
        "items.id",
        "powers.code",
        "services.code",
        "agencies.name",
        "laws.id",
        "domains.id",
        "domain",
        "channels.name",
        "roles.name",
    }
)
"""Where a thing is given its name: no other thing's name is offered there."""

_LISTS = frozenset({"powers", "services", "channels", "scope", "groups"})
"""Keys whose value is a list, also where nothing stands yet."""


class Asked(Struct, frozen=True):
    """A value that names something: of which file, district and domain, and what it may name."""

    document: str
    district: str | None
    domain: str | None
    subject: Subject
    cursor: Cursor

    @property
    def name(self) -> str:
        """The value as it stands there."""
        return self.cursor.value

    @property
    def is_new(self) -> bool:
        """Whether the thing is given its name here."""
        return ".".join(self.cursor.element) in _NEW

    @property
    def wants_list(self) -> bool:
        """Whether a list has to stand here, and its brackets are still missing."""
        steps = self.cursor.steps
        return steps[-1] != ENTRY and not _LISTS.isdisjoint((steps[-1], steps[-2 % len(steps)]))


def asked_at(document: str, cursor: Cursor) -> Asked | None:
    """What the value names; None where it names nothing."""
    kind, district, domain = kind_of(document)
    keys = cursor.element
    known = _SUBJECTS.get(kind, {})
    subject = known.get(".".join(keys)) or known.get(".".join((*keys[:-1], ANY)))
    if subject is None or not keys:
        return None
    return Asked(document, district, domain, subject, cursor)


def kind_of(document: str) -> tuple[str, str | None, str | None]:
    """The kind of a file by its path, and the district and the domain that it is of."""
    folder, _, name = document.removeprefix(SHIPPED).rpartition("/")
    stem = name.rpartition(".")[0]
    if document == SETTINGS:
        return "workspace", None, None
    if folder == "registers":
        return stem, None, None
    if folder == "standard":
        return "standard", None, stem
    if stem in ("district", "powers", "services"):
        return stem, folder, None
    return "catalog", folder, stem
