"""`zwgk show`: one item, catalog, power or law; where each part stands, and who refers to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.crossref.laws import LawIndex, law_status
from zwgk_cli.crossref.powers import disclosures, lists
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.basis import Law, LawVersion
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.reporting.card import Card, Row
from zwgk_cli.reporting.spoken import spoken
from zwgk_cli.source.locate import Locator


@dataclass(frozen=True, slots=True)
class _Sources:
    """The workspace, its districts, and how a place is shown."""

    workspace: Workspace
    districts: tuple[District, ...]
    where: Callable[[Place], str]


def show(name: str, root: Path, here: Path, today: dt.date) -> Card:
    """The card of the thing with this id, path, code or title; raises ZwgkError for none."""
    sources = _read(root, here)
    for find in (_item, _catalog, _power, _law):
        card = find(name, sources, today)
        if card is not None:
            return card
    raise ZwgkError(
        f"找不到“{name}”",
        "写事项编号（HX-CZYJS-001）、目录（hexi/caizheng-yujuesuan）、职权编码或依据名称",
    )


def _read(root: Path, here: Path) -> _Sources:
    files = DiskFiles(root)
    opened = open_workspace(files)
    if opened.workspace is None:
        raise ZwgkError("zwgk.yaml 有错误，读不了工作区", "先运行 zwgk validate 改正")
    workspace = opened.workspace
    loaded = [
        load_district(files, opened.layout, workspace, entry.id).district
        for entry in workspace.settings.districts
    ]
    locator = Locator(files.read)
    shown = shown_from(root, here)

    def where(place: Place) -> str:
        return f"{shown(place.document)}:{locator.locate(place).line}"

    return _Sources(workspace, tuple(district for district in loaded if district), where)


def _item(name: str, sources: _Sources, _: dt.date) -> Card | None:
    for district in sources.districts:
        for catalog in district.catalogs:
            for item in catalog.items:
                if item.id == name:
                    return _item_card(item, catalog, district, sources)
    return None


def _item_card(item: Item, catalog: Catalog, district: District, sources: _Sources) -> Card:
    rows = [
        Row(title, lines, sources.where(item.place(element)), item.inherits(element))
        for element, title in ELEMENT_NAMES.items()
        if (lines := spoken(item, element, district))
    ]
    place = f"{district.name} {_domain_name(catalog, sources)}"
    return Card(f"{item.id} {item.title}", f"{place}，版本 {catalog.edition}", tuple(rows))


def _catalog(name: str, sources: _Sources, _: dt.date) -> Card | None:
    wanted = name.replace("\\", "/").removesuffix(".yaml").strip("/")
    for district in sources.districts:
        for catalog in district.catalogs:
            if wanted.split("/")[-2:] == [district.id, catalog.domain]:
                rows = (
                    Row(item.id, (full_title(item),), sources.where(item.origin.own))
                    for item in catalog.items
                )
                title = f"{district.name} {_domain_name(catalog, sources)}"
                return Card(title, f"版本 {catalog.edition}，{len(catalog.items)} 项", tuple(rows))
    return None


def _domain_name(catalog: Catalog, sources: _Sources) -> str:
    domain = sources.workspace.registers.domains.get(catalog.domain)
    return domain.name if domain else catalog.domain


def full_title(item: Item) -> str:
    """The name of an item with its category before it."""
    return f"{item.category}：{item.title}"


def _power(name: str, sources: _Sources, _: dt.date) -> Card | None:
    for district in sources.districts:
        for entries in lists(district):
            power = entries.by_code.get(name)
            if power is not None:
                return _power_card(power, entries.title, district, sources)
    return None


def _power_card(power: Power, title: str, district: District, sources: _Sources) -> Card:
    facts = (
        ("名称", power.name),
        ("类型", power.kind),
        ("机构", power.agency),
        ("行使机构", power.exercised_by),
        ("受委托机构", power.entrusted_to),
        ("清单", power.list),
        ("领域", power.domain),
        ("状态", power.status),
    )
    place = sources.where(power.place)
    rows = [Row(head, (value,), place) for head, value in facts if value]
    if power.basis:
        rows.append(Row("依据", tuple(basis.text for basis in power.basis), place))
    for item in disclosures(district).get(power.code, ()):
        rows.append(Row("公开事项", (f"{item.id} {item.title}",), sources.where(item.origin.own)))
    return Card(f"{power.code} {power.name}", f"《{title}》", tuple(rows))


def _law(name: str, sources: _Sources, today: dt.date) -> Card | None:
    laws = LawIndex(sources.workspace.registers.laws)
    law = laws.law(name) or laws.by_title(name) or laws.by_number(name)
    if law is None:
        return None
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


def _citing(law: Law, laws: LawIndex, sources: _Sources) -> Iterator[Row]:
    for district in sources.districts:
        for catalog in district.catalogs:
            for item in catalog.items:
                for index, basis in enumerate(item.basis):
                    if any(laws.resolve(citation) == law for citation in basis.citations):
                        place = sources.where(item.place("basis", index))
                        yield Row("引用它的", (f"{item.id} {item.title}",), place)
