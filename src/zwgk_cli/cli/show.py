"""`zwgk show`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.commands.show import show
from zwgk_cli.commands.workspace import current_folder, find_workspace, today
from zwgk_cli.reporting.card import render_card


def run(
    name: Annotated[
        str,
        typer.Argument(metavar="ID", help="事项编号、目录（区/领域）、职权或服务编码、依据名称"),
    ],
    workspace: options.Workspace = None,
    as_of: options.AsOf = None,
) -> int:
    """Shows one thing, and where each part of it stands."""
    here = current_folder()
    root = find_workspace(workspace, here)
    screen.show(render_card(show(name, root, here, today(as_of, os.environ))))
    return 0
