"""One line a finding, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk_cli.reporting.report import Located
from zwgk_cli.reporting.styled import shown


def render_concise(located: Iterable[Located]) -> str:
    """path:line:column: severity code message, a line each."""
    return "".join(
        f"{shown(entry.path)}:{entry.location.line}:{entry.location.column}: "
        f"{entry.severity.title} {entry.finding.code} {shown(entry.finding.message)}\n"
        for entry in located
    )
