"""公开依据已经废止

为什么：拿废止的法律作依据，公开的要求就站不住，群众按它去查也查不到现行规定。目录版本日期以前
    废止的是错误；版本日期以后才废止的，说明目录该动态调整了，按警告报。

规定：津政办函〔2017〕72号 三(二)：政务公开事项标准目录集中公开发布，并实行动态调整

反例：
    basis: [《中华人民共和国环境保护法》]

正例：
    basis: [《中华人民共和国生态环境法典》]

改法：改为现行法律的相应条款；条款序号要对照现行文本重新核对。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, known_mentions
from zwgk_cli.crossref.laws import REPEALED, SUPERSEDED, LawIndex, end_of, successor
from zwgk_cli.model.basis import Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW403", "repealed-law", Severity.ERROR, Item, __doc__, elements=("basis",), by_text=True)
def repealed_law(item: Item, context: Context) -> Iterator[Finding]:
    """Each citation of a law that was repealed by the edition, or has been since (a warning)."""
    for mention, law in known_mentions(item, context.laws):
        standing = context.laws.standing(mention.citation, context.day, context.today)
        if standing.then == REPEALED:
            yield _finding(mention, law, context.laws, None)
        elif standing.now == REPEALED and standing.then != SUPERSEDED:
            yield _finding(mention, law, context.laws, Severity.WARNING)


def _finding(mention: Mention, law: Law, laws: LawIndex, severity: Severity | None) -> Finding:
    end = end_of(law)
    since = f"自{end}起" if end else "已经"
    late = "，目录的版本日期在这之前，需要调整" if severity else ""
    new = laws.law(successor(law) or "")
    return Finding(
        "ZW403",
        mention.place,
        f"{mention.name}{since}废止{late}",
        label=f"由{in_marks(new.title)}替代" if new else f"{since}废止",
        help=f"把“公开依据”改为{in_marks(new.title)}的相应条款（basis）"
        if new
        else "核对现行规定后改正“公开依据”（basis）",
        severity=severity,
    )
