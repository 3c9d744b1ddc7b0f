"""Text as it was meant, with a map back to the text as it was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

_BRACKETS = str.maketrans({"〘": "〔", "〙": "〕", "⟨": "〈", "⟩": "〉", "︿": "〈", "﹀": "〉"})


class Normal(Struct, frozen=True):
    """Folded text; `text[i]` comes from the character at `offsets[i]` of `source`."""

    source: str
    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that `text[start:end]` comes from; `start` < `end`."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def printed(self, start: int, end: int) -> str:
        """The characters of the source behind `text[start:end]`, without white space."""
        if start >= end:
            return ""
        first, last = self.span(start, end)
        return "".join(char for char in self.source[first:last] if not _is_blank(char))


def normalise(text: str, *, keep_spaces: bool = False) -> Normal:
    """Fold full-width letters, digits, punctuation and look-alike brackets; drop white space.

    Circled numbers stay, because they number a list. With `keep_spaces` a run of white space
    becomes one space, for texts in which a space may separate two names.
    """
    quick = text.translate(_ONE_TO_ONE)
    if _NOT_ONE not in quick:
        return Normal(text, quick, range(len(text)))
    folded: list[str] = []
    offsets: list[int] = []
    for place, char in enumerate(text):
        piece = _fold(char)
        if piece == " " and not (keep_spaces and folded and folded[-1] != " "):
            continue
        folded.append(piece)
        offsets.extend([place] * len(piece))
    return Normal(text, "".join(folded), tuple(offsets))


@lru_cache(maxsize=16384)
def fold_name(text: str) -> str:
    """A name for comparing: width and brackets folded, no spaces, Latin letters in lower case."""
    return normalise(text).text.translate(_BRACKETS).casefold()


@lru_cache(maxsize=8192)
def _fold(char: str) -> str:
    """One typed character, folded: nothing for invisible ones, a space for any white space."""
    if _is_blank(char):
        return " " if char.isspace() else ""
    if "CIRCLED" in unicodedata.name(char, ""):
        return char
    piece = unicodedata.normalize("NFKC", char)
    return piece.strip().translate(_BRACKETS)


_NOT_ONE = "\0"


class _OneToOne(dict[int, str]):
    """Characters that fold to a single one; any other stands out, and is folded one by one."""

    def __missing__(self, point: int) -> str:
        piece = _fold(chr(point))
        folded = self[point] = piece if len(piece) == 1 and piece != " " else _NOT_ONE
        return folded


_ONE_TO_ONE = _OneToOne()


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cf", "Cc"}
