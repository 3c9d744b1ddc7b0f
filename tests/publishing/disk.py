"""A disk that counts every call which changes it, and makes trouble at one of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from zwgk_cli.publishing import native

CALLS = ("open", "link", "rename", "replace", "mkdir", "unlink", "rmdir", "symlink", "chmod")
Trouble = Callable[[str], None]


class Disk:
    """Calls `trouble(name)` before the call number `at`, counted from 1; counts on in any case."""

    def __init__(self, trouble: Trouble, at: int, *, for_good: bool = False) -> None:
        self.trouble = trouble
        self.at = at
        self.for_good = for_good
        self.calls = 0

    def install(self, patch: pytest.MonkeyPatch, *, exchange: bool) -> None:
        for name in CALLS:
            patch.setattr(os, name, self._counted(name, getattr(os, name)))
        patch.setattr(os, "write", self._torn(os.write))
        patch.setattr(os, "fsync", self._counted("fsync", lambda handle: None))
        patch.setattr(native, "flush", self._counted("flush", lambda folder: None))
        step = native.exchange if exchange else _no_exchange
        patch.setattr(native, "exchange", self._counted("exchange", step))

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*values: Any, **named: Any) -> Any:
            if self._is_due():
                self.trouble(name)
            return call(*values, **named)

        return counted

    def _torn(self, write: Callable[..., int]) -> Callable[..., int]:
        def torn(handle: int, content: memoryview) -> int:
            if self._is_due():
                write(handle, content[: len(content) // 2])
                self.trouble("write")
            return write(handle, content)

        return torn

    def _is_due(self) -> bool:
        self.calls += 1
        return self.calls == self.at or (self.for_good and self.calls > self.at)


def _no_exchange(first: object, second: object) -> bool:
    return False
