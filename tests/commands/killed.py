"""A program for test_killed_build.py: builds that are killed at random moments.

Two workspaces take turns in one folder. A moment is drawn from the time that a whole build took,
so that the kills spread over reading, rendering, staging and the swap.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from commands.killed_check import state_of
from zwgk_cli.commands.build import build
from zwgk_cli.commands.making import Plan


def main(folder: str, rounds: str, seed: str) -> None:
    here = Path(folder)
    plans = [Plan(here / name, here, here / "dist", draft=True) for name in ("first", "second")]
    began = time.monotonic()
    states = [whole(plan) for plan in plans]
    seconds = (time.monotonic() - began) / 2
    moments = random.Random(int(seed))
    outcomes = [0, 0]
    for turn in range(int(rounds)):
        old = states[1 - turn % 2]
        new = states[turn % 2]
        killed(plans[turn % 2], moments.uniform(0, 1.2 * seconds))
        now = state_of(here / "dist")
        if now not in (old, new):
            sys.exit(f"round {turn}: neither the old site nor the new one")
        outcomes[now == new] += 1
        if whole(plans[turn % 2]) != new:
            sys.exit(f"round {turn}: the next build is not whole")
    if {path.name for path in here.iterdir()} - {"first", "second", "dist", ".dist.zwgk-lock"}:
        sys.exit("something is left beside the site")
    sys.stdout.write(f"old {outcomes[0]}, new {outcomes[1]}\n")


def whole(plan: Plan) -> dict[str, bytes]:
    """Builds to the end, in a process of its own; the site that comes of it."""
    child = os.fork()
    if child == 0:
        os._exit(0 if build(plan).published else 1)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"a build failed: {status}")
    return state_of(plan.out)


def killed(plan: Plan, after: float) -> None:
    """Begins a build and kills it after so many seconds, unless it has ended by then."""
    child = os.fork()
    if child == 0:
        build(plan)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
