"""`--format xlsx`: a row a finding, to be worked off by the offices that answer for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from zwgk_cli.model.finding import Severity
from zwgk_cli.render.html.words import long_date
from zwgk_cli.render.xlsx.fit import height_of, lines_of
from zwgk_cli.render.xlsx.layout import Page
from zwgk_cli.render.xlsx.writer import CELL, Writer
from zwgk_cli.reporting.folding import element_name
from zwgk_cli.reporting.report import Located, LocatedRelated
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown
from zwgk_cli.reporting.text import counts

_TITLE = "政务公开目录检查问题清单"
_SHEET = "问题清单"
_HEAD = 2
_A4 = 9
_MARGIN = 10.0
_BROKEN = 6
"""Units of a line that stay empty where a path is broken."""
_TINTS: Mapping[Severity, Mapping[str, object]] = {
    Severity.ERROR: {"bg_color": "#FBE3E0", "font_color": "#86190F", "bold": True},
    Severity.WARNING: {"bg_color": "#FDF0D5", "font_color": "#6B4100"},
    Severity.INFO: {"bg_color": "#E4ECF5", "font_color": "#123F6D"},
}


class _Column(Struct, frozen=True):
    """A column: its head, its width in Excel's units, and what stands in it."""

    head: str
    width: float
    value: Callable[[Located, Run], str]
    align: str = "left"
    path: bool = False

    def lines(self, text: str) -> int:
        """Lines that a text takes; a path may be broken anywhere, and oftenest after / and -."""
        if self.path:
            return -(-len(text) // int(self.width - _BROKEN))
        return lines_of(text, self.width)


def _item(entry: Located, _run: Run) -> str:
    return _lines(entry.finding.item, entry.finding.title)


def _wrong(entry: Located, _run: Run) -> str:
    """What is wrong; with what stands under the marks at a terminal, and the places to compare."""
    return _lines(entry.finding.message, entry.finding.label, *map(_compared, entry.related))


def _compared(related: LocatedRelated) -> str:
    said = f"核对 {related.path}:{related.location.line} {related.message}"
    return f"{said}：{related.label}" if related.label else said


def _lines(*texts: str | None) -> str:
    """Each text that there is on a line of its own; whatever a user wrote stays one line."""
    return "\n".join(shown(text) for text in texts if text)


_COLUMNS = (
    _Column("程度", 6, lambda entry, _: entry.severity.title, "center"),
    _Column("区", 8, lambda entry, run: run.names.of(entry.finding.place.document)[0], "center"),
    _Column("领域", 11, lambda entry, run: run.names.of(entry.finding.place.document)[1], "center"),
    _Column("事项", 18, _item),
    _Column("栏目", 11, lambda entry, _: element_name(entry), "center"),
    _Column("问题", 30, _wrong),
    _Column("规定", 25, lambda entry, run: _lines(run.provision(entry))),
    _Column("改法", 31, lambda entry, _: _lines(entry.finding.help)),
    _Column("责任单位", 13, lambda entry, _: _lines(entry.finding.agency), "center"),
    _Column(
        "位置（文件:行）",
        24,
        lambda entry, _: _lines(f"{entry.path}:{entry.location.line}"),
        path=True,
    ),
    _Column("规则", 8, lambda entry, _: entry.finding.code, "center"),
)


def render_xlsx(run: Run) -> bytes:
    """The workbook; the same run on the same day gives the same bytes."""
    writer = Writer(run.day.isoformat(), _TITLE)
    tints = {
        severity: writer.book.add_format({**CELL, "align": "center", **tint})
        for severity, tint in _TINTS.items()
    }
    writer.names.take(_SHEET)
    sheet = writer.sheet(_SHEET)
    widths = [column.width for column in _COLUMNS]
    writer.top(sheet, _TITLE, _note(run), widths)
    for number, column in enumerate(_COLUMNS):
        sheet.write_string(_HEAD, number, column.head, writer.formats["head"])
    sheet.set_row(_HEAD, height_of(1))
    for row, entry in enumerate(_ordered(run.located), _HEAD + 1):
        _row(writer, sheet, row, [column.value(entry, run) for column in _COLUMNS])
        sheet.write_string(row, 0, entry.severity.title, tints[entry.severity])
    _finish(writer, sheet, len(run.located))
    return writer.bytes()


def _ordered(located: Iterable[Located]) -> list[Located]:
    """By file, and in a file by item as they stand there: the order in which a clerk mends."""
    return sorted(located, key=lambda entry: (entry.path, entry.location.line))


def _row(writer: Writer, sheet: Any, row: int, texts: Sequence[str]) -> None:
    for number, (column, text) in enumerate(zip(_COLUMNS, texts, strict=True)):
        sheet.write_string(row, number, text, writer.formats[column.align])
    lines = (column.lines(text) for column, text in zip(_COLUMNS, texts, strict=True))
    sheet.set_row(row, height_of(max(lines)))


def _note(run: Run) -> str:
    names = "、".join(name for name, _ in run.scene.districts)
    about = f"{names}　" if names else ""
    return f"{about}检查日期 {long_date(run.day)}　{counts(run.summary)}"


def _finish(writer: Writer, sheet: Any, rows: int) -> None:
    """Filters, a head that stays, and the set-up of the printer."""
    last = len(_COLUMNS) - 1
    if rows:
        sheet.autofilter(_HEAD, 0, _HEAD + rows, last)
    else:
        writer.across(sheet, _HEAD + 1, len(_COLUMNS), "没有发现问题", "center")
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.print_area(0, 0, _HEAD + max(rows, 1), last)
    writer.print_setup(sheet, Page(_A4, True, _MARGIN), _TITLE, ())
