"""填表说明: every column of the workbook, what belongs into it, and the words that it allows."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_cli.render.xlsx.book import Book
from zwgk_cli.render.xlsx.layout import Column, Layout, Page
from zwgk_cli.render.xlsx.table import table_of
from zwgk_cli.render.xlsx.writer import Writer

_HEADS = ("表", "列", "怎样填")
_WIDTHS = (12.0, 24.0, 62.0)
_PORTRAIT = Page(paper=9, landscape=False, margin=15.0)
_CLOSING = (
    ("各表", "待定", "还没有确定的写“待定”，确定后改正；空着表示没有。"),
    ("各表", "太长的内容", "一行写不下的，在下一行接着写，其余各格留空。"),
    ("各表", "隐藏的 _zwgk 表", "记着每一行的事项编号和继承关系，请不要改动或者删除。"),
)


def write_guide(
    writer: Writer, name: str, layout: Layout, book: Book, labels: Sequence[str]
) -> None:
    """The last visible sheet; `labels` are what every sheet must say of itself."""
    sheet = writer.sheet(name)
    words = book.words()
    rows = [
        (table, "·".join(part for part in (column.group, column.head.text(words)) if part), text)
        for table, columns in (("目录表", layout.form), ("补充信息", layout.supplement))
        for column in columns.columns
        if (text := _help(column, book))
    ]
    table = table_of(_HEADS, [*rows, *_CLOSING], _WIDTHS, (0,))
    said = "：".join(part for part in ("、".join(labels), book.text) if part)
    writer.top(sheet, name, "　".join(part for part in ("各列怎样填写", said) if part), _WIDTHS)
    for column, head in enumerate(_HEADS):
        sheet.write_string(2, column, head, writer.formats["head"])
    aligns = ("center", "left", "left")
    writer.body(sheet, 3, table, list(zip(_WIDTHS, aligns, strict=True)))
    sheet.freeze_panes(3, 0)
    sheet.repeat_rows(2, 2)
    writer.print_setup(sheet, _PORTRAIT, name, labels)


def _help(column: Column, book: Book) -> str:
    return column.help.text(book.words()) if column.help else ""
