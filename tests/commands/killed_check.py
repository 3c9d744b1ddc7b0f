"""What a visitor finds in a folder: every file proven against the manifest."""

from __future__ import annotations

from pathlib import Path

from publishing.sites import published


def state_of(out: Path) -> dict[str, bytes]:
    """The files of the site; fails where one is missing, torn, or of another site."""
    site = published(out)
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    if there != {*site, "manifest.json", ".zwgk-site"}:
        raise AssertionError(sorted(there.symmetric_difference(site)))
    return site
