"""Options that mean the same in every command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Workspace = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", metavar="文件夹", help="工作区（有 zwgk.yaml 的文件夹）"),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="日期", help="按哪一天判断依据是否有效，如 2026-11-01；默认今天"
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="规则", help="只检查这些规则或类别，如 ZW3、ZW502；可写多次"),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="规则", help="不检查这些规则或类别；可写多次"),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="文件", help="写到文件，不显示在屏幕上")
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", metavar="个数", min=0, help="同时用几个进程，默认看文件多少和处理器个数"
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="全部重新检查，不用上次的结果，也不留下这次的结果"),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="只显示结果，不显示过程说明")]


def split(values: list[str] | None) -> tuple[str, ...]:
    """Values given several times, or at once with commas."""
    return tuple(
        part.strip()
        for value in values or ()
        for part in value.replace("，", ",").split(",")
        if part.strip()
    )
