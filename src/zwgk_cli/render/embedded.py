"""JSON inside a script element: nothing in it can end the script or be read as markup."""

from __future__ import annotations

import json

_ESCAPES = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})


def embedded(value: object) -> str:
    """The value as JSON on one line; texts as printed, but for the marks that markup knows."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
