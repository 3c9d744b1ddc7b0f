"""Coverage for a person at a terminal: the tables of each district, then what is left to do.

Only characters that GBK has; columns count screen cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_cli.crossref.coverage import EXEMPT, FULL, PARTIAL, UNMET
from zwgk_cli.render.coverage.report import CoverageReport, DistrictCoverage, Entry
from zwgk_cli.render.coverage.tables import (
    LEGEND,
    NumberTable,
    TableLine,
    districts_of,
    tables_of,
)
from zwgk_cli.render.coverage.words import bodies_of, list_line
from zwgk_cli.reporting.styled import Line, Span, Style, shown, width

_MOST = 20
"""How many entries of a state are listed where not all are asked for."""
_NARROWEST = 24
_COLUMN = 10
_LEGEND = 10
_STYLES: dict[str, Style] = {FULL: "good", PARTIAL: "warning", UNMET: "error", EXEMPT: "dim"}


def render_coverage(report: CoverageReport, *, unfolded: bool = False) -> Iterator[Line]:
    """The whole output of `zwgk coverage`."""
    for district in report.districts:
        yield from _heading(district, report)
        yield from _tables(report, district)
        yield from _reasons(district)
    if len(report.districts) > 1:
        table = districts_of(report.by_district)
        yield from _table(table, _first_column([table]))
    for word, meaning in LEGEND:
        yield (Span(f"  {_left(word, _LEGEND)}{meaning}", "dim"),)
    yield ()
    for district in report.districts:
        yield from _entries(district, report, unfolded=unfolded)
    yield from _closing(report)


def _heading(district: DistrictCoverage, report: CoverageReport) -> Iterator[Line]:
    only = "、".join(report.narrowing)
    yield (
        Span(f"{shown(district.name)}  ", "strong"),
        Span(f"{district.catalogs} 个领域、{district.items} 个公开事项"),
        Span(f"   只统计：{shown(only)}" if only else "", "warning"),
    )
    for entries in district.lists:
        yield (Span(f"  对照  {shown(list_line(entries))}", "dim"),)
    for note in district.notes:
        yield Span("  注意  ", "warning"), Span(shown(note))
    yield ()


def _tables(report: CoverageReport, district: DistrictCoverage) -> Iterator[Line]:
    tables = tables_of(district.table, district.agencies, report.domain)
    if not tables:
        yield (Span("  没有可对照的职权或者服务"),)
        yield ()
        return
    first = _first_column(tables)
    for table in tables:
        yield from _table(table, first)


def _first_column(tables: Sequence[NumberTable]) -> int:
    return max(_NARROWEST, *(width(line.name) for table in tables for line in table.lines)) + 2


def _table(table: NumberTable, first: int) -> Iterator[Line]:
    cells = "".join(map(_right, table.heads))
    yield Span(f"  {_left(table.title, first)}", "strong"), Span(cells, "dim")
    for line in table.lines:
        yield _row(line, first, apart=table.apart)
    yield ()


def _row(line: TableLine, first: int, *, apart: bool) -> Line:
    total, full, partial, unmet, exempt, rate = line.cells
    counts = line.counts
    return (
        Span(f"  {_left(shown(line.name), first)}"),
        Span(_right(total) + _right(full)),
        Span(_right(partial), "warning" if counts.partial else "dim"),
        Span(_right(unmet), "error" if counts.unmet else "dim"),
        Span(_right(exempt), "" if counts.exempt else "dim"),
        Span(_right(rate)),
        Span(_right(line.apart) if apart else ""),
    )


def _left(text: str, cells: int) -> str:
    return text + " " * max(0, cells - width(text))


def _right(text: str) -> str:
    return " " * max(1, _COLUMN - width(text)) + text


def _reasons(district: DistrictCoverage) -> Iterator[Line]:
    if district.table.reasons:
        named = "，".join(f"{reason} {count} 项" for reason, count in district.table.reasons)
        yield Span("  不列入的理由  ", "strong"), Span(named)
        yield ()


def _entries(
    district: DistrictCoverage, report: CoverageReport, *, unfolded: bool
) -> Iterator[Line]:
    for state in report.selection.states:
        found = [entry for entry in district.entries if entry.state == state]
        if not found:
            continue
        yield (
            Span(f"{shown(district.name)} {state}", _STYLES[state]),
            Span(f"  {len(found)} 项", "strong"),
        )
        yield ()
        for entry in found if unfolded else found[:_MOST]:
            yield from _entry(entry, report)
        if not unfolded and len(found) > _MOST:
            rest = f"  另有 {len(found) - _MOST} 项（加 --all 全部列出，或者用 --format xlsx）"
            yield (Span(rest, "dim"),)
            yield ()


def _entry(entry: Entry, report: CoverageReport) -> Iterator[Line]:
    yield (
        Span(f"{entry.state} ", _STYLES[entry.state]),
        Span(shown(f"{entry.code} {entry.name}"), "strong"),
        Span(shown(f"（{'，'.join((entry.kind, entry.list, bodies_of(*entry.bodies)))}）")),
    )
    yield _field("位置", str(entry.spot))
    domains = "、".join(map(report.domain, entry.domains))
    presumed = "（按主管部门推断）" if entry.presumed else ""
    yield _field("领域", f"{domains}{presumed}" if domains else "没有写明")
    for item in entry.items:
        whose = "" if item.answers else f"，公开主体是{'、'.join(item.agencies)}"
        yield _field("公开", f"{item.id} {item.title}{whose}  {item.spot}")
    if entry.excuse:
        yield _field("理由", f"{entry.excuse.text}  {entry.excuse.spot}")
    if entry.advice:
        yield _field("改法", entry.advice)
    yield ()


def _field(head: str, text: str) -> Line:
    return Span(f"  {head}  ", "dim"), Span(shown(text))


def _closing(report: CoverageReport) -> Iterator[Line]:
    whole = report.total.total.whole
    left = whole.unmet + whole.partial
    if not whole.total:
        return
    if not left:
        yield (
            Span("全部对应  ", "good"),
            Span(f"应对应的 {whole.full} 项都有公开事项，不列入 {whole.exempt} 项"),
        )
        return
    yield (
        Span("还要处理  ", "strong"),
        Span(f"未对应 {whole.unmet} 项，部分对应 {whole.partial} 项"),
    )
    yield Span("下一步    ", "strong"), Span("按“改法”改正后，再运行一次 zwgk coverage")
