"""`parse_deadline`: the whole way from a printed cell to a Deadline."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from zwgk_cli.language.deadline.grammar import read_text
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
    parts = tuple(_placed(normal, reading) for reading in readings)
    if not parts and not exceptions and normal.text:
        parts = (Part("unknown", span=normal.span(0, len(normal.text))),)
    return Deadline(text, parts, "；".join(exceptions) or None)


def _placed(normal: Normal, reading: Reading) -> Part:
    """The part with its span, connecting commas left out."""
    start, end = reading.start, reading.end
    while start < end - 1 and normal.text[start] in ",、:":
        start += 1
    while end - 1 > start and normal.text[end - 1] in ",、":
        end -= 1
    return replace(reading.part, span=normal.span(start, end))
