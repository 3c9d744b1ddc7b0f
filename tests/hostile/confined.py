"""Checks a workspace with little time and memory: `confined.py ROOT FILE` prints what is found."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

SECONDS = 10
BYTES = 1_000_000_000


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    tests = Path(__file__).parents[1]
    sys.path[:0] = [str(tests), str(tests.parent / "src")]
    from hostile.attacks import told_of

    sys.stdout.write(json.dumps(told_of(Path(sys.argv[1]), sys.argv[2])))


if __name__ == "__main__":
    main()
