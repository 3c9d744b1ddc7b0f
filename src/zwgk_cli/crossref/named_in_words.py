"""Powers and services that an item names in words, by its title, and not by their codes."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_cli.crossref.powers import KEPT, lists
from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District, Power

_TAILS = (
    "办事指南",
    "办理指南",
    "服务指南",
    "指南",
    "办理结果",
    "审批结果",
    "结果公示",
    "结果",
    "决定",
    "信息",
)
"""What the title of an item says after the name of a power."""


def names_of(district: District) -> Mapping[str, Power]:
    """The kept powers and services of a district by their folded names; of namesakes the first."""
    found: dict[str, Power] = {}
    for entries in lists(district):
        for power in entries.powers:
            if power.status == KEPT:
                found.setdefault(fold_name(power.name), power)
    return found


def named_in_words(item: Item, names: Mapping[str, Power]) -> Power | None:
    """The power whose name is the item's title, where the item links neither power nor service."""
    if item.powers or item.services or not item.title:
        return None
    title = fold_name(item.title)
    if title in names:
        return names[title]
    for tail in _TAILS:
        if title.endswith(tail) and (bare := title.removesuffix(tail)) in names:
            return names[bare]
    return None
