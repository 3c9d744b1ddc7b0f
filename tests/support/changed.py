"""What the rules find in the small clean workspace after some changes to it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from support.workspaces import TODAY, copy_base, find, put_example
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import route_text


def found(folder: Path, *examples: str, today: dt.date | None = TODAY) -> tuple[Finding, ...]:
    """All findings after putting examples into a copy of the base, one after another."""
    root = copy_base(folder / "w")
    for example in examples:
        put_example(root, example)
    return find(root, today).findings


def sole(folder: Path, *examples: str, today: dt.date | None = TODAY) -> Finding:
    """The one finding that there is."""
    (finding,) = found(folder, *examples, today=today)
    return finding


def at(finding: Finding) -> str:
    """Where a finding stands: `hexi/powers.yaml powers[0].code`."""
    return f"{finding.place.document} {route_text(finding.place.route)}"
