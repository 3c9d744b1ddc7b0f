"""YAML text to nodes with comments, on the events of libyaml: their marks say where scalars lie.

A # outside of every scalar begins a comment. A comment behind something on its line belongs to
that; one on a line of its own belongs to the entry below it, or to the end of the collection above
if it is indented as that collection is, and deeper than what follows.
"""

from __future__ import annotations

from typing import Any

import yaml

from zwgk_cli.language.patterns import pattern
from zwgk_cli.source.canonical.nodes import Collection, Comments, Entry, Page
from zwgk_cli.source.compose import events_of

_EMPTY_LINE = pattern(r"\n[ \t]*\n")


def read_page(text: str) -> Page:
    """The nodes and comments of a text that composes, its lines ended by LF."""
    return _Reader(text).run()


class _Reader:
    """One pass over the events of a text and the comments between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = 0
        """Where the last event or comment ended."""
        self._root: Entry | None = None
        self._stack: list[Collection] = []
        self._owners: list[Entry] = []
        self._waiting: list[Entry | None] = []
        """For each open collection the pair whose value is still to come."""
        self._anchor: Entry | None = None
        """What a comment on the same line belongs to."""
        self._pending: list[str] = []
        """Comments on lines of their own, and empty lines, not yet given to anything."""
        self._columns: list[int] = []
        """Where each of the pending comments begins; an empty line, as the comment below it."""

    def run(self) -> Page:
        parser = events_of(self._text)
        next_event = parser.get_event
        while (event := next_event()) is not None:
            kind = type(event)
            start = event.start_mark.index
            if start > self._last:
                self._comments_before(start)
            if kind is yaml.ScalarEvent:
                self._scalar(event, start)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, start)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(event)
        self._comments_before(len(self._text))
        return Page(self._root, self._claimed())

    def _scalar(self, event: Any, start: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and not top.is_list and self._waiting[-1] is None:
            entry = self._entry(event.value, start)
            top.entries.append(entry)
            self._waiting[-1] = entry
        else:
            entry = self._slot(start)
            if self._pending:
                entry.above += self._moved()
            entry.node = event.value
        self._anchor = entry
        if event.style in ("|", ">"):
            self._block_scalar(entry, start, event.end_mark.index)
        else:
            self._last = max(self._last, event.end_mark.index)

    def _block_scalar(self, entry: Entry, start: int, end: int) -> None:
        """The event of a block scalar spans the comment behind its | and the empty lines below."""
        header = self._text.find("\n", start)
        at = self._text.find("#", start, header)
        if at >= 0:
            _attach(entry, self._text[at:header].rstrip(" \t"))
        self._last = max(header, start + len(self._text[start:end].rstrip()))
        self._anchor = None

    def _open(self, event: Any, start: int) -> None:
        entry = self._slot(start)
        flow = bool(event.flow_style)
        is_list = type(event) is yaml.SequenceStartEvent
        node = Collection(is_list, flow=flow, column=event.start_mark.column)
        entry.node = node
        self._stack.append(node)
        self._owners.append(entry)
        self._waiting.append(None)
        self._anchor = entry if flow else None
        self._last = max(self._last, start + flow)

    def _close(self, event: Any) -> None:
        node, owner = self._stack.pop(), self._owners.pop()
        self._waiting.pop()
        if not node.flow:
            node.foot = self._foot(node.column, event.start_mark.column)
            return
        if node.entries:
            node.foot = self._claimed()
        else:
            owner.above += self._moved()
        self._anchor = owner
        self._last = max(self._last, event.end_mark.index)

    def _foot(self, column: int, following: int) -> Comments:
        """The first of the pending comments that stand within a collection that ends here."""
        count = 0
        for at in self._columns:
            if at < column or at <= following:
                break
            count += 1
        taken = tuple(self._pending[:count])
        del self._pending[:count], self._columns[:count]
        return taken

    def _slot(self, start: int) -> Entry:
        """The entry that the value at an offset fills."""
        if not self._stack:
            self._root = self._entry(None, start)
            return self._root
        top = self._stack[-1]
        if top.is_list:
            entry = self._entry(None, start)
            top.entries.append(entry)
            return entry
        waiting = self._waiting[-1]
        assert waiting is not None  # _scalar has put the key there
        self._waiting[-1] = None
        return waiting

    def _entry(self, key: str | None, start: int) -> Entry:
        above = self._claimed() if self._pending else ()
        return Entry(key, "", above, None, self._blank_before(start))

    def _claimed(self) -> Comments:
        taken = tuple(self._pending)
        self._pending.clear()
        self._columns.clear()
        return taken

    def _moved(self) -> Comments:
        """The pending comments, which do not stay where they stand: empty lines go."""
        return tuple(comment for comment in self._claimed() if comment)

    def _blank_before(self, start: int) -> bool:
        near = start - self._last < len("\n\n")
        return not near and _EMPTY_LINE.search(self._text, self._last, start) is not None

    def _comments_before(self, start: int) -> None:
        while (at := self._text.find("#", self._last, start)) >= 0:
            end = self._text.find("\n", at)
            end = len(self._text) if end < 0 else end
            self._comment(at, end)
            self._last = end

    def _comment(self, at: int, end: int) -> None:
        text = self._text
        comment = text[at:end].rstrip(" \t")
        line = text.rfind("\n", 0, at) + 1
        if self._anchor is not None and self._last >= line and text[line:at].strip(" \t"):
            _attach(self._anchor, comment)
            return
        if self._blank_before(at):
            self._pending.append("")
            self._columns.append(at - line)
        self._pending.append(comment)
        self._columns.append(at - line)


def _attach(entry: Entry, comment: str) -> None:
    """Puts a comment behind an entry's line, or above it where that place is taken."""
    if entry.trail is None:
        entry.trail = comment
    else:
        entry.above += (comment,)
