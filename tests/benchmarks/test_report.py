"""What a measurement says: ratios against the bounds, and what was not there to measure."""

from __future__ import annotations

from pathlib import Path

from benchmarks.measuring.peers import Peers
from benchmarks.measuring.report import Outcome, as_data, as_markdown
from benchmarks.measuring.rounds import Measured
from benchmarks.measuring.targets import Larger, rows
from benchmarks.measuring.tree import Tree

GOLDEN = Path(__file__).parents[1] / "golden" / "benchmarks" / "report.md"
MEGA = 1_000_000


def _tree(districts: int) -> Tree:
    return Tree(Path(), {}, districts * 26, districts * 900, districts, districts * MEGA)


def _took(*seconds: float, peak: int = 50) -> Measured:
    return Measured(seconds, tuple(peak * MEGA for _ in seconds))


def _times(scale: float, peak: int) -> dict[str, Measured]:
    seconds = {"validate cold": 2.0, "validate changed": 0.2, "build cold": 8, "build changed": 0.3}
    return {
        f"{task}, --jobs {jobs}": _took(scale * second / jobs, peak=peak)
        for task, second in seconds.items()
        for jobs in (1, 2)
    }


def _outcome() -> Outcome:
    starts = {"python -c pass": _took(0.01), "--version": _took(0.02), "--help": _took(0.2)}
    others = {"check-jsonschema cold": _took(40.0), "ajv-cli cold": _took(0.9, 0.8, 1.0)}
    times = starts | others | {"mkdocs cold": _took(7)} | _times(1, 50)
    peers = Peers({}, {"ajv-cli": "5.0.0"}, {"Hugo": "no matching distribution"})
    larger = Larger(_tree(115), _times(7.5, 60))
    listed = tuple(rows(times, larger, _tree(16)))
    return Outcome(_tree(16), times, larger, listed, peers, {"cores": "2"}, ("a note",))


def test_the_report_says_of_each_promise_whether_it_holds(update_golden: bool) -> None:
    made = as_markdown(_outcome())
    if update_golden:
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_text(made, encoding="utf-8")
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_without_a_larger_tree_what_grows_is_not_measured() -> None:
    outcome = _outcome()
    listed = list(rows(outcome.times, None, outcome.tree))
    verdicts = {row.verdict for row in listed if "a larger tree" in row.name}
    assert verdicts == {"not measured: a larger tree"}


def test_a_slow_first_build_makes_no_warm_one_fast() -> None:
    outcome = _outcome()
    two = {"build cold, --jobs 2": _took(20.0), "build changed, --jobs 2": _took(3.0)}
    one = {"build cold, --jobs 1": _took(40.0), "build changed, --jobs 1": _took(3.0)}
    listed = list(rows({**outcome.times, **one, **two}, None, outcome.tree))
    row = next(row for row in listed if row.name == "`build changed` against build cold")
    assert min(row.ratios.values()) < row.most
    assert row.verdict == "does not hold"


def test_the_data_keep_every_sample() -> None:
    data = as_data(_outcome())
    assert data["trees"][0]["tasks"]["ajv-cli cold"]["seconds"] == [0.9, 0.8, 1.0]
    assert data["peers"]["missing"] == {"Hugo": "no matching distribution"}
