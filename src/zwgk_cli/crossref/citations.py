"""The documents that an item's 公开依据 cites, each with the place where it is cited."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.model.basis import Basis, Citation, Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.place import Place


class Mention(Struct, frozen=True):
    """One citation of an item, in the 公开依据 with this index."""

    citation: Citation
    basis: Basis
    item: Item
    index: int

    @property
    def entry(self) -> Place:
        """The 公开依据 that it stands in; computed for what is reported, not for every citation."""
        return self.item.place("basis", self.index)

    @property
    def name(self) -> str:
        """What the document is called here: its title in 《》, else its number."""
        title = self.citation.title
        return in_marks(title) if title else self.citation.number or ""

    @property
    def text_name(self) -> str:
        """The very text that is named: its number, else the law and the year of its revision."""
        number, year = self.citation.number, self.citation.year
        return number or (f"{self.name}{year}年的文本" if year else self.name)

    @property
    def place(self) -> Place:
        """The title, or the number where no title stands."""
        citation = self.citation
        return self.entry.at(*(citation.title_span or citation.number_span or citation.span))

    @property
    def typed_title(self) -> str:
        """The title as it was typed; empty where none stands."""
        span = self.citation.title_span
        return self.basis.text[span[0] : span[1]] if span else ""

    @property
    def number_place(self) -> Place:
        """The number, or the title where no number stands."""
        span = self.citation.number_span
        return self.entry.at(*span) if span else self.place

    @property
    def printed_number(self) -> str | None:
        """The number as it was typed."""
        span = self.citation.number_span
        return self.basis.text[span[0] : span[1]] if span else None


def mentions(item: Item) -> Iterator[Mention]:
    """Every citation of an item, in the order of its 公开依据."""
    for index, basis in enumerate(item.basis):
        for citation in basis.citations:
            yield Mention(citation, basis, item, index)


def known_mentions(item: Item, laws: LawIndex) -> Iterator[tuple[Mention, Law]]:
    """The citations of an item that surely mean a law of the register, each with that law."""
    for index, basis in enumerate(item.basis):
        for citation, law in laws.known(basis):
            yield Mention(citation, basis, item, index), law


def in_marks(title: str) -> str:
    """A title in 《》, titles within it in 〈〉."""
    return f"《{title.translate(_INNER)}》"


_INNER = str.maketrans("《》", "〈〉")
