"""Coverage as one HTML file that opens anywhere: in the look of the site, without script."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from markupsafe import Markup

from zwgk_cli.render.coverage.report import CoverageReport
from zwgk_cli.render.html.environment import SiteEnvironment
from zwgk_cli.render.html.numbers import report_view

_STYLES = ("tokens", "type", "frame", "parts", "numbers", "print")
"""The parts of the site's style sheet that the file takes along."""


def coverage_page(report: CoverageReport, environment: SiteEnvironment) -> bytes:
    """The report as one file; its policy allows its own style and nothing else."""
    sheets = (environment.source(f"assets/css/{name}.css") for name in _STYLES)
    style = "\n".join(sheets).replace("</", "<\\/")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    view = {
        "report": report_view(report),
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'none'; "
        "base-uri 'none'",
    }
    return environment.page("coverage-report.html", view)
