"""What is measured: each task prepares its state untimed, runs, and proves what it produced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Command = Sequence[str]


def nothing() -> None:
    """No preparation."""


def believed(printed: str) -> None:
    """The exit code is proof enough."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to time.

    `prepare` runs before each run, untimed; `check` hears what was printed and raises
    Unbelievable where the outcome is not what the time would be quoted for.
    """

    name: str
    commands: tuple[Command, ...]
    prepare: Callable[[], None] = nothing
    check: Callable[[str], None] = believed
