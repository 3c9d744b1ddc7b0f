"""The tables of numbers that every format shows alike: which there are, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.crossref.coverage_table import PENALTY, Counted, CoverageTable, share, summed

APART = PENALTY
"""The head of the column in which 行政处罚 is shown beside the others."""

HEADS = ("共计", "完全对应", "部分对应", "未对应", "不列入", "对应率")
LEGEND = (
    ("完全对应", "有公开事项公开它，公开主体对得上"),
    ("部分对应", "有公开事项公开它，公开主体对不上"),
    ("未对应", "没有公开事项公开它，也没有写明不列入"),
    ("不列入", "目录写明不公开，并写明理由"),
    ("对应率", "完全对应占应对应的比例；应对应是共计减去不列入"),
    ("行政处罚", "数量多，另计：写作完全对应/应对应，不算在同一行的其他各栏里"),
)
"""What the heads mean."""


class TableLine(Struct, frozen=True):
    """A line of a table: its numbers, and those of 行政处罚 where they are shown beside them."""

    name: str
    counts: Tally
    penalties: Tally | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands under HEADS."""
        counts = self.counts
        numbers = (counts.total, counts.full, counts.partial, counts.unmet, counts.exempt)
        return (*map(str, numbers), share(counts) or "-")

    @property
    def apart(self) -> str:
        """What stands under 行政处罚: 完全对应/应对应."""
        counts = self.penalties
        if counts is None or not counts.total:
            return "-"
        return f"{counts.full}/{counts.total - counts.exempt}"


class NumberTable(Struct, frozen=True):
    """A table: its title, the head of its first column, and whether 行政处罚 has a column."""

    title: str
    head: str
    lines: tuple[TableLine, ...]
    apart: bool = False

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above the numbers."""
        return (*HEADS, APART) if self.apart else HEADS


def tables_of(
    table: CoverageTable, agencies: Iterable[Counted], domain: Callable[[str], str]
) -> tuple[NumberTable, ...]:
    """In all, by list, by domain, by agency and by kind; a table without lines is left out."""
    total = table.total
    apart = bool(total.rest.total and total.penalties.total)
    plain = [(domain(entry.key), entry) for entry in table.domains]
    found = (
        NumberTable("合计", "清单", _totals(total)),
        NumberTable("按清单", "清单", tuple(_of_lists(table.lists, apart=apart)), apart),
        NumberTable("按领域", "领域", tuple(_line(*pair, apart=apart) for pair in plain), apart),
        NumberTable(
            "按机构",
            "机构",
            tuple(_line(entry.key, entry, apart=apart) for entry in by_open(agencies)),
            apart,
        ),
        NumberTable("按类别", "类别", tuple(TableLine(e.key, e.whole) for e in table.kinds)),
    )
    return tuple(each for each in found if each.lines)


def districts_of(districts: Iterable[tuple[str, Counted]]) -> NumberTable:
    """A line for each district with its name, and one for all of them."""
    named = tuple(districts)
    total = summed("", (entry for _, entry in named))
    apart = bool(total.rest.total and total.penalties.total)
    lines = (_line(name, entry, apart=apart) for name, entry in (*named, ("合计", total)))
    return NumberTable("各区", "区", tuple(lines), apart)


def _totals(total: Counted) -> tuple[TableLine, ...]:
    """The lists as wholes, 行政处罚 on a line of its own."""
    named = (
        ("权责清单（行政处罚以外）", total.powers),
        ("公共服务事项", total.services),
        (PENALTY, total.penalties),
    )
    return tuple(TableLine(name, counts) for name, counts in named if counts.total)


def by_open(agencies: Iterable[Counted]) -> tuple[Counted, ...]:
    """Agencies by how much there is left to do, then by how much they have."""

    def rank(entry: Counted) -> tuple[int, int]:
        whole = entry.whole
        return -(whole.unmet + whole.partial), -whole.total

    return tuple(sorted(agencies, key=rank))


def _of_lists(lists: Iterable[Counted], *, apart: bool) -> Iterable[TableLine]:
    lists = tuple(lists)
    for entry in lists:
        if entry.powers.total or entry.penalties.total:
            powers = Counted(entry.key, entry.powers, entry.penalties)
            yield _line(f"权责清单 {entry.key}", powers, apart=apart)
    for entry in lists:
        if entry.services.total:
            services = Counted(entry.key, services=entry.services)
            yield _line(f"公共服务 {entry.key}", services, apart=apart)


def _line(name: str, entry: Counted, *, apart: bool) -> TableLine:
    if apart:
        return TableLine(name, entry.rest, entry.penalties)
    return TableLine(name, entry.whole)
