"""Places to lines: the one function that makes file:line:column, for every kind of finding."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from zwgk_cli.model.place import Place, Route
from zwgk_cli.source.decode import beginning, decode
from zwgk_cli.source.entries import Entries
from zwgk_cli.source.stretch import stretch
from zwgk_cli.source.tree import MAX_BYTES, Spot
from zwgk_cli.source.units import LINE_BREAK


class Location(Struct, frozen=True):
    """A stretch of a file.

    Lines and columns count from 1, columns in characters, ends exclusive; `start` and `end` are
    offsets in code points without BOM.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class _Text(Struct):
    """A file as it is shown: its text, where its lines begin, and where its values stand."""

    text: str
    starts: Sequence[int]
    entries: Entries
    spots: dict[Route, Spot] | None = None


class Locator:
    """Makes locations of places; reads a file when it is first asked for it."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._texts: dict[str, _Text] = {}

    def locate(self, place: Place) -> Location:
        """Where a place stands; as near as the document goes where it has no such route."""
        text = self._load(place.document)
        start, end = self._offsets(place, text)
        return _location(text, start, end)

    def lines(self, document: str, first: int, last: int) -> tuple[str, ...]:
        """The lines first to last (from 1, both included) of a document, without line breaks."""
        text = self._load(document)
        return tuple(
            _line(text, number) for number in range(max(first, 1), min(last, len(text.starts)) + 1)
        )

    def spot(self, place: Place) -> Spot | None:
        """The scalar at a place, as it is written."""
        text = self._load(place.document)
        spots = text.entries.spots(place.route)
        return spots.get(place.route) or self._spots(text).get(place.route)

    def in_brackets(self, place: Place) -> bool:
        """Whether a value stands within [ ] or { }, where commas and brackets mean something."""
        text = self._load(place.document)
        spots = text.entries.spots(place.route) or self._spots(text)
        around = (spots.get(place.route[:depth]) for depth in range(len(place.route)))
        return any(text.text.startswith(("[", "{"), spot.start) for spot in around if spot)

    def text(self, document: str) -> str:
        """The text of a document."""
        return self._load(document).text

    def _load(self, document: str) -> _Text:
        if document not in self._texts:
            data = self._read(document)
            text = decode(data if len(data) <= MAX_BYTES else beginning(data)).text
            ends = (match.end() for match in LINE_BREAK.finditer(text))
            starts = array("L", chain((0,), ends))  # a fifth of the memory of a list
            self._texts[document] = _Text(text, starts, Entries(text))
        return self._texts[document]

    def _spots(self, text: _Text) -> dict[Route, Spot]:
        if text.spots is None:
            from zwgk_cli.source.positions import positions  # libyaml, for what has a finding

            text.spots = positions(text.text)
        return text.spots

    def _offsets(self, place: Place, text: _Text) -> tuple[int, int]:
        if place.part == "text":
            return place.span or (0, 0)
        route, spot = _nearest(place.route, text.entries.spots(place.route))
        if spot is None:
            route, spot = _nearest(place.route, self._spots(text))
        if spot is None:
            return 0, 0
        exact = route == place.route
        if exact and place.part == "key" and spot.key_start >= 0:
            return spot.key_start, spot.key_end
        return _value_offsets(text, spot, place.span if exact else None)


def _nearest(route: Route, spots: Mapping[Route, Spot]) -> tuple[Route, Spot | None]:
    """The longest beginning of a route that has a spot, with it."""
    while route and route not in spots:
        route = route[:-1]
    return route, spots.get(route)


def _value_offsets(text: _Text, spot: Spot, span: tuple[int, int] | None) -> tuple[int, int]:
    """A scalar, the part of it that a span means, or the first line of a list or mapping."""
    if spot.style is None:
        line_end = _line_end(text, spot.start)
        return spot.start, min(spot.end, line_end)
    if spot.start == spot.end and spot.key_start >= 0:
        return spot.key_start, spot.key_end
    if span is None:
        return spot.start, _visible_end(text, spot)
    return stretch(text.text, spot, span)


def _visible_end(text: _Text, spot: Spot) -> int:
    """The end of a scalar, or of its first line where it spans several."""
    return max(spot.start + 1, min(spot.end, _line_end(text, spot.start)))


def _line_end(text: _Text, offset: int) -> int:
    number = bisect_right(text.starts, offset)
    return text.starts[number - 1] + len(_line(text, number).rstrip())


def _line(text: _Text, number: int) -> str:
    start = text.starts[number - 1]
    stop = text.starts[number] if number < len(text.starts) else len(text.text)
    return text.text[start:stop].rstrip("\r\n")


def _location(text: _Text, start: int, end: int) -> Location:
    line, column = _position(text, start)
    end_line, end_column = _position(text, max(end, start))
    return Location(line, column, end_line, end_column, start, max(end, start))


def _position(text: _Text, offset: int) -> tuple[int, int]:
    number = bisect_right(text.starts, offset)
    return number, offset - text.starts[number - 1] + 1
