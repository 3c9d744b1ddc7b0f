"""Absolute addresses of what is published, for those files that cannot do with relative ones."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "md": "text/markdown",
    "json": "application/json",
}
"""What a file is, by the end of its name."""


def base_of(url: str | None) -> str:
    """The address of the site with one "/" at its end; empty, for relative ones, without one."""
    return f"{url.rstrip('/')}/" if url else ""


def path_of(*steps: str) -> str:
    """Slugs, ids and file names as a relative address."""
    return "/".join(quote(step, safe="") for step in steps)


def moment(day: dt.date) -> str:
    """The beginning of a day in China, as Atom writes it."""
    return f"{day.isoformat()}T00:00:00+08:00"
