"""What is read of a file: trees of texts, and where a value of one stands."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct

Tree = str | list["Tree"] | dict[str, "Tree"]

MAX_BYTES = 10_000_000


class Spot(Struct, frozen=True):
    """Offsets in the text (code points, ends exclusive) of a value, and of its key if it has one.

    `style` is the quote of a scalar (', ", |, > or "" for plain); None for a list or mapping.
    """

    start: int
    end: int
    style: str | None
    value: str = ""
    key_start: int = -1
    key_end: int = -1


@contextmanager
def collector_paused() -> Iterator[None]:
    """Trees hold no cycles: collecting while they grow costs a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
