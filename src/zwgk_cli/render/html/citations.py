"""公开依据 for print: document numbers kept whole on a line, and whether each text is in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from zwgk_cli.crossref.laws import IN_FORCE, LawIndex
from zwgk_cli.model.basis import Basis, Citation, Law

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces; those marked True should not be broken over two lines."""

_OPENING = "（(〔[【"
_CLOSING = "）)〕]】"


class Citations:
    """Bases prepared for printing, each distinct text once."""

    def __init__(self, laws: Mapping[str, Law]) -> None:
        self._index = LawIndex(laws)
        self._pieces: dict[str, Pieces] = {}
        self._statuses: dict[tuple[str, dt.date], tuple[str, ...]] = {}

    def pieces(self, basis: Basis) -> Pieces:
        """The printed words, with each document number, its brackets included, as one piece."""
        found = self._pieces.get(basis.text)
        if found is None:
            found = self._pieces[basis.text] = _split(basis)
        return found

    def statuses(self, basis: Basis, day: dt.date) -> tuple[str, ...]:
        """What is to be said of the cited texts on `day`, where they are not known to be in force.

        With several citations in one basis each is named.
        """
        key = (basis.text, day)
        found = self._statuses.get(key)
        if found is None:
            found = self._statuses[key] = self._judge(basis, day)
        return found

    def _judge(self, basis: Basis, day: dt.date) -> tuple[str, ...]:
        several = len(basis.citations) > 1
        said: dict[str, None] = {}
        for citation in basis.citations:
            status = self._index.cite(citation, day).status
            if status != IN_FORCE:
                said[f"{_name(citation)}：{status}" if several else status] = None
        return tuple(said)


def _name(citation: Citation) -> str:
    return f"《{citation.title}》" if citation.title else citation.number or ""


def _split(basis: Basis) -> Pieces:
    pieces: list[tuple[str, bool]] = []
    last = 0
    for start, end in sorted(_numbers(basis)):
        if start < last or end > len(basis.text):
            continue
        if start > last:
            pieces.append((basis.text[last:start], False))
        pieces.append((basis.text[start:end], True))
        last = end
    if last < len(basis.text):
        pieces.append((basis.text[last:], False))
    return tuple(pieces)


def _numbers(basis: Basis) -> list[tuple[int, int]]:
    return [
        _with_brackets(basis.text, *citation.number_span)
        for citation in basis.citations
        if citation.number_span is not None
    ]


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    opened = text[start - 1 : start]
    if opened and opened in _OPENING and text[end : end + 1] == _CLOSING[_OPENING.index(opened)]:
        return start - 1, end + 1
    return start, end
