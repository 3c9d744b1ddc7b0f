"""A text between reading and writing: keys and values in order, with the comments around them."""

from __future__ import annotations

from typing import Union

from msgspec import Struct, field

Node = Union[str, "Collection"]


Comments = tuple[str, ...]
"""Full lines of comment, from their # on; an empty text is an empty line before the next one."""


class Entry(Struct):
    """An entry of a list (`key` is None) or a pair of a mapping.

    `above` are the full lines of comment before it, `trail` is the comment behind its line; `blank`
    where an empty line stands directly before it.
    """

    key: str | None
    node: Node = ""
    above: Comments = ()
    trail: str | None = None
    blank: bool = False


class Collection(Struct):
    """A list or mapping; `foot` are the comments after its last entry.

    While it is read, `flow` says whether it stands in brackets, and `column` where it begins.
    """

    is_list: bool
    entries: list[Entry] = field(default_factory=list)
    foot: Comments = ()
    flow: bool = False
    column: int = 0


class Page(Struct):
    """A whole text: the comments at its head are `above` its root; None where there is no value."""

    root: Entry | None
    foot: Comments = ()
