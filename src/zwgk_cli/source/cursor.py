"""What a cursor stands in, in a text that is being typed and may be no YAML at this moment.

Read line by line, from the cursor upwards by indentation: what is broken elsewhere does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.patterns import pattern
from zwgk_cli.source.units import LINE_BREAK

ENTRY = "[]"
"""The step into an entry of a list; of a mapping it is the key."""

_KEY = r"""[^\s"'#\[\]{},:&*!|>][^\s:]*|"[^"]*"|'[^']*'"""
_LINE = pattern(rf"[ ]*(?P<dashes>(?:-[ ]+|-$)*)(?:(?P<key>{_KEY}):(?:[ ]+|$))?(?P<value>.*)")
_CLOSING = pattern(r"[,\]}\n\r]")
_COMMENT = pattern(r"(?:^|[ \t])#.*$")
_QUOTES = "\"'"


class Cursor(Struct, frozen=True):
    """The value in which a cursor stands.

    `steps` lead to it from the top: keys, and ENTRY for an entry of a list. `start` and `end` are
    the offsets of the word in the text, quotes included; `value` is what stands there, without the
    quotes, and `inner` where that begins.
    """

    steps: tuple[str, ...]
    start: int
    end: int
    inner: int
    value: str

    @property
    def element(self) -> tuple[str, ...]:
        """The keys alone."""
        return tuple(step for step in self.steps if step != ENTRY)


class _Line(Struct, frozen=True):
    """A line taken apart: the columns of its dashes and its key, and where its value begins.

    `gap` is where a value may begin at the earliest: one blank behind the colon or the dash.
    """

    start: int
    tokens: tuple[tuple[int, str], ...]
    gap: int
    value: int
    text: str


def cursor_at(text: str, offset: int) -> Cursor | None:
    """The value at an offset; None in a key, in a comment, and behind the end of a value."""
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text, 0, offset))]
    line = _taken_apart(text, starts[-1])
    if _in_comment(line, offset):
        return None
    blank = not line.text.strip()
    column = offset - line.start if blank else _first_column(line)
    above = list(_above(text, starts[:-1], column, dashed=_begins_with_dash(line)))
    opened = _opened(text, above)
    outer = tuple(step for _, steps, _ in reversed(above) for step in steps)
    if opened is not None:
        return _in_brackets(text, opened, offset, outer)
    own = tuple(step for _, step in line.tokens)
    empty = not text[line.value : line.start + len(line.text)].strip()
    if not blank and offset < (line.gap if empty else line.value):
        return None
    start = offset if empty else line.value
    if text[start : start + 1] in ("[", "{") and start < offset:
        return _in_brackets(text, start, offset, (*outer, *own))
    return _word(text, start, _end_of_value(line, start), (*outer, *own), offset)


def _taken_apart(text: str, start: int) -> _Line:
    end = LINE_BREAK.search(text, start)
    content = text[start : end.start() if end else len(text)]
    match = _LINE.match(content)
    if match is None:  # every line matches: all of its parts may be missing
        return _Line(start, (), start, start, content)
    tokens = [
        (match.start("dashes") + dash.start(), ENTRY) for dash in re.finditer("-", match["dashes"])
    ]
    if match["key"] is not None:
        tokens.append((match.start("key"), match["key"].strip(_QUOTES)))
    before = max(match.end("key") + 1, tokens[-1][0] + 1 if tokens else 0)
    gap = min(before + 1 if tokens else match.start("value"), match.start("value"))
    return _Line(start, tuple(tokens), start + gap, start + match.start("value"), content)


def _first_column(line: _Line) -> int:
    return line.tokens[0][0] if line.tokens else len(line.text) - len(line.text.lstrip(" "))


def _begins_with_dash(line: _Line) -> bool:
    return bool(line.tokens) and line.tokens[0][1] == ENTRY


def _in_comment(line: _Line, offset: int) -> bool:
    """Whether the cursor stands behind a # that begins a comment."""
    before = line.text[: offset - line.start]
    found = _COMMENT.search(before)
    return found is not None and before.count('"', 0, found.start()) % 2 == 0


