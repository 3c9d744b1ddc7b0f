"""`--format html`: one file for a clerk, which asks for nothing outside itself and runs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from zwgk_cli import resources
from zwgk_cli.render.embedded import embedded_style
from zwgk_cli.render.environment import TemplateEnvironment
from zwgk_cli.render.html.words import long_date
from zwgk_cli.reporting.excerpt import pointed
from zwgk_cli.reporting.folding import element_name
from zwgk_cli.reporting.report import Located, LocatedRelated
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown
from zwgk_cli.reporting.text import counts
from zwgk_cli.rules.manual import manual

_TITLE = "政务公开目录检查结果"
_STYLES = ("html/assets/css/tokens.css", "html/assets/css/type.css", "report/report.css")
_NO_ITEM = "不属于某一个事项"


class _Environment(TemplateEnvironment):
    """The bundled templates alone: a report looks the same in every workspace."""

    medium: ClassVar[str] = "检查结果"


def render_html(run: Run) -> str:
    """The findings by file and item, with what each rule says; the style is part of the page.

    The policy lets the page have this very style, and nothing else.
    """
    environment = _Environment(resources.bundled() / "templates", None)
    style = embedded_style(map(environment.source, _STYLES))
    view = {"title": _TITLE, **style, **_view(run)}
    return environment.page("report/report.html", view).decode()


def _view(run: Run) -> dict[str, object]:
    agencies = Counter(entry.finding.agency for entry in run.located if entry.finding.agency)
    codes = sorted({entry.finding.code for entry in run.located} & set(run.rules))
    return {
        "day": long_date(run.day),
        "districts": "、".join(name for name, _ in run.scene.districts),
        "files": run.summary.files,
        "items": run.summary.items,
        "failed": run.scene.failed,
        "counts": counts(run.summary),
        "agencies": [(shown(name), count) for name, count in agencies.most_common()],
        "groups": [_group(path, entries, run) for path, entries in run.files()],
        "rules": [
            {"code": code, "title": run.rules[code].title, "sections": manual(run.rules[code])}
            for code in codes
        ],
    }


def _group(path: str, entries: tuple[Located, ...], run: Run) -> dict[str, object]:
    """The findings of a file, by item in the order of the file."""
    names = run.names.of(entries[0].finding.place.document)
    return {
        "title": " ".join(filter(None, names)),
        "path": shown(path),
        "count": len(entries),
        "items": [
            {"name": name, "findings": [_finding(entry, run) for entry in of]}
            for name, of in groupby(_by_item(entries), key=_item)
        ],
    }


def _by_item(entries: Iterable[Located]) -> Iterator[Located]:
    grouped: dict[str, list[Located]] = {}
    for entry in entries:
        grouped.setdefault(_item(entry), []).append(entry)
    for of in grouped.values():
        yield from sorted(of, key=lambda entry: -entry.severity)


def _item(entry: Located) -> str:
    parts = (entry.finding.item, entry.finding.title)
    return shown(" ".join(filter(None, parts))) or _NO_ITEM


def _finding(entry: Located, run: Run) -> dict[str, object]:
    finding = entry.finding
    return {
        "severity": entry.severity.slug,
        "word": entry.severity.title,
        "code": finding.code,
        "explained": finding.code in run.rules,
        "message": shown(finding.message),
        "line": entry.location.line,
        "column": entry.location.column,
        "element": element_name(entry),
        "agency": shown(finding.agency or ""),
        "excerpt": pointed(entry.excerpt, entry.location),
        "label": shown(finding.label),
        "related": [_related(related) for related in entry.related],
        "adopters": shown("、".join(finding.adopters)),
        "provision": shown(run.provision(entry)),
        "help": shown(finding.help),
    }


def _related(related: LocatedRelated) -> dict[str, object]:
    return {
        "where": shown(f"{related.path}:{related.location.line}"),
        "message": shown(related.message),
        "label": shown(related.label),
        "excerpt": pointed(related.excerpt, related.location),
    }
