"""`zwgk build`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.commands.build import Built, Plan, build
from zwgk_cli.commands.workspace import current_folder, find_workspace
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.styled import Line, Span
from zwgk_cli.reporting.text import Scene, render_text
from zwgk_cli.rules.registry import PROVISIONS


def run(
    out: Annotated[
        Path, typer.Option("--out", metavar="文件夹", help="网站写到哪里，默认 dist")
    ] = Path("dist"),
    draft: Annotated[
        bool,
        typer.Option("--draft", help="有错误也生成，每页标明“草稿”，供内部核对"),
    ] = False,
    workspace: options.Workspace = None,
    jobs: options.Jobs = 1,
    quiet: options.Quiet = False,
) -> int:
    """Builds the site and tells what came of it."""
    started = time.monotonic()
    here = current_folder()
    plan = Plan(find_workspace(workspace, here), here, out, draft=draft, jobs=jobs)
    built = build(plan)
    seconds = time.monotonic() - started
    screen.show(_report(built, plan, seconds, quiet=quiet))
    return 0 if built.published and (draft or built.complete) else 1


def _report(built: Built, plan: Plan, seconds: float, *, quiet: bool) -> list[Line]:
    found = built.answer
    failed = found.fails(Severity.ERROR)
    lines: list[Line] = []
    if found.located and (failed or not quiet):
        scene = Scene(found.districts, found.lists, found.coverage, seconds, failed)
        lines = [*render_text(found.located, found.summary, scene, PROVISIONS), ()]
    lines.extend((Span("没有列入  ", "warning"), Span(path)) for path in built.left_out)
    lines.append(_verdict(built, plan, seconds))
    return lines


def _verdict(built: Built, plan: Plan, seconds: float) -> Line:
    if not built.published:
        old = "，原来的网站保持不变" if plan.out.exists() else ""
        draft = "" if plan.draft else "；供内部核对的，加 --draft"
        return Span("没有生成  ", "error"), Span(f"改正错误后再运行{old}{draft}")
    summary = built.answer.summary
    kind = "已生成草稿" if plan.draft else "已生成"
    return (
        Span(f"{kind}  ", "good"),
        Span(
            f"{plan.out}：{summary.catalogs - len(built.left_out)} 个领域、{built.files} 个文件"
            f"（{seconds:.1f} 秒）。用浏览器打开 {plan.out / 'index.html'} 查看"
        ),
    )
