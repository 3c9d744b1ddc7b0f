"""What was measured as Markdown for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.measuring.peers import Peers
from benchmarks.measuring.rounds import Measured
from benchmarks.measuring.targets import Larger, Row, Times
from benchmarks.measuring.tree import Tree

_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that a run found out."""

    tree: Tree
    times: Times
    larger: Larger | None
    rows: Sequence[Row]
    peers: Peers
    machine: Mapping[str, str]
    notes: Sequence[str]


def as_markdown(outcome: Outcome) -> str:
    """The table of promises, then every time that it rests on."""
    parts = [_promises(outcome.rows), _times(outcome.tree, outcome.times)]
    if outcome.larger:
        parts.append(_times(outcome.larger.tree, outcome.larger.times))
    parts.append("\n".join(f"- {line}" for line in _facts(outcome)) + "\n")
    return "\n".join(parts)


def _promises(rows: Sequence[Row]) -> str:
    lines = ["| | must | goal | 1 job | 2 jobs | |", "| --- | --- | --- | ---: | ---: | --- |"]
    for row in rows:
        first = row.shown(0) if 0 in row.ratios else row.shown(1)
        cells = (row.name, row.must, row.goal, first, row.shown(2), row.verdict)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _times(tree: Tree, times: Times) -> str:
    title = (
        f"{tree.districts} districts, {tree.catalogs} catalogs, {tree.items} items, "
        f"{tree.size / _MEGA:.1f} MB of YAML"
    )
    lines = [f"{title}:\n", "| | median | least | most | peak memory |",
             "| --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for name, found in times.items():
        least, most = min(found.seconds), max(found.seconds)
        spread = " | ".join(_seconds(value) for value in (found.time, least, most))
        lines.append(f"| {name} | {spread} | {found.peak / _MEGA:.0f} MB |")
    return "\n".join(lines) + "\n"


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def _facts(outcome: Outcome) -> Iterator[str]:
    yield ", ".join(f"{key} {value}" for key, value in outcome.machine.items())
    for name, version in outcome.peers.versions.items():
        yield f"{name}: {version.split(' from ')[0]}"
    for name, why in outcome.peers.missing.items():
        yield f"{name}: not installed ({why})"
    yield from outcome.notes


def as_data(outcome: Outcome) -> dict[str, Any]:
    """The same as plain data: seconds and bytes of every run, ratios, verdicts."""
    trees = [(outcome.tree, outcome.times)]
    if outcome.larger:
        trees.append((outcome.larger.tree, outcome.larger.times))
    return {
        "version": 1,
        "machine": dict(outcome.machine),
        "peers": {"versions": dict(outcome.peers.versions), "missing": dict(outcome.peers.missing)},
        "trees": [_tree(tree) | {"tasks": _samples(times)} for tree, times in trees],
        "rows": [_row(row) for row in outcome.rows],
        "notes": list(outcome.notes),
    }


def _tree(tree: Tree) -> dict[str, Any]:
    return {
        "districts": tree.districts, "catalogs": tree.catalogs, "items": tree.items,
        "pages": tree.pages, "bytes": tree.size,
    }  # fmt: skip


def _samples(times: Mapping[str, Measured]) -> dict[str, Any]:
    return {
        name: {"seconds": list(found.seconds), "peaks": list(found.peaks)}
        for name, found in times.items()
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "name": row.name, "most": row.most, "aim": row.aim, "verdict": row.verdict,
        "ratios": {str(jobs): ratio for jobs, ratio in row.ratios.items()},
    }  # fmt: skip
