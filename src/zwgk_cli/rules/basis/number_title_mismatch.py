"""文号和文件名称不是同一个文件

为什么：名称是一个文件，文号是另一个文件，群众不知道该查哪一个，依据也就落空了。常见的是复制上一行
    以后只改了名称。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    basis: [《中华人民共和国预算法》（国务院令第711号）]

正例：
    basis: [《中华人民共和国政府信息公开条例》（国务院令第711号）]

改法：核对原文后改正名称或者文号。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, mentions
from zwgk_cli.crossref.laws import Mismatch, version_on
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW407",
    "number-title-mismatch",
    Severity.ERROR,
    Item,
    __doc__,
    elements=("basis",),
    by_text=True,
)
def number_title_mismatch(item: Item, context: Context) -> Iterator[Finding]:
    """Each citation whose number and title surely name two documents."""
    for mention in mentions(item):
        mismatch = context.laws.mismatch(mention.citation)
        if mismatch is not None:
            current = version_on(mismatch.by_title, context.day)
            yield _finding(mention, mismatch, current.number if current else None)


def _finding(mention: Mention, mismatch: Mismatch, right: str | None) -> Finding:
    number, bearer = mention.citation.number, in_marks(mismatch.by_number.title)
    return Finding(
        "ZW407",
        mention.number_place,
        f"文号{number}是{bearer}的，不是{mention.name}的",
        label=f"这是{bearer}的文号",
        help=f"核对后把文号改为{right}，或者把名称改为{bearer}（basis）"
        if right
        else f"核对后去掉这个文号，或者把名称改为{bearer}（basis）",
    )
