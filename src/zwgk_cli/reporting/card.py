"""A card: one thing with its parts, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.privacy import mask
from zwgk_cli.reporting.styled import Line, Span, shown, width

_MOST_ROWS = 14
_READ_BY_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~&!]")


class Row(Struct, frozen=True):
    """A part: its name, its lines, and where it stands; `inherited` from the standard."""

    name: str
    lines: tuple[str, ...]
    where: str | None
    inherited: bool = False


class Card(Struct, frozen=True):
    """A heading, a line about the whole, and the parts."""

    title: str
    about: str
    rows: tuple[Row, ...]


def render_card(card: Card) -> Iterator[Line]:
    """The card for a person at a terminal: a place stands under the parts that it is of.

    Identity numbers and bank cards are masked.
    """
    yield Span(_clean(card.title), "strong"), Span(_clean(f"  {card.about}"), "dim")
    yield ()
    wide = max((width(row.name) for row in card.rows), default=0)
    previous = ""
    following = (*card.rows[1:], None)
    for row, after in zip(card.rows, following, strict=True):
        name = "" if row.name == previous else row.name
        previous = row.name
        for index, line in enumerate(row.lines):
            head = name if index == 0 else ""
            yield Span(f"  {head}{' ' * (wide - width(head))}  ", "strong"), Span(_clean(line))
        if row.where is not None and (after is None or after.where != row.where):
            kept = "（沿用基本目录）" if row.inherited else ""
            yield Span(f"  {' ' * wide}  {row.where}{kept}", "dim"), Span("")


def markdown_card(card: Card, most: int = _MOST_ROWS) -> str:
    """The card for an editor's hint: short, without places, which an editor shows by itself."""
    lines = [f"**{_marked(card.title)}**", "", _marked(card.about), ""]
    for row in card.rows[:most]:
        kept = "（沿用基本目录）" if row.inherited else ""
        said = "；".join(map(_marked, row.lines))
        lines.append(f"- {_marked(row.name)}：{said}{kept}")
    if len(card.rows) > most:
        lines += [
            "",
            f"另有 {len(card.rows) - most} 行：zwgk show {_marked(card.title.split()[0])}",
        ]
    return "\n".join(lines).strip() + "\n"


def _marked(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return _READ_BY_MARKDOWN.sub(r"\\\g<0>", _clean(text))


def _clean(text: str) -> str:
    return shown(mask(text))
