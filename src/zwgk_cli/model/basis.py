"""公开依据 as printed, with the citations read off it, and the entry of the law register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec import Struct


class Citation(Struct, frozen=True):
    """One document that a basis names, as read from the words alone.

    `title` is the text between 《 and 》 (or the bare title where none stand), nested titles in
    〈〉; None where only a number stands. `number` is normalised: 国办发〔2017〕42号,
    国务院令第711号. `articles` are in canonical words: 第十四条, 第二十条第一款第（七）项. Spans
    count characters of the basis text: the whole citation, its title without the marks, and its
    number without brackets. `year` is the year of a named revision (2018年修正), where one is said.
    """

    title: str | None
    number: str | None
    articles: tuple[str, ...]
    span: tuple[int, int]
    title_span: tuple[int, int] | None = None
    number_span: tuple[int, int] | None = None
    year: int | None = None


class Basis:
    """One entry of 公开依据: the printed words and the citations in them (none: not understood).

    The words may be given with what reads them, which is asked when the citations first are: most
    of what the lists of a district cite is only printed.
    """

    __slots__ = ("_citations", "_read", "text")

    def __init__(
        self, text: str, citations: tuple[Citation, ...] | Callable[[str], tuple[Citation, ...]]
    ) -> None:
        self.text = text
        self._citations = citations if isinstance(citations, tuple) else None
        self._read = None if isinstance(citations, tuple) else citations

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The documents that it names, in their order."""
        if self._citations is None:
            self._citations = self._read(self.text) if self._read else ()
        return self._citations

    def __eq__(self, other: object) -> bool:
        """Whether words and citations are the same."""
        if not isinstance(other, Basis):
            return NotImplemented
        return self.text == other.text and self.citations == other.citations

    def __hash__(self) -> int:
        """By the words."""
        return hash(self.text)

    def __repr__(self) -> str:
        """As it is made."""
        return f"Basis({self.text!r}, {self.citations!r})"


class LawVersion(Struct, frozen=True):
    """A text of a law and the days on which it is in force: from `start`, before `until`.

    Without a `start` the text's force is unknown (效力未核实). `points` are its articles that have
    one paragraph alone, with numbered points below: their points are no 款.
    """

    number: str | None
    promulgated: dt.date | None
    start: dt.date | None
    until: dt.date | None
    replaced_by: str | None
    points: tuple[str, ...] = ()


class Law(Struct, frozen=True):
    """An entry of registers/laws.yaml: a law, regulation, rule or document, with its versions."""

    id: str
    title: str
    short: str | None
    aliases: tuple[str, ...]
    level: str
    versions: tuple[LawVersion, ...]
