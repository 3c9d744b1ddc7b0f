"""One catalog's part of a workbook as plain data: what a cache keeps, and writing starts from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.labels import labels
from zwgk_cli.render.xlsx.book import levels_of
from zwgk_cli.render.xlsx.layout import Layout, TableLayout
from zwgk_cli.render.xlsx.left_out import entries_of
from zwgk_cli.render.xlsx.table import Table, table_of
from zwgk_cli.render.xlsx.views import (
    DistrictView,
    catalog_view,
    item_view,
    long_date,
    status_of,
)

_ELEMENTS = tuple(name for name in ELEMENT_NAMES if name != "id")


class Sheet(Struct, frozen=True):
    """Texts and numbers only.

    `labels` are 草稿, 示例编制稿, 征求意见稿 as they apply; `note` is the line under the title.
    `ids` and `stated` hold, for each item, its id and the names of the elements that its own file
    states, joined by commas. `stages` and `agencies` count items.
    """

    domain: str
    name: str
    title: str
    note: str
    labels: tuple[str, ...]
    edition: str
    edition_text: str
    status: str
    form: Table
    supplement: Table
    left_out: Table
    ids: tuple[str, ...]
    stated: tuple[str, ...]
    stages: tuple[tuple[str, int], ...]
    agencies: tuple[tuple[str, int], ...]


def sheet_of(
    layout: Layout, catalog: Catalog, district: District, workspace: Workspace, *, draft: bool
) -> Sheet:
    """Everything that the workbooks say of one catalog.

    Raises ZwgkError where an expression of the layout fails on an item.
    """
    name = workspace.registers.domain_name(catalog.domain)
    context = _context(catalog, district, workspace, name)
    rows = [
        (item.id, {**context, "item": item_view(item, number, district)})
        for number, item in enumerate(catalog.items, 1)
    ]
    entries = entries_of(catalog, district, workspace)
    left = [(entry.id or entry.title, {**context, "entry": entry}) for entry in entries]
    labels = _labels(catalog, workspace, draft=draft)
    return Sheet(
        domain=catalog.domain,
        name=name,
        title=layout.title.text(context),
        note=_note(layout.note.text(context), labels, workspace),
        labels=labels,
        edition=catalog.edition.isoformat(),
        edition_text=long_date(catalog.edition),
        status=status_of(catalog),
        form=_table(layout.form, rows, context),
        supplement=_table(layout.supplement, rows, context),
        left_out=_table(layout.left_out, left, context),
        ids=tuple(item.id for item in catalog.items),
        stated=tuple(map(_stated, catalog.items)),
        stages=_counted(stage for item in catalog.items for stage in item.stages),
        agencies=_counted(name for item in catalog.items for name in item.agency),
    )


def _context(
    catalog: Catalog, district: District, workspace: Workspace, name: str
) -> dict[str, object]:
    channels = workspace.registers.channels.values()
    city = workspace.settings.city.name
    return {
        "catalog": catalog_view(catalog, name),
        "district": DistrictView(district.name, district.code, city),
        "form": tuple(channel.name for channel in channels if channel.form),
        "levels": dict(levels_of(workspace.settings)),
    }


def _table(
    layout: TableLayout,
    rows: Sequence[tuple[str, Mapping[str, object]]],
    context: Mapping[str, object],
) -> Table:
    heads = tuple(column.head.text(context) for column in layout.columns)
    texts = [layout.expressions.cells(view, name) for name, view in rows]
    merged = [index for index, column in enumerate(layout.columns) if column.merge]
    return table_of(heads, texts, layout.widths, merged)


def _labels(catalog: Catalog, workspace: Workspace, *, draft: bool) -> tuple[str, ...]:
    return tuple(word for word, _ in labels(catalog, workspace.settings, draft=draft))


def _note(note: str, labels: tuple[str, ...], workspace: Workspace) -> str:
    notice = workspace.settings.site.notice
    shown = "、".join(label for label in labels if label not in note)
    said = "：".join(part for part in (shown, notice.text if notice else "") if part)
    return "　".join(part for part in (note, said) if part)


def _stated(item: Item) -> str:
    inherited, pending = item.origin.inherited, item.pending
    return ",".join(
        [
            element
            for element in _ELEMENTS
            if element not in inherited and (getattr(item, element) or element in pending)
        ]
    )


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Names with their counts, in the order in which they first appear."""
    return tuple(Counter(names).items())
