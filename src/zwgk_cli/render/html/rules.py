"""The rules by which catalogs are checked, as pages: what `zwgk explain` says, for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from zwgk_cli.model.finding import Severity
from zwgk_cli.render.html.links import segment
from zwgk_cli.rules.manual import manual
from zwgk_cli.rules.registry import FAMILIES
from zwgk_cli.rules.rule import Rule

_TONES: Mapping[Severity, str] = {
    Severity.ERROR: "late",
    Severity.WARNING: "warn",
    Severity.INFO: "",
}
"""The tint of the word that says how grave a rule is."""


def rule_path(rule: Rule[Any]) -> str:
    """Where the page of a rule stands in the site."""
    return f"rules/{segment(rule.code)}.html"


def rules_view(rules: Sequence[Rule[Any]]) -> dict[str, object]:
    """The `rules` of rules.html: all rules under their families."""
    return {
        "count": len(rules),
        "families": [
            {"code": code, "name": FAMILIES[code], "rules": [_entry(rule) for rule in members]}
            for code, members in groupby(rules, key=lambda rule: rule.family)
        ],
    }


def rule_view(rule: Rule[Any], rules: Sequence[Rule[Any]]) -> dict[str, object]:
    """The `rule` of rule.html: one rule explained, and the others of its family."""
    family = [_entry(other) for other in rules if other.family == rule.family and other != rule]
    return {
        **_entry(rule),
        "family": FAMILIES[rule.family],
        "sections": manual(rule),
        "others": family,
    }


def _entry(rule: Rule[Any]) -> dict[str, object]:
    return {
        "code": rule.code,
        "title": rule.title,
        "href": rule_path(rule),
        "severity": rule.severity.title,
        "tone": _TONES[rule.severity],
    }
