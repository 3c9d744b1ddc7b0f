"""Entries of a list that bear the name of an earlier one: only the first of them counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zwgk_cli.loading.schema import title_of
from zwgk_cli.model.finding import Finding, Related
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import Document

_NAMED_BY = {
    "workspace": ("districts", "id"),
    "domains": ("domains", "id"),
    "channels": ("channels", "name"),
    "processes": ("processes", "name"),
    "laws": ("laws", "id"),
    "roles": ("roles", "name"),
    "calendar": ("years", "year"),
    "district": ("agencies", "name"),
}
"""The lists that are looked up by a key. Codes of powers and ids of items have rules of their own,
since they must differ between files too (ZW308, ZW201)."""


def repeated_entries(kind: str, document: Document) -> Iterator[Finding]:
    """A finding for each entry whose name an earlier entry of the same list has."""
    if kind not in _NAMED_BY:
        return
    entries, key = _NAMED_BY[kind]
    tree: Any = document.tree
    listed = tree.get(entries) if isinstance(tree, dict) else None
    first: dict[str, Place] = {}
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        name = entry.get(key) if isinstance(entry, dict) else None
        if not isinstance(name, str) or not name:
            continue
        place = Place(document.path, (entries, index, key))
        if name in first:
            yield _finding(title_of(kind, place.route), name, place, first[name])
        first.setdefault(name, place)


def _finding(title: str, name: str, place: Place, first: Place) -> Finding:
    return Finding(
        "ZW108",
        place,
        f"“{title}”{name} 前面已经写过",
        label="与前面一条重名，这一条不起作用",
        help="是同一个的，删除一条；不是的，改成不同的名称",
        related=(Related(first, "先写的一条", name),),
    )
