"""The formats of `zwgk validate`, each with its renderer; one that is not asked for is not loaded.

To add one: a member, a line in FORMS, and a function that renders a run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import Output


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    XLSX = "xlsx"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class Form(Struct, frozen=True):
    """How a format is made.

    `suffix` is that of its files; `binary` is not for a terminal; `of_repository` names files from
    the repository's root.
    """

    render: Callable[[Run], Output]
    suffix: str = ".txt"
    binary: bool = False
    of_repository: bool = False


def _text(run: Run) -> Output:
    from zwgk_cli.reporting.text import framed, render_text

    if run.statistics:
        from zwgk_cli.reporting.statistics import counted, statistics_lines

        titles = {code: rule.title for code, rule in run.rules.items()}
        table = statistics_lines(counted(run.located), titles)
        return framed(table, run.located, run.summary, run.scene)
    return render_text(run.located, run.summary, run.scene, run.provisions, unfolded=run.unfolded)


def _concise(run: Run) -> Output:
    from zwgk_cli.reporting.concise import render_concise

    return render_concise(run.located)


def _json(run: Run) -> Output:
    from zwgk_cli.reporting.json_format import render_json
    from zwgk_cli.reporting.statistics import counted

    slugs = {code: rule.slug for code, rule in run.rules.items()}
    counts = counted(run.located) if run.statistics else None
    return render_json(run.located, run.summary, slugs, run.provisions, counts)


def _markdown(run: Run) -> Output:
    from zwgk_cli.reporting.markdown import render_markdown

    return render_markdown(run)


def _html(run: Run) -> Output:
    from zwgk_cli.reporting.html import render_html

    return render_html(run)


def _xlsx(run: Run) -> Output:
    from zwgk_cli.reporting.xlsx import render_xlsx

    return render_xlsx(run)


def _github(run: Run) -> Output:
    from zwgk_cli.reporting.github import render_github

    return render_github(run)


def _gitlab(run: Run) -> Output:
    from zwgk_cli.reporting.gitlab import render_gitlab

    return render_gitlab(run)


def _sarif(run: Run) -> Output:
    from zwgk_cli.reporting.sarif import render_sarif

    return render_sarif(run)


def _junit(run: Run) -> Output:
    from zwgk_cli.reporting.junit import render_junit

    return render_junit(run)


FORMS: Mapping[Format, Form] = {
    Format.TEXT: Form(_text),
    Format.CONCISE: Form(_concise),
    Format.JSON: Form(_json, ".json"),
    Format.MARKDOWN: Form(_markdown, ".md", of_repository=True),
    Format.HTML: Form(_html, ".html"),
    Format.XLSX: Form(_xlsx, ".xlsx", binary=True),
    Format.GITHUB: Form(_github, of_repository=True),
    Format.GITLAB: Form(_gitlab, ".json", of_repository=True),
    Format.SARIF: Form(_sarif, ".sarif", of_repository=True),
    Format.JUNIT: Form(_junit, ".xml", of_repository=True),
}
