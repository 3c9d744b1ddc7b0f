"""How large the text of a 公示栏 sheet may be, so that all of it stands on one sheet of A4.

A style sheet cannot know what fits, so lines are counted here: in em, a Han character being one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

from msgspec import Struct

SIZES = (16.0, 14.5, 13.0, 11.5, 10.0)
"""Sizes of text in pt, the largest first; assets/sheet.css has a class for each."""

_WIDTH = 504.0
"""Between the margins, in pt, as are all lengths here."""
_HEIGHT = 762.0
_HEAD_AND_FOOT = 206.0
"""The line at the top, the labels, what stands below the title, and the foot with its code."""
_LEADING = 1.45
_LABEL = 6.0
"""The column of questions, in em."""
_ROW = 0.95
"""What a row takes beside its lines, in em."""
_TITLE = 34.0
_BOX = 9.5
_BOX_LEADING = 13.5
_BOX_EXTRA = 62.0
_BOX_GAP = 32.0
_NARROW = 0.56
"""Width of a letter, a digit or a half-width mark, in em."""


class Texts(Struct, frozen=True):
    """What a sheet holds: its title, each answer in paragraphs, the flow in boxes of paragraphs."""

    title: str
    answers: tuple[tuple[str, ...], ...]
    boxes: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=16384)
def width(text: str) -> float:
    """The width of a text on one line, in em."""
    return sum(_NARROW if ord(character) < 0x2E80 else 1.0 for character in text)


def fitting(texts: Texts) -> int | None:
    """Which of SIZES is the largest that fits; None where none does."""
    room = _HEIGHT - _HEAD_AND_FOOT - _title(texts.title) - _flow(texts.boxes)
    for index, size in enumerate(SIZES):
        if _answers(texts.answers, size) <= room:
            return index
    return None


def _title(title: str) -> float:
    return _lines([title], _WIDTH / _TITLE) * _TITLE * 1.3


def _answers(answers: Iterable[Sequence[str]], size: float) -> float:
    line = _WIDTH / size - _LABEL
    return sum((_lines(answer, line) * _LEADING + _ROW) * size for answer in answers)


def _flow(boxes: Sequence[Sequence[str]]) -> float:
    if not boxes:
        return 0.0
    line = (_WIDTH - _BOX_GAP * (len(boxes) - 1)) / len(boxes) / _BOX - 2
    return max(_lines(box, line) for box in boxes) * _BOX_LEADING + _BOX_EXTRA


def _lines(paragraphs: Sequence[str], line: float) -> int:
    """Lines that paragraphs take; a word that moves down whole costs a little of each line."""
    return sum(max(1, ceil(width(text) / (line - 1))) for text in paragraphs)
