"""The canonical layout, read line by line: several times as fast as libyaml's events.

Whatever a line of `zwgk fmt` never looks like (a scalar of several lines, an escape, a comment
behind a value, nested brackets, a repeated key …) gives the text up: the composer reads it then,
and it alone refuses, explains and finds places. A tree from here is the composer's, always: the
tests hold the two against each other on texts that were broken at random.
"""

from __future__ import annotations

import re
from typing import Any

from zwgk_cli.source.tree import Tree

MAX_CHARACTERS = 1_000_000
"""A longer text could hold more nodes than may be read, which the composer counts."""

_MAX_DEPTH = 32
_MEMORY = 1 << 15
"""So many lines are remembered; those of catalogs recur from district to district."""

_KEY = r"[^\s,\[\]{}#&*!|>'\"%@`?:=<~.\\-][^\s,\[\]{}#:'\"\\]{0,63}"
_FIRST = r"[^\s,\[\]{}#&*!|>'\"%@`?:=<~-]"
"""What a plain scalar may begin with here: YAML allows a few characters more."""

_PLAIN = rf"{_FIRST}[^:#\t]*(?:(?::(?=[^\s])|(?<! )#)[^:#\t]*)*(?<! )"
_LINE = re.compile(rf"( *)(- )?(?:({_KEY}):(?: |$))?(?:({_PLAIN})|(.*))", re.ASCII)
"""Blanks, dash, key, and behind them a plain scalar or something else."""
_QUOTED = re.compile(r'"([^"\\\t]*)"')
_SCALAR = re.compile(
    rf'"([^"\\\t]*)"|https?://[\w./%=&+~-]+|{_FIRST}[^,\[\]{{}}:#?"\'\t]*(?<! )', re.ASCII
)
"""A scalar within brackets."""
_PAIR = re.compile(rf"({_KEY}): ", re.ASCII)
_MAX_BRACKETS = 3


class _StrangeError(Exception):
    """A text that `zwgk fmt` would not write so."""


_Line = tuple[int, bool, str | None, Tree | None]
"""A line taken apart: its column, whether a dash stands there, its key, its value.

The value is None where a block follows below the key. A list or mapping in brackets is the line's
own: it is copied into each tree.
"""


class _Lines(dict[str, _Line | None]):
    """Lines by their text, None for what says nothing; each is taken apart once while kept."""

    def __missing__(self, text: str) -> _Line | None:
        if len(self) >= _MEMORY:
            self.clear()
        line = self[text] = _taken_apart(text)
        return line


_lines = _Lines()


def read_canonical(text: str) -> dict[str, Tree] | None:
    """The tree of a text in the canonical layout; None where only the composer can tell."""
    if len(text) > MAX_CHARACTERS or "\r" in text:
        return None
    try:
        return _read(text)
    except _StrangeError:
        return None


def _read(text: str) -> dict[str, Tree]:  # noqa: C901  # a call for each line would cost a fifth
    root: dict[str, Tree] = {}
    node: Any = root  # the list or mapping to which lines at `column` belong
    column = 0
    above: list[tuple[int, Any]] = []
    waiting: str | None = None  # the key of `node` whose block is still to come
    for line in text.split("\n"):
        shape = _lines[line]
        if shape is None:
            continue
        at, dashed, key, value = shape
        if waiting is not None:
            if at < column or (at == column and not dashed) or len(above) >= _MAX_DEPTH:
                raise _StrangeError
            above.append((column, node))
            node[waiting] = node = [] if dashed else {}
            column, waiting = at, None
        while at < column:
            column, node = above.pop()
        if not dashed and type(node) is list and above and above[-1][0] == column:
            column, node = above.pop()  # the list stood below its key, not to the right of it
        if at > column or dashed is not (type(node) is list):
            raise _StrangeError
        if dashed:
            if key is None:
                node.append(value if type(value) is str else _own(value))
                continue
            above.append((column, node))
            node.append({})
            node, column = node[-1], at + 2
        elif key is None or key in node:
            raise _StrangeError
        if value is None:
            waiting = key
        else:
            node[key] = value if type(value) is str else _own(value)
    if waiting is not None:
        raise _StrangeError
    return root


def _own(value: Any) -> Any:
    """The list or mapping as a tree's own: what stands in brackets may be changed later."""
    if isinstance(value, list):
        return [entry if type(entry) is str else _own(entry) for entry in value]
    return {key: entry if type(entry) is str else _own(entry) for key, entry in value.items()}


def _taken_apart(text: str) -> _Line | None:
    match = _LINE.fullmatch(text)
    if match is None:
        raise _StrangeError
    blanks, dash, key, plain, rest = match.groups()
    if plain is not None and (key is not None or dash is not None):
        return len(blanks), dash is not None, key, plain
    if key is not None and not rest and text.endswith(":"):
        return len(blanks), dash is not None, key, None
    if dash is None and key is None:
        bare = text.strip(" ")
        if bare and not bare.startswith("#"):
            raise _StrangeError
        return None
    return len(blanks), dash is not None, key, _value(rest)


def _value(text: str) -> Tree:
    """What stands behind a key or a dash and is no plain scalar."""
    if quoted := _QUOTED.fullmatch(text):
        return quoted.group(1)
    if text[:1] not in ("[", "{"):
        raise _StrangeError
    value, end = _bracketed(text, 0, 0)
    if end != len(text):
        raise _StrangeError
    return value


def _bracketed(text: str, at: int, depth: int) -> tuple[Tree, int]:
    """The scalar, list or mapping that begins at an offset within brackets, and where it ends."""
    mark = text[at : at + 1]
    if mark not in ("[", "{"):
        scalar = _SCALAR.match(text, at)
        if scalar is None:
            raise _StrangeError
        quoted: str | None = scalar.group(1)
        return scalar.group() if quoted is None else quoted, scalar.end()
    if depth >= _MAX_BRACKETS:
        raise _StrangeError
    return _list(text, at + 1, depth + 1) if mark == "[" else _mapping(text, at + 1, depth + 1)


def _list(text: str, at: int, depth: int) -> tuple[Tree, int]:
    entries: list[Tree] = []
    if text.startswith("]", at):
        return entries, at + 1
    while True:
        entry, at = _bracketed(text, at, depth)
        entries.append(entry)
        if text.startswith("]", at):
            return entries, at + 1
        at = _past_comma(text, at)


def _mapping(text: str, at: int, depth: int) -> tuple[Tree, int]:
    pairs: dict[str, Tree] = {}
    if text.startswith("}", at):
        return pairs, at + 1
    while True:
        key = _PAIR.match(text, at)
        if key is None or key.group(1) in pairs:
            raise _StrangeError
        pairs[key.group(1)], at = _bracketed(text, key.end(), depth)
        if text.startswith("}", at):
            return pairs, at + 1
        at = _past_comma(text, at)


def _past_comma(text: str, at: int) -> int:
    if not text.startswith(", ", at):
        raise _StrangeError
    return at + 2
