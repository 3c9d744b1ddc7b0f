"""Years that a title is for: 2018—2020年, “十三五”规划, “七五”普法, 2018年工作要点."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from zwgk_cli.language.numerals import parse_numeral
from zwgk_cli.language.patterns import pattern

_YEARS = pattern(
    r"(?P<first>(?:19|20)[0-9]{2})年?度?(?:[-—–－~～]{1,2}|至|到)"
    r"(?P<last>(?:19|20)[0-9]{2})(?=年|[）)]|$)"
)
_YEARLY = pattern("(?P<last>(?:19|20)[0-9]{2})年(?:度)?[^，。；]{0,16}?(?:要点|工作安排|工作计划)")
_SAYS_YEARS = pattern("[0-9五]")
_COUNT = "[一二三四五六七八九十]{1,3}"
_PLAN = pattern(
    rf"(?:[“\"「](?P<quoted>{_COUNT})五[”\"」]|(?<!第)(?P<bare>{_COUNT})五(?=规划|时期|期间|普法))"
    "(?P<after>.{0,8})"
)
_LEGAL_EDUCATION, _FIVE_YEARS = 1985, 1955
"""The last year before the first five of 普法, and before those of the national plans."""


class Period(Struct, frozen=True):
    """The years that a title is for: the last of them, and where they stand."""

    last: int
    span: tuple[int, int]


def has_passed(text: str, year: int) -> bool:
    """Whether a text names years that lie before this one."""
    period = period_of(text)
    return period is not None and period.last < year


@lru_cache(maxsize=16384)
def period_of(text: str) -> Period | None:
    """The years that a text is for; the latest ones, where there are several."""
    if not _SAYS_YEARS.search(text):
        return None
    found = [
        Period(int(match["last"]), match.span())
        for match in _YEARS.finditer(text)
        if int(match["first"]) < int(match["last"])
    ]
    found.extend(Period(int(match["last"]), match.span("last")) for match in _YEARLY.finditer(text))
    for match in _PLAN.finditer(text):
        count = parse_numeral(match["quoted"] or match["bare"])
        if count:
            start = _LEGAL_EDUCATION if "普法" in match["after"] else _FIVE_YEARS
            found.append(Period(start + 5 * count, (match.start(), match.start("after"))))
    return max(found, key=lambda period: period.last, default=None)
