"""封面: title, district, edition, state, and how many items there are of which kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from zwgk_cli.render.xlsx.book import Book
from zwgk_cli.render.xlsx.fit import height_of, lines_of
from zwgk_cli.render.xlsx.layout import Page
from zwgk_cli.render.xlsx.sheet import Sheet
from zwgk_cli.render.xlsx.writer import Writer

_WIDTHS = (32.0, 14.0, 18.0, 32.0)
_PORTRAIT = Page(paper=9, landscape=False, margin=15.0)


def write_cover(
    writer: Writer, name: str, title: str, book: Book, sheets: Sequence[tuple[str, Sheet]]
) -> None:
    """The first sheet of a workbook; each of `sheets` comes with the name of its form sheet."""
    sheet = writer.sheet(name)
    labels = tuple(dict.fromkeys(label for _, part in sheets for label in part.labels))
    labels = labels or book.labels
    writer.top(sheet, title, "　".join((*labels, book.text)).strip("　"), _WIDTHS)
    row = _facts(writer, sheet, 3, book, sheets)
    row = _domains(writer, sheet, row + 1, sheets)
    stages = _summed(count for _, part in sheets for count in part.stages)
    row = _counts(writer, sheet, row + 1, "五公开", stages)
    agencies = _summed(count for _, part in sheets for count in part.agencies)
    _counts(writer, sheet, row + 1, "公开主体", agencies)
    writer.print_setup(sheet, _PORTRAIT, title, labels)


def _facts(
    writer: Writer, sheet: Any, row: int, book: Book, sheets: Sequence[tuple[str, Sheet]]
) -> int:
    facts = [("编制地区", f"{book.city}{book.district}"), ("行政区划代码", book.code)]
    if len(sheets) == 1:
        facts += [("版本", sheets[0][1].edition_text), ("状态", sheets[0][1].status)]
    facts.append(("领域数", str(len(sheets))))
    facts.append(("公开事项数", str(sum(len(part.ids) for _, part in sheets))))
    for name, value in facts:
        sheet.write_string(row, 0, name, writer.formats["head"])
        sheet.merge_range(row, 1, row, len(_WIDTHS) - 1, "", writer.formats["left"])
        sheet.write_string(row, 1, value, writer.formats["left"])
        sheet.set_row(row, height_of(lines_of(value, sum(_WIDTHS[1:]))))
        row += 1
    return row


def _domains(writer: Writer, sheet: Any, row: int, sheets: Sequence[tuple[str, Sheet]]) -> int:
    for column, head in enumerate(("领域", "公开事项数", "版本", "状态")):
        sheet.write_string(row, column, head, writer.formats["head"])
    for name, part in sheets:
        row += 1
        target = f"internal:'{name}'!A1"
        sheet.write_url(row, 0, target, writer.formats["link"], "")
        sheet.write_string(row, 0, part.name, writer.formats["link"])
        sheet.write_number(row, 1, len(part.ids), writer.formats["center"])
        sheet.write_string(row, 2, part.edition_text, writer.formats["center"])
        sheet.write_string(row, 3, part.status, writer.formats["left"])
        needed = max(lines_of(part.name, _WIDTHS[0]), lines_of(part.status, _WIDTHS[3]))
        sheet.set_row(row, height_of(needed))
    return row + 1


def _counts(
    writer: Writer, sheet: Any, row: int, head: str, counts: Sequence[tuple[str, int]]
) -> int:
    sheet.write_string(row, 0, head, writer.formats["head"])
    sheet.write_string(row, 1, "公开事项数", writer.formats["head"])
    for name, count in counts:
        row += 1
        sheet.write_string(row, 0, name, writer.formats["left"])
        sheet.write_number(row, 1, count, writer.formats["center"])
        sheet.set_row(row, height_of(lines_of(name, _WIDTHS[0])))
    return row + 1


def _summed(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    total: Counter[str] = Counter()
    for name, count in counts:
        total[name] += count
    return list(total.items())
