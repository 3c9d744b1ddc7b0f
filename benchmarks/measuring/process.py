"""One command as a whole process: how long it took and how much memory it had at its peak."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KIB = 1024


class Unbelievable(Exception):
    """A command failed, or did not produce what it was measured for: its time means nothing."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Wall seconds, peak resident bytes, and what was printed.

    `peak` is that of the largest single process, children included; it is not a sum.
    """

    seconds: float
    peak: int
    printed: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Sample:
    """Runs a command that must succeed; raises Unbelievable where it does not.

    The child starts through posix_spawn, whose peak memory begins with that of this process:
    whatever holds much memory is therefore prepared by processes of its own.
    """
    log = folder / "output.log"
    arguments = [*command]
    writes = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(log), writes, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    started = time.perf_counter()
    child = os.posix_spawnp(arguments[0], arguments, dict(environment), file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    printed = log.read_text(encoding="utf-8", errors="replace")
    if os.waitstatus_to_exitcode(status) != 0:
        said = printed.strip()[-800:]
        raise Unbelievable(f"{' '.join(arguments[:6])} …: exit {status >> 8}\n{said}")
    return Sample(seconds, usage.ru_maxrss * _KIB, printed)


def run_all(
    commands: Iterable[Sequence[str]], folder: Path, environment: Mapping[str, str]
) -> Sample:
    """Runs commands one after another as one sample: the sum of times, the highest peak."""
    samples = [run(command, folder, environment) for command in commands]
    return Sample(
        sum(sample.seconds for sample in samples),
        max(sample.peak for sample in samples),
        "".join(sample.printed for sample in samples),
    )
