"""`zwgk fmt`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.commands.fmt import Plan, Task, plan_layout, write_layout
from zwgk_cli.commands.workspace import current_folder, find_workspace
from zwgk_cli.reporting.difference import difference
from zwgk_cli.reporting.styled import Line, Span, plain
from zwgk_cli.reporting.text import finding_lines
from zwgk_cli.rules.registry import PROVISIONS


class Encoding(StrEnum):
    """Encodings that are converted to UTF-8."""

    gb18030 = "gb18030"
    utf_16 = "utf-16"


_NOT_UTF8 = "ZW001"


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH…", help="只整理这些文件、文件夹或区；默认全部 YAML 文件"),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="不改文件，只列出需要整理的；有则退出码为 1")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="不改文件，显示会改哪些行；有则退出码为 1")
    ] = False,
    encoding: Annotated[
        Encoding | None,
        typer.Option(
            "--from", metavar="编码", help="gb18030 或 utf-16：把这种编码的文件转为 UTF-8"
        ),
    ] = None,
    workspace: options.Workspace = None,
) -> int:
    """Writes the YAML of the workspace in its canonical layout, or says what would change."""
    here = current_folder()
    root = find_workspace(workspace, here)
    task = Task(root, here, tuple(paths or ()), encoding.upper() if encoding else "")
    plan = plan_layout(task)
    kept = check or diff
    if not kept:
        write_layout(root, plan.rewrites)
    lines = [
        *finding_lines(plan.located, PROVISIONS, unfolded=True),
        *_changed(plan, kept=kept),
        *_closing(plan, kept=kept),
    ]
    lines += _next_steps(plan, f"zwgk fmt --from {encoding}" if encoding else "zwgk fmt", kept=kept)
    if diff:
        screen.emit("".join(_differences(plan)))
        screen.note(plain(lines).rstrip("\n"))
    else:
        screen.show(lines)
    return 1 if plan.unreadable or (kept and plan.rewrites) else 0


def _changed(plan: Plan, *, kept: bool) -> Iterator[Line]:
    head = "需要整理  " if kept else "已整理    "
    for rewrite in plan.rewrites:
        notes = f"（{'，'.join(rewrite.notes)}）" if rewrite.notes else ""
        yield Span(head, "strong"), Span(rewrite.path + notes)


def _closing(plan: Plan, *, kept: bool) -> Iterator[Line]:
    count = len(plan.rewrites)
    parts = [f"{'需要整理' if kept else '整理了'} {count} 个文件"] if count else []
    if plan.unchanged:
        parts.append(f"{plan.unchanged} 个文件不用改")
    if plan.unreadable:
        parts.append(f"{plan.unreadable} 个文件读不了，没有动")
    failed = plan.unreadable or (kept and count)
    yield (
        Span("整理结果  ", "strong"),
        Span("未通过", "error") if failed else Span("完成", "good"),
        Span(f"：{'，'.join(parts)}"),
    )


def _next_steps(plan: Plan, command: str, *, kept: bool) -> Iterator[Line]:
    foreign = [entry.finding.message for entry in plan.located if entry.finding.code == _NOT_UTF8]
    steps = [
        f"zwgk fmt --from {encoding}   转为 UTF-8，内容不变"
        for encoding in Encoding
        if any(encoding.upper() in message for message in foreign)
    ]
    if kept and plan.rewrites:
        steps.append(f"{command}   整理，只改写法，不改内容和注释")
    for number, step in enumerate(steps):
        yield Span("          " if number else "下一步    ", "strong"), Span(step)


def _differences(plan: Plan) -> Iterator[str]:
    for rewrite in plan.rewrites:
        yield from difference(rewrite.path, rewrite.before, rewrite.after)
