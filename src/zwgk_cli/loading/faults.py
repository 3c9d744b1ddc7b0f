"""What a schema finds wrong with a file, within bounds of time: a hostile file has many faults.

The thorough validator is slow, and slower still with long lists. It sees only those entries of the
lists at the top of a file that the quick one refuses, and nothing where even they are too much.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from zwgk_cli.loading.schema import entry_validator, load_schema, thorough
from zwgk_cli.model.place import Route
from zwgk_cli.source.tree import Tree

_MOST_ENTRIES = 200
_MOST_NODES = 20_000
_LONGEST = 300
"""Longer lists of lists or mappings are compared with each other for minutes."""


class Fault(Struct, frozen=True):
    """One thing that a schema refuses: the keyword with what it asks, and what it was applied to.

    Where `of_key`, that is the last key of the route, not its value.
    """

    route: Route
    validator: str
    validator_value: Any
    instance: Any
    of_key: bool = False


class Faults(Struct, frozen=True):
    """The faults of a file, and the faulty entries that there was no time to look into.

    `too_many` where there was none for the whole file.
    """

    told: tuple[Fault, ...] = ()
    untold: tuple[Route, ...] = ()
    too_many: bool = False


def faults_of(kind: str, tree: Tree) -> Faults:
    """The faults of a tree that does not meet the schema of its kind."""
    thinned: Any = tree
    kept: dict[str, list[int]] = {}
    untold: list[Route] = []
    if isinstance(tree, dict):
        thinned = dict(tree)
        for key in _entry_lists(kind):
            entries = tree.get(key)
            if isinstance(entries, list) and entries:
                faulty = _faulty(entries, entry_validator(kind, key))
                kept[key] = faulty[:_MOST_ENTRIES] or [0]
                untold.extend((key, index) for index in faulty[_MOST_ENTRIES:])
                thinned[key] = [entries[index] for index in kept[key]]
    if _is_too_much(thinned):
        return Faults(too_many=True)
    told = tuple(_fault(error, kept) for error in thorough(kind).iter_errors(thinned))
    return Faults(told, tuple(untold))


@cache
def _entry_lists(kind: str) -> tuple[str, ...]:
    """The lists at the top whose entries can be looked at one by one."""
    properties: Mapping[str, Any] = load_schema(kind).get("properties", {})
    return tuple(
        key for key, node in properties.items() if "items" in node and "uniqueItems" not in node
    )


def _faulty(entries: list[Tree], is_valid: Callable[[Tree], bool]) -> list[int]:
    return [index for index, entry in enumerate(entries) if not is_valid(entry)]


def _is_too_much(tree: Tree) -> bool:
    waiting = [tree]
    nodes = 0
    while waiting:
        node = waiting.pop()
        nodes += 1
        if isinstance(node, str):
            continue
        inner = node if isinstance(node, list) else list(node.values())
        nested = isinstance(node, list) and not all(isinstance(entry, str) for entry in node)
        if nodes + len(inner) > _MOST_NODES or (nested and len(inner) > _LONGEST):
            return True
        waiting.extend(inner)
    return False


def _fault(error: Any, kept: Mapping[str, list[int]]) -> Fault:
    route: Route = tuple(error.absolute_path)
    if len(route) > 1 and route[0] in kept:
        top = str(route[0])
        route = (top, kept[top][int(route[1])], *route[2:])
    of_key = "propertyNames" in error.absolute_schema_path
    if of_key:
        route = (*route, error.instance)
    return Fault(route, error.validator, error.validator_value, error.instance, of_key)
