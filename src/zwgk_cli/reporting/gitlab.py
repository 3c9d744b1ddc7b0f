"""`--format gitlab`: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.folding import subject
from zwgk_cli.reporting.report import Located
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown

_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def render_gitlab(run: Run) -> str:
    """The findings as GitLab reads them.

    It drops one of two entries with the same fingerprint: the second of a kind is told apart.
    """
    seen: Counter[str] = Counter()
    entries = []
    for entry in run.located:
        seen[entry.fingerprint] += 1
        entries.append(_entry(entry, seen[entry.fingerprint]))
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(entry: Located, number: int) -> dict[str, Any]:
    about = subject(entry)
    said = f"{entry.finding.message}（{about}）" if about else entry.finding.message
    location = entry.location
    return {
        "description": shown(f"{entry.finding.code} {said}"),
        "check_name": entry.finding.code,
        "fingerprint": entry.fingerprint if number == 1 else f"{entry.fingerprint}-{number}",
        "severity": _SEVERITIES[entry.severity],
        "location": {
            "path": entry.path,
            "lines": {"begin": location.line, "end": location.end_line},
        },
    }
