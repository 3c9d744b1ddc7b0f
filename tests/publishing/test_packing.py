"""Values to JSON and back: the same value, or an error that says it is none of ours."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum
from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from zwgk_cli.publishing.packing import NotPackedError, pack, unpack


class Grade(IntEnum):
    """How much."""

    LITTLE = 1
    MUCH = 2


class Leaf(Struct, frozen=True):
    """All plain."""

    name: str
    count: int
    known: bool
    word: str | None
    kind: Literal["key", "value"]


class Tree(Struct, frozen=True):
    """Everything else."""

    leaf: Leaf
    leaves: tuple[Leaf, ...]
    steps: tuple[str | int, ...]
    span: tuple[int, int] | None
    day: dt.date | None
    grade: Grade
    names: frozenset[str]
    pairs: tuple[tuple[str, Leaf], ...]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
LEAVES = st.builds(Leaf, name=TEXTS, word=st.none() | TEXTS, count=st.integers(-(2**63), 2**63 - 1))
TREES = st.builds(
    Tree,
    leaf=LEAVES,
    leaves=st.lists(LEAVES).map(tuple),
    steps=st.lists(TEXTS | st.integers(0, 10**6)).map(tuple),
    span=st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)),
    names=st.frozensets(TEXTS),
    pairs=st.lists(st.tuples(TEXTS, LEAVES)).map(tuple),
)


@given(TREES)
def test_a_value_that_was_packed_is_unpacked_as_it_was(value: Tree) -> None:
    assert unpack(Tree, pack(value)) == value


@given(TREES)
def test_a_packed_value_is_one_line(value: Tree) -> None:
    assert b"\n" not in pack(value)


@pytest.mark.parametrize(
    "packed",
    [b"", b"null", b"1", b'"x"', b"[]", b"{}", b'{"name":"a"}', b"\xff", b"[" * 100_000, b'{"name'],
)
def test_what_was_not_packed_is_refused(packed: bytes) -> None:
    with pytest.raises(NotPackedError):
        unpack(Leaf, packed)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("leaf", b"null"),
        ("leaves", b'"x"'),
        ("steps", b"[[1]]"),
        ("span", b"[1,2,3]"),
        ("day", b'"gestern"'),
        ("grade", b"9"),
        ("names", b"1"),
        ("pairs", b'[["a"]]'),
    ],
)
def test_a_field_that_is_none_of_its_kind_is_refused(field: str, wrong: bytes) -> None:
    leaf = Leaf("a", 1, True, None, "key")
    good = Tree(leaf, (leaf,), ("a", 1), (1, 2), dt.date(2026, 1, 2), Grade.MUCH, frozenset(), ())
    packed = pack({**msgspec.structs.asdict(good), field: msgspec.Raw(wrong)})
    with pytest.raises(NotPackedError):
        unpack(Tree, packed)


def test_half_a_surrogate_pair_cannot_be_packed() -> None:
    with pytest.raises(NotPackedError):
        pack(Leaf("\ud83d", 1, True, None, "key"))
