"""Words about a schema that findings share: examples, names, and texts as they are quoted."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

from zwgk_cli.loading.schema import node_at, title_of
from zwgk_cli.model.place import Place, Route

MARKS = ("待定", "无")
"""What may stand for an element and is no example of it."""

_SHOWN = 30
_PAIRS = 4
"""More keys than this of an example are left out."""


def example(kind: str, route: Route) -> str:
    """What a clerk could type at a route, in flow style."""
    node = node_at(kind, route)
    examples = [given for given in node.get("examples", ()) if given not in MARKS]
    if examples and route:
        return _typed(examples[0])
    required = node.get("required", ())
    if required:
        return f"{required[0]}: {example(kind, (*route, required[0]))}"
    if examples or not route:
        return _typed(examples[0]) if examples else "…"
    above = next(iter(node_at(kind, route[:-1]).get("examples", ())), None)
    return _typed(next(iter(above.values()))) if isinstance(above, dict) and above else "…"


def _typed(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_typed(entry) for entry in value) + "]"
    if isinstance(value, dict):
        pairs = [f"{key}: {_typed(entry)}" for key, entry in islice(value.items(), _PAIRS)]
        return "{" + ", ".join(pairs + ["…"] * (len(value) > _PAIRS)) + "}"
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if text[:1].isdigit() else text


def assignment(kind: str, place: Place) -> str:
    """`key: example`, or the example alone within a list."""
    last = place.route[-1] if place.route else ""
    return (f"{last}: " if isinstance(last, str) and last else "") + example(kind, place.route)


def short(value: object) -> str:
    """A text as a message quotes it: in one line, and not for long."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def blanks_around(value: object) -> str:
    """What is not seen of a text that begins or ends with a blank or a line break."""
    if not isinstance(value, str) or value == value.strip():
        return ""
    return "前面或者后面多了空格" if "\n" not in value.strip(" ") else "后面多了一个换行"


def holder_of(kind: str, route: Route) -> str:
    """The name of a mapping: its own, or that of the list in which it stands."""
    return str(node_at(kind, route).get("title") or title_of(kind, route))


def named(kind: str, route: Route, key: str) -> str:
    """A key with its Chinese name in brackets."""
    title = title_of(kind, (*route, key))
    return key if title == key else f"{key}（{title}）"
