"""Changes of values as edits of the text: every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.finding import Change
from zwgk_cli.source.canonical.scalars import inline, is_typed, quoted
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.tree import Spot

_BLANK = " \t\r\n"
_BLOCK = ("|", ">")


class Edit(Struct, frozen=True):
    """Put `text` in place of the characters start to end (code points, without BOM)."""

    start: int
    end: int
    text: str

    def meets(self, other: Edit) -> bool:
        """Whether the two cannot both be made: they share characters, or a place between two."""
        first, last = max(self.start, other.start), min(self.end, other.end)
        if first != last:
            return first < last
        return self.start == self.end or other.start == other.end


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all of the edits made; raises ValueError where two of them meet."""
    parts: list[str] = []
    last: Edit | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if last is not None and edit.meets(last):
            raise ValueError(f"two edits meet at {edit.start}")
        parts += [text[last.end if last else 0 : edit.start], edit.text]
        last = edit
    return "".join([*parts, text[last.end if last else 0 :]])


_SAFE_WITHIN = pattern(r"[0-9A-Za-z\u3001-\u9fff\uff01-\uff9f（）《》“”〔〕·/.-]*")


def edit_of(change: Change, locator: Locator) -> Edit:
    """The edit that puts a change's value where its place stands.

    Of a scalar only the characters that differ are replaced, where the rest can stay as written.
    """
    place = change.place
    spot = locator.spot(place) if place.part == "value" else None
    if spot is None or spot.style is None:
        location = locator.locate(place)
        return Edit(location.start, location.end, change.text)
    flow, text = locator.in_brackets(place), locator.text(place.document)
    start, end = place.span or (0, len(spot.value))
    value = spot.value[:start] + change.text + spot.value[end:]
    part = _difference(spot.value, value)
    if spot.style in _BLOCK:
        part = _widened(part, spot.value)
    location = locator.locate(replace(place, span=(part.start, part.end)))
    within = (location.start, location.end) != (spot.start, spot.end)
    if within and _fits(part, value, spot, flow=flow) and not _frees(value, spot, text, flow=flow):
        return Edit(location.start, location.end, part.text)
    return _whole(value, spot, text, flow=flow)


def scalar(value: str, style: str = "", *, flow: bool = False) -> str:
    """A value as YAML text in the quotes it had, or in double quotes where those will not do.

    Without quotes before, it has none where every reader takes it for this text.
    """
    if style == "'" and is_typed(value):
        return "'" + value.replace("'", "''") + "'"
    return quoted(value) if style in ("'", '"') else inline(value, flow=flow)


def _difference(old: str, new: str) -> Edit:
    """The one stretch in which two values differ, as an edit of the old one."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return Edit(head, len(old) - tail, new[head : len(new) - tail])


def _widened(part: Edit, value: str) -> Edit:
    """The edit with a neighbour that stays: in a block nothing is put between two characters."""
    if part.text and part.start < part.end:
        return part
    if part.start and value[part.start - 1] not in _BLANK:
        kept = value[part.start - 1]
        return Edit(part.start - 1, part.end, kept + part.text)
    kept = value[part.end : part.end + 1]
    return Edit(part.start, part.end + 1, part.text + kept) if kept.strip(_BLANK) else part


def _whole(value: str, spot: Spot, text: str, *, flow: bool) -> Edit:
    """The edit that writes a scalar anew; what parts it from its neighbours stays."""
    style = "" if _is_canonical(spot, text, flow=flow) else spot.style or ""
    written = scalar(value, style, flow=flow)
    if spot.style in _BLOCK:
        kept = text[spot.start : spot.end]
        return Edit(spot.start, spot.start + len(kept.rstrip(_BLANK)), written)
    if spot.start == spot.end and text[spot.start - 1 : spot.start] in (":", "-"):
        written = " " + written
    return Edit(spot.start, spot.end, written)


def _is_canonical(spot: Spot, text: str, *, flow: bool) -> bool:
    """Whether a scalar is written as `zwgk fmt` writes it on one line."""
    return text[spot.start : spot.end] == inline(spot.value, flow=flow)


def _frees(value: str, spot: Spot, text: str, *, flow: bool) -> bool:
    """Whether quotes that were needed are needed no more."""
    if spot.style != '"' or inline(value, flow=flow) != value:
        return False
    return _is_canonical(spot, text, flow=flow)


def _fits(part: Edit, value: str, spot: Spot, *, flow: bool) -> bool:
    """Whether a part of a scalar can be replaced as it is, the rest being left as it is written."""
    if _SAFE_WITHIN.fullmatch(part.text) is None or not value or spot.start == spot.end:
        return False
    if spot.style in _BLOCK:  # a blank may be indentation, an empty line may be dropped
        replaced = spot.value[part.start : part.end]
        return bool(part.text and replaced and not set(replaced).intersection(_BLANK))
    if spot.style == "":
        on_one_line = value.replace("\n", " ")
        return inline(on_one_line, flow=flow) == on_one_line
    return True
