"""文件名称与文号对应的文件不一致

为什么：文号是对的，名称写错一两个字，或者中间断开，群众按名称就检索不到原文。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    basis: [《中华人民共和国政府信息公开条件》（国务院令第711号）第二十条]

正例：
    basis: [《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条]

改法：把名称改为文件的原名。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, mentions
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.language.citation import fold_title
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.basis import Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule

_BLANK = pattern(r"\s+")


@rule(
    "ZW408", "title-not-exact", Severity.WARNING, Item, __doc__, elements=("basis",), by_text=True
)
def title_not_exact(item: Item, context: Context) -> Iterator[Finding]:
    """Each title much like that of the law which its number surely names; each one with a gap.

    A short title or an alias is as good as the title; a gap alone is told as info.
    """
    for mention in mentions(item):
        if mention.citation.title_span is None:
            continue
        law = _misnamed(mention, context.laws)
        if law is not None:
            yield _finding(mention, in_marks(law.title)[1:-1], None)
        elif _has_gap(mention, context.laws):
            yield _finding(mention, _BLANK.sub("", mention.typed_title), Severity.INFO)


def _misnamed(mention: Mention, laws: LawIndex) -> Law | None:
    """The law of the number, where the title is mistyped; its issuers before it are no fault."""
    title, number = mention.citation.title, mention.citation.number
    if title is None or number is None or laws.by_title(title) is not None:
        return None
    law = laws.surely(mention.citation)
    if law is None or laws.nearest_title(title) is not law:
        return None
    return None if fold_title(title).endswith(fold_title(law.title)) else law


def _has_gap(mention: Mention, laws: LawIndex) -> bool:
    if _BLANK.search(mention.typed_title.strip()) is None:
        return False
    law = laws.surely(mention.citation)
    return law is not None and not any(
        _BLANK.search(name) for name in (law.title, law.short or "", *law.aliases)
    )


def _finding(mention: Mention, right: str, severity: Severity | None) -> Finding:
    typed = mention.typed_title
    return Finding(
        "ZW408",
        mention.place,
        f"文件名称“{typed}”与原名不一致",
        label=f"原名是{in_marks(right)}" if severity is None else "名称中间断开了",
        help=f"把“公开依据”里的名称改为{in_marks(right)}（basis）",
        fix=Fix(f"改为{in_marks(right)}", (Change(mention.place, right),)),
        severity=severity,
    )
