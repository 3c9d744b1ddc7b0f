"""The hidden sheet: which item each row is, and what its file states, for reading it back."""

from __future__ import annotations

from typing import Any

from zwgk_cli.render.xlsx.book import Book
from zwgk_cli.render.xlsx.sheet import Sheet
from zwgk_cli.render.xlsx.writer import Writer

FORMAT_VERSION = "1"
"""Stands in B1; raised when a column of the hidden sheet changes its meaning."""

CONTINUED = "续"
"""In column C of a row that continues the row above."""

_CHOICES = 7


class HiddenSheet:
    """Column A to C: id, stated elements, 续; before each catalog a line that begins with @.

    That line holds @, the domain's slug, the name of its sheet, and there the first row (from 1).
    Column H holds the agencies to choose from.
    """

    def __init__(self, writer: Writer, name: str, book: Book) -> None:
        self._sheet: Any = writer.sheet(name)
        self._sheet.hide()
        self._sheet.write_string(0, 0, "zwgk")
        self._sheet.write_string(0, 1, FORMAT_VERSION)
        for row, agency in enumerate(book.agencies):
            self._sheet.write_string(row, _CHOICES, agency)
        self.agencies = f"='{name}'!$H$1:$H${len(book.agencies)}" if book.agencies else None
        self._row = 1

    def add(self, name: str, sheet: Sheet, top: int) -> None:
        """Notes the rows of one catalog, whose first stands in row `top` (from 0)."""
        write = self._sheet.write_string
        for column, text in enumerate(("@", sheet.domain, name, str(top + 1))):
            write(self._row, column, text)
        last = -1
        for row, entry in enumerate(sheet.form.entries, self._row + 1):
            write(row, 0, sheet.ids[entry])
            if entry == last:
                write(row, 2, CONTINUED)
            else:
                write(row, 1, sheet.stated[entry])
            last = entry
        self._row += 1 + len(sheet.form.entries)
