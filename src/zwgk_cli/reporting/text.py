"""Findings for a person at a terminal, in the manner of messages.md.

Always in this order: what is wrong, where, what the provision asks, what to do.
Only characters that GBK has; carets count screen cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.excerpt import drawn
from zwgk_cli.reporting.folding import folded, subject
from zwgk_cli.reporting.report import Located, LocatedRelated, Summary
from zwgk_cli.reporting.styled import Line, Span, Style, shown

_DISTRICTS_NAMED = 3
STYLES: Mapping[Severity, Style] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


class Scene(Struct, frozen=True):
    """What was checked, for the first and the last lines: names, lists, and how long it took.

    `narrowed` where only a part was looked at (PATH, --select, --ignore): then nothing is said of
    the whole. `quiet` leaves out the opening line. `watched` where the next check comes by itself.
    """

    districts: tuple[tuple[str, tuple[str, ...]], ...]
    lists: tuple[str, ...]
    coverage: Tally
    seconds: float
    failed: bool
    narrowed: bool = False
    quiet: bool = False
    watched: bool = False


def render_text(
    located: Iterable[Located],
    summary: Summary,
    scene: Scene,
    provisions: Mapping[str, str],
    *,
    unfolded: bool = False,
) -> list[Line]:
    """The whole output of `zwgk validate`; `provisions` gives the provision behind each code."""
    entries = list(located)
    body = finding_lines(entries, provisions, unfolded=unfolded)
    return framed(body, entries, summary, scene)


def framed(
    body: Iterable[Line], entries: Sequence[Located], summary: Summary, scene: Scene
) -> list[Line]:
    """What is said of the findings, between the first and the last lines of a report."""
    if not entries:
        return list(_all_well(summary, scene))
    lines: list[Line] = [] if scene.quiet else [*_opening(summary, scene), ()]
    return [*lines, *body, *_closing(entries, summary, scene)]


def finding_lines(
    entries: Sequence[Located], provisions: Mapping[str, str], *, unfolded: bool = False
) -> Iterator[Line]:
    """The findings alone, an empty line after each."""
    for entry, more in folded(entries, unfolded=unfolded):
        yield from _finding(entry, provisions.get(entry.finding.code, ""))
        if more:
            yield (Span(f"  另有 {more} 处相同问题（加 --all 全部列出）", "dim"),)
        yield ()


def _opening(summary: Summary, scene: Scene) -> Iterator[Line]:
    named = scene.districts[:_DISTRICTS_NAMED]
    where = "；".join(_district(name, domains) for name, domains in named)
    more = f" 等 {len(scene.districts)} 个区" if len(scene.districts) > len(named) else ""
    what = f"{where}{more}" if where else "工作区设置"
    yield (
        Span("正在检查  ", "strong"),
        Span(f"{what}   共 {summary.files} 个文件、{summary.items} 个事项{_lists(scene.lists)}"),
    )


def _lists(names: tuple[str, ...]) -> str:
    """The lists that were checked against; the first two by name."""
    if not names:
        return ""
    named = "".join(f"《{name}》" for name in names[:2])
    more = f"等 {len(names)} 份清单" if len(names) > 2 else ""
    return f"，对照{named}{more}"


def _district(name: str, domains: tuple[str, ...]) -> str:
    if not domains:
        return name
    if len(domains) == 1:
        return f"{name} {domains[0]}领域"
    return f"{name} {domains[0]}等 {len(domains)} 个领域"


def _finding(entry: Located, provision: str) -> Iterator[Line]:
    finding = entry.finding
    style = STYLES[entry.severity]
    yield (
        Span(f"{entry.severity.title} {finding.code}", style),
        Span(f" {shown(finding.message)}", "strong"),
    )
    location = entry.location
    yield _field("位置", f"{entry.path}:{location.line}:{location.column}{_subject(entry)}")
    yield from drawn(entry.excerpt, location, "^", finding.label, style)
    for related in entry.related:
        yield from _related(related)
    if finding.adopters:
        yield _field("沿用", f"{'、'.join(finding.adopters[:8])}{_and_more(finding.adopters)}")
    if finding.provision or provision:
        yield _field("规定", finding.provision or provision)
    if finding.help:
        yield _field("改法", finding.help)
    yield _field("详情", f"zwgk explain {finding.code}")


def _and_more(adopters: tuple[str, ...]) -> str:
    return f" 等 {len(adopters)} 个事项" if len(adopters) > 8 else ""


def _field(head: str, text: str) -> Line:
    return Span(f"  {head}  ", "dim"), Span(shown(text))


def _subject(entry: Located) -> str:
    """The item and the element in brackets: （HX-CZYJS-012 会计监督处罚结果 / 权责清单）."""
    named = subject(entry)
    return f"（{named}）" if named else ""


def _related(related: LocatedRelated) -> Iterator[Line]:
    yield _field("核对", f"{related.path}:{related.location.line}  {related.message}：")
    yield from drawn(related.excerpt, related.location, "-", related.label, "dim")


def _closing(entries: Sequence[Located], summary: Summary, scene: Scene) -> Iterator[Line]:
    fixable = sum(1 for entry in entries if entry.fix is not None and entry.fix.certain)
    verdict = Span("未通过", "error") if scene.failed else Span("通过", "good")
    yield (
        Span("检查结果  ", "strong"),
        verdict,
        Span(f"：{counts(summary)}（可自动修改 {fixable} 处），用时 {scene.seconds:.1f} 秒"),
    )
    by_agency = Counter(entry.finding.agency for entry in entries if entry.finding.agency)
    if by_agency:
        named = "   ".join(f"{name} {count} 处" for name, count in by_agency.most_common(6))
        yield Span("按责任单位  ", "strong"), Span(named)
    if scene.coverage.total:
        yield Span("权责清单  ", "strong"), Span(_coverage(scene.coverage))
    steps = (
        [f"zwgk validate --fix   自动修改 {fixable} 处；先看怎么改，加 --diff"] if fixable else []
    )
    if scene.failed:
        then = "保存，会重新检查" if scene.watched else "，再运行一次 zwgk validate"
        steps.append(f"按“改法”改正后{then}")
    for number, step in enumerate(steps):
        yield Span("          " if number else "下一步    ", "strong"), Span(step)


def counts(summary: Summary) -> str:
    """The findings by severity: 错误 1 处，警告 2 处, with 提示 and 已允许 where there are any."""
    parts = [f"错误 {summary.errors} 处", f"警告 {summary.warnings} 处"]
    if summary.infos:
        parts.append(f"提示 {summary.infos} 处")
    return "，".join([*parts, *_settled(summary)])


def _settled(summary: Summary) -> Iterator[str]:
    """What is no fault any more, or is accepted."""
    if summary.suppressed:
        yield f"已允许 {summary.suppressed} 处"
    if summary.baselined:
        yield f"基线内 {summary.baselined} 处"
    if summary.mended:
        yield f"已自动修改 {summary.mended} 处"


def _coverage(counts: Tally) -> str:
    exempt = f"，不列入 {counts.exempt} 项" if counts.exempt else ""
    return (
        f"完全对应 {counts.full} 项，部分对应 {counts.partial} 项，"
        f"未对应 {counts.unmet} 项{exempt}，共 {counts.total} 项：zwgk coverage"
    )


def _all_well(summary: Summary, scene: Scene) -> Iterator[Line]:
    names = "、".join(name for name, _ in scene.districts[:_DISTRICTS_NAMED])
    if len(scene.districts) > _DISTRICTS_NAMED:
        names += f" 等 {len(scene.districts)} 个区"
    settled = "".join(f"，{part}" for part in _settled(summary))
    if summary.baselined:
        what, next_step = "没有新的问题", ""
    elif scene.narrowed:
        what, next_step = "所选范围没有问题", ""
    else:
        what = f"{summary.catalogs} 个领域、{summary.items} 个事项全部通过"
        next_step = "。可以发布：zwgk build"
    yield (
        Span("检查通过  ", "good"),
        Span(f"{names}：{what}{settled}（{scene.seconds:.1f} 秒）{next_step}"),
    )
