"""How far a long run has come: one line on standard error, on a terminal alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PATIENCE = 1.0
"""Seconds after which a person wonders whether anything is happening."""
_WIDTH = 24


@contextmanager
def progress(doing: str, *, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A function to be told (done, total); the line is gone when the block is left.

    Nothing is shown in the first second, after the last step, when quiet, or into a file.
    """
    bar = _Bar(doing, shown=sys.stderr.isatty() and not quiet)
    try:
        yield bar.show
    finally:
        bar.clear()


class _Bar:
    """A line that is written over; plain signs alone, because a console may have no others."""

    def __init__(self, doing: str, *, shown: bool) -> None:
        self._doing = doing
        self._shown = shown
        self._due = time.monotonic() + _PATIENCE
        self._length = 0

    def show(self, done: int, total: int) -> None:
        """Says how much is done, once there was time to wonder."""
        if not self._shown or done >= total or time.monotonic() < self._due:
            return
        filled = _WIDTH * done // total
        line = f"{self._doing} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}"
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()
        self._length = max(self._length, len(line) + len(self._doing))

    def clear(self) -> None:
        """Takes the line away: Chinese characters are two cells wide."""
        if self._length:
            sys.stderr.write(f"\r{' ' * self._length}\r")
            sys.stderr.flush()
            self._length = 0
