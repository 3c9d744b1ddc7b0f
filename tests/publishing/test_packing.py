"""Values to JSON and back: the same value, or an error that says it is none of ours."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.publishing.packing import NotPackedError, pack, unpack


class Grade(IntEnum):
    """How much."""

    LITTLE = 1
    MUCH = 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """All plain."""

    name: str
    count: int
    known: bool
    word: str | None
    kind: Literal["key", "value"]


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything else."""

    leaf: Leaf
    leaves: tuple[Leaf, ...]
    steps: tuple[str | int, ...]
    span: tuple[int, int] | None
    day: dt.date | None
    grade: Grade
    names: frozenset[str]
    pairs: tuple[tuple[str, Leaf], ...]


@dataclass(frozen=True, slots=True)
class One:
    """One field."""

    days: tuple[int, ...]


TREES = st.builds(Tree)


@given(TREES)
def test_a_value_that_was_packed_is_unpacked_as_it_was(value: Tree) -> None:
    text = json.dumps(pack(Tree, value))
    assert unpack(Tree, json.loads(text)) == value


def test_one_field_alone_is_packed_too() -> None:
    assert unpack(One, json.loads(json.dumps(pack(One, One((1, 2)))))) == One((1, 2))


@pytest.mark.parametrize(
    "packed",
    [None, 1, "x", [], {}, ["a", 1, True, None], ["a", 1, True, None, "key", 2], [[], 1, 1, 1, 1]],
)
def test_what_was_not_packed_is_refused(packed: Any) -> None:
    with pytest.raises(NotPackedError):
        unpack(Leaf, packed)


@pytest.mark.parametrize(
    ("at", "wrong"),
    [(0, None), (1, "x"), (2, [[1]]), (3, [1, 2, 3]), (4, "gestern"), (5, 9), (6, 1), (7, [["a"]])],
)
def test_a_field_that_is_none_of_its_kind_is_refused(at: int, wrong: Any) -> None:
    leaf = Leaf("a", 1, True, None, "key")
    good = Tree(leaf, (leaf,), ("a", 1), (1, 2), dt.date(2026, 1, 2), Grade.MUCH, frozenset(), ())
    packed = json.loads(json.dumps(pack(Tree, good)))
    packed[at] = wrong
    with pytest.raises(NotPackedError):
        unpack(Tree, packed)


def test_a_class_that_cannot_be_packed_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="cannot be packed"):
        pack(object, object())
