"""Closed lists of words with a matcher that always takes the longest."""

from __future__ import annotations


def word_list(listed: str) -> tuple[str, ...]:
    """The words of a list that is written with blanks between them."""
    return tuple(listed.split())


class WordSet:
    """Words, several to a string, found by their first character; the longest one matches."""

    __slots__ = ("_by_first",)

    def __init__(self, *listed: str) -> None:
        by_first: dict[str, list[str]] = {}
        for word in sorted(set(word_list(" ".join(listed))), key=len, reverse=True):
            by_first.setdefault(word[0], []).append(word)
        self._by_first = {first: tuple(found) for first, found in by_first.items()}

    def firsts(self) -> frozenset[str]:
        """The characters that a match can begin with."""
        return frozenset(self._by_first)

    def at(self, text: str, place: int, end: int) -> str:
        """The longest word that starts at `place` and stops by `end`; empty where none does."""
        if place >= end:
            return ""
        for word in self._by_first.get(text[place], ()):
            if text.startswith(word, place, end):
                return word
        return ""


class Endings:
    """Words, several to a string, found by their last character; the longest one matches."""

    __slots__ = ("_by_last",)

    def __init__(self, *listed: str) -> None:
        by_last: dict[str, list[str]] = {}
        for word in sorted(set(word_list(" ".join(listed))), key=len, reverse=True):
            by_last.setdefault(word[-1], []).append(word)
        self._by_last = {last: tuple(found) for last, found in by_last.items()}

    def of(self, text: str, start: int, end: int) -> str:
        """The longest word that ends at `end` and starts no earlier than `start`; else empty."""
        if end <= start:
            return ""
        for word in self._by_last.get(text[end - 1], ()):
            if text.endswith(word, start, end):
                return word
        return ""
