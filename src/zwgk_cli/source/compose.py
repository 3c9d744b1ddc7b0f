"""YAML text to plain trees, on the events of libyaml: every scalar is the text that was typed.

Refused with a place: aliases, anchors, tags, merge keys, directives, document marks, complex and
empty keys, and anything larger or deeper than LIMITS (safety.md). Nothing recurses.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct, field
from yaml import cyaml

from zwgk_cli.source.characters import HIDDEN, REFUSED
from zwgk_cli.source.tree import Tree, collector_paused

MAX_SCALAR = 1_000_000
MAX_NODES = 1_000_000
MAX_DEPTH = 64


class Refused(Exception):
    """The text cannot be read any further: which code, why, and where (offsets in the text)."""

    def __init__(
        self, code: str, message: str, span: tuple[int, int], label: str = "", hint: str = ""
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.span = span
        self.label = label
        self.hint = hint


class Repeated(Struct, frozen=True):
    """A key that its mapping already has: offsets of both in the text."""

    key: str
    span: tuple[int, int]
    first: tuple[int, int]


class Escaped(Struct, frozen=True):
    """A character that an escape of a quoted scalar hides, with the offsets of that scalar.

    `refused` where it may not stand in a text at all.
    """

    character: str
    span: tuple[int, int]
    refused: bool


class Composed(Struct):
    """A tree, the keys that stood in it twice (the first one counts), and what escapes hide."""

    tree: Tree
    repeated: list[Repeated] = field(default_factory=list)
    escaped: list[Escaped] = field(default_factory=list)


class _Mapping:
    """A mapping under construction: which key waits for its value."""

    __slots__ = ("keys", "pending", "values")

    def __init__(self) -> None:
        self.values: dict[str, Tree] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.pending: str | None = None


def events_of(text: str) -> Any:
    """Libyaml's parser on a text: `get_event()` gives one event after another, then None."""
    return cyaml.CParser(text)  # type: ignore[attr-defined]  # the stubs leave it out


def compose(text: str) -> Composed:
    """The tree of a YAML text; an empty text is an empty mapping.

    Raises Refused for what is not allowed, and yaml.YAMLError for what is no YAML.
    """
    with collector_paused():
        return _Composer(text).run()


class _Composer:
    """One pass over the events of a text."""

    def __init__(self, text: str) -> None:
        self._parser: Any = events_of(text)
        self._stack: list[list[Tree] | _Mapping] = []
        self._nodes = 0
        self._result: Tree | None = None
        self._repeated: list[Repeated] = []
        self._escaped: list[Escaped] = []

    def run(self) -> Composed:
        next_event = self._parser.get_event
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._open_list,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.DocumentStartEvent: _check_document_start,
            yaml.DocumentEndEvent: _check_document_end,
            yaml.AliasEvent: _refuse_alias,
        }
        while (event := next_event()) is not None:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)
        tree = {} if self._result is None else self._result
        return Composed(tree, self._repeated, self._escaped)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        _refuse_decoration(event)
        value: str = event.value
        if len(value) > MAX_SCALAR:
            raise Refused("ZW005", "一处文字超过 100 万字，文件过大", _span(event))
        if event.style == '"':
            self._look_into_escapes(value, event)
        top = self._stack[-1] if self._stack else None
        if isinstance(top, _Mapping) and top.pending is None:
            self._key(top, value, event)
        else:
            self._place(value, event)

    def _look_into_escapes(self, value: str, event: yaml.ScalarEvent) -> None:
        """The raw text was searched already: what an escape makes is searched here."""
        start, end = _span(event)
        if len(value) >= end - start - 2:
            return
        refused = REFUSED.search(value)
        found = refused or HIDDEN.search(value)
        if found is not None:
            self._escaped.append(Escaped(found.group(), (start, end), refused is not None))

    def _key(self, mapping: _Mapping, key: str, event: yaml.ScalarEvent) -> None:
        if not key:
            raise Refused("ZW004", "冒号前面没有键名", _span(event), hint="在冒号前写上键名")
        if key == "<<" and not event.style:
            raise Refused("ZW004", "不允许使用合并键 <<", _span(event), hint="把内容逐项写出来")
        if key in mapping.keys:
            self._repeated.append(Repeated(key, _span(event), mapping.keys[key]))
        else:
            mapping.keys[key] = _span(event)
        mapping.pending = key

    def _open_list(self, event: yaml.SequenceStartEvent) -> None:
        self._open([], event)

    def _open_mapping(self, event: yaml.MappingStartEvent) -> None:
        self._open(_Mapping(), event)

    def _open(self, node: list[Tree] | _Mapping, event: yaml.CollectionStartEvent) -> None:
        _refuse_decoration(event)
        top = self._stack[-1] if self._stack else None
        if isinstance(top, _Mapping) and top.pending is None:
            raise Refused("ZW004", "键名必须是一个词，不能是列表或另一组键值", _span(event))
        if len(self._stack) >= MAX_DEPTH:
            raise Refused("ZW005", f"嵌套超过 {MAX_DEPTH} 层", _span(event))
        self._place(node.values if isinstance(node, _Mapping) else node, event)
        self._stack.append(node)

    def _close(self, _: yaml.Event) -> None:
        self._stack.pop()

    def _place(self, value: Tree, event: yaml.Event) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Refused("ZW005", "内容超过 100 万处，文件过大", _span(event))
        if not self._stack:
            self._result = value
            return
        top = self._stack[-1]
        if isinstance(top, list):
            top.append(value)
        else:
            top.values.setdefault(str(top.pending), value)
            top.pending = None


def _refuse_decoration(event: Any) -> None:
    if event.anchor is not None:
        raise Refused(
            "ZW004", f"不允许使用锚点 &{event.anchor}", _span(event), hint="删除 & 和名称"
        )
    if event.tag is not None:
        raise Refused("ZW004", "不允许使用 ! 开头的类型标签", _span(event), hint="删除标签")


def _refuse_alias(event: yaml.AliasEvent) -> None:
    raise Refused("ZW004", f"不允许使用引用 *{event.anchor}", _span(event), hint="把内容写出来")


def _check_document_start(event: Any) -> None:
    if event.version is not None or event.tags:
        raise Refused("ZW004", "不允许使用 % 开头的指令", _span(event), hint="删除这一行")
    if event.explicit:
        raise Refused("ZW004", "不允许使用分隔线 ---", _span(event), hint="删除这一行")


def _check_document_end(event: Any) -> None:
    if event.explicit:
        raise Refused("ZW004", "不允许使用结束标记 ...", _span(event), hint="删除这一行")


def _span(event: yaml.Event) -> tuple[int, int]:
    start: Any = event.start_mark
    end: Any = event.end_mark
    return start.index, end.index
