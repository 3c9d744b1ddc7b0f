"""A measured command: it must succeed, and its children count for the peak."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benchmarks.measuring.process import Unbelievable, run, run_all

pytestmark = pytest.mark.skipif(
    not hasattr(os, "wait4"), reason="measurements need wait4, which this system lacks"
)

PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray(200_000_000)'])"


def test_the_peak_is_that_of_the_largest_process_among_the_children(tmp_path: Path) -> None:
    sample = run((sys.executable, "-c", PARENT), tmp_path, os.environ)
    assert sample.peak > 200_000_000


def test_a_command_that_fails_is_not_believed(tmp_path: Path) -> None:
    with pytest.raises(Unbelievable, match="exit 3"):
        run((sys.executable, "-c", "raise SystemExit(3)"), tmp_path, os.environ)


def test_several_processes_are_one_sample(tmp_path: Path) -> None:
    commands = [(sys.executable, "-c", f"print({number})") for number in (1, 2)]
    assert run_all(commands, tmp_path, os.environ).printed == "1\n2\n"
