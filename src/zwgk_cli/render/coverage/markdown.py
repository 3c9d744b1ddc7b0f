"""Coverage as Markdown: a job summary, a comment, a page of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zwgk_cli.render.coverage.report import CoverageReport, DistrictCoverage, Entry
from zwgk_cli.render.coverage.tables import (
    LEGEND,
    NumberTable,
    districts_of,
    tables_of,
)
from zwgk_cli.render.coverage.words import bodies_of, list_line, title_of
from zwgk_cli.render.markdown.escape import escape


def coverage_markdown(report: CoverageReport) -> str:
    """The report as one document; whatever stands in the data is text."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: CoverageReport) -> Iterator[str]:
    yield f"# {escape(title_of(report))}"
    yield ""
    if report.label:
        yield f"> **{escape(report.label)}** {escape(report.notice or '')}"
        yield ""
    if report.narrowing:
        yield f"只统计：{escape('、'.join(report.narrowing))}"
        yield ""
    if len(report.districts) > 1:
        yield from _table(districts_of(report.by_district))
    for district in report.districts:
        yield from _district(district, report)
    yield "## 说明"
    yield ""
    yield from (f"- {word}：{meaning}" for word, meaning in LEGEND)


def _district(district: DistrictCoverage, report: CoverageReport) -> Iterator[str]:
    yield f"## {escape(district.name)}"
    yield ""
    yield f"{district.catalogs} 个领域、{district.items} 个公开事项。"
    yield ""
    yield from (f"- 对照{escape(list_line(entries))}" for entries in district.lists)
    yield from (f"- **注意** {escape(note)}" for note in district.notes)
    yield ""
    tables = tables_of(district.table, district.agencies, report.domain)
    if not tables:
        yield "没有可对照的职权或者服务。"
        yield ""
        return
    for table in tables:
        yield from _table(table)
    if district.table.reasons:
        named = "，".join(f"{reason} {count} 项" for reason, count in district.table.reasons)
        yield f"不列入的理由：{escape(named)}"
        yield ""
    for state in report.selection.states:
        yield from _entries(state, district, report)


def _table(table: NumberTable) -> Iterator[str]:
    heads = (table.head, *table.heads)
    yield f"**{escape(table.title)}**"
    yield ""
    yield _row(heads)
    yield _row(("---", *("---:" for _ in heads[1:])))
    for line in table.lines:
        yield _row((escape(line.name), *line.cells, *((line.apart,) if table.apart else ())))
    yield ""


def _entries(state: str, district: DistrictCoverage, report: CoverageReport) -> Iterator[str]:
    found = [entry for entry in district.entries if entry.state == state]
    if not found:
        return
    yield f"### {escape(district.name)} {state}（{len(found)} 项）"
    yield ""
    yield _row(("编码", "名称", "类别", "清单", "机构", "领域", "位置", "公开事项、理由和改法"))
    yield _row(("---",) * 8)
    for entry in found:
        yield _row(_cells(entry, report))
    yield ""


def _cells(entry: Entry, report: CoverageReport) -> tuple[str, ...]:
    said = (
        *(
            f"{item.id} {item.title}（{'、'.join(item.agencies)}） {item.spot}"
            for item in entry.items
        ),
        *((f"{entry.excuse.text} {entry.excuse.spot}",) if entry.excuse else ()),
        *((entry.advice,) if entry.advice else ()),
    )
    plain = (
        entry.code,
        entry.name,
        entry.kind,
        entry.list,
        bodies_of(*entry.bodies),
        "、".join(map(report.domain, entry.domains)),
        str(entry.spot),
    )
    return (*map(escape, plain), "<br>".join(map(escape, said)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
