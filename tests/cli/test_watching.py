"""`zwgk validate --watch`: in a process of its own, until it is interrupted."""

from __future__ import annotations

import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.conftest import CATALOG
from cli.program import WORDS, environment

_PATIENCE = 60.0
"""Seconds after which a run that says nothing is given up."""


@contextmanager
def watching(here: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [*WORDS, "validate", "--watch", "--as-of", "2026-11-24", *words],
        cwd=here,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    guard = threading.Timer(_PATIENCE, process.kill)
    guard.start()
    try:
        yield process
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


def report(process: subprocess.Popen[str]) -> str:
    """What is said up to the verdict of the next check."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith(("检查结果", "检查通过")):
            return "".join(lines)
    raise AssertionError("".join(lines))


def said(process: subprocess.Popen[str], words: str, times: int) -> str:
    """What is noted until a line has begun so often with these words."""
    assert process.stderr is not None
    lines: list[str] = []
    while sum(line.startswith(words) for line in lines) < times:
        lines.append(process.stderr.readline())
        assert lines[-1], "".join(lines)
    return "".join(lines)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Ctrl-C is sent otherwise on Windows")
def test_a_saved_file_is_checked_anew_until_ctrl_c(clean: Path) -> None:
    with watching(clean) as process:
        assert "检查通过" in report(process)
        path = clean / CATALOG
        good = path.read_text("utf-8")
        path.write_text(good.replace("[HX-CF-0001]", "[HX-CF-0991]"), "utf-8")
        assert "ZW301" in report(process)
        path.write_text(good, "utf-8")
        assert "ZW301" not in report(process)
        notes = said(process, "检查完毕（", 3)
        process.send_signal(signal.SIGINT)
        notes += process.communicate()[1]
    assert process.returncode == 130
    assert "已中断" in notes
    heads = re.findall(r"^\d\d:\d\d:\d\d  (.*)$", notes, re.MULTILINE)
    assert heads == [
        "开始检查；文件一保存就重新检查，按 Ctrl-C 结束",
        f"改动  {CATALOG}",
        f"改动  {CATALOG}",
    ]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Ctrl-C is sent otherwise on Windows")
def test_a_workspace_that_cannot_be_checked_for_a_while_does_not_end_it(clean: Path) -> None:
    with watching(clean, "--quiet") as process:
        report(process)
        assert process.stderr is not None
        (clean / "zwgk.yaml").rename(clean / "away")
        assert process.stderr.readline().startswith("无法执行")
        (clean / "away").rename(clean / "zwgk.yaml")
        assert "检查通过" in report(process)
