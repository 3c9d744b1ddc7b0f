"""Changes of values as edits of the text: every other byte stays as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zwgk_cli.model.finding import Change
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.tree import Spot

_BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of the characters start to end (code points, without BOM)."""

    start: int
    end: int
    text: str


_PLAIN = re.compile(r"[A-Za-z0-9\u3001-\u9fff\uff01-\uff9f（）《》“”〔〕·/.-]+")
_READ_OTHERWISE = re.compile(
    r"(?:[-+.]?[0-9][0-9_.,:a-fA-FoOxX+-]*|\.inf|\.nan|y|n|yes|no|on|off|true|false|null|~|<<|-.*)",
    re.IGNORECASE,
)
_NOT_AS_TYPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {"\n": "\\n", "\t": "\\t"}
_SAFE_WITHIN = re.compile(r"[0-9A-Za-z\u3001-\u9fff\uff01-\uff9f（）《》“”〔〕·/.-]*")


def edit_of(change: Change, locator: Locator) -> Edit:
    """The edit that puts a change's value where its place stands."""
    place = change.place
    location = locator.locate(place)
    spot = locator.spot(place) if place.part == "value" else None
    if spot is None or spot.style is None:
        return Edit(location.start, location.end, change.text)
    if place.span is None:
        return _whole(change.text, spot, locator.text(place.document))
    start, end = place.span
    value = spot.value[:start] + change.text + spot.value[end:]
    if _fits_within(change, value, spot, location.start):
        return Edit(location.start, location.end, change.text)
    return _whole(value, spot, locator.text(place.document))


def scalar(value: str, style: str = "") -> str:
    """A value as YAML text in the quotes it had, or in double quotes where those will not do."""
    typed = _NOT_AS_TYPED.search(value) is None
    if style == "'" and typed:
        return "'" + value.replace("'", "''") + "'"
    if style == "" and _PLAIN.fullmatch(value) and not _READ_OTHERWISE.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped if typed else _NOT_AS_TYPED.sub(_escape, escaped)}"'


def _whole(value: str, spot: Spot, text: str) -> Edit:
    """The edit that writes a scalar anew; what parts it from its neighbours stays."""
    written = scalar(value, spot.style or "")
    if spot.style in ("|", ">"):
        kept = text[spot.start : spot.end]
        return Edit(spot.start, spot.start + len(kept.rstrip(_BLANK)), written)
    if spot.start == spot.end and text[spot.start - 1 : spot.start] in (":", "-"):
        written = " " + written
    return Edit(spot.start, spot.end, written)


def _fits_within(change: Change, value: str, spot: Spot, start: int) -> bool:
    """Whether a part of a scalar can be replaced as it is, the rest being left as it is written."""
    if _SAFE_WITHIN.fullmatch(change.text) is None or not value or spot.start == spot.end:
        return False
    if spot.style in ("|", ">"):  # a blank may be indentation, an empty line may be dropped
        part = spot.value[slice(*(change.place.span or ()))]
        return bool(change.text and part and not set(part).intersection(_BLANK))
    return not _odd(value) if spot.style == "" else start > spot.start


def _odd(value: str) -> bool:
    """Whether a plain scalar with this value would begin, end or read as something else."""
    return value != value.strip() or value[0] in "-?:,[]{}#&*!|>'\"%@`" or " #" in value


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _ESCAPES.get(character) or f"\\u{ord(character):04x}"
