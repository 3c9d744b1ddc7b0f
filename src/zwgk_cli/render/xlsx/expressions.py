"""The expressions of the layout: a closed Jinja2 environment, its filters, one call a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zwgk_cli.errors import ZwgkError
from zwgk_cli.render.xlsx.views import PENDING, VIEWS

TICK = "√"
_MISSING = re.compile(r"has no attribute '(\w+)'$|^'(\w+)' is undefined$")

FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an expression can raise beside Jinja2's own errors."""

_SHORT = 7
"""Characters of a channel that leaves room for a second one on its line."""


class CellEnvironment(ImmutableSandboxedEnvironment):
    """Evaluates the layout's expressions: no unknown names, nothing unsafe, no file access."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False, cache_size=0)
        self.globals.clear()
        self.filters |= {"lines": lines, "boxes": boxes, "tick": tick}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The field of a view at once; anything else as the sandbox allows."""
        if type(obj) in VIEWS and attribute in obj._fields:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def lines(values: Iterable[object]) -> str:
    """One value a line."""
    return "\n".join(map(str, values))


def tick(value: object, word: str | None = None, beside: str = "") -> str:
    """√ where the value is the word or holds it, and `beside` below; 待定 stays 待定.

    Without a word, √ where the value is true.
    """
    if word is None:
        return TICK if value else ""
    values = value if isinstance(value, tuple) else (value,)
    if word in values:
        return f"{TICK}\n{beside}" if beside else TICK
    return PENDING if PENDING in values else ""


@lru_cache(maxsize=4096)
def boxes(chosen: tuple[str, ...], form: tuple[str, ...]) -> str:
    """The boxes of the national form, ■ or □, two a line, at last 其他 with what is not on it.

    待定 stays 待定.
    """
    if chosen == (PENDING,):
        return PENDING
    shown = [("■" if name in chosen else "□") + name for name in form]
    others = [name for name in chosen if name not in form]
    printed: list[str] = []
    waiting = ""
    for box in shown:
        if len(box) > _SHORT + 1:
            printed += [waiting, box] if waiting else [box]
            waiting = ""
        elif waiting:
            printed.append(waiting.ljust(_SHORT + 2, "　") + box)
            waiting = ""
        else:
            waiting = box
    other = "■其他：" + "、".join(others) if others else "□其他"
    if waiting and not others:
        return "\n".join((*printed, waiting.ljust(_SHORT + 2, "　") + other))
    return "\n".join((*printed, waiting, other) if waiting else (*printed, other))


class Expressions:
    """The cells of one table: all expressions of its columns, evaluated together for each row."""

    def __init__(
        self, environment: CellEnvironment, sources: Mapping[str, str], fault: Fault
    ) -> None:
        self._fault = fault
        self._single: dict[str, Callable[..., Any]] = {}
        for key, source in sources.items():
            try:
                self._single[key] = environment.compile_expression(source, undefined_to_none=False)
            except (TemplateError, *FAULTS) as error:
                raise fault(key, f"表达式写法有误：{error}") from error
        together = ", ".join(f"({source}\n)" for source in sources.values())
        self._all: Callable[..., Any] = environment.compile_expression(
            f"[{together}]", undefined_to_none=False
        )

    def cells(self, context: Mapping[str, object], name: str) -> tuple[str, ...]:
        """The texts of one row; a fault names the column and `name`, the item of the row."""
        try:
            values = self._all(context)
            return tuple([v if type(v) is str else text_of(v) for v in values])
        except (TemplateError, *FAULTS):
            return tuple(self._one(key, context, name) for key in self._single)

    def _one(self, key: str, context: Mapping[str, object], name: str) -> str:
        try:
            return text_of(self._single[key](context))
        except (TemplateError, *FAULTS) as error:
            raise self._fault(key, f"算到“{name}”时出错：{_reason(error)}") from error


Fault = Callable[[str, str], ZwgkError]
"""Makes the error for a column's key and what is wrong with it."""


def text_of(value: object) -> str:
    """A cell's text: text as it is, whole numbers in digits, nothing for None."""
    if isinstance(value, Undefined):
        str(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError("结果应当是文字或者整数，几个值请用 lines 连成一格")


def _reason(error: Exception) -> str:
    """What went wrong, without the name of a class of ours."""
    missing = _MISSING.search(str(error))
    return f"没有“{missing[1] or missing[2]}”这个名称" if missing else str(error)
