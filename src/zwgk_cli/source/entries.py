"""One entry of a list at the top of a file, without the rest: where its values stand.

A finding asks for a value or two of one item; the events of a whole list of powers take as long as
checking it.
"""

from __future__ import annotations

import re

from zwgk_cli.model.place import Route
from zwgk_cli.source.quick import read_canonical
from zwgk_cli.source.tree import Spot

_HEAD = r"^{key}:\n(?:[ ]*(?:#[^\n]*)?\n)*([ ]*)- "


class Entries:
    """The entries of a text in the canonical layout; of any other text there are none."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._canonical: bool | None = None
        self._starts: dict[str, list[int]] = {}
        self._known: dict[tuple[str, int], dict[Route, Spot]] = {}

    def spots(self, route: Route) -> dict[Route, Spot]:
        """The places of all values of the entry in which a route lies; empty where that is none."""
        if len(route) < 2 or not isinstance(route[0], str) or not isinstance(route[1], int):
            return {}
        home = (route[0], route[1])
        if home not in self._known:
            self._known[home] = self._of(*home)
        return self._known[home]

    def _of(self, key: str, index: int) -> dict[Route, Spot]:
        starts = self._starts_of(key)
        if index + 1 >= len(starts):
            return {}
        from zwgk_cli.source.positions import positions  # libyaml, for what has a finding

        start, end = starts[index], starts[index + 1]
        return {
            (key, index, *route[1:]): _moved(spot, start)
            for route, spot in positions(self._text[start:end]).items()
            if route
        }

    def _starts_of(self, key: str) -> list[int]:
        """Where the entries of a list begin, and where the last one ends."""
        if key not in self._starts:
            self._starts[key] = self._found(key) if self._is_canonical() else []
        return self._starts[key]

    def _is_canonical(self) -> bool:
        if self._canonical is None:
            self._canonical = read_canonical(self._text) is not None
        return self._canonical

    def _found(self, key: str) -> list[int]:
        head = re.search(_HEAD.format(key=re.escape(key)), self._text, re.MULTILINE)
        if head is None:
            return []
        column = len(head.group(1))
        line = re.compile(rf"^(?:[ ]{{{column}}}(- )|[ ]{{0,{column}}}[^ #\n])", re.MULTILINE)
        starts = []
        for match in line.finditer(self._text, head.start(1)):
            starts.append(match.start())
            if match.group(1) is None:
                return starts
        return [*starts, len(self._text)]


def _moved(spot: Spot, by: int) -> Spot:
    key = (spot.key_start + by, spot.key_end + by) if spot.key_start >= 0 else (-1, -1)
    return Spot(spot.start + by, spot.end + by, spot.style, spot.value, *key)
