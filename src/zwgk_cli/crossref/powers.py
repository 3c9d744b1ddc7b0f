"""权责清单 and 公共服务事项目录 against the items: who discloses what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zwgk_cli.crossref.agencies import members
from zwgk_cli.model.catalog import Item, PowerRef
from zwgk_cli.model.district import District, Power, PowerList
from zwgk_cli.model.place import Place

KEPT = "保留"
"""The status of a power that is still exercised here; others are 取消, 下放 and 划转."""

SERVICE = "公共服务"
"""The kind of every entry of a service list."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entry that an item names by its code; `element` is powers or services."""

    element: str
    place: Place
    power: Power


def named(item: Item, district: District) -> Iterator[Named]:
    """The powers and services that an item names by a known code, each with its place."""
    powers = district.powers.by_code if district.powers else {}
    services = district.services.by_code if district.services else {}
    for index, ref in enumerate(item.powers):
        if ref.code is not None and ref.code in powers:
            yield Named("powers", code_place(item, index), powers[ref.code])
    for index, code in enumerate(item.services):
        if code in services:
            yield Named("services", item.place("services", index), services[code])


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


def meant(ref: PowerRef, powers: PowerList) -> tuple[Power, ...]:
    """The power that a code means, or all kept powers of a kind at an agency."""
    if ref.code is not None:
        return (powers.by_code[ref.code],) if ref.code in powers.by_code else ()
    return powers.by_holder.get((ref.agency or "", ref.kind or ""), ())


def disclosed(item: Item, district: District) -> tuple[Power, ...]:
    """The powers that an item discloses, in the order in which it names them.

    Unknown codes are left out.
    """
    if district.powers is None or not item.powers:
        return ()
    found: dict[str, Power] = {}
    for ref in item.powers:
        found.update((power.code, power) for power in meant(ref, district.powers))
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
    """Whether one of the agencies holds or exercises the power; groups count as members."""
    responsible = {name for agency in agencies for name in members(agency, district)}
    holding = {name for holder in holders(power) for name in members(holder, district)}
    return not responsible.isdisjoint(holding)


def lists(district: District) -> Iterator[PowerList]:
    """The lists of the district that could be read."""
    yield from (entries for entries in (district.powers, district.services) if entries is not None)
