"""一级事项和二级事项相同

为什么：一级事项是类别，二级事项是具体的一项。两栏写得一样，群众在类别下找不到更细的事项，检索结果里
    也分不清是一类还是一项。上级标准原文如此的不算错，只作提示。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    category: 代理记账办事指南

正例：
    # 目录 items[2]
    category: 财政服务

改法：把一级事项改为类别的名称，或者把二级事项写得更具体。
"""

from collections.abc import Iterator

from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW215", "same-category-title", Severity.INFO, Item, __doc__, elements=("category", "title"))
def same_category_title(item: Item, context: Context) -> Iterator[Finding]:
    """An item whose category and title are the same words."""
    if not item.title or not item.category or "category" in item.pending:
        return
    if item.title == item.category or fold_name(item.title) == fold_name(item.category):
        yield Finding(
            "ZW215",
            item.place("title"),
            f"一级事项和二级事项都是“{item.title}”",
            label="与一级事项相同",
            help="把“一级事项”改为类别的名称（category），或者把“二级事项”写得更具体（title）",
        )
