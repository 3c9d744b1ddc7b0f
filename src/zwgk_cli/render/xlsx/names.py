"""Names of sheets as Excel takes them: at most 31 characters, no brackets or slashes, each once."""

from __future__ import annotations

import re

_REFUSED = re.compile(r"[\[\]:*?/\\'\"\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 31
_RESERVED = ("history",)


class SheetNames:
    """Hands out names that no sheet of the workbook bears yet; case does not tell them apart."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def take(self, wanted: str, suffix: str = "") -> str:
        """A name like the wanted one; `suffix` stays whole where the name is cut."""
        base = _REFUSED.sub(" ", wanted).strip() or "目录"
        number = 1
        while True:
            tail = suffix if number == 1 else f"{suffix}（{number}）"
            name = _cut(base, _LONGEST - _units(tail)) + tail
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name
            number += 1


def _units(text: str) -> int:
    """Excel counts the length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, units: int) -> str:
    while _units(text) > units:
        text = text[:-1]
    return text.strip()
