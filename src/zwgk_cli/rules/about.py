"""Findings of rules over a whole catalog that concern one of its items."""

from __future__ import annotations

from dataclasses import replace

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding


def about(item: Item, finding: Finding) -> Finding:
    """The finding with the id, the name and the first agency of the item that it concerns."""
    agency = item.agency[0] if item.agency else None
    return replace(finding, item=item.id, title=item.title, agency=agency)
