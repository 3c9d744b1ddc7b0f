"""`parse_basis`: the citations that a printed 公开依据 names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from zwgk_cli.language.citation.articles import articles_at
from zwgk_cli.language.citation.bare import Bare, BareReader, skip_leads
from zwgk_cli.language.citation.marks import Marked, find_marked
from zwgk_cli.language.citation.numbers import find_numbers
from zwgk_cli.language.citation.tails import Tail, read_tail
from zwgk_cli.language.citation.titles import ends_title, names_nothing, split_revision
from zwgk_cli.language.normal import Normal, normalise
from zwgk_cli.language.numerals import CANONICAL_NUMERAL
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.wordsets import Endings
from zwgk_cli.model.basis import Basis, Citation

_ISSUING = Endings("印发 转发 关于 修改 贯彻 落实 实施 执行 公布 废止 批转")
_ISSUED = pattern(
    r"(?:等[0-9]*[一-龥]{0,8})?(?:实施细则|实施办法)?"
    r"的?(?:通知|决定|意见|公告|通告|函|批复|若干规定|方案|办法)"
)
_DERIVED = pattern(
    r" ?(?:及其|和其|及|和|与)?(?P<kind>实施细则|实施条例|实施办法|实施意见)(?:的通知)?"
)
_HISTORY = pattern(r"\((?:[^()《》]*《[^《》]*》)+[^()《》]*(?:修正|修订|修改)[^()《》]*\)")
"""(根据…《关于修改…的决定》第三次修正): how a text came to be cites nothing by itself."""
_NO_MARKS = str.maketrans("《》〈〉<>", "‘’‘’‘’")
_LONGEST_TAIL = 80
_ONE_ARTICLE = (
    rf"第{CANONICAL_NUMERAL}条(?:第{CANONICAL_NUMERAL}款)?(?:第（{CANONICAL_NUMERAL}）项)?"
)
_ARTICLES = pattern(rf"{_ONE_ARTICLE}(?:、{_ONE_ARTICLE}){{,9}}")
_ANY_ARTICLE = "第九百九十九条"


@lru_cache(maxsize=4096)
def parse_basis(text: str) -> Basis:
    """The citations in a printed 公开依据, in order; any text has a Basis, none raises.

    Words that name no document (相关政策文件, 信息公开规定) give no citation. Spans count
    characters of `text` as typed.
    """
    document, articles = _split(text)
    alike = _with_an_article(document) if articles else None
    if alike is None:
        return Basis(text, _read(text))
    names = tuple(dict.fromkeys(articles.split("、")))
    return Basis(text, (replace(alike, articles=names, span=(alike.span[0], len(text))),))


@lru_cache(maxsize=16384)
def without_articles(text: str) -> str:
    """The words before the articles that a text ends with: 《…》 of 《…》第十条、第十二条.

    Texts that differ in nothing else name the same document in the same way. The text itself,
    where more than articles follows the title or its number, or where a later 款 than the first is
    named: whether a provision has so many depends on the provision.
    """
    document, articles = _split(text)
    return text if "款" in articles.replace("第一款", "") else document


def _split(text: str) -> tuple[str, str]:
    """A text and its last articles, if these stand in canonical words behind a title or number."""
    place = max(text.rfind("》第"), text.rfind("）第")) + 1
    if place and _ARTICLES.fullmatch(text, place):
        return text[:place], text[place:]
    return text, ""


@lru_cache(maxsize=4096)
def _with_an_article(document: str) -> Citation | None:
    """The citation of an article of a document; None where more is read off such words.

    A catalog cites many articles of few documents: which ones changes nothing else.
    """
    text = document + _ANY_ARTICLE
    citations = _read(text)
    if len(citations) != 1 or citations[0].span[1] != len(text) or _ANY_ARTICLE in document:
        return None
    return citations[0] if citations[0].articles == (_ANY_ARTICLE,) else None


def _read(text: str) -> tuple[Citation, ...]:
    normal = normalise(text, keep_spaces=True)
    if "修" in text:
        told = _HISTORY.sub(lambda match: match.group().translate(_NO_MARKS), normal.text)
        normal = replace(normal, text=told)
    return tuple(_citations(normal))


def _citations(normal: Normal) -> Iterator[Citation]:
    place = 0
    marked = find_marked(normal.text)
    for index, title in enumerate(marked):
        reader = BareReader(normal.text, place, title.start)
        for bare in reader.read():
            yield _bare_citation(normal, bare)
        end = marked[index + 1].start if index + 1 < len(marked) else len(normal.text)
        citations, place = _marked_citations(normal, title, reader.start, end)
        yield from citations
    for bare in BareReader(normal.text, place, len(normal.text)).read():
        yield _bare_citation(normal, bare)


def _marked_citations(
    normal: Normal, title: Marked, before: int, end: int
) -> tuple[list[Citation], int]:
    """The citations of one marked title, and where reading goes on after it."""
    text = normal.text
    start = skip_leads(text, before, title.start)
    issued = _ISSUED.match(text, title.end, end)
    if issued and _ISSUING.of(text, start, title.start):
        tail = read_tail(text, issued.end(), end)
        return [_citation(normal, (start, issued.end()), tail, start)], tail.end
    derived = _DERIVED.match(text, title.end, end)
    tail = read_tail(text, derived.end() if derived else title.end, end)
    if derived is None:
        found = _titled(normal, title, tail)
        return ([found] if found else []), tail.end
    return _derived(normal, title, derived, tail), tail.end


def _titled(normal: Normal, title: Marked, tail: Tail) -> Citation | None:
    """The citation of a marked title; None where it names no document."""
    last, within = _split_tail(normal.text, title.first, title.last)
    if title.first >= last or names_nothing(normal.text[title.first : last]):
        return None
    merged = replace(
        tail,
        number=tail.number or within.number,
        articles=(*within.articles, *tail.articles),
        year=tail.year or within.year,
    )
    return _citation(normal, (title.first, last), merged, title.start)


def _split_tail(text: str, first: int, last: int) -> tuple[int, Tail]:
    """Where the title within the marks ends, and the number and articles typed behind it there."""
    bracket = text.rfind("(", first, last)
    if bracket > first and find_numbers(text, bracket + 1, last):
        return bracket, read_tail(text, bracket, last)
    place = text.find("第", max(first, last - _LONGEST_TAIL), last)
    while place > first:
        articles = articles_at(text, place, last)
        named = text[place - 1] == ")" or ends_title(text, first, place)
        if named and articles and articles.end == last:
            return place, Tail(last, articles=articles.names)
        place = text.find("第", place + 1, last)
    return last, Tail(last)


def _derived(normal: Normal, title: Marked, derived: re.Match[str], tail: Tail) -> list[Citation]:
    """《…》及其实施细则 names two documents, 《…》实施细则 one that is made under the other."""
    inner = _clean(normal.text[title.first : title.last])
    rules = _citation(normal, (title.first, title.last), tail, title.start)
    name = f"{inner}{derived['kind']}"
    second = Citation(name, rules.number, rules.articles, rules.span, None, rules.number_span)
    if derived.group().strip().startswith("实施"):
        return [second]
    first = _citation(normal, (title.first, title.last), Tail(title.end), title.start)
    return [first, second]


def _bare_citation(normal: Normal, bare: Bare) -> Citation:
    if bare.title is None:
        number = bare.tail.number
        start = number.start if number else bare.tail.end - 1
        return _citation(normal, None, bare.tail, start)
    return _citation(normal, bare.title, bare.tail, bare.title[0])


def _citation(normal: Normal, title: tuple[int, int] | None, tail: Tail, start: int) -> Citation:
    name, year, title_span = None, tail.year, None
    if title is not None:
        words = normal.text[title[0] : title[1]].rstrip(" ")
        named, revised = split_revision(words)
        name = _clean(named) + tail.suffix
        year = year if revised is None else revised
        title_span = normal.span(title[0], title[0] + max(1, len(named)))
    number = tail.number
    end = max(tail.end, title[1] if title else tail.end)
    return Citation(
        name,
        number.canonical if number else None,
        tuple(dict.fromkeys(tail.articles)),
        normal.span(start, end),
        title_span,
        normal.span(number.start, number.end) if number else None,
        year,
    )


_INNER = str.maketrans(
    {"《": "〈", "》": "〉", "<": "〈", ">": "〉", "(": "（", ")": "）", ",": "，", ":": "："}
)


def _clean(title: str) -> str:
    """A title as it is printed: nested titles in 〈〉, full-width brackets, no spaces."""
    return title.replace(" ", "").translate(_INNER)
