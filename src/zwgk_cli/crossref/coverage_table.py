"""Coverage in numbers: counted by list, by domain, by agency, by kind, 行政处罚 apart.

行政处罚 is most of a real list, so it would hide how the other powers stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from zwgk_cli.crossref.coverage import STATES, Coverage, CoverageRow, Tally, tally
from zwgk_cli.crossref.powers import SERVICE

PENALTY = "行政处罚"

LISTS = ("区级", "市级", "垂直系统")
"""Whose list an entry is in, in the order in which offices name them."""

KINDS = ("行政许可", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励",
         "行政裁决", "其他行政权力", SERVICE, PENALTY)  # fmt: skip
"""The kinds of entries, 行政处罚 last as it is counted apart."""

REASONS = ("本区无此职权", "无此情形", "已划转", "由市级或垂直机关公开", "并入其他事项", "其他")
"""The reasons of 不列入, as the format lists them."""

NO_DOMAIN = ""
"""The key of entries of which no domain is known."""

_NONE = Tally(0, 0, 0, 0)


class Counted(Struct, frozen=True):
    """Entries that have something in common, by their states.

    `powers` are those of the 权责清单 without 行政处罚, which are `penalties`.
    """

    key: str
    powers: Tally = _NONE
    penalties: Tally = _NONE
    services: Tally = _NONE

    @property
    def rest(self) -> Tally:
        """Powers and services, without 行政处罚."""
        return self.powers + self.services

    @property
    def whole(self) -> Tally:
        """All of them."""
        return self.rest + self.penalties

    def __add__(self, other: Counted) -> Counted:
        """The entries of both, under the first one's key."""
        return Counted(
            self.key,
            self.powers + other.powers,
            self.penalties + other.penalties,
            self.services + other.services,
        )


Dimension = Callable[[CoverageRow], tuple[str, ...]]
"""What an entry is counted under; under each, where it belongs to several domains."""


def by_list(row: CoverageRow) -> tuple[str, ...]:
    """区级, 市级 or 垂直系统."""
    return (row.power.list,)


def by_kind(row: CoverageRow) -> tuple[str, ...]:
    """The kind of power, or 公共服务."""
    return (row.power.kind,)


def by_agency(row: CoverageRow) -> tuple[str, ...]:
    """The agency that holds it, whoever exercises it."""
    return (row.power.agency,)


def by_domain(coverage: Coverage) -> Dimension:
    """The domains it belongs to, else those whose catalogs disclose it; NO_DOMAIN for none."""

    def domains(row: CoverageRow) -> tuple[str, ...]:
        homes = coverage.homes.get(row.power.code, frozenset())
        return row.domains or tuple(sorted(homes)) or (NO_DOMAIN,)

    return domains


def counted(
    rows: Iterable[CoverageRow], dimension: Dimension, order: Iterable[str] = ()
) -> tuple[Counted, ...]:
    """The rows counted by a dimension: keys of the order first, others as they come."""
    found: dict[str, list[CoverageRow]] = {key: [] for key in order}
    for row in rows:
        for key in dimension(row):
            found.setdefault(key, []).append(row)
    return tuple(_count(key, group) for key, group in found.items() if group)


def summed(key: str, parts: Iterable[Counted]) -> Counted:
    """The entries of all parts together, under one key."""
    return sum(parts, start=Counted(key))


def _count(key: str, rows: list[CoverageRow]) -> Counted:
    kind = {SERVICE: 2, PENALTY: 1}
    groups: tuple[list[CoverageRow], ...] = ([], [], [])
    for row in rows:
        groups[kind.get(row.power.kind, 0)].append(row)
    return Counted(key, *map(tally, groups))


class CoverageTable(Struct, frozen=True):
    """The coverage of a district, or of several, in numbers that add up.

    `reasons` count the entries that are 不列入. An entry of two domains is counted in both.
    """

    lists: tuple[Counted, ...] = ()
    domains: tuple[Counted, ...] = ()
    kinds: tuple[Counted, ...] = ()
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> Counted:
        """All entries."""
        return summed("", self.kinds)

    def __add__(self, other: CoverageTable) -> CoverageTable:
        """The numbers of both."""
        reasons = dict(self.reasons)
        for reason, count in other.reasons:
            reasons[reason] = reasons.get(reason, 0) + count
        return CoverageTable(
            _joined(self.lists, other.lists, LISTS),
            _joined(self.domains, other.domains, ()),
            _joined(self.kinds, other.kinds, KINDS),
            _in_order(reasons),
        )


def table_of(coverage: Coverage, rows: Iterable[CoverageRow] | None = None) -> CoverageTable:
    """The numbers of a district, or of some rows of it."""
    chosen = coverage.rows if rows is None else tuple(rows)
    return CoverageTable(
        lists=counted(chosen, by_list, LISTS),
        domains=counted(chosen, by_domain(coverage), coverage.domains),
        kinds=counted(chosen, by_kind, KINDS),
        reasons=reasons_of(chosen),
    )


def reasons_of(rows: Iterable[CoverageRow]) -> tuple[tuple[str, int], ...]:
    """How many entries are 不列入 for each reason."""
    found: dict[str, int] = {}
    for row in rows:
        if row.reason is not None:
            found[row.reason] = found.get(row.reason, 0) + 1
    return _in_order(found)


def share(counts: Tally) -> str | None:
    """对应率: what is 完全对应 of what ought to be, in per cent; None where nothing ought to be.

    Cut, not rounded, to a tenth: what is not complete is never 100%.
    """
    owed = counts.total - counts.exempt
    if not owed:
        return None
    if counts.full == owed:
        return "100%"
    tenths = counts.full * 1000 // owed
    return f"{tenths // 10}.{tenths % 10}%"


def by_state(counts: Tally) -> tuple[tuple[str, int], ...]:
    """The states in the words of offices, each with its number."""
    return tuple(
        zip(STATES, (counts.full, counts.partial, counts.unmet, counts.exempt), strict=True)
    )


def _joined(
    one: tuple[Counted, ...], other: tuple[Counted, ...], order: tuple[str, ...]
) -> tuple[Counted, ...]:
    found: dict[str, Counted] = {}
    for entry in (*one, *other):
        found[entry.key] = found[entry.key] + entry if entry.key in found else entry
    first = [key for key in order if key in found]
    return tuple(found[key] for key in dict.fromkeys((*first, *found)))


def _in_order(reasons: dict[str, int]) -> tuple[tuple[str, int], ...]:
    order = [*(reason for reason in REASONS if reason in reasons), *sorted(reasons)]
    return tuple((reason, reasons[reason]) for reason in dict.fromkeys(order))
