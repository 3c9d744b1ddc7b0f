"""`--format github`: workflow commands, which GitHub turns into annotations beside the lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.folding import subject
from zwgk_cli.reporting.report import Located
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown
from zwgk_cli.reporting.text import counts

MOST = 10
"""Annotations of one kind that GitHub shows of a step; it drops the others without a word."""

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render_github(run: Run) -> str:
    """A command a finding, the gravest first and no more than GitHub shows, then the counts."""
    shown_of: Counter[Severity] = Counter()
    lines: list[str] = []
    for entry in sorted(run.located, key=lambda entry: -entry.severity):
        shown_of[entry.severity] += 1
        if shown_of[entry.severity] <= MOST:
            lines.append(_command(entry, run.provision(entry)))
    left_out = len(run.located) - len(lines)
    verdict = "未通过" if run.scene.failed else "通过"
    more = f"；另有 {left_out} 处没有标在文件上（GitHub 每种最多标 {MOST} 处）" if left_out else ""
    lines.append(f"检查结果  {verdict}：{counts(run.summary)}{more}")
    return "".join(f"{line}\n" for line in lines)


def _command(entry: Located, provision: str) -> str:
    location = entry.location
    place: dict[str, str | int] = {"file": shown(entry.path), "line": location.line}
    if location.line == location.end_line:  # columns of a longer stretch mean nothing to GitHub
        place["col"] = location.column
    place["endLine"] = location.end_line
    if location.line == location.end_line:
        place["endColumn"] = location.end_column
    place["title"] = shown(f"{entry.finding.code} {entry.finding.message}")
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    said = "\n".join(_said(entry, provision))
    return f"::{_COMMANDS[entry.severity]} {properties}::{_data(said)}"


def _said(entry: Located, provision: str) -> Iterator[str]:
    """What stands under the title, line by line."""
    about = subject(entry)
    if about:
        yield shown(about)
    for related in entry.related:
        where = f"{related.path}:{related.location.line}"
        yield shown(f"核对：{where} {related.message}：{related.label}".rstrip("："))
    if provision:
        yield shown(f"规定：{provision}")
    if entry.finding.help:
        yield shown(f"改法：{entry.finding.help}")
    yield f"详情：zwgk explain {entry.finding.code}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
