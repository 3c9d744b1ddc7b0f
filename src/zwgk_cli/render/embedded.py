"""Data and styles within a page: nothing in them can end the element or be read as markup."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterable

from markupsafe import Markup

_ESCAPES = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})


def embedded(value: object) -> str:
    """The value as JSON on one line; texts as printed, but for the marks that markup knows."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def embedded_style(sheets: Iterable[str]) -> dict[str, object]:
    """The `style` of a page that stands alone, and the `policy` that allows it and nothing else."""
    style = "\n".join(sheets).replace("</", "<\\/")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    allowed = f"style-src 'sha256-{digest}'"
    return {
        "style": Markup(style),
        "policy": f"default-src 'none'; {allowed}; form-action 'none'; base-uri 'none'",
    }
