"""`zwgk validate`."""

from __future__ import annotations

import os
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zwgk_cli.cli import ci, options, screen
from zwgk_cli.cli.accepting import gone
from zwgk_cli.cli.accepting import notes_of as notes_of_baseline
from zwgk_cli.cli.mending import Mends, show_difference
from zwgk_cli.cli.mending import notes_of as notes_of_mending
from zwgk_cli.cli.progress import progress
from zwgk_cli.cli.telling import Manner, Telling
from zwgk_cli.commands.baseline import accept_all, read_baseline
from zwgk_cli.commands.inspect import Watch
from zwgk_cli.commands.mend import mend, write_mended
from zwgk_cli.commands.validate import Answer, Question, validate
from zwgk_cli.commands.workspace import current_folder, find_workspace, today
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.formats import FORMS, Format


class Threshold(StrEnum):
    """The least severity that makes a run fail."""

    error = "error"
    warning = "warning"
    info = "info"


class SplitBy(StrEnum):
    """What a report can be split by."""

    agency = "agency"


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
    statistics: Annotated[
        bool, typer.Option("--statistics", help="按规则统计有多少处，不逐处列出（json 两样都有）")
    ] = False,
    split_by: Annotated[
        SplitBy | None,
        typer.Option(
            "--split-by", metavar="agency", help="每个责任单位一个文件，写到 --output 的文件夹"
        ),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="自动修改有把握的问题，文件的其余部分一字不动")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="只显示 --fix 会怎么改，不改文件")] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="要人核对的也改；先加 --diff 看，持续集成里不能用"),
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="文件", help="基线里已有的问题不报告，只报告新的"),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option(
            "--write-baseline",
            help="把现有的问题记为基线，写到 --baseline 的文件，默认 zwgk-baseline.json",
        ),
    ] = False,
    watching: Annotated[
        bool, typer.Option("--watch", help="一直运行：文件一改就重新检查，按 Ctrl-C 结束")
    ] = False,
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
    mends = Mends(fix, diff, unsafe_fixes)
    for_people = Format.TEXT if diff or statistics or split_by else None
    chosen = ci.format_for(format or for_people, os.environ)
    manner = Manner(chosen, unfolded, statistics, split_by is not None, output, quiet)
    _refuse_misuse(mends, manner, write_baseline=write_baseline, watching=watching)
    question = Question(
        root=find_workspace(workspace, here),
        here=here,
        today=today(as_of, os.environ),
        targets=tuple(paths or ()),
        select=options.split(select),
        ignore=options.split(ignore),
        jobs=jobs,
        kept=not no_cache,
        baseline=read_baseline(baseline) if baseline and not write_baseline else None,
    )
    threshold = Severity[fail_on.name.upper()]
    telling = Telling(question, threshold, manner, watched=watching)
    if watching:
        from zwgk_cli.cli.watching import keep_checking

        keep_checking(question, as_of, telling.tell, quiet=quiet)
    with progress("正在检查", quiet=quiet) as watch:
        if diff:
            mending = mend(question, watch, unsafe=unsafe_fixes)
        elif write_baseline:
            found, notes = _accepted(question, baseline, watch)
        else:
            found, notes = _checked(question, mends, watch)
    if diff:
        show_difference(mending, output, mends, quiet=quiet)
        return 1 if mending.before.fails(threshold) else 0
    for note in (*notes, *(gone(found, baseline) if baseline else ())):
        screen.note(note, quiet=quiet)
    telling.tell(found, time.monotonic() - started)
    return 1 if found.fails(threshold) else 0


def _checked(question: Question, mends: Mends, watch: Watch) -> tuple[Answer, tuple[str, ...]]:
    """What is found, with --fix after mending, and notes on what was mended."""
    if not mends.fix:
        return validate(question, watch), ()
    mending = mend(question, watch, unsafe=mends.unsafe)
    write_mended(mending)
    return mending.after, tuple(notes_of_mending(mending))


def _accepted(
    question: Question, baseline: Path | None, watch: Watch
) -> tuple[Answer, tuple[str, ...]]:
    written = accept_all(question, baseline, watch)
    return written.answer, tuple(notes_of_baseline(written))


def _refuse_misuse(mends: Mends, manner: Manner, *, write_baseline: bool, watching: bool) -> None:
    """Raises ZwgkError for options that contradict each other."""
    mends.refuse_misuse(os.environ)
    if watching and (mends.fix or mends.diff or write_baseline or manner.split):
        others = "--fix、--diff、--write-baseline、--split-by"
        raise ZwgkError(f"--watch 不能与 {others} 同时用", "去掉其中一个选项")
    if write_baseline and (mends.fix or mends.diff):
        raise ZwgkError("--write-baseline 不能与 --fix、--diff 同时用", "先 --fix 修改，再记基线")
    reporting = manner.format is not Format.TEXT or manner.statistics or manner.split
    if mends.diff and reporting:
        raise ZwgkError("--diff 只显示修改，不报告问题", "去掉 --format、--statistics、--split-by")
    if manner.split and manner.output is None:
        raise ZwgkError("--split-by 要写成几个文件", "用 --output 指明文件夹，如 --output 问题清单")
    if manner.statistics and (manner.split or manner.format not in (Format.TEXT, Format.JSON)):
        raise ZwgkError("--statistics 只用于 text 和 json 格式的一份报告", "去掉其中一个选项")
    if FORMS[manner.format].binary and manner.output is None:
        screen.refuse_terminal("Excel 表格", "问题清单.xlsx")
