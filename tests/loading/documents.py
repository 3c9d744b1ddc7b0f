"""Documents for the tests of loading: good ones of every kind, and faults planted in them."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

from support.workspaces import dump
from zwgk_cli.loading.explain import Checked, check_document
from zwgk_cli.source.document import Document

SCHEMAS = Path(__file__).parents[1] / "schemas"
KINDS = tuple(
    sorted(
        path.stem
        for path in (SCHEMAS / "bad").glob("*.yaml")
        if path.stem not in ("catalog-json", "coverage")
    )
)


@dataclass(frozen=True)
class Planted:
    """A fault of the tables that belong to the schemas, in the text of a file."""

    kind: str
    name: str
    text: str


def complete(kind: str) -> Any:
    """The tree of a document that states everything that its kind can state."""
    return read(next((SCHEMAS / "good" / kind).glob("complete.*")))


def planted() -> Iterator[Planted]:
    """Every fault of the tables, planted alone in the complete document of its kind."""
    for kind in KINDS:
        for row in read(SCHEMAS / "bad" / f"{kind}.yaml"):
            tree = plant(complete(kind), row.get("set", {}), row.get("drop", []))
            yield Planted(kind, row["fault"], dump(tree))


def plant(tree: Any, values: dict[str, Any], dropped: list[str]) -> Any:
    """A copy of a tree with values set at some routes and others dropped."""
    changed = copy.deepcopy(tree)
    for text in (*values, *dropped):
        *steps, last = steps_of(text)
        home = reduce(lambda value, step: value[step], steps, changed)
        if text in values:
            home[last] = values[text]
        else:
            del home[last]
    return changed


def steps_of(text: str) -> list[str | int]:
    found = re.findall(r"\[([0-9]+)\]|([^.\[\]]+)", text)
    return [int(index) if index else key for index, key in found]


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def checked(kind: str, tree: Any) -> Checked:
    """What comes of holding a tree against the schema of its kind."""
    return check_document(kind, Document("x.yaml", tree))
