"""公开时限 as the compiler understands it: the value of `deadline`, `update` and `retention`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal["within", "immediate", "periodic", "posted", "standing", "vague", "unknown"]
Unit = Literal["小时", "日", "工作日", "周", "月", "年"]
Direction = Literal["after", "before"]

DEFAULT_EVENT = "信息形成或者变更"
"""The event from which a bare 20个工作日 counts (《政府信息公开条例》第二十六条)."""


class Part(Struct, frozen=True):
    """One limit of a deadline; the keys are those of catalog.json, each always present there.

    within: `count` `unit` after or before `event`. immediate: at `event`, or at once where None.
    periodic: every `cycle` (日 周 月 季度 半年 年 学期 学年), `by` a day in it as printed (月底,
    10日, 1月31日), or `offset` (count, unit) after the period's end. posted: shown for at least
    `count` `unit`, before or after `event` where one is said. standing: stays public. vague:
    understood, but sets no day. unknown: not understood. `unit` 日 counts calendar days, 工作日
    official work days. `applies_to` is what the part is limited to, as printed. `span` is where it
    stands in the text.
    """

    kind: Kind
    count: int | None = None
    unit: Unit | None = None
    direction: Direction | None = None
    event: str | None = None
    applies_to: str | None = None
    cycle: str | None = None
    by: str | None = None
    offset: tuple[int, Unit] | None = None
    span: tuple[int, int] | None = None


class Deadline(Struct, frozen=True):
    """A printed time limit and its parts; `exception` keeps 另有规定的,从其规定 as printed."""

    text: str
    parts: tuple[Part, ...]
    exception: str | None = None
