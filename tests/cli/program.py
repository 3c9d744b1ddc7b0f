"""The program as people run it: in a process of its own, in a bare environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import zwgk_cli

SRC = Path(zwgk_cli.__file__).parents[1]
WORDS = (sys.executable, "-m", "zwgk_cli")


def environment(**more: str) -> dict[str, str]:
    """What a process needs to find the program, and nothing of the machine's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": str(SRC), "PYTHONIOENCODING": "utf-8", **more}


def zwgk(
    *words: str, here: Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs the program in a folder; bytes of both streams are kept."""
    return subprocess.run(
        [*WORDS, *words], cwd=here, env=environment(**(env or {})), capture_output=True, check=False
    )
