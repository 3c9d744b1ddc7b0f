"""`zwgk validate`."""

from __future__ import annotations

import os
import time
from enum import StrEnum
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.cli.progress import progress
from zwgk_cli.commands.validate import Answer, Question, validate
from zwgk_cli.commands.workspace import current_folder, find_workspace, today
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.concise import render_concise
from zwgk_cli.reporting.json_format import render_json
from zwgk_cli.reporting.text import Scene, render_text
from zwgk_cli.rules.registry import BY_CODE, PROVISIONS


class Format(StrEnum):
    """How findings are written."""

    text = "text"
    concise = "concise"
    json = "json"


class Threshold(StrEnum):
    """The least severity that makes a run fail."""

    error = "error"
    warning = "warning"
    info = "info"


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH…", help="只报告这些文件、文件夹、区或事项；对照时仍读取全部"),
    ] = None,
    format: Annotated[  # the option's name is a promise
        Format,
        typer.Option("--format", "-f", metavar="格式", help="text（默认）、concise 或 json"),
    ] = Format.text,
    fail_on: Annotated[
        Threshold,
        typer.Option(
            "--fail-on", metavar="程度", help="error（默认）、warning 或 info：到这个程度算不通过"
        ),
    ] = Threshold.error,
    unfolded: Annotated[bool, typer.Option("--all", help="相同问题不折叠，全部列出")] = False,
    workspace: options.Workspace = None,
    as_of: options.AsOf = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    output: options.Output = None,
    jobs: options.Jobs = 0,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
) -> int:
    """Checks the workspace and tells what is wrong with it."""
    started = time.monotonic()
    here = current_folder()
    question = Question(
        root=find_workspace(workspace, here),
        here=here,
        today=today(as_of, os.environ),
        targets=tuple(paths or ()),
        select=options.split(select),
        ignore=options.split(ignore),
        jobs=jobs,
        kept=not no_cache,
    )
    with progress("正在检查", quiet=quiet) as watch:
        found = validate(question, watch)
    failed = found.fails(Severity[fail_on.name.upper()])
    if format is Format.json:
        screen.emit(_as_json(found), output)
    elif format is Format.concise:
        screen.emit(render_concise(found.located), output)
    else:
        scene = Scene(
            districts=found.districts,
            lists=found.lists,
            coverage=found.coverage,
            seconds=time.monotonic() - started,
            failed=failed,
            narrowed=bool(question.targets or question.select or question.ignore),
            quiet=quiet,
        )
        lines = render_text(found.located, found.summary, scene, PROVISIONS, unfolded=unfolded)
        screen.show(lines, output)
    return 1 if failed else 0


def _as_json(found: Answer) -> str:
    slugs = {code: rule.slug for code, rule in BY_CODE.items()}
    return render_json(found.located, found.summary, slugs, PROVISIONS)
