"""Keys that a mapping does not have, and which of its keys was probably meant by each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from zwgk_cli.loading.faults import Fault
from zwgk_cli.loading.schema import node_at, shapes_at
from zwgk_cli.model.place import Route
from zwgk_cli.source.characters import HIDDEN

_LIKENESS = 70


class Strangers(Struct, frozen=True):
    """The unknown keys of a mapping, each with the one that was meant, or None.

    `free` are the known keys that the mapping does not state. Where `is_text`, none of its keys is
    known and a text may stand there: a colon has made keys of it.
    """

    meant: Mapping[str, str | None]
    free: tuple[str, ...]
    is_text: bool


def strangers_of(kind: str, fault: Fault) -> Strangers:
    """The unknown keys of the mapping that a fault is about."""
    known = node_at(kind, fault.route).get("properties", {})
    unknown = [key for key in fault.instance if key not in known]
    free = tuple(key for key in known if key not in fault.instance)
    if len(unknown) == len(fault.instance) and "string" in shapes_at(kind, fault.route):
        return Strangers(dict.fromkeys(unknown), free, is_text=True)
    meant = {key: _like(kind, fault.route, key, free) for key in unknown}
    if list(meant.values()) == [None]:
        meant[unknown[0]] = _only_one(kind, fault.route, fault.instance[unknown[0]], free)
    return Strangers(meant, free, is_text=False)


def spared(kind: str, route: Route, meant: str) -> tuple[str, ...]:
    """What is not missing once a key has its right name: itself, and what it stands in for."""
    node = node_at(kind, route)
    if meant in node.get("if", {}).get("required", ()):
        return (meant, *node.get("else", {}).get("required", ()))
    return (meant,)


def _like(kind: str, route: Route, key: str, free: tuple[str, ...]) -> str | None:
    """The key with this Chinese title, else the one most like it."""
    key = HIDDEN.sub("", key).partition("：")[0].strip(" \t\u3000")
    for name in free:
        if name == key or node_at(kind, (*route, name)).get("title") == key:
            return name
    from rapidfuzz import fuzz, process  # for what has a finding

    match = process.extractOne(key.lower(), free, scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return str(match[0]) if match else None


def _only_one(kind: str, route: Route, value: Any, free: tuple[str, ...]) -> str | None:
    """The only key that is missing, where an unknown one holds the list or mapping for it."""
    required = node_at(kind, route).get("required", ())
    missing = [key for key in free if key in required]
    shape = "array" if isinstance(value, list) else "object" if isinstance(value, dict) else ""
    if len(missing) == 1 and shape in shapes_at(kind, (*route, missing[0])):
        return missing[0]
    return None
