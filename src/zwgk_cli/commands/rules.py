"""`zwgk rules`: the rules of the named codes and families."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zwgk_cli.rules.registry import RULES, codes_of
from zwgk_cli.rules.rule import Rule


def list_rules(names: Sequence[str]) -> tuple[Rule[Any], ...]:
    """The named rules, or all; raises ZwgkError for a name that is no rule or family."""
    wanted = codes_of(names) if names else None
    return tuple(rule for rule in RULES if wanted is None or rule.code in wanted)
