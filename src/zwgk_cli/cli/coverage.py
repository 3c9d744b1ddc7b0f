"""`zwgk coverage`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.commands.coverage import Question, coverage, page_of
from zwgk_cli.commands.workspace import current_folder, find_workspace
from zwgk_cli.crossref.coverage import PARTIAL, STATES, UNMET
from zwgk_cli.errors import ZwgkError
from zwgk_cli.render.coverage.report import CoverageReport


class Format(StrEnum):
    """How coverage is written."""

    text = "text"
    json = "json"
    markdown = "markdown"
    html = "html"
    xlsx = "xlsx"


_WHOLE = (Format.json, Format.xlsx)
"""The formats that have every entry where no state is asked for: others sift them."""


def run(
    district: Annotated[
        str | None,
        typer.Argument(metavar="区", help="只看这个区，如 hexi 或 河西区；不写则看全部"),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="类别", help="只看这类，如 行政许可、公共服务；可写多个"),
    ] = None,
    domain: Annotated[
        list[str] | None,
        typer.Option("--domain", metavar="领域", help="只看这个领域，如 caizheng-yujuesuan"),
    ] = None,
    agency: Annotated[
        list[str] | None,
        typer.Option("--agency", metavar="机构", help="只看它行使或者受委托的，如 区财政局"),
    ] = None,
    of_list: Annotated[
        list[str] | None,
        typer.Option("--list", metavar="清单", help="只看区级、市级或者垂直系统的"),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="情况",
            help="列出哪些：完全对应、部分对应、未对应、不列入、全部；默认未对应和部分对应",
        ),
    ] = None,
    format: Annotated[  # the option's name is a promise
        Format,
        typer.Option(
            "--format", "-f", metavar="格式", help="text（默认）、json、markdown、html 或 xlsx"
        ),
    ] = Format.text,
    unfolded: Annotated[bool, typer.Option("--all", help="不折叠，全部列出")] = False,
    workspace: options.Workspace = None,
    output: options.Output = None,
) -> int:
    """Holds the lists against the catalogs, and tells what no item discloses."""
    here = current_folder()
    states = STATES if format in _WHOLE else (UNMET, PARTIAL)
    root = find_workspace(workspace, here)
    question = Question(
        root=root,
        here=here,
        district=district,
        kinds=options.split(kind),
        domains=options.split(domain),
        agencies=options.split(agency),
        lists=options.split(of_list),
        states=options.split(state) or states,
    )
    _write(coverage(question), root, format, output, unfolded=unfolded)
    return 0


def _file_for(output: Path | None) -> Path:
    """A workbook never goes to the screen."""
    if output is None:
        raise ZwgkError("Excel 文件不能显示在屏幕上", "加上 --output，如 --output 对应情况.xlsx")
    return output


def _write(
    report: CoverageReport, root: Path, format: Format, output: Path | None, *, unfolded: bool
) -> None:
    """Each format's own module is loaded by itself: a table on the screen needs no workbook."""
    match format:
        case Format.text:
            from zwgk_cli.reporting.coverage import render_coverage

            screen.show(render_coverage(report, unfolded=unfolded), output)
        case Format.json:
            from zwgk_cli.render.coverage.data import coverage_json

            screen.emit(coverage_json(report), output)
        case Format.markdown:
            from zwgk_cli.render.coverage.markdown import coverage_markdown

            screen.emit(coverage_markdown(report), output)
        case Format.html:
            screen.emit(page_of(report, root).decode("utf-8"), output)
        case Format.xlsx:
            from zwgk_cli.render.coverage.workbook import coverage_workbook

            screen.write_bytes(coverage_workbook(report), _file_for(output))
