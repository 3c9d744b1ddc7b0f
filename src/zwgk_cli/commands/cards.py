"""The cards that `zwgk show` makes: what a thing says, where it says so, and who refers to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from msgspec import Struct

from zwgk_cli.crossref.laws import LawIndex, law_status
from zwgk_cli.crossref.powers import disclosures
from zwgk_cli.model.basis import Law, LawVersion
from zwgk_cli.model.catalog import Catalog, Exemption, Item, Standard
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.reporting.card import Card, Row
from zwgk_cli.reporting.spoken import spoken


class Sources(Struct, frozen=True):
    """The workspace, its districts, and how a place is shown."""

    workspace: Workspace
    districts: tuple[District, ...]
    where: Callable[[Place], str]


def item_card(item: Item, catalog: Catalog, district: District, sources: Sources) -> Card:
    """An item: each element with its place, the roles behind its agencies, what it takes in."""
    rows = [
        Row(title, lines, _where(item, element, district, sources), item.inherits(element))
        for element, title in ELEMENT_NAMES.items()
        if (lines := spoken(item, element, district))
    ]
    rows.extend(
        Row("并入本事项", (_exempted(entry),), sources.where(entry.place))
        for entry in catalog.exempt
        if entry.into == item.id
    )
    place = f"{district.name} {sources.workspace.registers.domain_name(catalog.domain)}"
    return Card(f"{item.id} {item.title}", f"{place}，版本 {catalog.edition}", tuple(rows))


def _where(item: Item, element: str, district: District, sources: Sources) -> str:
    """Where an element stands; an agency that a role stands for, also where that is said."""
    place = sources.where(item.place(element))
    if element != "agency" or not item.inherits("agency"):
        return place
    roles = (
        sources.where(Place(district.document, ("roles", role)))
        for role, agency in district.roles.items()
        if agency in item.agency
    )
    return "、".join((place, *dict.fromkeys(roles)))


def standard_card(item: Item, standard: Standard, sources: Sources) -> Card:
    """An item of a standard: its elements, who adopts it, and who exempts it."""
    rows = [
        Row(title, lines, sources.where(item.place(element)))
        for element, title in ELEMENT_NAMES.items()
        if (lines := spoken(item, element, None))
    ]
    for district in sources.districts:
        for catalog in district.catalogs:
            if catalog.domain == standard.domain:
                rows.extend(_adoptions(item.id, catalog, sources))
    domain = sources.workspace.registers.domain_name(standard.domain)
    about = f"{domain}基本目录，版本 {standard.edition}"
    return Card(f"{item.id} {item.title}", about, tuple(rows))


def _adoptions(identifier: str, catalog: Catalog, sources: Sources) -> Iterator[Row]:
    for item in catalog.items:
        if item.standard == identifier:
            place = sources.where(item.place("standard"))
            yield Row("采用它的", (f"{item.id} {item.title}",), place)
    for entry in catalog.exempt:
        if entry.standard == identifier:
            yield Row("不列入", (_reason(entry),), sources.where(entry.place))


def catalog_card(catalog: Catalog, district: District, sources: Sources) -> Card:
    """A catalog: its items by category and title."""
    rows = (
        Row(item.id, (f"{item.category}：{item.title}",), sources.where(item.origin.own))
        for item in catalog.items
    )
    title = f"{district.name} {sources.workspace.registers.domain_name(catalog.domain)}"
    return Card(title, f"版本 {catalog.edition}，{len(catalog.items)} 项", tuple(rows))


def power_card(power: Power, title: str, district: District, sources: Sources) -> Card:
    """A power or service: its row of the list, and who discloses or exempts it."""
    facts = (
        ("名称", power.name),
        ("类型", power.kind),
        ("机构", power.agency),
        ("行使机构", power.exercised_by),
        ("受委托机构", power.entrusted_to),
        ("清单", power.list),
        ("领域", sources.workspace.registers.domain_name(power.domain) if power.domain else None),
        ("状态", power.status),
    )
    place = sources.where(power.place)
    rows = [Row(head, (value,), place) for head, value in facts if value]
    if power.basis:
        rows.append(Row("依据", tuple(basis.text for basis in power.basis), place))
    for item in disclosures(district).get(power.code, ()):
        rows.append(Row("公开事项", (f"{item.id} {item.title}",), sources.where(item.origin.own)))
    rows.extend(
        Row("不列入", (_reason(entry),), sources.where(entry.place))
        for catalog in district.catalogs
        for entry in catalog.exempt
        if power.code in (entry.power, entry.service)
    )
    return Card(f"{power.code} {power.name}", f"《{title}》", tuple(rows))


def _exempted(entry: Exemption) -> str:
    return entry.standard or entry.power or entry.service or ""


def _reason(entry: Exemption) -> str:
    parts = (entry.reason, entry.by, entry.into, entry.detail)
    return "，".join(part for part in parts if part)


def law_card(law: Law, laws: LawIndex, sources: Sources, today: dt.date) -> Card:
    """A law: its texts and their days in force, and the items that cite it."""
    rows = [Row("版本", (_version(version),), None) for version in law.versions]
    rows.extend(_citing(law, laws, sources))
    return Card(f"{law.id} 《{law.title}》", f"{law.level}，{law_status(law, today)}", tuple(rows))


def _version(version: LawVersion) -> str:
    parts = [
        version.number or "",
        f"{version.promulgated} 公布" if version.promulgated else "",
        f"{version.start} 起施行" if version.start else "施行日期未核实",
        f"{version.until} 起失效" if version.until else "",
    ]
    return "，".join(part for part in parts if part)


def _citing(law: Law, laws: LawIndex, sources: Sources) -> Iterator[Row]:
    for district in sources.districts:
        for catalog in district.catalogs:
            for item in catalog.items:
                for index, basis in enumerate(item.basis):
                    if any(laws.resolve(citation) == law for citation in basis.citations):
                        place = sources.where(item.place("basis", index))
                        yield Row("引用它的", (f"{item.id} {item.title}",), place)
