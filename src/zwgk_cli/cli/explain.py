"""`zwgk explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from zwgk_cli.cli import screen
from zwgk_cli.reporting.rules import WIDE, render_page
from zwgk_cli.rules.registry import find_rule


def run(
    rule: Annotated[str, typer.Argument(metavar="规则", help="规则编号，如 ZW301")],
) -> int:
    """Shows one rule."""
    screen.show(render_page(find_rule(rule), screen.reading_width(WIDE)))
    return 0
