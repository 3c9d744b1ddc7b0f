"""The list of rules, and one rule's page, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.styled import Line, Span, Style
from zwgk_cli.rules.registry import FAMILIES
from zwgk_cli.rules.rule import Rule

_STYLES: Mapping[Severity, Style] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


_EXEMPTED = ("ZW304", "ZW306", "ZW702")
"""What is settled by an entry of 不列入."""


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
            Span(rule.severity.title, _STYLES[rule.severity]),
            Span(f"  {rule.title}  "),
            Span(rule.slug, "dim"),
        )


def render_page(rule: Rule[Any]) -> Iterator[Line]:
    """The page of one rule: why, the provision, what fails, what passes, the mend."""
    page = rule.page
    yield (
        Span(f"{rule.severity.title} {rule.code}", _STYLES[rule.severity]),
        Span(f"  {page.title}  ", "strong"),
        Span(f"（{rule.slug}）", "dim"),
    )
    yield ()
    yield from _section("为什么", page.why)
    yield from _section("规定", page.provision)
    yield from _example("这样写不行", page.bad)
    yield from _example("这样写可以", page.good)
    yield from _section("怎么改", page.mend)
    yield from _section("能不能不报", _leave(rule))


def _section(head: str, text: str) -> Iterator[Line]:
    yield (Span(head, "strong"),)
    for paragraph in text.split("\n\n"):
        yield (Span(f"  {paragraph}"),)
    yield ()


def _example(head: str, text: str) -> Iterator[Line]:
    yield (Span(head, "strong"),)
    for line in text.splitlines():
        yield (Span(f"    {line}", "dim" if line.lstrip().startswith("#") else ""),)
    yield ()


def _leave(rule: Rule[Any]) -> str:
    if rule.locked:
        return "不能。这是目录能被正确读取和安全发布的前提。"
    everywhere = f"整个工作区都不查的，在 zwgk.yaml 的 rules 里写 {rule.code}: off。"
    if rule.code in _EXEMPTED:
        return f"确实不公开的，写进目录的“不列入”（exempt），写明理由；{everywhere}"
    if rule.subject is not Item and Item not in dict(rule.also):
        return everywhere
    return f"确有理由的，在事项里写 allow: [{{rule: {rule.code}, reason: 理由}}]；{everywhere}"
