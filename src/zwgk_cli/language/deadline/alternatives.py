"""Several acts before one limit, each with its things: 形成(一般事项)/作出决定(许可处罚):20日."""

from __future__ import annotations

from zwgk_cli.language.deadline.subjects import Span


def alternatives(text: str, label: Span) -> list[tuple[Span, Span]]:
    """Each act of a label with the stretch in the bracket behind it; empty where it is no list."""
    start, end = label
    pieces: list[tuple[Span, Span]] = []
    while start < end:
        opened = text.find("(", start, end)
        closed = text.find(")", opened, end)
        if opened <= start or closed < opened:
            return []
        pieces.append(((start, opened), (opened + 1, closed)))
        if closed + 1 < end and text[closed + 1] not in "/、":
            return []
        start = closed + 2
    return pieces if len(pieces) > 1 else []
