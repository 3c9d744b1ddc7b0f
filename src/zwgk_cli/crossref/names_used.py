"""Names of agencies and channels as an item mentions them, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from zwgk_cli.crossref.agencies import by_other_name, is_known
from zwgk_cli.crossref.powers import holders, lists
from zwgk_cli.language.privacy import private_numbers
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers, Words
from zwgk_cli.source.characters import HIDDEN

_LEADS = "各区县市级本"
_VAGUE_STARTS = ("相关", "有关")
_BODIES = ("部门", "单位", "机构", "科室")


def is_told_by_reading(name: str) -> bool:
    """Whether reading has told what is wrong with a name.

    It holds characters that nobody sees (ZW007), or a number of a person (ZW801, ZW803).
    """
    return HIDDEN.search(name) is not None or next(private_numbers(name), None) is not None


def strange_agencies(item: Item, district: District) -> Iterator[tuple[str, Place]]:
    """The names in 公开主体 and in {agency, kind} of 权责清单 that the 机构名录 does not have.

    What an item inherits is not its own mention; some names were told by reading. A name that the
    district's lists of powers use is their matter.
    """
    if "agency" not in item.pending and not item.inherits("agency"):
        for index, name in enumerate(item.agency):
            if not is_known(name, district) and not is_told_by_reading(name):
                yield name, item.place("agency", index)
    for index, ref in enumerate(item.powers):
        if ref.agency and not is_known(ref.agency, district) and not _held(ref.agency, district):
            yield ref.agency, item.place("powers", index, "agency")


def strange_channels(item: Item, registers: Registers) -> Iterator[tuple[str, Place]]:
    """The names in 公开渠道和载体, and in what is published, that the register does not have.

    Some names were told by reading.
    """
    named = chain(
        ((name, ("channels", index)) for index, name in enumerate(item.channels)),
        (
            (publication.channel, ("published", index, "channel"))
            for index, publication in enumerate(item.published)
        ),
    )
    for name, (element, *steps) in named:
        if name not in registers.channels and not is_told_by_reading(name):
            yield name, item.place(str(element), *steps)


def column(place: Place) -> tuple[str, str]:
    """The Chinese name and the key of the element of an item in which a place lies."""
    key = str(place.route[2])
    return ELEMENT_NAMES[key], key


def channel_of(name: str, registers: Registers) -> str | None:
    """The proper name of the channel with this name or alias."""
    if name in registers.channels:
        return name
    return next((c.name for c in registers.channels.values() if name in c.aliases), None)


def role_of(name: str, registers: Registers) -> str | None:
    """The role with this name or alias."""
    if name in registers.roles:
        return name
    return next((role for role, aliases in registers.roles.items() if name in aliases), None)


def is_generic(name: str, words: Words) -> bool:
    """Whether a 公开主体 names no agency: 相关部门, 区有关单位, 各主管部门."""
    bare = name.lstrip(_LEADS)
    if name in words.generic_agencies or bare in words.generic_agencies:
        return True
    return bare.startswith(_VAGUE_STARTS) and bare.endswith(_BODIES)


def borne_by_one(name: str, district: District) -> bool:
    """Whether a full, short or former name belongs to a single agency of the district."""
    found = by_other_name(name, district)
    if found is None:
        return False
    return not any(
        name == other.full_name
        or name in other.aliases
        or any(name == former.name for former in other.former)
        for other in district.agencies.values()
        if other is not found.agency
    )


def _held(name: str, district: District) -> bool:
    return any(name in holders(power) for entries in lists(district) for power in entries.powers)
