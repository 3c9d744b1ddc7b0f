"""The tiny catalog as a Markdown file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from render.html.factory import Sample
from zwgk_cli.render.markdown.catalogs import MarkdownCatalogs
from zwgk_cli.render.markdown.environment import make_markdown_environment

TEMPLATES = Path(__file__).parents[3] / "templates" / "markdown"

environment = cache(make_markdown_environment)


def render(made: Sample, overrides: Path | None = None, *, draft: bool = False) -> str:
    """The catalog.md of the sample."""
    catalogs = MarkdownCatalogs(made.workspace, environment(TEMPLATES, overrides), draft=draft)
    path, data = catalogs.catalog(made.district, made.catalog)
    assert path == "hexi/caizheng-yujuesuan/catalog.md"
    return data.decode()
