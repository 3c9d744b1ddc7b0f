"""The list of rules, and one rule's page, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from zwgk_cli.reporting.styled import Line, Span, wrapped
from zwgk_cli.reporting.text import STYLES
from zwgk_cli.rules.manual import Example, manual
from zwgk_cli.rules.registry import FAMILIES
from zwgk_cli.rules.rule import Rule

WIDE = 80
"""Cells of a line that is easily read; what is written to a file is as wide."""


def render_rules(rules: Iterable[Rule[Any]]) -> Iterator[Line]:
    """The rules by family, a line each."""
    family = ""
    for rule in rules:
        if rule.family != family:
            if family:
                yield ()
            family = rule.family
            yield (Span(f"{FAMILIES[family]}（{family}xx）", "strong"),)
        yield (
            Span(f"  {rule.code}  "),
            Span(rule.severity.title, STYLES[rule.severity]),
            Span(f"  {rule.title}  "),
            Span(rule.slug, "dim"),
        )


def render_page(rule: Rule[Any], cells: int = WIDE) -> Iterator[Line]:
    """The page of one rule: why, the provision, what fails, what passes, the mend.

    Paragraphs are broken at `cells`; examples stay as they would be typed.
    """
    yield (
        Span(f"{rule.severity.title} {rule.code}", STYLES[rule.severity]),
        Span(f"  {rule.title}  ", "strong"),
        Span(f"（{rule.slug}）", "dim"),
    )
    for section in manual(rule):
        yield ()
        yield (Span(section.head, "strong"),)
        for number, paragraph in enumerate(section.paragraphs):
            if number:
                yield ()
            for line in wrapped(paragraph, cells - 2):
                yield (Span(f"  {line}"),)
        if section.example is not None:
            yield from _example(section.example, cells)
    yield ()
    yield Span("同类规则", "strong"), Span(f"  {FAMILIES[rule.family]}：zwgk rules {rule.family}")


def _example(example: Example, cells: int) -> Iterator[Line]:
    place = f"{example.place}：" if example.text else example.place
    for line in wrapped(place, cells - 2):
        yield (Span(f"  {line}", "dim"),)
    for line in example.text.splitlines():
        yield (Span(f"    {line}", "dim" if line.lstrip().startswith("#") else ""),)
