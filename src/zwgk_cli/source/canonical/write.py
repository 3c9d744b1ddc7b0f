"""Nodes to text: which mappings and lists stand in brackets, which on lines of their own.

On one line, in brackets, within 100 cells (a Chinese character takes two) and without comments:
- a list of names: texts alone, where the schema says that they are unique;
- a mapping of texts, such lists and such mappings, under a key or as the entry of a list.
On lines of their own, always: the root; lists of sentences; lists that hold mappings; mappings
whose keys are the user's own; the entries of a list at the top of a file, unless they are rows,
that is have all the same keys. The mappings of one list are all written in the same way.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from zwgk_cli.source.canonical.nodes import Collection, Comments, Entry, Node, Page
from zwgk_cli.source.canonical.scalars import inline, literal
from zwgk_cli.source.canonical.shapes import Shape

WIDEST = 100
_STEP = 2
_LONG_KEY = 1000
"""YAML looks for the colon of a key within 1,024 characters."""


def write_page(page: Page, shape: Shape) -> str:
    """The text of a page; its lines end with LF."""
    lines: list[str] = []
    if page.root is not None:
        node = page.root.node
        arrange(node, shape)
        lines = list(_comment_lines(page.root.above, 0))
        body = _root_lines(page.root, shape)
        if page.root.blank and body[0]:
            lines.append("")
        lines += body
    lines += _comment_lines(page.foot, 0)
    if lines[:1] == [""]:
        del lines[0]
    return "\n".join([*lines, ""])


def arrange(node: Node, shape: Shape) -> None:
    """Puts the keys of every mapping in the order of the schema; unknown ones come last."""
    if isinstance(node, str):
        return
    if node.is_list:
        for entry in node.entries:
            arrange(entry.node, shape.of_entry())
        return
    for entry in node.entries:
        arrange(entry.node, shape.value(entry.key or ""))
    last = len(shape.order)
    if last:
        node.entries.sort(key=lambda entry: shape.order.get(entry.key or "", last))


def _root_lines(root: Entry, shape: Shape) -> list[str]:
    node = root.node
    if isinstance(node, str) or not node.entries:
        text = inline(node, flow=False) if isinstance(node, str) else _empty(node)
        return [text + _trail(root)]
    above, lines = _block(node, shape, 0, 0)
    behind = (root.trail,) if root.trail else ()
    return [*_comment_lines((*behind, *above), 0), *lines]


def _block(node: Collection, shape: Shape, indent: int, depth: int) -> tuple[Comments, list[str]]:
    """The comments above the first entry, and the lines from that entry on."""
    if node.is_list:
        parts = _list_parts(node, shape, indent, depth)
    else:
        parts = ((entry.above, _pair(entry, shape, indent, depth)) for entry in node.entries)
    first: Comments = ()
    lines: list[str] = []
    for entry, (above, own) in zip(node.entries, parts, strict=True):
        if not lines:
            first = above if above[:1] != ("",) else above[1:]
        else:
            lines += _comment_lines(above, indent)
            if entry.blank:
                lines.append("")
        lines += own
    lines += _comment_lines(node.foot, indent)
    return first, lines


def _pair(entry: Entry, shape: Shape, indent: int, depth: int) -> list[str]:
    """The lines of a key and its value."""
    head = _key(entry.key or "", " " * indent)
    node = entry.node
    shape = shape.value(entry.key or "")
    if isinstance(node, str):
        return _text_lines(f"{head} ", node, entry, indent)
    flat = _flat(node, shape, WIDEST - width(head) - 1)
    if flat is not None:
        return [f"{head} {flat}{_trail(entry)}"]
    above, lines = _block(node, shape, indent + _STEP, depth + 1)
    return [head + _trail(entry), *_comment_lines(above, indent + _STEP), *lines]


def _key(text: str, pad: str) -> str:
    """A key and its colon; one that is too long to be known by its colon has a line to itself."""
    written = inline(text, flow=False)
    return f"{pad}{written}:" if len(written) < _LONG_KEY else f"{pad}? {written}\n{pad}:"


def _list_parts(
    node: Collection, shape: Shape, indent: int, depth: int
) -> Iterator[tuple[Comments, list[str]]]:
    """For each entry of a list the comments above it and its lines."""
    of_entry = shape.of_entry()
    room = WIDEST - indent - _STEP
    above = [(*entry.above, *_within(entry.node)) for entry in node.entries]
    flats = [_flat(entry.node, of_entry, room) for entry in node.entries]
    in_lines = (depth == 1 and not of_entry.row) or any(
        flat is None and _is_mapping(entry.node)
        for entry, flat in zip(node.entries, flats, strict=True)
    )
    for entry, own, flat in zip(node.entries, above, flats, strict=True):
        if in_lines and _is_mapping(entry.node):
            flat = None
        yield _list_entry(entry, own, flat, of_entry, indent, depth)


def _list_entry(
    entry: Entry, above: Comments, flat: str | None, shape: Shape, indent: int, depth: int
) -> tuple[Comments, list[str]]:
    dash = f"{' ' * indent}- "
    node = entry.node
    if isinstance(node, str):
        return above, _text_lines(dash, node, entry, indent)
    if flat is not None or not node.entries:
        return above, [f"{dash}{flat or _empty(node)}{_trail(entry)}"]
    behind = (entry.trail,) if entry.trail else ()
    within, lines = _block(node, shape, indent + _STEP, depth + 1)
    lines[0] = dash + lines[0][indent + _STEP :]
    return (*above, *behind, *within), lines


def _within(node: Node) -> Iterator[str]:
    """Takes out the comments above what stands first in an entry, for the line of its dash."""
    while isinstance(node, Collection) and node.entries:
        first = node.entries[0]
        yield from filter(None, first.above)
        first.above = ()
        if first.key is not None:
            return
        node = first.node


def _text_lines(head: str, text: str, entry: Entry, indent: int) -> list[str]:
    """The lines of a text after its key or dash."""
    block = literal(text)
    if block is None:
        return [f"{head}{inline(text, flow=False)}{_trail(entry)}"]
    pad = " " * (indent + _STEP)
    return [f"{head}{block[0]}{_trail(entry)}", *(pad + line if line else "" for line in block[1:])]


def _trail(entry: Entry) -> str:
    return f"  {entry.trail}" if entry.trail else ""


def _comment_lines(comments: Comments, indent: int) -> Iterator[str]:
    pad = " " * indent
    return (pad + comment if comment else "" for comment in comments)


def _is_mapping(node: Node) -> bool:
    return isinstance(node, Collection) and not node.is_list and bool(node.entries)


def _empty(node: Collection) -> str:
    return "[]" if node.is_list else "{}"


def _flat(node: Node, shape: Shape, room: int) -> str | None:
    """A list or mapping in brackets on one line of `room` cells; None where it may not be."""
    if isinstance(node, str):
        return None
    if not node.entries:
        return _empty(node)
    if node.foot or (shape.own_keys and not node.is_list) or (node.is_list and not shape.names):
        return None
    parts: list[str] = []
    left = room
    for entry in node.entries:
        part = _flat_entry(entry, node, shape, left)
        if part is None:
            return None
        left -= width(part) + 2
        if left < 0:
            return None
        parts.append(part)
    joined = ", ".join(parts)
    return f"[{joined}]" if node.is_list else f"{{{joined}}}"


def _flat_entry(entry: Entry, node: Collection, shape: Shape, room: int) -> str | None:
    if entry.above or entry.trail:
        return None
    head = "" if node.is_list else f"{inline(entry.key or '', flow=True)}: "
    value = entry.node
    if isinstance(value, str):
        return None if len(value) > room or "\n" in value else head + inline(value, flow=True)
    if node.is_list:
        return None
    flat = _flat(value, shape.value(entry.key or ""), room - width(head))
    return None if flat is None else head + flat


def width(text: str) -> int:
    """How many cells a text takes: two for wide and full-width characters."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
