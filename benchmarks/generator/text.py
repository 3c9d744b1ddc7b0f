"""YAML as clerks write it: most files in the canonical layout, some in a hand of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

Value = str | Sequence["Value"] | Mapping[str, "Value"]

_ODD = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|:$|\s$|[,\[\]{}]")
_TYPED = re.compile(r"[0-9.:-]+|[0-9]{4}-[0-9-]+")
_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Hand:
    """How one file is typed: indentation of lists, quoting, short lists on one line or not."""

    inset: int = 2
    quoted: bool = False
    block: bool = False
    crlf: bool = False

    @classmethod
    def of(cls, random: Random) -> Hand:
        """Six files in seven have the canonical layout, the others a hand of their own."""
        if random.random() < 6 / 7:
            return cls()
        return cls(
            inset=random.choice((0, 2, 4)),
            quoted=random.random() < 0.3,
            block=random.random() < 0.5,
            crlf=random.random() < 0.2,
        )

    def encode(self, lines: Iterable[str]) -> bytes:
        """The bytes of the file."""
        end = "\r\n" if self.crlf else "\n"
        return "".join(line + end for line in lines).encode()

    def entry(self, key: str, value: Value, indent: int) -> list[str]:
        """The lines of `key: value` at an indentation."""
        pad = " " * indent
        if isinstance(value, str):
            return [f"{pad}{key}: {self._scalar(value)}"]
        if isinstance(value, Mapping):
            return [f"{pad}{key}: {self._flow(value)}"]
        flow = f"{pad}{key}: {self._flow(value)}"
        short = len(flow) <= _WIDTH // 2 and all(isinstance(row, str) for row in value)
        if short and not self.block:
            return [flow]
        step = " " * (indent + self.inset)
        return [f"{pad}{key}:", *(f"{step}- {self._flow(row)}" for row in value)]

    def rows(self, entries: Mapping[str, Value]) -> list[str]:
        """One block mapping as an entry of a top-level list."""
        pad = self.inset + 2
        lines = [line for key, value in entries.items() for line in self.entry(key, value, pad)]
        lines[0] = f"{' ' * self.inset}- {lines[0][pad:]}"
        return lines

    def _scalar(self, text: str) -> str:
        if _TYPED.fullmatch(text) or _ODD.search(text) or self.quoted:
            return f'"{text}"'
        return text

    def _flow(self, value: Value) -> str:
        if isinstance(value, str):
            return self._scalar(value)
        if isinstance(value, Mapping):
            pairs = (f"{key}: {self._flow(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        return f"[{', '.join(self._flow(item) for item in value)}]"
