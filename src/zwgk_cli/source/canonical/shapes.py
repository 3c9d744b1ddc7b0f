"""What the JSON Schema of a kind of file says of its layout.

The order of keys is that of `properties`. A list that says `uniqueItems` is a set of names; others
are lists of sentences. A mapping with `additionalProperties` is a table of the user's own keys. A
mapping all of whose properties are required is the row of a table.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct, field

from zwgk_cli import resources

_Schema = Mapping[str, Any]


class Shape(Struct, frozen=True):
    """The layout of one place: where the schema describes nothing, the default is right.

    `order` ranks the keys, `keys` and `rest` are the shapes of their values, `entry` that of a
    list's entries. `names` where a list holds names, `own_keys` where the keys of a mapping are the
    user's, `row` where all entries have the same keys.
    """

    order: Mapping[str, int] = field(default_factory=dict)
    keys: Mapping[str, Shape] = field(default_factory=dict)
    rest: Shape | None = None
    entry: Shape | None = None
    names: bool = True
    own_keys: bool = False
    row: bool = False

    def value(self, key: str) -> Shape:
        """The shape of the value under a key."""
        return self.keys.get(key) or self.rest or UNKNOWN

    def of_entry(self) -> Shape:
        """The shape of the entries of a list."""
        return self.entry or UNKNOWN


UNKNOWN = Shape()


@cache
def shape_of(kind: str) -> Shape:
    """The shape of a kind of file, such as "catalog"; of an unknown kind, UNKNOWN."""
    path = resources.schema_path(kind)
    if not path.is_file():
        return UNKNOWN
    root = json.loads(path.read_text(encoding="utf-8"))
    return _shape(root, root)


def _shape(root: _Schema, node: _Schema) -> Shape:
    node = _resolved(root, node)
    properties = node.get("properties", {})
    rest = node.get("additionalProperties")
    items = node.get("items")
    return Shape(
        order={key: rank for rank, key in enumerate(properties)},
        keys={key: _shape(root, value) for key, value in properties.items()},
        rest=_shape(root, rest) if isinstance(rest, dict) else None,
        entry=_shape(root, items) if items is not None else None,
        names=items is None or bool(node.get("uniqueItems")),
        own_keys=isinstance(rest, dict),
        row=bool(properties) and set(properties) == set(node.get("required", ())),
    )


def _resolved(root: _Schema, node: _Schema) -> _Schema:
    """The node, or the one in $defs to which it refers, with what it says beside the reference."""
    reference = node.get("$ref")
    if reference is None:
        return node
    target: _Schema = root["$defs"][str(reference).rpartition("/")[2]]
    return {**_resolved(root, target), **node}
