"""The texts of an item that rules on wording read: all, or those that it does not inherit.

What a standard item says in its own words is judged there. An item that adopts it is asked for what
it inherits only where there is a fault to be echoed (Context.whole).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.crossref import texts
from zwgk_cli.crossref.texts import Words
from zwgk_cli.model.catalog import Item
from zwgk_cli.rules.rule import Context

NAMES = ("category", "title")
WORDS = ("category", "title", "content", "audience", "office", "note")
LIMITS = ("deadline", "update", "retention")
PHONES = ("inquiry", "complaint")
"""The elements in which these texts stand."""


def words(item: Item, context: Context) -> tuple[Words, ...]:
    """The texts in free words; computed once for all rules that ask."""
    return context.memo.of(item, texts.words_of if context.whole else _stated_words)


def names(item: Item, context: Context) -> Iterator[Words]:
    """The texts of 一级事项 and 二级事项."""
    return _looked_at(texts.names_of(item), item, context)


def limits(item: Item, context: Context) -> Iterator[Words]:
    """The texts of 公开时限, 更新周期 and 公开期限."""
    return _looked_at(texts.limits_of(item), item, context)


def bases(item: Item, context: Context) -> Iterator[Words]:
    """The texts of 公开依据."""
    if context.whole or not item.inherits("basis"):
        yield from texts.bases_of(item)


def phones(item: Item, context: Context) -> Iterator[Words]:
    """The texts of 咨询电话 and 监督电话."""
    return _looked_at(texts.phones_of(item), item, context)


def _stated_words(item: Item) -> tuple[Words, ...]:
    return tuple(entry for entry in texts.words_of(item) if not item.inherits(entry.element))


def _looked_at(found: Iterator[Words], item: Item, context: Context) -> Iterator[Words]:
    return (entry for entry in found if context.whole or not item.inherits(entry.element))
