"""What follows a title: （试行）, its number, its articles, the year of its revision."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.language.citation.articles import articles_at, find_articles
from zwgk_cli.language.citation.numbers import Number, find_numbers
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.wordsets import WordSet

_TRIAL = pattern(r" ?\( ?(试行|暂行|修订|修正|征求意见稿|试行稿|草案|修订稿|修正案) ?\)")
_REVISED = pattern(
    r"((?:19|20)[0-9]{2}) ?年?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)? ?(?:第[一二三四五六七八九十]次)?"
    r"(?:修正|修订|修改)"
)
_CLOSES = {"(": ")", "【": "】", "[": "]", "〔": "〕"}
_LONGEST_BRACKET = 300
_LONGEST_NUMBER = 120
_SKIPPED = WordSet("的通知 的规定 中 之 规定 关于 的公告 的决定 的意见")
_KINDS = pattern(
    r"(?:宪法|法律|行政法规|地方性法规|法规|条例|部门规章|规章|规范性文件|地方政府规章|政策|文件|党内法规"
    r"|政策文件|地方规章|其他|司法解释|国家标准|标准|法律法规|[、及和/ ])+"
)


class Tail(Struct, frozen=True):
    """What a title is followed by, read up to `end`."""

    end: int
    suffix: str = ""
    number: Number | None = None
    articles: tuple[str, ...] = ()
    year: int | None = None


def read_tail(text: str, place: int, end: int) -> Tail:
    """Read what follows a title that ends at `place`: suffix, brackets, number and articles."""
    trial = _TRIAL.match(text, place, end)
    tail = Tail(trial.end(), f"（{trial[1]}）") if trial else Tail(place)
    while (longer := _step(text, tail, end)) is not None:
        tail = longer
    return tail


def is_tag(text: str, start: int, end: int) -> bool:
    """Whether a bracket only says of what kind the next document is: 【法律】."""
    return _KINDS.fullmatch(text, start, end) is not None


def _step(text: str, tail: Tail, end: int) -> Tail | None:
    place = _skip(text, tail.end, end)
    if place >= end:
        return None
    close = _CLOSES.get(text[place])
    if close:
        return _bracket(text, tail, place, close, end)
    if tail.number is None:
        near = find_numbers(text, place, min(end, place + _LONGEST_NUMBER))
        if near and near[0].start == place:
            return replace(tail, number=near[0], end=near[0].end)
    articles = articles_at(text, place, end)
    if articles is None:
        return None
    return replace(tail, articles=(*tail.articles, *articles.names), end=articles.end)


def _skip(text: str, place: int, end: int) -> int:
    """Pass over spaces, commas and words that only tie an article to its title."""
    while place < end:
        if text[place] in " ,":
            place += 1
            continue
        word = _SKIPPED.at(text, place, end)
        if not word or text[place + len(word) : place + len(word) + 1] not in {"第", "(", ""}:
            return place
        place += len(word)
    return place


def _bracket(text: str, tail: Tail, place: int, close: str, end: int) -> Tail | None:
    """Read a bracket; None where it holds nothing about the title before it."""
    limit = min(end, place + _LONGEST_BRACKET)
    numbers = find_numbers(text, place + 1, limit)
    last = _matching(text, place, close, limit, numbers)
    stop = min(last + 1, end)
    if is_tag(text, place + 1, last):
        return None
    numbers = [number for number in numbers if number.end <= last]
    articles = find_articles(text, place + 1, last)
    years = _REVISED.findall(text, place + 1, last)
    dated = "年" in text[place:last] or "号" in text[place:last]
    if not (numbers or articles or years or dated or tail.end == place):
        return None
    return replace(
        tail,
        end=stop,
        number=tail.number or (numbers[0] if numbers else None),
        articles=(*tail.articles, *(articles.names if articles else ())),
        year=int(years[-1]) if years else tail.year,
    )


def _matching(text: str, place: int, close: str, limit: int, numbers: list[Number]) -> int:
    """The place of the closing bracket; where it is lost, that of the next title or separator.

    A bracket within a number is the number's, even where its other half is another one.
    """
    depth = 0
    opening = text[place]
    taken = {at for number in numbers for at in range(number.start, number.end)}
    for at in range(place, limit):
        char = text[at]
        if at in taken:
            continue
        if char == opening:
            depth += 1
        elif char == close:
            depth -= 1
            if depth == 0:
                return at
        elif char in "《;":
            return at
    return limit
