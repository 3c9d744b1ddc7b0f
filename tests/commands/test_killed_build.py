"""A build that is killed at any moment leaves a whole site, and the next one succeeds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.program import environment
from support.workspaces import copy_base

TESTS = Path(__file__).parents[1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_thirty_killed_builds_each_leave_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    for name in ("first", "second"):
        settings = copy_base(tmp_path / name) / "zwgk.yaml"
        text = settings.read_text("utf-8")
        settings.write_text(text.replace("title: 政务公开", f"title: {name} 政务公开"), "utf-8")
    env = environment()
    env["PYTHONPATH"] += os.pathsep + str(TESTS)
    done = subprocess.run(
        [sys.executable, str(TESTS / "commands" / "killed.py"), str(tmp_path), "30", "20261124"],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("old ")
