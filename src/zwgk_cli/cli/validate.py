"""`zwgk validate`."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from zwgk_cli.cli import ci, options, screen
from zwgk_cli.cli.progress import progress
from zwgk_cli.commands.validate import Answer, Question, validate
from zwgk_cli.commands.workspace import current_folder, find_workspace, today
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.formats import FORMS, Format
from zwgk_cli.reporting.run import Run, from_root
from zwgk_cli.reporting.text import Scene
from zwgk_cli.rules.registry import BY_CODE


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
        Format | None,
        typer.Option(
            "--format",
            "-f",
            metavar="格式",
            help="text（默认）、concise、json、markdown、html、xlsx、github、gitlab、sarif、junit；"
            "在 GitHub Actions 和 GitLab CI 里默认用它们的格式",
        ),
    ] = None,
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
    chosen = ci.format_for(format, os.environ)
    form = FORMS[chosen]
    if form.binary and output is None:
        screen.refuse_terminal("Excel 表格", "问题清单.xlsx")
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
    threshold = Severity[fail_on.name.upper()]
    failed = found.fails(threshold)
    scene = Scene(
        districts=found.districts,
        lists=found.lists,
        coverage=found.coverage,
        seconds=time.monotonic() - started,
        failed=failed,
        narrowed=bool(question.targets or question.select or question.ignore),
        quiet=quiet,
    )
    made = replace(_run_of(found, question, scene, threshold), unfolded=unfolded)
    if form.of_repository:
        made = replace(made, located=from_root(made.located, ci.below_root(here, os.environ)))
    screen.deliver(form.render(made), output)
    if chosen is Format.GITHUB:
        _summarize(made, quiet=quiet)
    return 1 if failed else 0


def _run_of(found: Answer, question: Question, scene: Scene, threshold: Severity) -> Run:
    """What was found, as the formats take it."""
    return Run(
        located=found.located,
        summary=found.summary,
        scene=scene,
        threshold=threshold,
        rules={code: rule for code, rule in BY_CODE.items() if code in found.active},
        names=found.names,
        day=question.today,
    )


def _summarize(run: Run, *, quiet: bool) -> None:
    """The same for the summary of the job, where annotations are few and far apart."""
    text = FORMS[Format.MARKDOWN].render(run)
    if isinstance(text, str) and not ci.add_to_summary(text, os.environ):
        screen.note("没有写成运行摘要：GITHUB_STEP_SUMMARY 指的文件写不了", quiet=quiet)
