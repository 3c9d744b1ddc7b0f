"""Runs tasks in rounds, each task once a round, so that a slow minute hits all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measuring.own import environment
from benchmarks.measuring.process import Sample, run_all
from benchmarks.measuring.tasks import Task


@dataclass(frozen=True, slots=True)
class Measured:
    """The samples of one task, and their medians."""

    seconds: tuple[float, ...]
    peaks: tuple[int, ...]

    @property
    def time(self) -> float:
        """The median of the wall times, in seconds."""
        return median(self.seconds)

    @property
    def peak(self) -> float:
        """The median of the peaks, in bytes."""
        return median(self.peaks)


def measure(
    tasks: Iterable[Task], runs: int, scratch: Path, tell: Callable[[str], None]
) -> Mapping[str, Measured]:
    """Every task `runs` times, interleaved; raises Unbelievable at the first wrong outcome."""
    listed = list(tasks)
    samples: dict[str, list[Sample]] = {task.name: [] for task in listed}
    for number in range(runs):
        for task in listed:
            task.prepare()
            sample = run_all(task.commands, scratch, environment())
            task.check(sample.printed)
            samples[task.name].append(sample)
            tell(f"{number + 1}/{runs} {task.name}: {sample.seconds:.3f} s")
    return {
        name: Measured(
            tuple(sample.seconds for sample in taken), tuple(sample.peak for sample in taken)
        )
        for name, taken in samples.items()
    }
