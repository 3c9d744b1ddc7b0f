"""`parse_deadline`: the whole way from a printed cell to a Deadline."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from zwgk_cli.language.deadline.grammar import read_text
from zwgk_cli.language.deadline.printer import print_part
from zwgk_cli.language.deadline.readings import Reading
from zwgk_cli.language.normal import Normal, normalise
from zwgk_cli.model.deadline import Deadline, Part

LONGEST = 2_000
"""A cell of more characters is no time limit; it is not looked into."""


@lru_cache(maxsize=4096)
def parse_deadline(text: str) -> Deadline:
    """The meaning of a printed 公开时限, 更新周期 or 公开期限; any text has one, none raises.

    A stretch that is not wholly understood is a part of kind "unknown" with its span; a blank text
    has no parts. Spans count characters of `text` as typed.
    """
    if len(text) > LONGEST:
        return Deadline(text, (Part("unknown", span=(0, len(text))),))
    normal = normalise(text)
    readings, exceptions = read_text(normal)
    parts = tuple(_proved(_placed(normal, reading)) for reading in readings)
    if not parts and not exceptions and normal.text:
        parts = (Part("unknown", span=normal.span(0, len(normal.text))),)
    return Deadline(text, parts, "；".join(exceptions) or None)


def _proved(part: Part) -> Part:
    """The part, if its canonical words mean the same; else it was not really understood.

    What a limit counts from and applies to is free text: words that would be read otherwise in the
    plainest sentence (an event 或预算, a label 期不再公示) betray that the sentence was misread.
    """
    if part.kind == "unknown":
        return part
    again, _ = read_text(normalise(print_part(part)))
    said = tuple(reading.part for reading in again)
    return part if said == (replace(part, span=None),) else Part("unknown", span=part.span)


def _placed(normal: Normal, reading: Reading) -> Part:
    """The part with its span, connecting commas before it left out."""
    start, end = reading.start, reading.end
    while start < end - 1 and normal.text[start] in ",、:":
        start += 1
    return replace(reading.part, span=normal.span(start, end))
