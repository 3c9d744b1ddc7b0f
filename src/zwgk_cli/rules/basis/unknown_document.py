"""依据库里没有这个文件

为什么：依据库记着每个文件什么时候有效。库里没有的，无法判断今天还有没有效，公开时只能标明
    “效力未核实”。法律、行政法规查得到的多，找不到往往是名称写错了，按警告报；其他文件只作提示。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    basis: [《中华人民共和国政府信息公开条列》]

正例：
    basis: [《中华人民共和国政府信息公开条例》]

改法：核对名称和文号；没有写错的，把文件登记到依据库（registers/laws.yaml）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, mentions
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.periods import has_passed
from zwgk_cli.model.basis import Citation, Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule

_NATION = "中华人民共和国"
_NATIONAL_TITLE = pattern(rf"^{_NATION}.*(?:条例|法典|(?<![办方做])法)$")
_NATIONAL_ORDERS = ("主席令", "国务院令")
_NATIONAL_LEVELS = ("法律", "行政法规")


@rule("ZW402", "unknown-document", Severity.INFO, Item, __doc__, elements=("basis",), by_text=True)
def unknown_document(item: Item, context: Context) -> Iterator[Finding]:
    """Each citation that the register does not know: a warning for national laws.

    A plan whose years have passed is told by ZW412.
    """
    if "laws" in context.workspace.registers.partial:
        return
    for mention in mentions(item):
        if context.laws.resolve(mention.citation) is None:
            title = mention.citation.title
            near = context.laws.nearest_title(title) if title else None
            if near is not None or title is None or not has_passed(title, context.day.year):
                yield _finding(mention, near)


def _finding(mention: Mention, near: Law | None) -> Finding:
    return Finding(
        "ZW402",
        mention.place,
        f"依据库里没有{mention.name}",
        label=f"是不是{in_marks(near.title)}" if near else "公开时标明“效力未核实”",
        help=f"核对后把“公开依据”改为{in_marks(near.title)}（basis）；没有写错的，登记到依据库"
        if near
        else "核对名称和文号；没有写错的，登记到依据库（registers/laws.yaml）",
        fix=_fix(mention, near),
        severity=Severity.WARNING if _is_national(mention.citation, near) else None,
    )


def _fix(mention: Mention, near: Law | None) -> Fix | None:
    if near is None or mention.citation.title_span is None:
        return None
    title = in_marks(near.title)[1:-1]
    return Fix(f"改为 {in_marks(title)}", (Change(mention.place, title),), certain=False)


def _is_national(citation: Citation, near: Law | None) -> bool:
    """Whether it looks like a law or an administrative regulation, which the register has."""
    if (citation.number or "").startswith(_NATIONAL_ORDERS):
        return True
    if citation.title is None or not citation.title.startswith(_NATION):
        return False
    mistyped = near is not None and near.level in _NATIONAL_LEVELS
    return mistyped or _NATIONAL_TITLE.match(citation.title) is not None
