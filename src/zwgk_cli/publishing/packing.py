"""Values to JSON and back, by the annotations of their types alone.

Whoever keeps packed values keeps beside them what identifies the program that packed them: a field
added or renamed makes older ones mean something else.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")


class NotPackedError(ValueError):
    """What was read is not what this program has packed, or a value cannot be packed."""


def pack(value: object) -> bytes:
    """A value of structs, tuples, mappings, frozen sets, days, numbers and texts on one line.

    Raises NotPackedError for a text with half a surrogate pair, which no UTF-8 can hold.
    """
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError as error:
        raise NotPackedError(type(value).__name__) from error


def unpack(kind: type[T], packed: bytes | msgspec.Raw) -> T:
    """The value of a type that was packed; raises NotPackedError for anything else."""
    try:
        return msgspec.json.decode(packed, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotPackedError(str(kind)) from error
