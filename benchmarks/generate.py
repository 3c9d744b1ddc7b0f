"""`python -m benchmarks.generate SCALE OUT [--seed N]`: writes a workspace of that size."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.generator.workspace import SCALES, Size, write_workspace

_DOMAINS = 26


def size_of(text: str) -> Size:
    """A scale's name, or a number of districts; raises ArgumentTypeError."""
    if text in SCALES:
        return SCALES[text]
    if text.isdecimal() and 1 <= int(text) <= SCALES["nation"].districts:
        return Size(int(text), _DOMAINS)
    raise argparse.ArgumentTypeError(f"one of {', '.join(SCALES)}, or a number of districts")


def main() -> int:
    """Generates what the command line asks for; 2 where OUT is taken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("scale", type=size_of, metavar="SCALE")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--seed", default="1", metavar="N")
    asked = parser.parse_args()
    if asked.out.exists():
        parser.error(f"{asked.out} exists")
    total = asked.scale.districts
    write_workspace(asked.scale, asked.out, asked.seed, lambda done: _tell(done, total))
    return 0


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
