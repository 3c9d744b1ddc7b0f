"""`--format markdown`: the summary of a job, or a comment on a request to merge."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import escape as html

from zwgk_cli.model.finding import Severity
from zwgk_cli.render.markdown.escape import escape
from zwgk_cli.reporting.excerpt import drawn
from zwgk_cli.reporting.folding import folded, subject
from zwgk_cli.reporting.report import Located
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import plain, shown
from zwgk_cli.reporting.text import counts

_MOST = 50_000
"""Characters of a report: a comment on GitHub holds 65,536, and its heads come on top."""
_MOST_FILES = 100
_OPEN_UP_TO = 5
"""So few findings are shown unfolded."""
_BACKTICKS = re.compile("`+")


def render_markdown(run: Run) -> str:
    """A table by file, then the findings of each file, folded away where there are many."""
    verdict = "未通过" if run.scene.failed else "通过"
    lines = [f"## 政务公开目录检查{verdict}", "", _told(run), ""]
    if run.located:
        lines += [*_table(run), *_details(run)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _told(run: Run) -> str:
    districts = "、".join(name for name, _ in run.scene.districts)
    what = f"共 {run.summary.files} 个文件、{run.summary.items} 个事项"
    said = escape(f"{districts}：{what}" if districts else what)
    if not run.located:
        return f"{said}，没有发现问题。"
    certain = sum(1 for entry in run.located if entry.fix is not None and entry.fix.certain)
    mends = f"（可自动修改 {certain} 处）" if certain else ""
    return f"{said}。**{counts(run.summary)}**{mends}。"


def _table(run: Run) -> Iterator[str]:
    files = run.files()
    yield "| 文件 | 错误 | 警告 | 提示 |"
    yield "| --- | ---: | ---: | ---: |"
    for path, entries in files[:_MOST_FILES]:
        of = Counter(entry.severity for entry in entries)
        numbers = (of[Severity.ERROR], of[Severity.WARNING], of[Severity.INFO])
        yield f"| {escape(shown(path))} | {' | '.join(map(str, numbers))} |"
    if len(files) > _MOST_FILES:
        yield f"| 另有 {len(files) - _MOST_FILES} 个文件 | | | |"
    yield ""


def _details(run: Run) -> Iterator[str]:
    """The findings file by file, as far as there is room."""
    room, left_out = _MOST, 0
    state = " open" if len(run.located) <= _OPEN_UP_TO else ""
    for path, entries in run.files():
        parts: list[str] = []
        for entry, more in folded(entries, unfolded=run.unfolded):
            part = "\n".join(_finding(entry, run.provision(entry), more))
            room -= len(part)
            if room < 0:
                left_out += 1 + more
            else:
                parts.append(part)
        if parts:
            yield f"<details{state}><summary>{_summary(path, entries)}</summary>"
            yield ""
            yield from parts
            yield "</details>"
            yield ""
    if left_out:
        yield f"另有 {left_out} 处放不下，没有列出：`zwgk validate` 列出全部。"


def _summary(path: str, entries: Sequence[Located]) -> str:
    return f"{html(shown(path))}：{len(entries)} 处"


def _finding(entry: Located, provision: str, more: int) -> Iterator[str]:
    finding, location = entry.finding, entry.location
    yield f"**{entry.severity.title} {finding.code}** {escape(shown(finding.message))}"
    yield ""
    where = f"第 {location.line} 行第 {location.column} 字"
    about = subject(entry)
    yield f"位置：{where}{escape(shown(f'（{about}）')) if about else ''}"
    yield ""
    yield from _fenced(plain(drawn(entry.excerpt, location, "^", finding.label, "")))
    for related in entry.related:
        said = f"{related.path}:{related.location.line} {related.message}"
        yield f"核对：{escape(shown(said))}"
        yield ""
        yield from _fenced(plain(drawn(related.excerpt, related.location, "-", related.label, "")))
    if finding.adopters:
        yield f"- 沿用：{escape(shown('、'.join(finding.adopters[:8])))}{_and_more(entry)}"
    if provision:
        yield f"- 规定：{escape(shown(provision))}"
    if finding.help:
        yield f"- 改法：{escape(shown(finding.help))}"
    yield f"- 详情：`zwgk explain {finding.code}`"
    if more:
        yield f"- 另有 {more} 处相同问题"
    yield ""


def _and_more(entry: Located) -> str:
    adopters = entry.finding.adopters
    return f" 等 {len(adopters)} 个事项" if len(adopters) > 8 else ""


def _fenced(text: str) -> Iterator[str]:
    """A block of code in a fence longer than any within it."""
    if not text:
        return
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}text\n{text}{fence}"
    yield ""
