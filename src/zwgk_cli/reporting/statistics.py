"""How often each rule was broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.report import Located, Summary
from zwgk_cli.reporting.styled import Line, Span, shown, width

_HEADS = ("编号", "错误", "警告", "提示", "可自动修改", "规则")


class RuleCount(Struct, frozen=True):
    """The findings of one rule by severity, and how many of them can be mended with certainty."""

    code: str
    errors: int
    warnings: int
    infos: int
    fixable: int

    @property
    def total(self) -> int:
        """All findings of the rule."""
        return self.errors + self.warnings + self.infos


def counted(located: Iterable[Located]) -> tuple[RuleCount, ...]:
    """The rules with findings: those with most errors first, then by warnings, hints and code."""
    by_code: dict[str, list[Located]] = {}
    for entry in located:
        by_code.setdefault(entry.finding.code, []).append(entry)
    counts = (_count(code, entries) for code, entries in by_code.items())
    return tuple(sorted(counts, key=lambda c: (-c.errors, -c.warnings, -c.infos, c.code)))


def _count(code: str, entries: Sequence[Located]) -> RuleCount:
    of = [entry.severity for entry in entries]
    return RuleCount(
        code,
        errors=of.count(Severity.ERROR),
        warnings=of.count(Severity.WARNING),
        infos=of.count(Severity.INFO),
        fixable=sum(1 for entry in entries if entry.fix is not None and entry.fix.certain),
    )


def statistics_lines(counts: Sequence[RuleCount], titles: Mapping[str, str]) -> Iterator[Line]:
    """A table for a person at a terminal, an empty line after it; `titles` are those of rules."""
    rows = [
        (c.code, str(c.errors), str(c.warnings), str(c.infos), str(c.fixable), titles[c.code])
        for c in counts
    ]
    wide = [max(map(width, column)) for column in zip(_HEADS, *rows, strict=True)]
    yield (Span(_row(_HEADS, wide), "dim"),)
    for row in rows:
        yield (Span(_row(row, wide)),)
    yield ()


def parts_lines(parts: Iterable[tuple[str, Summary]]) -> Iterator[Line]:
    """A line for each file that a report was split into, an empty line after them."""
    rows = [(shown(path), _counts(summary)) for path, summary in parts]
    wide = max((width(path) for path, _ in rows), default=0)
    for path, counts in rows:
        yield Span(f"{path}{' ' * (wide - width(path))}  "), Span(counts, "dim")
    yield ()


def _counts(summary: Summary) -> str:
    counts = (("错误", summary.errors), ("警告", summary.warnings), ("提示", summary.infos))
    return "，".join(f"{name} {count} 处" for name, count in counts if count)


def _row(cells: Sequence[str], wide: Sequence[int]) -> str:
    """The first and last column flush left, numbers flush right."""
    first, *numbers, last = cells
    aligned = (
        " " * (room - width(cell)) + cell for cell, room in zip(numbers, wide[1:-1], strict=True)
    )
    return "  ".join(["", first + " " * (wide[0] - width(first)), *aligned, last])
