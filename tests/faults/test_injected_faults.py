"""Faults in random places of the shipped workspace: all are found, at their lines, and alone."""

from __future__ import annotations

from functools import cache
from itertools import chain, islice
from random import Random

import pytest

from faults.injection import Injected, Kind, Small, hits, small_workspaces
from faults.kinds import KINDS

PLACES = 3
"""How many random places each kind of fault is put into."""


@cache
def workspaces() -> tuple[Small, ...]:
    return tuple(small_workspaces())


def injections(kind: Kind) -> list[Injected]:
    """The places for one kind, in as many catalogs as there are."""
    random = Random(kind.name)
    order = list(workspaces())
    random.shuffle(order)
    sources = [kind.inject(workspace, random) for workspace in order]
    firsts = chain.from_iterable(islice(source, 1) for source in sources)
    return list(islice(chain(firsts, *sources), PLACES))


def test_there_are_many_kinds_of_fault() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 40


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.code} {kind.name}")
def test_a_fault_is_found_at_its_line_and_nothing_else(kind: Kind) -> None:
    places = injections(kind)
    assert places, "no place for it in the shipped workspace"
    for injected in places:
        told = {hit for hit in hits(injected.workspace) if hit[0] not in kind.also}
        assert told == {injected.expected}
