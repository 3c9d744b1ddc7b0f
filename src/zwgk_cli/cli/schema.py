"""`zwgk schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.commands.schema import list_schemas, schema_text


def run(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="种类", help="文件种类，如 catalog、powers；不写则列出全部种类"),
    ] = None,
    output: options.Output = None,
) -> int:
    """Prints a schema, or lists them."""
    if kind is None:
        screen.show(list_schemas(), output)
    else:
        screen.emit(schema_text(kind), output)
    return 0
