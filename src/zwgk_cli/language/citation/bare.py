"""Citations without 《》: bare titles, told by how they end, and numbers that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.citation.articles import articles_at
from zwgk_cli.language.citation.numbers import Number, find_numbers
from zwgk_cli.language.citation.tails import Tail, read_tail
from zwgk_cli.language.citation.titles import ends_bare_title, ends_title, names_nothing
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.wordsets import Endings, WordSet

_HARD = frozenset(";。●■◆·•*\n|》】!?")
_SOFT = frozenset("、, ")
_BREAKS = _HARD | _SOFT | frozenset("(:第【[〔")
_LIST_NUMBER = pattern(
    r"(?:[0-9]{1,2} ?[.、)]|[(][0-9一二三四五六七八九十]{1,3}[)]|[①-⑳])(?![0-9])"
)
_TAG = pattern(r"【[^【】《》0-9第]{1,10}】")
"""【法律】 says of what kind the document is that follows it."""
_SEPARATORS = ("", ";", "。", "、")
_LEADS = WordSet(
    "根据 依据 按照 依照 参照 和 及 与 以及 遵照 执行 等 或 、 , : - — 其他 同时 参考 见 详见 . 并"
)
_HEADS = Endings("依据 如下 文件 法律 法规 规章 包括 法规和政策 政策")
_LONGEST_TITLE = 120
_NEAR_NUMBER = 4


class Bare(Struct, frozen=True):
    """A title (a stretch, None for a number that stands alone) and what follows it."""

    title: tuple[int, int] | None
    tail: Tail


class BareReader:
    """Reads a stretch without marked titles; `start` is where words not yet given out begin."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self._numbers = {number.start: number for number in find_numbers(text, start, end)}
        self._muted = False

    def read(self) -> Iterator[Bare]:
        """Yield the citations in order; words after a colon explain and cite nothing."""
        place = self.start
        while place < self.end:
            found = self._at(place)
            if found is not None:
                yield found
                place = self.start = max(found.tail.end, place + 1)
            else:
                place = self._advance(place)
        found = self._title(self.end)
        if found is not None:
            yield found

    def _at(self, place: int) -> Bare | None:
        number = self._numbers.get(place)
        if number is not None and not self._muted:
            return self._title(place) or self._number(number)
        if self.text[place] in _BREAKS:
            return self._title(place)
        return None

    def _number(self, number: Number) -> Bare:
        articles = articles_at(self.text, number.end, self.end)
        tail = Tail(
            articles.end if articles else number.end,
            number=number,
            articles=articles.names if articles else (),
        )
        return Bare(None, tail)

    def _title(self, stop: int) -> Bare | None:
        """The title that ends at `stop`, if the words since the last break are one."""
        if self._muted:
            return None
        start = skip_leads(self.text, self.start, stop)
        while stop > start and self.text[stop - 1] == " ":
            stop -= 1
        sure = ends_title if self._is_numbered(stop) else ends_bare_title
        if stop - start > _LONGEST_TITLE or not sure(self.text, start, stop):
            return None
        if names_nothing(self.text[start:stop]):
            return None
        return Bare((start, stop), read_tail(self.text, stop, self.end))

    def _is_numbered(self, stop: int) -> bool:
        """Whether a number follows: then also 标准 and 目录 end the name of a document."""
        opened = self.text[stop : stop + _NEAR_NUMBER]
        place = stop + len(opened) - len(opened.lstrip("( 〔["))
        return place in self._numbers and place < self.end

    def _advance(self, place: int) -> int:
        """Pass one character, and begin anew after a break that no title runs across."""
        char = self.text[place]
        number = _LIST_NUMBER.match(self.text, place, self.end)
        if number and not self.text[place - 1 : place].isdigit():
            self.start, self._muted = number.end(), False
            return number.end()
        if char in _HARD:
            self.start, self._muted = place + 1, False
        elif char == ":":
            heads = _HEADS.of(self.text, self.start, place)
            self.start, self._muted = place + 1, not heads
        elif char == "、" and names_nothing(self.text[self.start : min(place, self.start + 40)]):
            self.start = place + 1
        tag = _TAG.match(self.text, place, self.end)
        if tag and self.text[tag.end() : tag.end() + 2].lstrip(" ")[:1] not in _SEPARATORS:
            self.start = tag.end()
            return tag.end()
        return place + 1


def skip_leads(text: str, start: int, end: int) -> int:
    """Where a title begins after 根据, a comma or a list number."""
    while start < end:
        word = _LEADS.at(text, start, end)
        number = _LIST_NUMBER.match(text, start, end)
        if number:
            start = number.end()
        elif word or text[start] == " ":
            start += len(word) or 1
        else:
            break
    return start
