"""A sheet that writes every text as that text, whatever stands in it."""

from __future__ import annotations

import re
from typing import Any

from xlsxwriter.worksheet import Worksheet

CUT = "……（未完）"
"""At the end of a text of which the rest is not shown."""

MOST_UNITS = 32_767
"""Units of UTF-16 in a cell of Excel; XlsxWriter leaves out the rest and does not say so."""

_LONE = re.compile("[\ud800-\udfff]")


class PlainSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter ships no types
    """A worksheet for texts of strangers.

    XlsxWriter takes a text from <r> to </r> for XML of its own and puts it into the file as it
    is: such a text could break the workbook or show another one. It is written in fragments, which
    are escaped. Lone surrogates become U+FFFD, and what is cut ends with CUT.
    """

    def write_string(self, row: int, col: int, string: str, cell_format: Any = None) -> int:
        """The text as it is."""
        text = fitting(string)
        if not (text.startswith("<r>") and text.endswith("</r>")):
            done: int = super().write_string(row, col, text, cell_format)
            return done
        form = () if cell_format is None else (cell_format,)
        broken: int = super().write_rich_string(row, col, "<", "r", text[2:], *form)
        return broken


def fitting(text: str) -> str:
    """The text as a cell can hold it."""
    if len(text) * 2 > MOST_UNITS:
        data = text.encode("utf-16-le", "surrogatepass")
        if len(data) > 2 * MOST_UNITS:
            text = data[: 2 * (MOST_UNITS - len(CUT))].decode("utf-16-le", "ignore") + CUT
    return _LONE.sub("\ufffd", text) if _LONE.search(text) else text
