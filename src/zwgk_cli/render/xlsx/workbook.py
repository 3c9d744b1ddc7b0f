"""The workbooks: one for a catalog, one for all catalogs of a district."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zwgk_cli.render.xlsx.book import Book
from zwgk_cli.render.xlsx.cover import write_cover
from zwgk_cli.render.xlsx.expressions import TICK
from zwgk_cli.render.xlsx.guide import write_guide
from zwgk_cli.render.xlsx.hidden import HiddenSheet
from zwgk_cli.render.xlsx.layout import Layout, TableLayout
from zwgk_cli.render.xlsx.sheet import Sheet
from zwgk_cli.render.xlsx.table import Table
from zwgk_cli.render.xlsx.writer import Writer
from zwgk_cli.source.tree import collector_paused

COVER, GUIDE, HIDDEN = "封面", "填表说明", "_zwgk"

_NO_EDITION = "1980-01-01"
_HEAD_ROW = 2


def catalog_workbook(layout: Layout, sheet: Sheet, book: Book) -> bytes:
    """The workbook of one catalog; its date of creation is the edition."""
    with collector_paused():
        return _Making(layout, book, sheet.edition, sheet.title).workbook([sheet], alone=True)


def district_workbook(layout: Layout, sheets: Sequence[Sheet], book: Book) -> bytes:
    """The workbook of all catalogs of a district, in the order given."""
    created = max((sheet.edition for sheet in sheets), default=_NO_EDITION)
    title = f"{book.district}政务公开事项标准目录"
    with collector_paused():
        return _Making(layout, book, created, title).workbook(sheets, alone=False)


class _Making:
    """One workbook while it is written."""

    def __init__(self, layout: Layout, book: Book, created: str, title: str) -> None:
        self._layout = layout
        self._book = book
        self._title = title
        self._writer = Writer(created, title)
        for name in (COVER, GUIDE, HIDDEN):
            self._writer.names.take(name)

    def workbook(self, sheets: Sequence[Sheet], *, alone: bool) -> bytes:
        """Cover, sheets, 填表说明, hidden sheet."""
        writer, take = self._writer, self._writer.names.take
        named = [(take(sheet.name), sheet) for sheet in sheets]
        found = tuple(dict.fromkeys(label for sheet in sheets for label in sheet.labels))
        labels = found or self._book.labels
        write_cover(writer, COVER, self._title, self._book, named)
        tops = [self._sheets(sheet, name, "" if alone else sheet.name) for name, sheet in named]
        write_guide(writer, GUIDE, self._layout, self._book, labels)
        hidden = HiddenSheet(writer, HIDDEN, self._book)
        for (name, sheet), (form, top) in zip(named, tops, strict=True):
            self._choices(form, top, sheet.form, hidden.agencies)
            hidden.add(name, sheet, top)
        return writer.bytes()

    def _sheets(self, sheet: Sheet, name: str, prefix: str) -> tuple[Any, int]:
        """Form, 补充 and 不列入 of one catalog; the form's sheet and its first row."""
        take, layout = self._writer.names.take, self._layout
        form = self._table(sheet, name, sheet.form, layout.form)
        extra = take(prefix, "·补充") if prefix else take("补充信息")
        self._table(sheet, extra, sheet.supplement, layout.supplement)
        if sheet.left_out.rows:
            left = take(prefix, "·不列入") if prefix else take("不列入")
            self._table(sheet, left, sheet.left_out, layout.left_out)
        return form

    def _table(self, sheet: Sheet, name: str, table: Table, layout: TableLayout) -> tuple[Any, int]:
        writer = self._writer
        page = writer.sheet(name)
        writer.top(page, sheet.title, sheet.note, layout.widths)
        top = writer.heads(page, _HEAD_ROW, table, layout)
        writer.body(page, top, table, [(column.width, column.align) for column in layout.columns])
        page.freeze_panes(top, 0)
        page.repeat_rows(_HEAD_ROW, top - 1)
        writer.print_setup(page, self._layout.page, sheet.title, sheet.labels)
        return page, top

    def _choices(self, page: Any, top: int, table: Table, agencies: str | None) -> None:
        """Lists to choose from: √ or nothing, and the district's agencies as a proposal."""
        sources: dict[str, Any] = {"tick": [TICK], "agencies": agencies}
        for column, entry in enumerate(self._layout.form.columns):
            source = sources.get(entry.choices or "")
            if source and table.rows:
                rule = {"validate": "list", "source": source}
                if entry.choices == "agencies":
                    rule["error_type"] = "information"
                last = top + len(table.rows) - 1
                page.data_validation(top, column, last, column, rule)
