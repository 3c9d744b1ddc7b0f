"""`zwgk show`: finds the item, standard item, catalog, power or law that a name means."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from zwgk_cli.commands.cards import (
    Sources,
    catalog_card,
    item_card,
    law_card,
    power_card,
    standard_card,
)
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.crossref.likeness import nearest, offer
from zwgk_cli.crossref.powers import lists
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.card import Card
from zwgk_cli.source.locate import Locator


def show(name: str, root: Path, here: Path, today: dt.date) -> Card:
    """The card of the thing with this id, path, code or title; raises ZwgkError for none."""
    sources = _read(root, here)
    card = (
        _item(name, sources)
        or _standard(name, sources)
        or _catalog(name, sources)
        or _power(name, sources)
        or _law(name, sources, today)
    )
    if card is None:
        near = nearest(name, _names(sources))
        raise ZwgkError(
            f"找不到“{name}”",
            f"相近的有{offer(near)}"
            if near
            else "写事项编号（HX-CZYJS-001）、目录（hexi/caizheng-yujuesuan）、职权编码或依据名称",
        )
    return card


def _read(root: Path, here: Path) -> Sources:
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

    return Sources(workspace, tuple(district for district in loaded if district), where)


def _item(name: str, sources: Sources) -> Card | None:
    for district in sources.districts:
        for catalog in district.catalogs:
            for item in catalog.items:
                if item.id == name:
                    return item_card(item, catalog, district, sources)
    return None


def _standard(name: str, sources: Sources) -> Card | None:
    for standard in sources.workspace.standards.values():
        for item in standard.items:
            if item.id == name:
                return standard_card(item, standard, sources)
    return None


def _catalog(name: str, sources: Sources) -> Card | None:
    wanted = name.replace("\\", "/").removesuffix(".yaml").strip("/").split("/")[-2:]
    for district in sources.districts:
        for catalog in district.catalogs:
            if wanted == [district.id, catalog.domain]:
                return catalog_card(catalog, district, sources)
    return None


def _power(name: str, sources: Sources) -> Card | None:
    for district in sources.districts:
        for entries in lists(district):
            power = entries.by_code.get(name)
            if power is not None:
                return power_card(power, entries.title, district, sources)
    return None


def _law(name: str, sources: Sources, today: dt.date) -> Card | None:
    laws = LawIndex(sources.workspace.registers.laws)
    law = laws.law(name) or laws.by_title(name) or laws.by_number(name)
    return law_card(law, laws, sources, today) if law else None


def _names(sources: Sources) -> tuple[str, ...]:
    """Everything that has a card, by the names that people type."""
    items = [
        item.id
        for district in sources.districts
        for catalog in district.catalogs
        for item in catalog.items
    ]
    standards = [i.id for each in sources.workspace.standards.values() for i in each.items]
    codes = [
        code
        for district in sources.districts
        for entries in lists(district)
        for code in entries.by_code
    ]
    laws = [law.short or law.title for law in sources.workspace.registers.laws.values()]
    return (*items, *standards, *codes, *laws)