def _above(
    text: str, starts: list[int], column: int, *, dashed: bool
) -> Iterator[tuple[_Line, tuple[str, ...], bool]]:
    """The lines in which the value lies, from the nearest to the top, each with its steps.

    A list may stand below its key without being indented: the dash has the column of the key.
    """
    for start in reversed(starts):
        if column == 0 and not dashed:
            return
        line = _taken_apart(text, start)
        if not line.tokens or line.text.lstrip().startswith("#"):
            continue
        bare = not text[line.value : line.start + len(line.text)].strip()
        inside = tuple(
            (at, step)
            for at, step in line.tokens
            if at < column or (at == column and dashed and bare and step != ENTRY)
        )
        if inside:
            yield line, tuple(step for _, step in inside), bare
            column, dashed = inside[0][0], inside[0][1] == ENTRY


def _opened(text: str, above: list[tuple[_Line, tuple[str, ...], bool]]) -> int | None:
    """Where a bracket begins that the nearest line above opens and does not close."""
    if not above:
        return None
    line = above[0][0]
    end = line.start + len(line.text)
    if text[line.value : line.value + 1] not in ("[", "{"):
        return None
    return line.value if _Brackets(text, line.value, end).stack else None


class _Brackets:
    """A value in brackets, read up to an offset: which are open there, and the word begun last."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        self.text = text
        self.stack: list[str] = []
        self.keys: list[str | None] = []
        self.word = start
        at = start
        while at < stop:
            at = self._step(at)
        self.at = at

    def _step(self, at: int) -> int:
        character = self.text[at]
        if character in _QUOTES and not self.text[self.word : at].strip():
            return self._past_quote(at)
        if character in "[{":
            self.stack.append(character)
            self.keys.append(None)
        elif character in "]}" and self.stack:
            self.stack.pop()
            self.keys.pop()
        elif character == "," and self.keys:
            self.keys[-1] = None
        elif character == ":" and self._is_colon(at):
            self.keys[-1] = self.text[self.word : at].strip().strip(_QUOTES)
        elif character not in "\n\r":
            return at + 1
        self.word = at + 1
        return at + 1

    def _is_colon(self, at: int) -> bool:
        inside = bool(self.stack) and self.stack[-1] == "{" and self.keys[-1] is None
        return inside and self.text[at + 1 : at + 2] in ("", " ", "\n", "\r")

    def _past_quote(self, at: int) -> int:
        end = self.text.find(self.text[at], at + 1)
        line = LINE_BREAK.search(self.text, at)
        stop = line.start() if line else len(self.text)
        return end + 1 if 0 <= end < stop else at + 1

    def steps(self) -> tuple[str, ...] | None:
        """The steps into the brackets; None where a key is being written."""
        found = []
        for bracket, key in zip(self.stack, self.keys, strict=True):
            if bracket == "{" and key is None:
                return None
            found.append(ENTRY if bracket == "[" else str(key))
        return tuple(found)


def _in_brackets(text: str, start: int, offset: int, outer: tuple[str, ...]) -> Cursor | None:
    read = _Brackets(text, start, offset)
    steps = read.steps()
    if not read.stack or steps is None:
        return None
    first = read.word
    while first < offset and text[first] == " ":
        first += 1
    if text[first : first + 1] in _QUOTES and text[first : first + 1]:
        end = text.find(text[first], first + 1)
        end = end + 1 if end >= 0 else offset
    else:
        closing = _CLOSING.search(text, offset)
        end = closing.start() if closing else len(text)
    return _word(text, first, end, (*outer, *steps), offset)


def _end_of_value(line: _Line, start: int) -> int:
    content = line.text[start - line.start :]
    if content[:1] not in ('"', "'"):
        content = _COMMENT.sub("", content)
    return start + len(content)


def _word(text: str, start: int, end: int, steps: tuple[str, ...], offset: int) -> Cursor | None:
    """The word between two offsets, without blanks around it; None with the cursor behind it."""
    end = start + len(text[start:end].rstrip())
    if offset > end:
        return Cursor(steps, offset, offset, offset, "") if end == start else None
    quoted = text[start : start + 1] in ('"', "'")
    inner = start + quoted
    closed = quoted and end - 1 > start and text[end - 1] == text[start]
    return Cursor(steps, start, end, inner, text[inner : end - closed])
