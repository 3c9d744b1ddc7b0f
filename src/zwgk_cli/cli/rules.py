"""`zwgk rules`."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk_cli.cli import screen
from zwgk_cli.commands.rules import list_rules
from zwgk_cli.reporting.rules import render_rules


def run(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="规则…", help="只列出这些规则或类别，如 ZW3；不写则全部列出"),
    ] = None,
) -> int:
    """Lists the rules."""
    screen.show(render_rules(list_rules(names or ())))
    return 0
