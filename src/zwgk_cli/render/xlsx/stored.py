"""A sheet as JSON and back, for a cache."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from zwgk_cli.render.xlsx.sheet import Sheet
from zwgk_cli.render.xlsx.table import Table

_SHEET = tuple(field.name for field in fields(Sheet))
_TABLE = tuple(field.name for field in fields(Table))
_TABLES = frozenset({"form", "supplement", "left_out"})


def to_json(sheet: Sheet) -> str:
    """The sheet on one line; equal sheets give equal text."""
    values = [
        [getattr(value, part) for part in _TABLE] if name in _TABLES else value
        for name in _SHEET
        for value in (getattr(sheet, name),)
    ]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Sheet:
    """The sheet that `to_json` wrote; ValueError or TypeError for any other text."""
    values = zip(_SHEET, json.loads(text), strict=True)
    return Sheet(**{name: _value(name, value) for name, value in values})


def _value(name: str, value: Any) -> Any:
    if name in _TABLES:
        return Table(**{part: _frozen(held) for part, held in zip(_TABLE, value, strict=True)})
    return _frozen(value)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
