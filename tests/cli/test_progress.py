"""The line that says how far a long run has come."""

from __future__ import annotations

import io
import time
from types import SimpleNamespace

import pytest

from zwgk_cli.cli import progress as bar
from zwgk_cli.cli.progress import progress


class Terminal(io.StringIO):
    """A standard error that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(bar, "sys", SimpleNamespace(stderr=stream))
    return stream


def test_the_line_is_written_over_and_taken_away(terminal: Terminal, clock: list[float]) -> None:
    with progress("正在检查", quiet=False) as watch:
        clock[0] += 1.5
        watch(4, 16)
        watch(8, 16)
    assert terminal.getvalue() == (
        "\r正在检查 [######..................] 4/16"
        "\r正在检查 [############............] 8/16"
        "\r" + " " * 40 + "\r"
    )


def test_nothing_is_said_in_the_first_second(terminal: Terminal, clock: list[float]) -> None:
    with progress("正在检查", quiet=False) as watch:
        clock[0] += 0.9
        watch(4, 16)
    assert terminal.getvalue() == ""


def test_the_last_step_is_the_result_itself(terminal: Terminal, clock: list[float]) -> None:
    with progress("正在检查", quiet=False) as watch:
        clock[0] += 5
        watch(16, 16)
    assert terminal.getvalue() == ""


def test_a_quiet_run_says_nothing(terminal: Terminal, clock: list[float]) -> None:
    with progress("正在检查", quiet=True) as watch:
        clock[0] += 5
        watch(4, 16)
    assert terminal.getvalue() == ""


def test_nothing_is_written_into_a_file(
    monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(bar, "sys", SimpleNamespace(stderr=stream))
    with progress("正在检查", quiet=False) as watch:
        clock[0] += 5
        watch(4, 16)
    assert stream.getvalue() == ""


def test_the_line_goes_when_the_run_fails(terminal: Terminal, clock: list[float]) -> None:
    with pytest.raises(KeyboardInterrupt), progress("正在检查", quiet=False) as watch:  # noqa: PT012 - both belong to the run
        clock[0] += 5
        watch(1, 2)
        raise KeyboardInterrupt
    assert terminal.getvalue().endswith("\r" + " " * 39 + "\r")
