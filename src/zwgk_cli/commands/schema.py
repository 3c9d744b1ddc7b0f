"""`zwgk schema`: the JSON Schemas, for editors and other tools."""

from __future__ import annotations

import json
from typing import Any

from zwgk_cli import resources
from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.styled import Line, Span


def list_schemas() -> list[Line]:
    """The kinds of file with a schema, a line each."""
    lines: list[Line] = []
    for path in sorted((resources.bundled() / "schemas").glob("*.schema.json")):
        schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        kind = path.name.removesuffix(".schema.json")
        lines.append((Span(f"{kind:<14}", "strong"), Span(str(schema["title"]))))
    return lines


def schema_text(kind: str) -> str:
    """The schema of a kind of file; raises ZwgkError where there is none."""
    path = resources.schema_path(kind)
    if not kind.replace("-", "").isalnum() or not path.is_file():
        raise ZwgkError(f"没有“{kind}”这种文件", "zwgk schema 列出全部种类")
    return path.read_text(encoding="utf-8")
