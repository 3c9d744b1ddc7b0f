"""`zwgk build`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.cli.progress import progress
from zwgk_cli.commands.build import Built, build
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.outputs import KINDS, TABLES
from zwgk_cli.commands.part import Part
from zwgk_cli.commands.workspace import current_folder, find_workspace
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.styled import Line, Span
from zwgk_cli.reporting.text import Scene, render_text
from zwgk_cli.rules.registry import PROVISIONS


def run(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="文件夹", help="网站写到哪里，默认 dist")
    ] = None,
    draft: Annotated[
        bool,
        typer.Option("--draft", help="有错误也生成，每页标明“草稿”，供内部核对"),
    ] = False,
    outputs: Annotated[
        list[str] | None,
        typer.Option(
            "--outputs",
            metavar="种类",
            help=f"只生成这些种类：{'、'.join(KINDS)}，用逗号隔开；默认全部",
        ),
    ] = None,
    district: Annotated[
        list[str] | None,
        typer.Option("--district", metavar="区", help="只生成这个区，如 hexi；须同时写 --out"),
    ] = None,
    domain: Annotated[
        list[str] | None,
        typer.Option(
            "--domain", metavar="领域", help="只生成这个领域，如 yiwu-jiaoyu；须同时写 --out"
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option(
            "--agency",
            metavar="机构",
            help="只生成这个公开主体的事项（表格），供它填报；须同时写 --out",
        ),
    ] = None,
    workspace: options.Workspace = None,
    jobs: options.Jobs = 0,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
) -> int:
    """Builds the site and tells what came of it."""
    started = time.monotonic()
    here = current_folder()
    part = Part(options.split(district), options.split(domain), agency)
    plan = Plan(
        root=find_workspace(workspace, here),
        here=here,
        out=_place(out, part),
        draft=draft,
        jobs=jobs,
        kinds=_kinds(options.split(outputs), part),
        part=part,
        kept=not no_cache,
    )
    with progress("正在生成", quiet=quiet) as watch:
        built = build(plan, watch)
    seconds = time.monotonic() - started
    screen.show(_report(built, plan, seconds, quiet=quiet))
    return 0 if built.published and (draft or built.complete) else 1


def _place(out: Path | None, part: Part) -> Path:
    """Where to write; a part never takes the place of the whole site by an oversight."""
    if out is None and not part.is_whole:
        raise ZwgkError(
            "只生成一部分时，要写明放在哪里，以免代替完整的网站", "加上 --out，如 --out 送审"
        )
    return out or Path("dist")


def _kinds(stated: tuple[str, ...], part: Part) -> frozenset[str]:
    """The kinds of file: those stated, else all; of one agency, the workbook that it fills in."""
    for kind in stated:
        if kind not in KINDS:
            raise ZwgkError(f"没有“{kind}”这种输出", f"可以写：{'、'.join(KINDS)}")
    return frozenset(stated or (KINDS if part.agency is None else TABLES[:1]))


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
    door = f"。用浏览器打开 {plan.out / 'index.html'} 查看" if "html" in plan.kinds else ""
    kind = "已生成草稿" if plan.draft else "已生成"
    return (
        Span(f"{kind}  ", "good"),
        Span(
            f"{plan.out}：{built.catalogs} 个领域、{built.files} 个文件（{seconds:.1f} 秒）{door}"
        ),
    )
