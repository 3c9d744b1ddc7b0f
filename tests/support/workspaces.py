"""Workspaces for tests: a small clean one, and changes put into copies of it."""

from __future__ import annotations

import copy
import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from zwgk_cli.commands.inspect import Inspection, Request, inspect
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.finding import Finding

BASE = Path(__file__).parents[1] / "rules" / "base"
TODAY = dt.date(2026, 11, 24)

FILES = {
    "工作区": "zwgk.yaml",
    "领域": "registers/domains.yaml",
    "渠道": "registers/channels.yaml",
    "流程": "registers/processes.yaml",
    "依据库": "registers/laws.yaml",
    "时限表": "registers/limits.yaml",
    "部门角色": "registers/roles.yaml",
    "用词": "registers/words.yaml",
    "基本目录": "standard/caizheng-yujuesuan.yaml",
    "机构名录": "hexi/district.yaml",
    "权责清单": "hexi/powers.yaml",
    "服务目录": "hexi/services.yaml",
    "目录": "hexi/caizheng-yujuesuan.yaml",
}
_TARGET = re.compile(r"^# (?P<file>[^ \n（]+)(?: (?P<route>[^ \n（]+))?(?: *（(?P<how>[^）]+)）)?$")
_CODE_POINT = re.compile(r"<U\+([0-9A-F]{4,6})>")


def copy_base(folder: Path) -> Path:
    """A copy of the small clean workspace."""
    shutil.copytree(BASE, folder)
    return folder


def find(root: Path, today: dt.date | None = TODAY) -> Inspection:
    """Inspects a workspace as `zwgk validate` does."""
    return inspect(Request(DiskFiles(root), today))


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def put_example(root: Path, example: str) -> None:
    """Puts a rule's example into a copy of the base workspace.

    Its first line may say where: `# 目录 items[0]` (the default: elements of the first item),
    `# 权责清单 powers[1]`, `# 工作区` (the top), or `# 目录（全文）` for the text of the whole
    file; `# 目录（全文，GB18030）` also says its encoding; `# 目录（没有这个文件）` takes the file
    away; a file of another name is named by path. `<U+200B>` stands for a character that cannot
    be seen.
    """
    first, _, rest = example.partition("\n")
    target = _TARGET.match(first)
    name, route, how = "目录", "items[0]", ""
    if target:
        name, route, how = target["file"], target["route"] or "", target["how"] or ""
    body = rest if target else example
    path = root / FILES.get(name, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if how == "没有这个文件":
        path.unlink()
        return
    body = _CODE_POINT.sub(lambda match: chr(int(match[1], 16)), body)
    if how.startswith("链接"):
        outside = root.parent / f"outside-{path.name}"
        path.rename(outside)
        path.symlink_to(outside)
        return
    if how.startswith("全文"):
        encoding = how.partition("，")[2] or "utf-8"
        path.write_bytes(body.encode(encoding))
        return
    tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    change = yaml.load(body, yaml.BaseLoader)
    path.write_text(dump(merged(tree, _steps(route), change)), encoding="utf-8")


def merged(tree: Any, steps: list[str | int], change: Any) -> Any:
    """A tree with a change put in at a route: mappings are merged, all else is replaced."""
    if steps:
        copied = copy.copy(tree)
        if isinstance(copied, list) and steps[0] == len(copied):
            copied.append({})
        copied[steps[0]] = merged(copied[steps[0]], steps[1:], change)
        return copied
    if isinstance(tree, dict) and isinstance(change, dict):
        kept = {**tree, **change}
        return {key: value for key, value in kept.items() if value != "<删除>"}
    return change


def dump(tree: Any) -> str:
    """YAML that reads back as the same texts."""
    return yaml.dump(tree, allow_unicode=True, sort_keys=False, default_style='"', width=10_000)


def _steps(route: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", route)]
