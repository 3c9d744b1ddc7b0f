"""文号是旧文本的

为什么：法规修订以后换了文号，条款序号也常常变了。还写旧文号，群众查到的是失效的文本。目录版本日期
    以前修订的是错误；版本日期以后才修订的，说明目录该动态调整了，按警告报。

规定：津政办函〔2017〕72号 三(二)：政务公开事项标准目录集中公开发布，并实行动态调整

反例：
    basis: [《中华人民共和国政府信息公开条例》（国务院令第492号）]

正例：
    basis: [《中华人民共和国政府信息公开条例》（国务院令第711号）]

改法：改为现行文本的文号，并对照现行文本核对条款序号。
"""

import datetime as dt
from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, known_mentions
from zwgk_cli.crossref.laws import SUPERSEDED, Standing, version_on
from zwgk_cli.model.basis import Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW404", "superseded-version", Severity.ERROR, Item, __doc__, elements=("basis",), by_text=True
)
def superseded_version(item: Item, context: Context) -> Iterator[Finding]:
    """Each number of a text that was superseded by the edition, or has been since (a warning).

    So are articles of a law that was revised since: their numbers may have changed.
    """
    for mention, law in known_mentions(item, context.laws):
        standing = context.laws.standing(mention.citation, context.day, context.today)
        if standing.then == SUPERSEDED:
            yield _finding(mention, law, standing, context.day)
        elif standing.now == SUPERSEDED and context.today is not None:
            yield _finding(mention, law, standing, context.today)
        elif context.today is not None and mention.citation.articles:
            yield from _revised(mention, law, context.day, context.today)


def _revised(mention: Mention, law: Law, day: dt.date, today: dt.date) -> Iterator[Finding]:
    """A law, cited by title and article, of which another text is in force today."""
    then, now = version_on(law, day), version_on(law, today)
    if mention.citation.number is not None or then is None or now is None or then is now:
        return
    yield Finding(
        "ZW404",
        mention.place,
        f"{mention.name}修订后的文本已自{now.start}起施行，引用的条款序号可能有变动",
        label=f"{now.start}起有新的文本",
        help="对照现行文本核对条款序号（basis），再更新版本日期（edition）",
        severity=Severity.WARNING,
    )


def _finding(mention: Mention, law: Law, standing: Standing, day: dt.date) -> Finding:
    current = version_on(law, day)
    number = current.number if current else None
    since = standing.version.until if standing.version else None
    place = mention.number_place
    named = mention.citation.number
    return Finding(
        "ZW404",
        place,
        f"{named or mention.text_name}是{in_marks(law.title)}的旧文本，"
        + (f"{since}起不再有效" if since else "不再有效"),
        label=_label(number, named, current.start if current else None),
        help=f"把文号改为{number}，并核对条款序号（basis）"
        if number and named
        else f"去掉旧{'文号' if named else '年份'}，并对照现行文本核对条款序号（basis）",
        fix=Fix(f"改为 {number}", (Change(place, number),), certain=False)
        if number and named
        else None,
        severity=None if standing.then == SUPERSEDED else Severity.WARNING,
    )


def _label(number: str | None, named: str | None, start: dt.date | None) -> str:
    """What is in force instead, else what is old."""
    if number:
        return f"现行的是{number}"
    if start:
        return f"现行的文本自{start}起施行"
    return "旧文本的文号" if named else "旧文本的年份"
