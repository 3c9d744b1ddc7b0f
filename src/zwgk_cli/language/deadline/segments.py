"""A printed deadline cut into stretches: by ; and 。, and by the numbers of a list."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.language.deadline.words import SEPARATORS
from zwgk_cli.language.numerals import NUMERAL_CHARS

_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_BULLETS = frozenset("●■◆▲·•*★○◇□-—")
_LONGEST_LIST_NUMBER = 3


def closing_brackets(text: str) -> dict[int, int]:
    """The place of the closing bracket for each opening one that has one."""
    opened: list[int] = []
    closes: dict[int, int] = {}
    for place, char in enumerate(text):
        if char == "(":
            opened.append(place)
        elif char == ")" and opened:
            closes[opened.pop()] = place
    return closes


def segments(text: str, closes: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between separators and list numbers that stand outside brackets."""
    start = place = 0
    while place < len(text):
        number = skip_number(text, place, len(text), closes)
        if number > place and (place == start or not _needs_head(text, place)):
            yield start, place
            start = place = number
        elif text[place] in SEPARATORS:
            yield start, place
            start = place = place + 1
        else:
            place = closes.get(place, place) + 1
    yield start, len(text)


def skip_number(text: str, place: int, end: int, closes: dict[int, int]) -> int:
    """Where a list number or bullet at `place` stops: 1. 2、 (一) 三、 ①; else `place`."""
    char = text[place]
    if char in _CIRCLED or char in _BULLETS:
        return place + 1
    if char == "(":
        close = closes.get(place, place)
        inner = text[place + 1 : min(close, place + 1 + _LONGEST_LIST_NUMBER + 1)]
        listed = 0 < close - place - 1 <= _LONGEST_LIST_NUMBER and _is_list_number(inner)
        return close + 1 if listed else place
    stop = place
    while stop < min(end, place + _LONGEST_LIST_NUMBER) and _is_list_number(text[stop]):
        stop += 1
    marked = stop > place and stop < end and text[stop] in ".、)"
    if not marked or (stop + 1 < end and text[stop + 1].isdigit()):
        return place
    if place > 0 and _is_list_number(text[place - 1]):
        return place
    return stop + 1


def _is_list_number(text: str) -> bool:
    return all(char in NUMERAL_CHARS or (char.isascii() and char.isdigit()) for char in text)


def _needs_head(text: str, place: int) -> bool:
    """Whether a number counts only at the head of a stretch: 一、 and 1、 may stand in a phrase."""
    return text[place] in NUMERAL_CHARS or text[place] in _BULLETS or text[place] == "("
