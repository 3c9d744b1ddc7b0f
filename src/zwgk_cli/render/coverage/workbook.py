"""Coverage as a workbook: a sheet of numbers to hand in, and one of entries to sift."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zwgk_cli.crossref.coverage import EXEMPT, FULL, PARTIAL, UNMET, Tally
from zwgk_cli.render.coverage.report import CoverageReport, DistrictCoverage, Entry
from zwgk_cli.render.coverage.tables import (
    LEGEND,
    NumberTable,
    TableLine,
    districts_of,
    tables_of,
)
from zwgk_cli.render.coverage.words import list_line, title_of
from zwgk_cli.render.xlsx.fit import height_of, lines_of
from zwgk_cli.render.xlsx.layout import Page
from zwgk_cli.render.xlsx.table import Table, table_of
from zwgk_cli.render.xlsx.writer import Writer

NUMBERS, ENTRIES = "总表", "明细"

_WIDTHS = (34.0, 9.0, 10.0, 10.0, 9.0, 9.0, 9.0, 14.0)
_PORTRAIT = Page(paper=9, landscape=False, margin=15.0)
_LANDSCAPE = Page(paper=8, landscape=True, margin=10.0)
_COLUMNS = (
    ("区", 8.0, "center"),
    ("编码", 14.0, "left"),
    ("名称", 36.0, "left"),
    ("类别", 12.0, "center"),
    ("清单", 9.0, "center"),
    ("机构", 15.0, "left"),
    ("行使机构", 14.0, "left"),
    ("受委托机构", 14.0, "left"),
    ("领域", 14.0, "left"),
    ("对应情况", 10.0, "center"),
    ("公开事项", 30.0, "left"),
    ("公开主体", 16.0, "left"),
    ("不列入的理由", 26.0, "left"),
    ("怎么改", 40.0, "left"),
    ("位置", 30.0, "left"),
)
_STATE = 9
_TINTS: Mapping[str, Mapping[str, str]] = {
    UNMET: {"bg_color": "#FBE3E0", "font_color": "#86190F"},
    PARTIAL: {"bg_color": "#FDF0D5", "font_color": "#6B4100"},
}
_WORK_FIRST = (UNMET, PARTIAL, EXEMPT, FULL)
_NO_EDITION = "1980-01-01"


def coverage_workbook(report: CoverageReport) -> bytes:
    """The workbook; its date of creation is the latest edition, so that equal input is equal."""
    editions = [each.edition.isoformat() for each in report.districts if each.edition]
    title = title_of(report)
    writer = Writer(max(editions, default=_NO_EDITION), title)
    _Numbers(writer, report).write(title)
    _entries(writer, report, title)
    return writer.bytes()


def _said(report: CoverageReport) -> str:
    """What stands below the title: what the workbook says of itself, and what it is narrowed to."""
    only = f"只统计：{'、'.join(report.narrowing)}" if report.narrowing else ""
    about = "：".join(part for part in (report.label, report.notice) if part)
    return "　".join(part for part in (only, about) if part)


class _Numbers:
    """总表: the tables of each district, one below another."""

    def __init__(self, writer: Writer, report: CoverageReport) -> None:
        self._writer = writer
        self._report = report
        self._sheet = writer.sheet(writer.names.take(NUMBERS))
        self._row = 3
        number = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "border": 1}
        add = writer.book.add_format
        self._share = add({**number, "align": "center", "num_format": "[=1]0%;0.0%"})
        self._heading = add({**number, "border": 0, "font_size": 13, "bold": True})
        self._tints = {
            state: add({**number, "align": "center", **_TINTS[state]}) for state in _TINTS
        }

    def write(self, title: str) -> None:
        """The whole sheet."""
        writer, sheet, report = self._writer, self._sheet, self._report
        writer.top(sheet, title, _said(report), _WIDTHS)
        if len(report.districts) > 1:
            self._table(districts_of(report.by_district))
        starts = []
        for district in report.districts:
            starts.append(self._row)
            self._district(district)
        self._legend()
        if len(starts) > 1:
            sheet.set_h_pagebreaks(starts)
        sheet.print_area(0, 0, self._row - 1, len(_WIDTHS) - 1)
        sheet.freeze_panes(2, 0)
        labels = (report.label,) if report.label else ()
        writer.print_setup(sheet, _PORTRAIT, title, labels)

    def _district(self, district: DistrictCoverage) -> None:
        head = f"{district.name}　{district.catalogs} 个领域、{district.items} 个公开事项"
        self._across(head, self._heading, 22.0)
        lines = (*map(list_line, district.lists), *(f"注意：{note}" for note in district.notes))
        for line in lines:
            self._across(line, self._writer.formats["empty left"])
        for table in tables_of(district.table, district.agencies, self._report.domain):
            self._table(table)
        if district.table.reasons:
            named = "，".join(f"{reason} {count} 项" for reason, count in district.table.reasons)
            self._across(f"不列入的理由：{named}", self._writer.formats["empty left"])
            self._row += 1

    def _across(self, text: str, form: Any, height: float | None = None) -> None:
        self._sheet.merge_range(self._row, 0, self._row, len(_WIDTHS) - 1, "", form)
        self._sheet.write_string(self._row, 0, text, form)
        self._sheet.set_row(self._row, height or height_of(lines_of(text, sum(_WIDTHS))))
        self._row += 1

    def _table(self, table: NumberTable) -> None:
        for column, text in enumerate((table.title, *table.heads)):
            self._sheet.write_string(self._row, column, text, self._writer.formats["head"])
        self._row += 1
        for line in table.lines:
            self._line(line, apart=table.apart)
        self._row += 1

    def _line(self, line: TableLine, *, apart: bool) -> None:
        sheet, row, formats = self._sheet, self._row, self._writer.formats
        sheet.write_string(row, 0, line.name, formats["left"])
        counts = line.counts
        numbers = (counts.total, counts.full, counts.partial, counts.unmet, counts.exempt)
        for column, number in enumerate(numbers, start=1):
            state = {3: PARTIAL, 4: UNMET}.get(column)
            form = self._tints[state] if state and number else formats["center"]
            sheet.write_number(row, column, number, form)
        share = _share(counts)
        if share is None:
            sheet.write_string(row, 6, "-", formats["center"])
        else:
            sheet.write_number(row, 6, share, self._share)
        if apart:
            sheet.write_string(row, 7, line.apart, formats["center"])
        sheet.set_row(row, height_of(lines_of(line.name, _WIDTHS[0])))
        self._row += 1

    def _legend(self) -> None:
        for word, meaning in LEGEND:
            self._across(f"{word}：{meaning}", self._writer.formats["empty left"])


def _share(counts: Tally) -> float | None:
    """对应率, cut to a thousandth: what is not complete must not show as 100%."""
    owed = counts.total - counts.exempt
    return counts.full * 1000 // owed / 1000 if owed else None


def _entries(writer: Writer, report: CoverageReport, title: str) -> None:
    """明细: an entry a row, with filters; a text too long for a row goes on in the next."""
    sheet = writer.sheet(writer.names.take(ENTRIES))
    widths = tuple(width for _, width, _ in _COLUMNS)
    heads = tuple(head for head, _, _ in _COLUMNS)
    rows = [
        _cells(entry, each, report)
        for each in report.districts
        for entry in sorted(each.entries, key=lambda entry: _WORK_FIRST.index(entry.state))
    ]
    table = table_of(heads, rows, widths)
    states = "、".join(report.selection.states)
    writer.top(sheet, f"{title}·明细", f"共 {len(rows)} 项：{states}", widths)
    for column, head in enumerate(heads):
        sheet.write_string(2, column, head, writer.formats["head"])
    writer.body(sheet, 3, table, [(width, align) for _, width, align in _COLUMNS])
    last = 2 + max(len(table.rows), 1)
    sheet.autofilter(2, 0, last, len(heads) - 1)
    _tint(writer, sheet, table, last)
    sheet.freeze_panes(3, 3)
    sheet.repeat_rows(2, 2)
    labels = (report.label,) if report.label else ()
    writer.print_setup(sheet, _LANDSCAPE, title, labels)


def _tint(writer: Writer, sheet: Any, table: Table, last: int) -> None:
    """Colours the states that call for work, also after somebody has changed one."""
    if not table.rows:
        return
    for state, tint in _TINTS.items():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{state}"',
            "format": writer.book.add_format(tint),
        }
        sheet.conditional_format(3, _STATE, last, _STATE, rule)


def _cells(entry: Entry, district: DistrictCoverage, report: CoverageReport) -> tuple[str, ...]:
    agencies = dict.fromkeys(name for item in entry.items for name in item.agencies)
    return (
        district.name,
        entry.code,
        entry.name,
        entry.kind,
        entry.list,
        entry.agency,
        entry.exercised_by or "",
        entry.entrusted_to or "",
        "、".join(map(report.domain, entry.domains)),
        entry.state,
        "\n".join(f"{item.id} {item.title}" for item in entry.items),
        "、".join(agencies),
        entry.excuse.text if entry.excuse else "",
        entry.advice,
        str(entry.spot),
    )
