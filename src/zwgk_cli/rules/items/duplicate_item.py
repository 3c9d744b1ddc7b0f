"""同一个事项写了两遍

为什么：一级、二级事项都相同的两行，群众分不清该看哪一行，内容不一致时更不知道以哪一行为准。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录 items[2]
    category: 财政监督
    title: 会计监督处罚结果

正例：
    # 目录 items[2]
    category: 财政监督
    title: 财政检查结果

改法：是同一个事项的，合并为一个；不是的，把二级事项（title）的名称写得能区分开。
"""

from collections.abc import Iterator, Mapping

from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW203", "duplicate-item", Severity.ERROR, Item, __doc__)
def duplicate_item(item: Item, context: Context) -> Iterator[Finding]:
    """An item with the category and title of an earlier one of its catalog or standard."""
    if context.catalog is None or not item.pending.isdisjoint({"category", "title"}):
        return
    first = context.memo.of(context.catalog, _first_of_name)[item.category, item.title]
    if first is not item:
        yield _finding(item, first)


def _first_of_name(catalog: Catalog | Standard) -> Mapping[tuple[str, str], Item]:
    """The first item of each category and title."""
    found: dict[tuple[str, str], Item] = {}
    for item in catalog.items:
        found.setdefault((item.category, item.title), item)
    return found


def _finding(item: Item, first: Item) -> Finding:
    return Finding(
        "ZW203",
        item.place("title"),
        f"事项“{item.category} / {item.title}”写了两遍",
        label=f"与 {first.id} 相同",
        help="是同一个事项的，合并为一个；不是的，把“二级事项”写得能区分开（title）",
        related=(Related(first.origin.own.within("id"), "先写的一个", "先写的一个"),),
    )
