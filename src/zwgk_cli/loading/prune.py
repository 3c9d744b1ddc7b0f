"""What of a faulty file can still be used, so that one fault does not hide the rest.

A faulty element of an item becomes 待定; a faulty entry of a list is left out (None, so that the
indices of the others stand); a faulty option is dropped. Without its essentials a file is no use.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.loading.faults import Fault, Faults
from zwgk_cli.loading.schema import load_schema, node_at
from zwgk_cli.loading.strangers import strangers_of
from zwgk_cli.loading.values import PENDING
from zwgk_cli.model.place import Route
from zwgk_cli.source.tree import Tree

_IDENTITY = ("id", "standard", "title")


class Remains(Struct, frozen=True):
    """A tree that can be read without further checks, or None.

    `partial` if an entry was left out.
    """

    tree: Tree | None
    partial: bool


def prune(kind: str, tree: Tree, faults: Faults) -> Remains:
    """Takes what the faults concern out of a tree, in place."""
    cutting = _Cutting(kind, tree)
    for key, index in faults.untold:
        cutting.leave_out(str(key), int(index))
    for fault in faults.told:
        if not cutting.cut(fault):
            return Remains(None, partial=True)
    return Remains(tree, cutting.partial)


class _Cutting:
    """One tree, and whether an entry has been left out of it."""

    def __init__(self, kind: str, tree: Any) -> None:
        self._kind = kind
        self._tree = tree
        self._essential = load_schema(kind).get("required", ())
        self.partial = False

    def cut(self, fault: Fault) -> bool:
        """Cuts one fault out; False where the tree is of no use without what is faulty."""
        route = fault.route
        if fault.validator == "additionalProperties":
            self._doubt(fault)
            return True
        if not route:
            return False
        holder = self._tree.get(route[0])
        if holder is None:
            return True
        if isinstance(holder, list) and len(route) > 1:
            return self._cut_entry(holder, fault)
        if isinstance(holder, dict):
            return self._cut_option(route)
        if route[0] in self._essential:
            return False
        del self._tree[route[0]]
        self.partial = True
        return True

    def _doubt(self, fault: Fault) -> None:
        """Leaves out what has a misspelt key: without it, it would say something else."""
        top, *rest = fault.route or ("",)
        holder = self._tree.get(top)
        for meant in filter(None, strangers_of(self._kind, fault).meant.values()):
            if isinstance(holder, list) and rest:
                missing = replace(fault, validator="required", validator_value=(meant,))
                self._cut_entry(holder, missing)
            else:
                self.partial = True

    def leave_out(self, key: str, index: int) -> None:
        """Leaves one entry of a list at the top out."""
        self._tree[key][index] = None
        self.partial = True

    def _cut_entry(self, holder: list[Any], fault: Fault) -> bool:
        """Leaves an entry out; an enrolled district is needed, to know which files are its own."""
        key, index, *rest = fault.route
        if (self._kind, key) == ("workspace", "districts"):
            return False
        entry = holder[int(index)]
        if entry is None:
            return True
        if key != "items" or not isinstance(entry, dict) or not _cut_element(entry, rest, fault):
            self.leave_out(str(key), int(index))
        return True

    def _cut_option(self, route: Route) -> bool:
        """Drops the smallest part of a mapping that is optional and holds what is faulty."""
        for end in range(len(route), 0, -1):
            home, step = route[: end - 1], route[end - 1]
            if isinstance(step, str) and step not in node_at(self._kind, home).get("required", ()):
                self._drop(home, step)
                return True
        return False

    def _drop(self, home: Route, key: str) -> None:
        node = self._tree
        for step in home:
            node = node.get(step, {}) if isinstance(node, dict) else node[int(step)]
        node.pop(key, None)
        self.partial = True


def _cut_element(item: dict[str, Any], rest: list[str | int], fault: Fault) -> bool:
    """Makes the faulty or missing elements of an item 待定; False where it has no identity left."""
    if not rest and fault.validator != "required":
        return False
    keys = rest[:1] or [key for key in fault.validator_value if key not in item]
    if any(key in _IDENTITY for key in keys):
        return False
    for key in keys:
        if key != "allow":
            item[str(key)] = PENDING
        elif len(rest) < 2:
            item.pop("allow", None)
        else:
            _cut_allowance(item.get("allow"), rest[1:], fault)
    return True


def _cut_allowance(allowances: Any, rest: list[str | int], fault: Fault) -> None:
    """An allowance counts as long as its rule is known: its fault is told, not what it accepts."""
    index = int(rest[0])
    entry = allowances[index] if isinstance(allowances, list) else None
    if entry is None:
        return
    key = rest[1] if len(rest) > 1 else "reason" if isinstance(entry, dict) else "rule"
    if key == "rule" or "rule" not in entry:
        allowances[index] = None
    elif key == "reason":
        entry["reason"] = PENDING
    else:
        entry.pop(str(key), None)
