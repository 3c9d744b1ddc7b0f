"""The template environment of the site."""

from __future__ import annotations

from pathlib import Path

from zwgk_cli.render.environment import TemplateEnvironment
from zwgk_cli.render.html.links import safe_url


class SiteEnvironment(TemplateEnvironment):
    """Renders the templates of the site; text is escaped for HTML."""

    medium = "网页"

    def __init__(self, bundled: Path, overrides: Path | None) -> None:
        super().__init__(bundled, overrides)
        self.filters["safe_url"] = safe_url


def make_environment(bundled: Path, overrides: Path | None) -> SiteEnvironment:
    """The environment over the bundled HTML templates and, before them, a workspace's own.

    `bundled` is the folder that holds base.html; `overrides` is a folder of the same layout.
    """
    return SiteEnvironment(bundled, overrides)
