"""Frozen values to JSON and back, by their annotations alone: a dataclass is a list of its fields.

Whoever keeps packed values keeps beside them what identifies the program that packed them: a field
added or renamed makes older ones mean something else.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import IntEnum
from functools import cache
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_PLAIN = (str, int, bool, float, types.NoneType)


class NotPackedError(ValueError):
    """What was read is not what this program has packed."""


def pack(kind: type[T], value: T) -> Any:
    """A value of a type of dataclasses, tuples, frozen sets, days, numbers and texts, for JSON.

    Raises TypeError for a type that holds any other.
    """
    return _codec_of(kind).write(value)


def unpack(kind: type[T], packed: Any) -> T:
    """The value of a type that was packed; raises NotPackedError."""
    try:
        value: T = _codec_of(kind).read(packed)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise NotPackedError(kind.__name__) from error
    return value


class _Codec:
    """How the values of an annotated type are written and read."""

    def __init__(self, write: Callable[[Any], Any], read: Callable[[Any], Any]) -> None:
        self.write = write
        self.read = read


def _codec_of(kind: Any) -> _Codec:
    """What the cache has: a type[T] is hashable, which mypy does not know."""
    return _codec(kind)


@cache
def _codec(kind: Any) -> _Codec:
    origin = get_origin(kind)
    if kind in _PLAIN or origin is Literal:
        return _AS_IT_IS
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is frozenset:
        one = _codec(get_args(kind)[0])
        return _Codec(
            lambda value: sorted(map(one.write, value)),
            lambda packed: frozenset(map(one.read, packed)),
        )
    return _of_class(kind)


def _of_class(kind: Any) -> _Codec:
    if kind is dt.date:
        return _Codec(dt.date.isoformat, dt.date.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, IntEnum):
        return _Codec(int, kind)
    if is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"{kind} cannot be packed")


def _plain(packed: Any) -> Any:
    if packed is not None and not isinstance(packed, (str, int, float)):
        raise TypeError(type(packed).__name__)
    return packed


_AS_IT_IS = _Codec(lambda value: value, _plain)


def _optional(kind: Any) -> _Codec:
    """Of a union: of plain types, or of one type and None."""
    others = [choice for choice in get_args(kind) if choice is not types.NoneType]
    if all(choice in _PLAIN for choice in others):
        return _AS_IT_IS
    (other,) = others
    one = _codec(other)
    return _Codec(
        lambda value: None if value is None else one.write(value),
        lambda packed: None if packed is None else one.read(packed),
    )


def _tuple(kinds: tuple[Any, ...]) -> _Codec:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        one = _codec(kinds[0])
        if one is _AS_IT_IS:
            return _Codec(lambda value: value, _plain_tuple)
        return _Codec(
            lambda value: list(map(one.write, value)), lambda packed: tuple(map(one.read, packed))
        )
    ones = tuple(map(_codec, kinds))
    return _Codec(
        lambda value: [one.write(entry) for one, entry in zip(ones, value, strict=True)],
        lambda packed: tuple(one.read(entry) for one, entry in zip(ones, packed, strict=True)),
    )


def _plain_tuple(packed: Any) -> tuple[Any, ...]:
    if not isinstance(packed, list):
        raise TypeError(type(packed).__name__)
    return tuple(map(_plain, packed))


def _dataclass(kind: Any) -> _Codec:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    ones = [_codec(hints[name]) for name in names]
    values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    def write(value: Any) -> Any:
        return [one.write(part) for one, part in zip(ones, values(value), strict=True)]

    def read(packed: Any) -> Any:
        return kind(*[one.read(part) for one, part in zip(ones, packed, strict=True)])

    if all(one is _AS_IT_IS for one in ones):
        return _Codec(values, lambda packed: kind(*_exactly(map(_plain, packed), len(names))))
    return _Codec(write, read)


def _exactly(values: Any, count: int) -> tuple[Any, ...]:
    found = tuple(values)
    if len(found) != count:
        raise ValueError(count)
    return found
