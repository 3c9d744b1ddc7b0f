"""Files of an attacker or of an accident, put into a copy of the small clean workspace."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from support.workspaces import BASE, TODAY, copy_base
from zwgk_cli.commands.validate import Question, validate

CATALOG = "hexi/caizheng-yujuesuan.yaml"
TEXT = (BASE / CATALOG).read_text(encoding="utf-8")
TITLE = TEXT[: TEXT.index("代理记账办事指南")].count("\n") + 1
"""The line of the title into which most faults are put."""

Said = tuple[str, int, int, str]
"""Of a finding: its code, line, column and message."""


def told(folder: Path, data: bytes | str, file: str = CATALOG) -> list[Said]:
    """What `zwgk validate` says with these bytes in place of a file; all of it in that file."""
    root = copy_base(folder / "w")
    (root / file).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return told_of(root, file)


def told_of(root: Path, file: str = CATALOG) -> list[Said]:
    answer = validate(Question(root, root, TODAY))
    assert {entry.path for entry in answer.located} <= {file}
    return [
        (entry.finding.code, entry.location.line, entry.location.column, entry.finding.message)
        for entry in answer.located
    ]


def told_within_bounds(folder: Path, data: bytes | str, file: str = CATALOG) -> list[Said]:
    """The same from a process of its own, which may use few seconds and little memory."""
    root = copy_base(folder / "w")
    (root / file).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    confined = Path(__file__).with_name("confined.py")
    run = subprocess.run(
        [sys.executable, confined, str(root), file], capture_output=True, check=False, text=True
    )
    assert run.returncode == 0, run.stderr[-2000:] or run.returncode
    return [(code, line, column, text) for code, line, column, text in json.loads(run.stdout)]
