"""权责清单 and 公共服务事项目录 against the items: who discloses what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from zwgk_cli.crossref.agencies import is_known, members, proper
from zwgk_cli.model.catalog import Item, PowerRef
from zwgk_cli.model.district import District, Power, PowerList
from zwgk_cli.model.place import Place

KEPT = "保留"
"""The status of a power that is still exercised here; others are 取消, 下放 and 划转."""

SERVICE = "公共服务"
"""The kind of every entry of a service list."""


def element_of(power: Power) -> str:
    """The element of an item that names such an entry: powers or services."""
    return "services" if power.kind == SERVICE else "powers"


class Named(Struct, frozen=True):
    """An entry that an item names by its code, the one with this index in powers or services."""

    item: Item
    element: str
    index: int
    power: Power

    @property
    def place(self) -> Place:
        """Where the code stands; computed for what is reported."""
        if self.element == "powers":
            return code_place(self.item, self.index)
        return self.item.place(self.element, self.index)


def named(item: Item, district: District) -> tuple[Named, ...]:
    """The powers and services that an item names by a known code."""
    if not item.powers and not item.services:
        return ()
    powers = district.powers.by_code if district.powers else {}
    services = district.services.by_code if district.services else {}
    coded = (
        Named(item, "powers", index, powers[ref.code])
        for index, ref in enumerate(item.powers)
        if ref.code is not None and ref.code in powers
    )
    served = (
        Named(item, "services", index, services[code])
        for index, code in enumerate(item.services)
        if code in services
    )
    return (*coded, *served)


def code_place(item: Item, index: int) -> Place:
    """Where the code of the item's reference to a power stands: alone, or as the value of a key."""
    steps = () if item.powers[index].bare else ("code",)
    return item.place("powers", index, *steps)


def has_repeated(entries: PowerList) -> bool:
    """Whether a code stands twice (ZW308): the entry that lost its own code may be missed."""
    return len(entries.by_code) < len(entries.powers)


def withdrawn(power: Power, day: dt.date) -> bool:
    """Whether a power was 取消, 下放 or 划转 by `day`; without a date it was so always."""
    return power.status != KEPT and (power.date is None or power.date <= day)


def by_holder(powers: Iterable[Power]) -> Mapping[tuple[str, str], tuple[Power, ...]]:
    """The kept powers of each (agency, kind), for whoever holds, exercises or is entrusted."""
    found: dict[tuple[str, str], list[Power]] = {}
    for power in powers:
        if power.status == KEPT:
            for name in dict.fromkeys(holders(power)):
                found.setdefault((name, power.kind), []).append(power)
    return {pair: tuple(held) for pair, held in found.items()}


def meant(ref: PowerRef, powers: PowerList, district: District) -> tuple[Power, ...]:
    """The power that a code means, or all kept powers of a kind at an agency.

    Those of an agency are the ones that it holds, exercises or is entrusted with, by itself or as
    a member of a group; those of a group are its members' too. Where the list has none under the
    names of the 机构名录, other names that mean the agency are looked for.
    """
    if ref.code is not None:
        return (powers.by_code[ref.code],) if ref.code in powers.by_code else ()
    names, kind = _bodies(ref.agency or "", district), ref.kind or ""
    held = [powers.by_holder[name, kind] for name in names if (name, kind) in powers.by_holder]
    if not held:
        held = [
            found
            for (holder, of_kind), found in powers.by_holder.items()
            if of_kind == kind and proper(holder, district) in names
        ]
    if len(held) == 1:
        return held[0]
    return tuple({power.code: power for found in held for power in found}.values())


def _bodies(name: str, district: District) -> tuple[str, ...]:
    """The names under which a list may have the powers of an agency or a group."""
    name = proper(name, district)
    groups = (group for group, joined in district.groups.items() if name in joined)
    return tuple(dict.fromkeys((name, *members(name, district), *groups)))


def disclosed(item: Item, district: District) -> tuple[Power, ...]:
    """The powers that an item discloses, in the order in which it names them.

    Unknown codes are left out.
    """
    if district.powers is None or not item.powers:
        return ()
    found: dict[str, Power] = {}
    for ref in item.powers:
        found.update((power.code, power) for power in meant(ref, district.powers, district))
    return tuple(found.values())


def served(item: Item, district: District) -> tuple[Power, ...]:
    """The public services that an item discloses, in the order in which it names them."""
    known = district.services.by_code if district.services else {}
    return tuple(known[code] for code in item.services if code in known)


def kinds(item: Item, district: District) -> frozenset[str]:
    """The kinds of power that an item discloses: 行政许可, 行政处罚 and so on."""
    known = district.powers.by_code if district.powers else {}
    coded = (known[ref.code].kind for ref in item.powers if ref.code and ref.code in known)
    selected = (ref.kind for ref in item.powers if ref.kind is not None)
    return frozenset((*coded, *selected))


def disclosures(district: District) -> Mapping[str, tuple[Item, ...]]:
    """For each code of both lists that an item discloses, these items."""
    found: dict[str, list[Item]] = {}
    for catalog in district.catalogs:
        for item in catalog.items:
            for power in (*disclosed(item, district), *served(item, district)):
                found.setdefault(power.code, []).append(item)
    return {code: tuple(items) for code, items in found.items()}


def holders(power: Power) -> tuple[str, ...]:
    """The agencies that may answer for a power: its holder, exerciser and entrusted body."""
    return tuple(
        name for name in (power.agency, power.exercised_by, power.entrusted_to) if name is not None
    )


def answers_for(agencies: Iterable[str], power: Power, district: District) -> bool:
    """Whether one of the agencies holds or exercises the power; groups count as members.

    Names that are not those of the 机构名录 count as those that they mean.
    """
    responsible = {name for agency in agencies for name in members(agency, district)}
    holding = {name for holder in holders(power) for name in members(holder, district)}
    if not responsible.isdisjoint(holding):
        return True
    if all(is_known(name, district) for name in responsible | holding):
        return False
    return not _meant_by(responsible, district).isdisjoint(_meant_by(holding, district))


def _meant_by(names: Iterable[str], district: District) -> set[str]:
    return {one for name in names for one in members(proper(name, district), district)}


def lists(district: District) -> Iterator[PowerList]:
    """The lists of the district that could be read."""
    yield from (entries for entries in (district.powers, district.services) if entries is not None)
