"""`python -m benchmarks.measure`: everything that zwgk promises of speed, measured in one run."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import size_of
from benchmarks.measuring.machine import machine
from benchmarks.measuring.own import JOBS, has_cache, owns_of, start_tasks
from benchmarks.measuring.peers import Peers, install
from benchmarks.measuring.process import Unbelievable
from benchmarks.measuring.report import Outcome, as_data, as_markdown
from benchmarks.measuring.rivals import site_tasks, validator_tasks
from benchmarks.measuring.rounds import measure
from benchmarks.measuring.targets import Larger, Times, rows
from benchmarks.measuring.tree import Tree, generate

_STARTS = 10  # a start takes milliseconds: one run of it says little


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: two scales (the larger one `none` to leave it out), how often, where."""

    scale: str
    larger: str
    runs: int
    seed: str
    scratch: Path
    peers: Path


def main() -> int:
    """Measures and prints; 1 where a result cannot be believed, whatever its time."""
    asked = _parser().parse_args()
    quick: bool = asked.quick
    with _folder(asked.scratch) as scratch:
        plan = Plan(
            asked.scale,
            asked.larger or ("48" if quick else "province"),
            asked.runs or (1 if quick else 5),
            asked.seed,
            scratch,
            asked.peers or scratch / "peers",
        )
        try:
            outcome = _measure(plan)
        except Unbelievable as trouble:
            print(f"not believed: {trouble}", file=sys.stderr)
            return 1
    text = as_markdown(outcome)
    print(text)
    if asked.output:
        data = json.dumps(as_data(outcome), ensure_ascii=False, indent=1)
        asked.output.write_text(data + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure", description=__doc__)
    parser.add_argument("--scale", type=_scale, default="city", help="the tree of most rows")
    parser.add_argument(
        "--larger",
        type=_scale,
        help="the tree that memory and time an item are compared with: province, nation, "
        "a number of districts, or none; default province, 48 with --quick",
    )
    parser.add_argument("--quick", action="store_true", help="one run, and a smaller larger tree")
    parser.add_argument("--runs", type=int, help="default 5, 1 with --quick")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--output", type=Path, help="where to write all samples as JSON")
    parser.add_argument("--scratch", type=Path, help="default a temporary folder, removed after")
    parser.add_argument("--peers", type=Path, help="where the other tools are, or get installed")
    return parser


def _scale(text: str) -> str:
    if text != "none":
        size_of(text)
    return text


@contextmanager
def _folder(named: Path | None) -> Iterator[Path]:
    """The folder that the user names, kept, or a temporary one."""
    if named:
        named.mkdir(parents=True, exist_ok=True)
        yield named.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="zwgk-benchmark-") as folder:
        yield Path(folder)


def _measure(plan: Plan) -> Outcome:
    _tell("installing the other tools")
    peers = install(plan.peers)
    tree = _fresh(plan.scale, plan, "tree")
    times = _measure_tree(plan, peers, tree)
    larger = None
    if plan.larger != "none":
        grown = _fresh(plan.larger, plan, "larger")
        larger = Larger(grown, _measure_larger(plan, grown))
    listed = list(rows(times, larger, tree))
    return Outcome(tree, times, larger, listed, peers, machine(), list(_notes()))


def _fresh(scale: str, plan: Plan, name: str) -> Tree:
    _tell(f"generating {scale}")
    root = plan.scratch / name
    shutil.rmtree(root, ignore_errors=True)
    return generate(scale, plan.seed, root)


def _measure_tree(plan: Plan, peers: Peers, tree: Tree) -> Times:
    """All tasks over the tree; what the peers need is made before anything is timed."""
    scratch = plan.scratch / "work"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    site = scratch / "site"
    owns = owns_of(tree, site)
    owns[0].confirm()
    _tell("building once, for the pages of the others")
    measure(owns[-1].cold_tasks()[1:], 1, scratch, _tell)
    started = measure(start_tasks(), plan.runs * _STARTS, scratch, lambda _: None)
    tasks = [
        *validator_tasks(peers, tree, scratch),
        *(task for own in owns for task in own.all_tasks()),
        *site_tasks(peers, tree, site, scratch),
    ]
    return {**started, **measure(tasks, plan.runs, scratch, _tell)}


def _measure_larger(plan: Plan, tree: Tree) -> Times:
    """The cold tasks alone, once each: what grows shows in one run."""
    scratch = plan.scratch / "work-larger"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    owns = owns_of(tree, scratch / "site")
    tasks = [task for own in owns for task in own.cold_tasks()]
    return measure(tasks, 1, scratch, _tell)


def _notes() -> Iterator[str]:
    yield "times are whole processes with a hot page cache; peaks are of the largest single process"
    yield f"jobs: {', '.join(map(str, JOBS))}; a verdict goes by the fastest of each side"
    for verb in ("validate", "build"):
        if not has_cache(verb):
            yield f"`{verb}` keeps no cache in this version: its warm rows are cold runs"


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
