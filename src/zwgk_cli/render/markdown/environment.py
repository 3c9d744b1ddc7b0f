"""The template environment of Markdown files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import make_attrgetter
from jinja2.nodes import Concat
from jinja2.utils import pass_environment
from markupsafe import Markup

from zwgk_cli.render.environment import TemplateEnvironment
from zwgk_cli.render.markdown.escape import anchor, finalize, linked

_FOR_HTML = ("tojson", "urlize", "xmlattr")
"""Filters whose result is safe in HTML alone: a template that uses one is at fault."""


class _Generator(CodeGenerator):
    """Compiles `a ~ b` so that text beside Markdown is escaped for Markdown, not for HTML."""

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802  # Jinja2's name
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class MarkdownEnvironment(TemplateEnvironment):
    """Renders the templates of Markdown files; text is escaped for Markdown."""

    medium = "Markdown "
    code_generator_class = _Generator

    def __init__(self, bundled: Path, overrides: Path | None) -> None:
        super().__init__(bundled, overrides, finalize)
        for name in _FOR_HTML:
            del self.filters[name]
        escapes = {"e": finalize, "escape": finalize, "forceescape": finalize}
        self.filters.update(anchor=anchor, linked=linked, join=_join, **escapes)

    def joined(self, values: Iterable[object], between: object = "") -> str:
        """The values as one text, or as Markdown once any of them is Markdown already."""
        parts = [*values]
        if any(isinstance(part, Markup) for part in (between, *parts)):
            return finalize(between).join(map(finalize, parts))
        return str(between).join(map(str, parts))


def make_markdown_environment(bundled: Path, overrides: Path | None) -> MarkdownEnvironment:
    """The environment over the bundled Markdown templates and, before them, a workspace's own.

    `bundled` is the folder that holds catalog.md; `overrides` is a folder of the same layout.
    """
    return MarkdownEnvironment(bundled, overrides)


@pass_environment
def _join(
    environment: MarkdownEnvironment,
    value: Iterable[object],
    d: object = "",
    attribute: str | int | None = None,
) -> str:
    """Jinja2's filter `join`, its parameters included."""
    if attribute is not None:
        value = map(make_attrgetter(environment, attribute), value)
    return environment.joined(value, d)
