"""Runs as the formats get them: the sample's findings, by rules whose pages are the tests' own."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from reporting.sample import (
    FORMER_AGENCY,
    OF_STANDARD,
    SCENE,
    SUMMARY,
    UNKNOWN_POWER,
    VAGUE_DEADLINE,
    WHOLE_FILE,
    locate,
)
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.reporting.run import Names, Run
from zwgk_cli.rules.page import Page
from zwgk_cli.rules.rule import Rule

ALL = (OF_STANDARD, WHOLE_FILE, VAGUE_DEADLINE, FORMER_AGENCY, UNKNOWN_POWER)

PAGE = Page(
    title="权责清单里没有这个职权",
    why="对不上，群众就查不到。\n\n写错了，或者职权已经调整。",
    provision="津政办函〔2017〕72号 三(一)：依据权责清单梳理公开事项",
    bad="powers: [HX-CF-9999]\n",
    good="# 权责清单 powers[0]\ncode: HX-CF-0001\n",
    mend="核对以后改正 *编码*。",
)


def rule(code: str, slug: str, severity: Severity, title: str) -> Rule[Any]:
    return Rule(code, slug, severity, replace(PAGE, title=title), Item)


RULES = {
    "ZW001": rule("ZW001", "not-utf8", Severity.ERROR, "文件打不开"),
    "ZW205": rule("ZW205", "former-agency", Severity.WARNING, "机构用了旧名称"),
    "ZW301": rule("ZW301", "unknown-power", Severity.ERROR, "权责清单里没有这个职权"),
    "ZW302": rule("ZW302", "retired-power", Severity.ERROR, "职权已经取消"),
    "ZW502": rule("ZW502", "vague-deadline", Severity.WARNING, "公开时限不明确"),
}
NAMES = Names(
    districts={"hexi": "河西区"},
    domains={"caizheng-yujuesuan": "财政预决算", "shuishou-guanli": "税收管理"},
)


def run_of(*findings: Finding, files: dict[str, str] | None = None, **changes: Any) -> Run:
    """A run with these findings, counted."""
    located = locate(*findings, files=files)
    counts = [sum(entry.severity is kind for entry in located) for kind in reversed(Severity)]
    summary = replace(SUMMARY, errors=counts[0], warnings=counts[1], infos=counts[2])
    made = Run(
        located=located,
        summary=summary,
        scene=replace(SCENE, failed=counts[0] > 0),
        threshold=Severity.ERROR,
        rules=RULES,
        names=NAMES,
        day=dt.date(2026, 11, 24),
    )
    return replace(made, **changes)
