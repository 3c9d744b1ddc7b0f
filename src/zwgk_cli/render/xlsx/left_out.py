"""不列入, 不予公开 and 取消: the entries of the sheet for what a catalog leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.model.catalog import Catalog, Exemption, Withheld
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.xlsx.views import EntryView, long_date

_SECRET = "依照《中华人民共和国政府信息公开条例》第十四条不予公开的信息"


def entries_of(catalog: Catalog, district: District, workspace: Workspace) -> tuple[EntryView, ...]:
    """All entries in the order of the catalog; of secrets only that there are some."""
    exempt = [_exempt(entry, catalog, district, workspace) for entry in catalog.exempt]
    return (*exempt, *_withheld(catalog), *_retired(catalog))


def _exempt(
    entry: Exemption, catalog: Catalog, district: District, workspace: Workspace
) -> EntryView:
    standard = workspace.standards.get(catalog.domain)
    if entry.standard is not None:
        code, name = entry.standard, ""
        for item in standard.items if standard else ():
            if item.id == code:
                name = f"{item.category}：{item.title}"
    elif entry.power is not None:
        code, name = entry.power, _name(district.powers, entry.power)
    else:
        code = entry.service or ""
        name = _name(district.services, code)
    detail = [f"由{entry.by}公开"] if entry.by else []
    detail += [f"并入 {entry.into}"] if entry.into else []
    detail += [entry.detail] if entry.detail else []
    return EntryView("不列入", code, name, entry.reason, "；".join(detail), "")


def _name(entries: PowerList | None, code: str) -> str:
    entry = entries.by_code.get(code) if entries else None
    return entry.name if entry else ""


def _withheld(catalog: Catalog) -> Iterator[EntryView]:
    for entry in catalog.withheld:
        if not entry.is_secret:
            yield _open(entry)
    if any(entry.is_secret for entry in catalog.withheld):
        yield EntryView("不予公开", "", _SECRET, "", "", "")


def _open(entry: Withheld) -> EntryView:
    reviewed = f"{long_date(entry.reviewed)}审查" if entry.reviewed else ""
    return EntryView("不予公开", "", entry.title, entry.ground, entry.part or "", reviewed)


def _retired(catalog: Catalog) -> Iterator[EntryView]:
    for entry in catalog.retired:
        detail = "；".join(part for part in (entry.document, entry.reason) if part)
        yield EntryView(
            "已取消", entry.id, entry.title or "", entry.ground, detail, long_date(entry.date)
        )
