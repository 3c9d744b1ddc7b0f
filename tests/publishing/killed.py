"""A program for test_crashes.py: builds that kill themselves, each in a process of its own."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from publishing.disk import Disk
from publishing.sites import NEW, build


def die(name: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, points: str, method: str) -> None:
    for at in range(1, int(points) + 1):
        child = os.fork()
        if child == 0:
            Disk(die, at).install(pytest.MonkeyPatch(), exchange=method == "exchange")
            build(Path(folder) / str(at) / "dist", NEW)
            os._exit(1)  # it ought to be dead
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(f"the build lived on past call {at}")


if __name__ == "__main__":
    main(*sys.argv[1:])
