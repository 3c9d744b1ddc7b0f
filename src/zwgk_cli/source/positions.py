"""Where every key and value of a text stands; made only for files with something to report."""

from __future__ import annotations

from typing import Any

import yaml

from zwgk_cli.model.place import Route
from zwgk_cli.source.compose import events_of
from zwgk_cli.source.tree import Spot, collector_paused

MOST_SPOTS = 300_000
"""Thrice what the largest list of powers has: more would fill the memory for a hostile file."""


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = ("index", "key", "key_span", "route", "spot_start")

    def __init__(self, route: Route, start: int, *, is_list: bool) -> None:
        self.route = route
        self.spot_start = start
        self.index: int | None = 0 if is_list else None
        self.key: str | None = None
        self.key_span = (-1, -1)


def positions(text: str) -> dict[Route, Spot]:
    """Every route of a text that composes, with its offsets; of repeated keys the first counts.

    Of very many values only the first have a place of their own. What is no YAML has none; of what
    compose() refuses, the routes mean nothing.
    """
    with collector_paused():
        try:
            return _positions(text)
        except yaml.YAMLError:
            return {}


def _positions(text: str) -> dict[Route, Spot]:
    found: dict[Route, Spot] = {}
    stack: list[_Frame] = []
    keys: list[tuple[int, int]] = []
    parser: Any = events_of(text)
    while (event := parser.get_event()) is not None and len(found) < MOST_SPOTS:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            top = stack[-1] if stack else None
            if top is not None and top.index is None and top.key is None:
                top.key, top.key_span = event.value, _span(event)
                continue
            route, key = _step(stack)
            found.setdefault(route, Spot(*_span(event), event.style or "", event.value, *key))
        elif kind in (yaml.SequenceStartEvent, yaml.MappingStartEvent):
            route, key = _step(stack)
            keys.append(key)
            is_list = kind is yaml.SequenceStartEvent
            stack.append(_Frame(route, event.start_mark.index, is_list=is_list))
        elif kind in (yaml.SequenceEndEvent, yaml.MappingEndEvent):
            frame = stack.pop()
            spot = Spot(frame.spot_start, event.end_mark.index, None, "", *keys.pop())
            found.setdefault(frame.route, spot)
    for frame, key in zip(stack, keys, strict=True):
        found.setdefault(frame.route, Spot(frame.spot_start, len(text), None, "", *key))
    return found


def _step(stack: list[_Frame]) -> tuple[Route, tuple[int, int]]:
    """The route of the next value, and the offsets of its key; advances the open frame."""
    if not stack:
        return (), (-1, -1)
    top = stack[-1]
    if top.index is not None:
        route: Route = (*top.route, top.index)
        top.index += 1
        return route, (-1, -1)
    route = (*top.route, str(top.key))
    top.key = None
    return route, top.key_span


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
