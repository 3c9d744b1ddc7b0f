"""The grammar of 公开时限: limits one after another, each with the words before it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from zwgk_cli.language.deadline.action import is_action, object_end, skip_action
from zwgk_cli.language.deadline.alternatives import alternatives
from zwgk_cli.language.deadline.assemble import settle
from zwgk_cli.language.deadline.core import Core
from zwgk_cli.language.deadline.cores import core_at
from zwgk_cli.language.deadline.cycles import also_by
from zwgk_cli.language.deadline.leads import read_lead
from zwgk_cli.language.deadline.readings import Before, Reading, read_limit
from zwgk_cli.language.deadline.segments import closing_brackets, segments
from zwgk_cli.language.deadline.subjects import Span, holds_amount, is_header, strip_edges
from zwgk_cli.language.deadline.words import (
    IMMEDIATE,
    NOUN_ENDINGS,
    POSTED_PERIODS,
    VAGUE,
    VERB_ENDINGS,
)
from zwgk_cli.language.normal import Normal
from zwgk_cli.language.wordsets import Endings
from zwgk_cli.model.deadline import DEFAULT_EVENT, Part

_COUNTED = Endings("计算 算 计 起算")
_NOTHING = (0, 0)


class _Reader(Struct):
    """Reads one stretch; `place` walks over it once, `start` is where unread words begin."""

    normal: Normal
    closes: dict[int, int]
    start: int
    end: int
    nested: bool = False
    label: tuple[int, int] = _NOTHING
    readings: list[Reading] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)

    def read(self) -> None:
        """Read the stretch from limit to limit; what is left over becomes unknown."""
        text = self.normal.text
        place = self.start
        while place < self.end:
            core = core_at(text, self.start, place, self.end)
            if core is not None:
                place = self._take(core)
            elif text[place] == ":":
                self.label, self.start, place = (self.start, place), place + 1, place + 1
            elif place in self.closes and self.closes[place] < self.end:
                place = self._bracket(place)
            else:
                place += 1
        self._leave()

    def _take(self, core: Core) -> int:
        if core.form == "exception":
            return self._except(core)
        text = self.normal.text
        stop = skip_action(text, core.end, self.end)
        while core.part.kind == "within" and (word := _beside(text, stop, self.end)):
            stop = skip_action(text, stop + len(word), self.end)
        before = Before(self.label, (self.start, core.start))
        listed = alternatives(text, self.label) if self._labelled_only(core) else []
        if listed:
            self.readings.extend(self._each(listed, core, stop))
            self.start = stop
            return stop
        reading = read_limit(self.normal, before, core, stop)
        target = object_end(text, stop, self.end) if stop > core.end else stop
        if target > stop:
            reading = self._about(reading, stop, target)
        self.readings.append(reading)
        self.start = self._more_days(reading, core.end, max(stop, target))
        return self.start

    def _labelled_only(self, core: Core) -> bool:
        return self.label[0] < self.label[1] and self.start == core.start

    def _each(self, listed: list[tuple[Span, Span]], core: Core, end: int) -> Iterator[Reading]:
        """One limit for each act of the label, with what its bracket says that it applies to."""
        for act, things in listed:
            reading = read_limit(self.normal, Before(act, (core.start, core.start)), core, end)
            part = replace(reading.part, applies_to=self.normal.printed(*things))
            happens = VERB_ENDINGS.of(self.normal.text, *act) and part.kind != "unknown"
            yield replace(reading, part=part if happens else Part("unknown"))

    def _more_days(self, reading: Reading, place: int, read: int) -> int:
        """Read on in a list of days: 每年6月、12月. Where it stops; `read` where no day follows."""
        part = reading.part
        while part.kind == "periodic" and part.cycle and part.by:
            more = also_by(self.normal.text, place, self.end, part.cycle)
            if more is None:
                return max(place, read)
            stop = skip_action(self.normal.text, more.end, self.end)
            self.readings.append(Reading(replace(part, by=more.by), place + 1, stop))
            place = stop
        return read

    def _about(self, reading: Reading, start: int, end: int) -> Reading:
        """The limit with what is published by it: (5小时内发布)权威信息."""
        part = reading.part
        if part.kind == "unknown":
            return replace(reading, end=end)
        if part.applies_to or is_header(self.normal.text, start, end):
            return replace(reading, end=end)
        words = self.normal.printed(start, end)
        return replace(reading, part=replace(part, applies_to=words), end=end)

    def _except(self, core: Core) -> int:
        """Keep 法律、法规另有规定的,从其规定; what stands before its clause is left over."""
        text = self.normal.text
        comma = text.rfind(",", self.start, core.start)
        head = self.start if comma < 0 else comma + 1
        end, self.end = self.end, head
        self._leave()
        self.end = end
        alone = self.label != _NOTHING and comma < 0 and not (self.readings or self.exceptions)
        first = self.label[0] if alone else head
        span = strip_edges(text, first, core.end)
        while span != (closer := strip_edges(text, *span)):
            span = closer
        self.exceptions.append(self.normal.printed(*span))
        self.start = core.end
        return core.end

    def _bracket(self, place: int) -> int:
        """Read a bracket that follows a limit; before one, it belongs to the words there."""
        close = self.closes[place]
        follows = self.readings and not self.normal.text[self.start : place].strip(",")
        if self.nested or not follows:
            return self._bracketed(place, close)
        self._aside(place, close)
        self.start = skip_action(self.normal.text, close + 1, self.end)
        return self.start

    def _bracketed(self, place: int, close: int) -> int:
        """Read 信息形成或变更(20个工作日内): the limit itself in a bracket after its event."""
        core = core_at(self.normal.text, place + 1, place + 1, close)
        if self.nested or core is None or core.form != "amount" or core.end != close:
            return close + 1
        return self._take(replace(core, start=place, end=close + 1))

    def _aside(self, place: int, close: int) -> None:
        """Read what a bracket adds to the limit before it."""
        text, last = self.normal.text, self.readings[-1]
        inner = (place + 1, close)
        if POSTED_PERIODS.of(text, *inner) and last.part.kind == "within" and last.bare:
            part = replace(last.part, kind="posted", direction=None, event=None)
            self.readings[-1] = replace(last, part=part, end=close + 1)
            return
        if is_header(text, *inner) or self._since(inner):
            self.readings[-1] = replace(self.readings[-1], end=close + 1)
            return
        if self._names(inner):
            part = replace(last.part, applies_to=self.normal.printed(*inner))
            self.readings[-1] = replace(last, part=part, end=close + 1)
            return
        reader = _Reader(self.normal, self.closes, *inner, nested=True)
        reader.read()
        self.readings.extend(reader.readings)
        self.readings[-1] = replace(self.readings[-1], end=close + 1)
        self.exceptions.extend(reader.exceptions)

    def _names(self, inner: Span) -> bool:
        """Whether a bracket after a limit names what it applies to: 7个工作日(行政许可)."""
        text, last = self.normal.text, self.readings[-1].part
        named = NOUN_ENDINGS.of(text, *inner) or text[slice(*inner)] in {"其他", "其它", "其余"}
        free = last.kind != "unknown" and last.applies_to is None
        plain = not any(core_at(text, inner[0], place, inner[1]) for place in range(*inner))
        return bool(named) and free and plain and not holds_amount(text, inner)

    def _since(self, inner: tuple[int, int], *, bracketed: bool = True) -> bool:
        """Give the limit before it the event of (自信息形成之日起计算); false if there is none."""
        if not self.readings:
            return False
        text, last = self.normal.text, self.readings[-1]
        first, stop = inner
        stop -= len(_COUNTED.of(text, first, stop))
        if not last.bare or last.part.kind != "within" or last.part.direction != "after":
            return False
        lead = read_lead(text, first, stop, inside=True)
        said = lead.understood and (lead.default or lead.event is not None)
        if (
            not said
            or lead.subject
            or lead.marker not in ({"after", "verb"} if bracketed else {"after"})
        ):
            return False
        event = self.normal.printed(*lead.event) if lead.event else DEFAULT_EVENT
        part = replace(last.part, event=event)
        self.readings[-1] = replace(last, part=part, bare=False)
        return True

    def _leave(self) -> None:
        """Account for the words since the last limit: harmless, its event, or not understood."""
        text = self.normal.text
        first, stop = strip_edges(text, self.start, self.end)
        if first >= stop or is_header(text, first, stop) or is_action(text, first, stop):
            return
        if self._since((first, stop), bracketed=False):
            return
        self.readings.append(Reading(Part("unknown"), first, stop))


def _beside(text: str, place: int, end: int) -> str:
    """A word such as 及时 or 同步 that adds nothing to a fixed limit before it."""
    return VAGUE.at(text, place, end) or IMMEDIATE.at(text, place, end)


def read_text(normal: Normal) -> tuple[list[Reading], list[str]]:
    """The limits and the exceptions of a whole folded text, in its order."""
    readings: list[Reading] = []
    exceptions: list[str] = []
    closes = closing_brackets(normal.text)
    for start, end in segments(normal.text, closes):
        reader = _Reader(normal, closes, start, end)
        reader.read()
        readings.extend(settle(normal.text, reader.readings))
        exceptions.extend(reader.exceptions)
    return readings, exceptions
