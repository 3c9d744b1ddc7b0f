"""JSON Schema: one library says whether a file is clean, another why it is not.

jsonschema-rs answers for the clean file in microseconds; jsonschema lists the errors of the
others. A test holds the two to the same answers. Neither ever fetches a reference.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from zwgk_cli import resources
from zwgk_cli.model.place import Route
from zwgk_cli.source.tree import Tree

Schema = dict[str, Any]


@cache
def load_schema(kind: str) -> Schema:
    """The JSON Schema of a kind of file."""
    schema: Schema = json.loads(resources.schema_path(kind).read_text(encoding="utf-8"))
    return schema


def is_clean(kind: str, tree: Tree) -> bool:
    """Whether a tree meets the schema of its kind."""
    return bool(_quick(kind).is_valid(tree))


@cache
def _quick(kind: str) -> Any:
    return _validator(load_schema(kind))


def _validator(schema: Schema) -> Any:
    import jsonschema_rs  # brings much of the network library with it: not where all is known

    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


@cache
def entry_validator(kind: str, key: str) -> Callable[[Tree], bool]:
    """Whether one entry of the list under a key at the top meets its part of the schema."""
    root = load_schema(kind)
    entry = {"$schema": root["$schema"], "$defs": root["$defs"], **root["properties"][key]["items"]}
    is_valid: Callable[[Tree], bool] = _validator(entry).is_valid
    return is_valid


@cache
def thorough(kind: str) -> Any:
    """The validator that lists errors; its registry is empty, so that nothing is fetched."""
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry

    registry: Registry[Any] = Registry()
    checker = FormatChecker(formats=("date",))
    return Draft202012Validator(load_schema(kind), registry=registry, format_checker=checker)


def node_at(kind: str, route: Route) -> Schema:
    """The part of a schema that describes a route: its title, description and examples.

    An empty mapping where the schema describes nothing there.
    """
    root = load_schema(kind)
    node = root
    for step in route:
        node = _resolve(root, node)
        if isinstance(step, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(step) or _additional(node)
    return {**_resolve(root, node), **{k: v for k, v in node.items() if k != "$ref"}}


def _additional(node: Schema) -> Schema:
    rest = node.get("additionalProperties")
    return rest if isinstance(rest, dict) else {}


def _resolve(root: Schema, node: Schema) -> Schema:
    reference = node.get("$ref")
    if not isinstance(reference, str):
        return node
    target: Any = root
    for step in reference.removeprefix("#/").split("/"):
        target = target[step]
    return _resolve(root, target)


def shapes_at(kind: str, route: Route) -> tuple[str, ...]:
    """The types that may stand at a route: string, array, object."""
    types = node_at(kind, route).get("type", ())
    return (types,) if isinstance(types, str) else tuple(types)


def title_of(kind: str, route: Route) -> str:
    """The Chinese name of what stands at a route, such as 公开时限; an index takes its list's."""
    for end in range(len(route), 0, -1):
        if isinstance(route[end - 1], str):
            title = node_at(kind, route[:end]).get("title")
            return str(title or route[end - 1])
    return str(load_schema(kind).get("title", kind))
