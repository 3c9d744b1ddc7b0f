"""Statutory bounds of 公开时限 (registers/limits.yaml): which one a part of a deadline falls under.

Compared are parts and bounds of the same unit and event only. Of several bounds the most special
one counts, as 法律、法规另有规定的，从其规定 demands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from zwgk_cli.model.deadline import DEFAULT_EVENT, Deadline, Part, Unit
from zwgk_cli.model.registers import Limit

KINDS = ("行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认",
          "行政奖励", "行政裁决")  # fmt: skip
_OTHER_DAYS: dict[Unit, Unit] = {"日": "工作日", "工作日": "日"}
_WORK_DAYS_A_WEEK = 5

Bound = tuple[Part, Limit]
"""A part of a deadline and the statutory bound of it."""

_Lookup = Callable[[Part, frozenset[str], str, Iterable[Limit]], Limit | None]


class Bounds:
    """The bounds of whole deadlines; of the few deadlines that catalogs have each is asked once."""

    def __init__(self, limits: Iterable[Limit]) -> None:
        self._limits = tuple(limits)
        self._domains = {limit.domain for limit in self._limits}
        self._known: dict[tuple[_Lookup, str, frozenset[str], str], tuple[Bound, ...]] = {}

    def own(self, deadline: Deadline, kinds: frozenset[str], domain: str) -> tuple[Bound, ...]:
        """Each part with the bound that it falls under (`bound_of`)."""
        return self._bounds(bound_of, deadline, kinds, domain)

    def in_other_days(
        self, deadline: Deadline, kinds: frozenset[str], domain: str
    ) -> tuple[Bound, ...]:
        """Each part with the bound that counts other days (`bound_in_other_days`)."""
        return self._bounds(bound_in_other_days, deadline, kinds, domain)

    def _bounds(
        self, lookup: _Lookup, deadline: Deadline, kinds: frozenset[str], domain: str
    ) -> tuple[Bound, ...]:
        key = lookup, deadline.text, kinds, domain if domain in self._domains else ""
        if key not in self._known:
            found = ((part, lookup(part, kinds, domain, self._limits)) for part in deadline.parts)
            self._known[key] = tuple((part, limit) for part, limit in found if limit is not None)
        return self._known[key]


def bound_of(
    part: Part, kinds: frozenset[str], domain: str, limits: Iterable[Limit]
) -> Limit | None:
    """The bound that a part falls under; None where none applies or the part sets no number.

    `kinds` are those of the powers that the item discloses; a kind that the part itself names
    (行政处罚决定作出之日起) goes before them.
    """
    if part.kind != "within" or part.direction != "after" or part.count is None:
        return None
    meant = kinds_named(part) or kinds
    fitting = [limit for limit in limits if _fits(limit, part, meant, domain)]
    special = max((_speciality(limit) for limit in fitting), default=0)
    return min(
        (limit for limit in fitting if _speciality(limit) == special),
        key=lambda limit: limit.count,
        default=None,
    )


def bound_in_other_days(
    part: Part, kinds: frozenset[str], domain: str, limits: Iterable[Limit]
) -> Limit | None:
    """The bound of a part's event that counts 工作日 where the part counts 日, or the reverse.

    None where a bound in the part's own unit applies.
    """
    limits = tuple(limits)
    other = _OTHER_DAYS.get(part.unit) if part.unit else None
    if other is None or bound_of(part, kinds, domain, limits) is not None:
        return None
    return bound_of(replace(part, unit=other), kinds, domain, limits)


def least_days(work_days: int) -> int:
    """How many calendar days so many 工作日 last at the least: without holidays, from a Monday."""
    return work_days + 2 * ((work_days - 1) // _WORK_DAYS_A_WEEK) if work_days else 0


def exceeds(part: Part, limit: Limit) -> bool:
    """Whether the part allows more time than its bound."""
    return part.count is not None and part.count > limit.count


def kinds_named(part: Part) -> frozenset[str]:
    """The kinds of power in the words of a part: 行政处罚决定, 许可决定."""
    words = f"{part.applies_to or ''}；{part.event or ''}"
    return frozenset(
        kind for kind in KINDS if kind in words or f"{kind.removeprefix('行政')}决定" in words
    )


def _fits(limit: Limit, part: Part, kinds: frozenset[str], domain: str) -> bool:
    return (
        limit.unit == part.unit
        and (limit.kind is None or limit.kind in kinds)
        and (limit.domain is None or limit.domain == domain)
        and _same_event(limit, part)
    )


def _same_event(limit: Limit, part: Part) -> bool:
    """Whether both count from the same event: the bound's own, that of its part, or the default."""
    event = part.event or DEFAULT_EVENT
    if limit.part is not None and limit.part not in f"{part.applies_to or ''}；{event}":
        return False
    if limit.event is not None:
        return event.endswith(limit.event)
    return limit.part is not None or event == DEFAULT_EVENT


def _speciality(limit: Limit) -> int:
    return sum(said is not None for said in (limit.kind, limit.part, limit.domain, limit.event))
