"""The rows of what zwgk promises, each with the ratio that was measured for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.measuring.own import JOBS
from benchmarks.measuring.rounds import Measured
from benchmarks.measuring.tree import Tree

Times = Mapping[str, Measured]

_MEMORY = "peak memory"
_TIME = "time an item"


@dataclass(frozen=True, slots=True)
class Larger:
    """The same tasks over a larger tree, for what grows with the tree and what does not."""

    tree: Tree
    times: Times


@dataclass(frozen=True, slots=True)
class Row:
    """One promise: what a ratio must be at most, what it should be, and what it was.

    `most` or `aim` is 0 where the row has no such bound. `ratios` maps the number of jobs (0 where
    there are none) to the ratio; empty where `lacking` was not there to be measured. `best` is what
    counts where it is not the best of these.
    """

    name: str
    most: float
    aim: float
    ratios: Mapping[int, float]
    lacking: str = ""
    best: float | None = None

    @property
    def must(self) -> str:
        """The promise in words."""
        return _bound(self.most)

    @property
    def goal(self) -> str:
        """The goal in words."""
        return _bound(self.aim)

    @property
    def verdict(self) -> str:
        """Whether the best ratio holds the promise."""
        if not self.ratios:
            return f"not measured: {self.lacking}"
        best = min(self.ratios.values()) if self.best is None else self.best
        if self.aim and best <= self.aim:
            return "goal reached"
        if not self.most:
            return "goal not reached"
        return "holds" if best <= self.most else "does not hold"

    def shown(self, jobs: int) -> str:
        """A ratio as the bounds are written: a multiple, or a fraction where it is below one."""
        return _ratio(self.ratios[jobs]) if jobs in self.ratios else "–"


def rows(times: Times, larger: Larger | None, tree: Tree) -> Iterator[Row]:
    """Every row in the order of the promise."""
    yield _against(times, "validate cold", "check-jsonschema cold", 1 / 15, 1 / 100)
    yield _against(times, "validate cold", "ajv-cli cold", 4, 1)
    yield _against(times, "validate changed", "ajv-cli cold", 1 / 3, 1 / 10)
    yield _against(times, "build cold", "mkdocs cold", 1, 0)
    yield _against(times, "build cold", "Hugo cold", 0, 1)
    yield _against(times, "build changed", "build cold", 1 / 10, 1 / 20)
    yield from _growth(times, larger, tree)
    for name, most, aim in (("--version", 3.0, 1.5), ("--help", 12.0, 8.0)):
        ratio = times[name].time / times["python -c pass"].time
        yield Row(f"`zwgk {name}` against python -c pass", most, aim, {0: ratio})


def _against(times: Times, own: str, other: str, most: float, aim: float) -> Row:
    """A task of ours, by jobs, against a peer's or, with the same jobs, another of ours.

    What counts is the fastest of one against the fastest of the other.
    """
    ratios, own_times, other_times = {}, [], []
    for jobs in JOBS:
        base = times.get(other) or times.get(f"{other}, --jobs {jobs}")
        mine = times.get(f"{own}, --jobs {jobs}")
        if base and mine:
            ratios[jobs] = mine.time / base.time
            own_times.append(mine.time)
            other_times.append(base.time)
    best = min(own_times) / min(other_times) if ratios else None
    return Row(f"`{own}` against {other}", most, aim, ratios, other, best)


def _bound(most: float) -> str:
    return f"≤ {_ratio(most)}" if most else "–"


def _ratio(ratio: float) -> str:
    if ratio >= 0.995:
        return f"{ratio:.3g} ×"
    return f"1/{1 / ratio:.3g}"


def _growth(times: Times, larger: Larger | None, tree: Tree) -> Iterator[Row]:
    """What a larger tree takes against this one: memory in all, time for each item."""
    for kind, most, aim in ((_MEMORY, 1.5, 1.1), (_TIME, 1.3, 1.05)):
        for verb in ("validate cold", "build cold"):
            size = f"{larger.tree.districts} districts" if larger else "a larger tree"
            name = f"`{verb}`, {kind}: {size} against {tree.districts}"
            ratios = _grown(f"{verb}, --jobs", kind, (tree, times), larger)
            yield Row(name, most, aim, ratios, "a larger tree")


def _grown(
    task: str, kind: str, base: tuple[Tree, Times], larger: Larger | None
) -> dict[int, float]:
    if larger is None:
        return {}
    return {
        jobs: _cost(kind, larger.tree, larger.times[f"{task} {jobs}"])
        / _cost(kind, base[0], base[1][f"{task} {jobs}"])
        for jobs in JOBS
    }


def _cost(kind: str, tree: Tree, found: Measured) -> float:
    return found.peak if kind == _MEMORY else found.time / tree.items
