"""The lists of a district from checked trees: 机构名录, 权责清单, 公共服务事项目录."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zwgk_cli.crossref.powers import by_holder
from zwgk_cli.loading import values
from zwgk_cli.loading.values import Entry, entries, numbered, text, texts
from zwgk_cli.model.district import Agency, FormerName, Power, PowerList
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import Document

SERVICE = "公共服务"
"""The kind of every entry of a service list."""


def agencies_of(document: Document) -> Mapping[str, Agency]:
    """The agencies of a district by name; of a repeated name the first counts."""
    found: dict[str, Agency] = {}
    tree: Any = document.tree
    for index, entry in numbered(tree.get("agencies")):
        found.setdefault(entry["name"], _agency(entry, Place(document.path, ("agencies", index))))
    return found


def _agency(entry: Entry, place: Place) -> Agency:
    return Agency(
        name=entry["name"],
        full_name=text(entry.get("full_name")),
        kind=entry["kind"],
        parent=text(entry.get("parent")),
        site=text(entry.get("site")),
        aliases=texts(entry.get("aliases")),
        former=tuple(
            FormerName(former["name"], values.date(former.get("until")))
            for former in entries(entry.get("former"))
        ),
        address=text(entry.get("address")),
        hours=text(entry.get("hours")),
        inquiry=text(entry.get("inquiry")),
        complaint=text(entry.get("complaint")),
        place=place,
    )


_LIST_NAMES = {"powers": "权责清单", "services": "公共服务事项目录"}


def power_list_of(document: Document, key: str, district: str) -> PowerList:
    """The list under `key`, "powers" or "services", of the district with this name."""
    tree: Any = document.tree
    powers = tuple(
        _power(entry, Place(document.path, (key, index)))
        for index, entry in numbered(tree.get(key))
    )
    by_code: dict[str, Power] = {}
    for power in powers:
        by_code.setdefault(power.code, power)
    return PowerList(
        document=document.path,
        title=f"{district}{_LIST_NAMES[key]}（{tree['edition'][:4]}年版）",
        edition=values.day(tree["edition"]),
        example_codes=tree.get("codes") == "示例",
        powers=powers,
        by_code=by_code,
        by_holder=by_holder(powers),
    )


def _power(entry: Entry, place: Place) -> Power:
    return Power(
        code=entry["code"],
        name=entry["name"],
        kind=entry.get("kind", SERVICE),
        agency=entry["agency"],
        exercised_by=text(entry.get("exercised_by")),
        entrusted_to=text(entry.get("entrusted_to")),
        list=entry.get("list", "区级"),
        basis=values.bases(entry.get("basis")),
        domain=text(entry.get("domain")),
        parent=text(entry.get("parent")),
        status=entry.get("status", "保留"),
        date=values.date(entry.get("date")),
        guide=text(entry.get("guide")),
        place=place,
    )
