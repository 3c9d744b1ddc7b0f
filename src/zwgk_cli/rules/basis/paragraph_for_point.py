"""把第几项写成了第几款

为什么：一条下面自成一段的是“款”，带括号编号的是“项”。把“第（七）项”写成“第七款”，群众照着去查，
    这一条并没有第七款。依据库里登记了的条按登记的判断；其他的，第七款以后只作提示。

规定：《中华人民共和国立法法》第六十五条：条、款、项、目

反例：
    basis: [《中华人民共和国政府信息公开条例》第二十条第七款]

正例：
    basis: [《中华人民共和国政府信息公开条例》第二十条第（七）项]

改法：对照原文，带括号编号的写成“第（七）项”。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, mentions
from zwgk_cli.crossref.laws import LawIndex, version_on
from zwgk_cli.language.numerals import parse_numeral
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule

_CLAUSE = pattern("(?P<article>第[^条]+条(?:之.)?)第(?P<count>[^款第]+)款$")
_TYPED = pattern(r"第\s*(?P<count>[0-9０-９一二三四五六七八九十]{1,3})\s*款")
_MANY = 7
"""No article of the laws that catalogs cite has as many paragraphs, but many have more points."""


@rule(
    "ZW410",
    "paragraph-for-point",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("basis",),
    by_text=True,
)
def paragraph_for_point(item: Item, context: Context) -> Iterator[Finding]:
    """Each 第几款 of an article that has points alone, by the register or by its size."""
    for mention in mentions(item):
        for article in mention.citation.articles:
            match = _CLAUSE.match(article)
            count = parse_numeral(match["count"]) if match else None
            if match is None or count is None or count < 2:
                continue
            known = match["article"] in _articles_of_points(mention, context)
            if known or count >= _MANY:
                yield _finding(mention, article, match["count"], certain=known)


def _articles_of_points(mention: Mention, context: Context) -> tuple[str, ...]:
    """The articles without a second paragraph, of the text that is cited."""
    laws: LawIndex = context.laws
    law = laws.surely(mention.citation)
    if law is None:
        return ()
    version = laws.named_version(law, mention.citation) or version_on(law, context.day)
    return version.points if version else ()


def _finding(mention: Mention, article: str, count: str, *, certain: bool) -> Finding:
    place = mention.entry
    right = f"第（{count}）项"
    typed = [
        match
        for match in _TYPED.finditer(mention.basis.text, *mention.citation.span)
        if parse_numeral(match["count"]) == parse_numeral(count)
    ]
    if len(typed) == 1:
        place = place.at(*typed[0].span())
    return Finding(
        "ZW410",
        place,
        f"{article}多半是“{right}”",
        label=f"带括号编号的写成{right}",
        help=f"对照原文后把“第{count}款”改为“{right}”（basis）",
        fix=Fix(f"改为 {right}", (Change(place, right),), certain=certain)
        if len(typed) == 1
        else None,
        severity=None if certain else Severity.INFO,
    )
