"""What a text with a fault has in it: most texts show none of it, and are asked nothing more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct


class Signs(Struct, frozen=True):
    """A text without any of them has no fault of the rule that names them.

    `marks` are characters, as in the brackets of a pattern (0-9). `words` are patterns, each of
    which begins with a plain character; a line feed stands before and behind every text.
    """

    marks: str = ""
    words: tuple[str, ...] = ()


class SignsOfFaults:
    """The signs of several rules, looked for in many texts at once."""

    def __init__(self, signs: Iterable[Signs]) -> None:
        found = tuple(signs)
        marks = "".join(one.marks for one in found)
        words = (word for one in found for word in one.words)
        patterns = (f"[{marks}]" if marks else "", _by_first_character(words))
        self._searches = tuple(re.compile(pattern).search for pattern in patterns if pattern)

    def are_in(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts shows one."""
        text = "\n".join(("", *texts, ""))
        return any(search(text) for search in self._searches)


def _by_first_character(words: Iterable[str]) -> str:
    """The words as one pattern that goes on only where one of their first characters stands."""
    rests: dict[str, list[str]] = {}
    for word in words:
        first = word[:2] if word.startswith("\\") else word[:1]
        rests.setdefault(first, []).append(word[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(found)})" for first, found in rests.items())
