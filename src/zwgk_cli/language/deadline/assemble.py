"""Readings settled into parts: 及时 beside a number of days adds nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from zwgk_cli.language.deadline.readings import Reading
from zwgk_cli.model.deadline import Part

_SHOWN = ("公示", "公告")
_DEFINITE = frozenset({"within", "immediate", "periodic"})


def settle(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings of one stretch without vague words that a fixed limit makes precise."""
    readings = [_bounded(text, readings, place) for place in range(len(readings))]
    definite = any(reading.part.kind in _DEFINITE | {"posted"} for reading in readings)
    kept = [reading for reading in readings if not (reading.basis and definite)]
    kept = [
        reading
        for place, reading in enumerate(kept)
        if not _is_absorbed(text, reading, kept[place - 1 : place], kept[place + 1 : place + 2])
    ]
    return list(_merged(text, kept))


def _bounded(text: str, readings: Sequence[Reading], place: int) -> Reading:
    """A reading; a bare bound counts from what the vague limit before it waits for.

    It is unknown where it bounds an interval: 定期公开,最长不超过三个月.
    """
    reading = readings[place]
    if place == 0 or reading.part.kind != "within" or not (reading.upper and reading.bare):
        return reading
    before = readings[place - 1]
    if "定期" in text[before.start : before.end]:
        return replace(reading, part=Part("unknown"))
    if before.event is None:
        return reading
    return replace(reading, part=replace(reading.part, event=before.event), bare=False)


def _is_absorbed(
    text: str, reading: Reading, before: Sequence[Reading], after: Sequence[Reading]
) -> bool:
    """Whether a vague reading touches a fixed limit, or one with an upper bound follows it."""
    if reading.part.kind != "vague":
        return False
    follows = [
        other
        for other in after
        if other.part.kind in _DEFINITE
        and (other.upper or "," not in text[reading.end : other.start])
    ]
    leads = [
        other
        for other in before
        if other.part.kind in _DEFINITE and "," not in text[other.end : reading.start + 1]
    ]
    return bool(follows or leads)


def _merged(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    held: Reading | None = None
    for reading in readings:
        merged = _merge(text, held, reading) if held else None
        if merged is None and held is not None:
            yield held
        held = merged or reading
    if held is not None:
        yield held


def _merge(text: str, first: Reading, second: Reading) -> Reading | None:
    """The two as one where the second repeats the first or only says more of the same cycle."""
    one, two = first.part, second.part
    if _shows(text, first, two):
        part = replace(two, event=one.event, direction="before")
        return replace(first, part=part, end=second.end)
    if one.kind != two.kind or two.applies_to not in {None, one.applies_to}:
        return None
    if one.kind in {"standing", "vague"} or (
        one.kind == "immediate" and two.event in {None, one.event}
    ):
        return replace(first, end=second.end)
    if one.kind == "periodic" and one.cycle == two.cycle and one.by is None and one.offset is None:
        part = replace(one, by=two.by, offset=two.offset)
        return replace(first, part=part, end=second.end)
    return None


def _shows(text: str, first: Reading, second: Part) -> bool:
    """Whether 报批前公示 comes first and says before what the 公示期 after it runs."""
    ahead = first.part.count == 0 and first.part.direction == "before"
    shown = ahead and text.endswith(_SHOWN, first.start, first.end)
    return shown and second.kind == "posted" and second.event is None
