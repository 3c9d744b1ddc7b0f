"""Coverage as one HTML file that opens anywhere: in the look of the site, without script."""

from __future__ import annotations

from zwgk_cli.render.coverage.report import CoverageReport
from zwgk_cli.render.embedded import embedded_style
from zwgk_cli.render.html.environment import SiteEnvironment
from zwgk_cli.render.html.numbers import report_view

_STYLES = ("tokens", "type", "frame", "parts", "numbers", "print")
"""The parts of the site's style sheet that the file takes along."""


def coverage_page(report: CoverageReport, environment: SiteEnvironment) -> bytes:
    """The report as one file; its policy allows its own style and nothing else."""
    sheets = (environment.source(f"assets/css/{name}.css") for name in _STYLES)
    view = {"report": report_view(report), **embedded_style(sheets)}
    return environment.page("coverage-report.html", view)
