"""A workbook under construction: its formats, made once, and the parts that all sheets share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from zwgk_cli.render.xlsx.fit import TALLEST, height_of, lines_of, pieces_of
from zwgk_cli.render.xlsx.layout import Page, TableLayout
from zwgk_cli.render.xlsx.names import SheetNames
from zwgk_cli.render.xlsx.plain import CUT, PlainSheet, fitting
from zwgk_cli.render.xlsx.table import Table

FOOTER = "&C第 &P 页 共 &N 页"

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FONT = {"font_name": "宋体", "font_size": 10, "valign": "vcenter"}
CELL = {**_FONT, "border": 1, "text_wrap": True}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "left": {**CELL, "align": "left"},
    "center": {**CELL, "align": "center"},
    "right": {**CELL, "align": "right"},
    "merged": {**CELL, "align": "center", "valign": "top"},
    "head": {**CELL, "align": "center", "bold": True, "bg_color": "#EDEDED"},
    "empty left": {**_FONT, "align": "left", "text_wrap": True},
    "empty center": {**_FONT, "align": "center", "text_wrap": True},
    "empty right": {**_FONT, "align": "right", "text_wrap": True},
    "border": {"border": 1},
    "title": {**_FONT, "font_size": 18, "bold": True, "align": "center", "text_wrap": True},
    "note": {**_FONT, "align": "center", "text_wrap": True},
    "link": {**CELL, "align": "left", "font_color": "#0B4F8A", "underline": 1},
}
_MILLIMETRES = 25.4
_LONGEST_PROPERTY = 200
_LONGEST_HEADER = 120
"""Units of a half of the print header: XlsxWriter drops a header of more than 255."""


class Writer:
    """Adds sheets to one workbook; `bytes` closes it.

    Every text is written as text, whatever it begins with. The same calls give the same bytes.
    """

    def __init__(self, created: str, title: str) -> None:
        self._stream = BytesIO()
        self.book: Any = xlsxwriter.Workbook(self._stream, _OPTIONS)
        moment = dt.datetime.combine(dt.date.fromisoformat(created), dt.time())
        self.book.set_properties({"title": fitting(title[:_LONGEST_PROPERTY]), "created": moment})
        self.formats = {name: self.book.add_format(form) for name, form in _FORMATS.items()}
        self.names = SheetNames()

    def sheet(self, name: str) -> Any:
        """A new sheet of this name, which must come from `names`."""
        return self.book.add_worksheet(name, PlainSheet)

    def bytes(self) -> bytes:
        """The finished workbook."""
        self.book.close()
        return self._stream.getvalue()

    def print_setup(self, sheet: Any, page: Page, left: str, labels: Sequence[str]) -> None:
        """Paper, one page wide, page numbers below, and what the catalog must say above."""
        margin = page.margin / _MILLIMETRES
        sheet.set_paper(page.paper)
        if page.landscape:
            sheet.set_landscape()
        sheet.set_margins(margin, margin, margin + 0.35, margin + 0.35)
        sheet.set_header(f"&L{_header(left)}&R{_header('、'.join(labels))}", {"margin": 0.25})
        sheet.set_footer(FOOTER, {"margin": 0.25})
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()

    def top(self, sheet: Any, title: str, note: str, widths: Sequence[float]) -> None:
        """The title row and the line under it, over all columns."""
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        total = sum(widths)
        title = _one_row(title, total / 1.8)
        self.across(sheet, 0, len(widths), title, "title")
        sheet.set_row(0, min(TALLEST, 12 + 26 * lines_of(title, total / 1.8)))
        note = _one_row(note, total)
        self.across(sheet, 1, len(widths), note, "note")
        sheet.set_row(1, height_of(lines_of(note, total)))

    def across(self, sheet: Any, row: int, columns: int, text: str, form: str) -> None:
        """A text over the first columns of a row."""
        if columns > 1:
            sheet.merge_range(row, 0, row, columns - 1, "", self.formats[form])
        sheet.write_string(row, 0, text, self.formats[form])

    def heads(self, sheet: Any, row: int, table: Table, layout: TableLayout) -> int:
        """The head in one or two rows from `row` on; the first row below it."""
        form = self.formats["head"]
        groups = [column.group for column in layout.columns]
        if not any(groups):
            for column, text in enumerate(table.heads):
                sheet.write_string(row, column, text, form)
            sheet.set_row(row, _head_height(table.heads, layout.widths))
            return row + 1
        for column, text in enumerate(table.heads):
            if groups[column] is None:
                sheet.merge_range(row, column, row + 1, column, "", form)
                sheet.write_string(row, column, text, form)
            else:
                sheet.write_string(row + 1, column, text, form)
        self._groups(sheet, row, groups)
        sheet.set_row(row, height_of(1))
        sheet.set_row(row + 1, _head_height(table.heads, layout.widths))
        return row + 2

    def _groups(self, sheet: Any, row: int, groups: Sequence[str | None]) -> None:
        start = 0
        for column in range(1, len(groups) + 1):
            if column < len(groups) and groups[column] == groups[start]:
                continue
            name = groups[start]
            if name is not None:
                if column - 1 > start:
                    sheet.merge_range(row, start, row, column - 1, "", self.formats["head"])
                sheet.write_string(row, start, name, self.formats["head"])
            start = column

    def body(
        self, sheet: Any, top: int, table: Table, columns: Sequence[tuple[float, str]]
    ) -> None:
        """The rows of the table from row `top` on; `columns` are widths and alignments.

        An empty cell is not written at all: its alignment is the column's, its border a
        conditional format of the whole table. A third of the cells of a catalog are empty.
        """
        forms = [self.formats[align] for _, align in columns]
        for column, (width, align) in enumerate(columns):
            sheet.set_column(column, column, width, self.formats[f"empty {align}"])
        merged = {column for _, _, column in table.merges}
        single = [(column, form) for column, form in enumerate(forms) if column not in merged]
        text, height = sheet.write_string, sheet.set_row
        for row, (cells, points) in enumerate(zip(table.rows, table.heights, strict=True), top):
            height(row, points)
            for column, form in single:
                if cells[column]:
                    text(row, column, cells[column], form)
        self._merges(sheet, top, table, forms)
        if table.rows:
            rule = {"type": "blanks", "format": self.formats["border"]}
            last = top + len(table.rows) - 1
            sheet.conditional_format(top, 0, last, len(forms) - 1, rule)
        sheet.print_area(0, 0, top + max(len(table.rows), 1) - 1, len(forms) - 1)

    def _merges(self, sheet: Any, top: int, table: Table, forms: Sequence[Any]) -> None:
        for first, last, column in table.merges:
            form = forms[column]
            if last > first:
                form = self.formats["merged"]
                sheet.merge_range(top + first, column, top + last, column, "", form)
            sheet.write_string(top + first, column, table.rows[first][column], form)


def _head_height(heads: Sequence[str], widths: Sequence[float]) -> float:
    return height_of(max(map(lines_of, heads, widths)))


def _one_row(text: str, width: float) -> str:
    """The text, ending with CUT where a single row cannot show all of it."""
    first, *rest = pieces_of(text, width)
    return first[: -len(CUT)] + CUT if rest else first


def _header(text: str) -> str:
    """Text of a print header, where & would begin a code; it ends with … where it is cut."""
    text = fitting(" ".join(text.split())).replace("&", "&&")
    data = text.encode("utf-16-le")
    if len(data) <= 2 * _LONGEST_HEADER:
        return text
    kept = data[: 2 * (_LONGEST_HEADER - 1)].decode("utf-16-le", "ignore")
    return kept[: len(kept) - (len(kept) - len(kept.rstrip("&"))) % 2] + "…"
