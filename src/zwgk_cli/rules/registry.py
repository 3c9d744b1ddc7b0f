"""Every rule, in the order of its code: the families' tuples, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from zwgk_cli.errors import ZwgkError
from zwgk_cli.rules import (
    basis,
    deadlines,
    items,
    powers,
    process,
    safety,
    source,
    standard,
    structure,
)
from zwgk_cli.rules.rule import Rule

RULES: tuple[Rule[Any], ...] = (
    *source.RULES,
    *structure.RULES,
    *items.RULES,
    *powers.RULES,
    *basis.RULES,
    *deadlines.RULES,
    *process.RULES,
    *standard.RULES,
    *safety.RULES,
)

BY_CODE: Mapping[str, Rule[Any]] = {rule.code: rule for rule in RULES}

PROVISIONS: Mapping[str, str] = {rule.code: rule.page.provision for rule in RULES}
"""The provision behind each code."""

FAMILIES: Mapping[str, str] = {
    "ZW0": "读取",
    "ZW1": "结构",
    "ZW2": "事项",
    "ZW3": "权责清单",
    "ZW4": "依据",
    "ZW5": "时限",
    "ZW6": "渠道与流程",
    "ZW7": "基本目录",
    "ZW8": "安全与隐私",
}


def find_rule(name: str) -> Rule[Any]:
    """The rule with this code or slug; raises ZwgkError where there is none."""
    wanted = name.strip()
    for rule in RULES:
        if wanted.upper() == rule.code or wanted.lower() == rule.slug:
            return rule
    raise ZwgkError(f"没有编号为“{wanted}”的规则", "zwgk rules 列出全部规则")


def codes_of(names: Iterable[str]) -> frozenset[str]:
    """The codes that codes, slugs and families (ZW3, ZW3xx) stand for; raises ZwgkError."""
    found: set[str] = set()
    for name in names:
        family = name.strip().upper().removesuffix("XX")
        members = {rule.code for rule in RULES if rule.family == family}
        found |= members or {find_rule(name).code}
    return frozenset(found)
