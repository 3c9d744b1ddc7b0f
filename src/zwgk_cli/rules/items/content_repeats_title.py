"""公开内容只是把事项名称又写了一遍

为什么：公开内容要写明公开哪些要素。只重复名称，公开单位不知道要公布到什么程度，群众也不知道能看到
    什么，检查时没有依据。有的上级标准原文如此，只作提示。

规定：津政办函〔2017〕72号 一(二)：按照“应公开、尽公开”要求，细化公开内容，规范公开标准

反例：
    # 目录 items[2]
    content: [代理记账办事指南]

正例：
    # 目录 items[2]
    content: [办理条件, 申请材料, 办理流程]

改法：把公开内容写成具体的要素，一个要素一行。
"""

from collections.abc import Iterator

from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_LONGEST_TAIL = 8
_TAILS = ("等", "信息", "内容", "情况", "有关", "相关", "的")


@rule("ZW216", "content-repeats-title", Severity.INFO, Item, __doc__, elements=("content", "title"))
def content_repeats_title(item: Item, context: Context) -> Iterator[Finding]:
    """An item whose whole content is its own title, 信息 and 情况 at the end aside."""
    if len(item.content) != 1 or not item.title:
        return
    words = item.content[0].element
    if len(words) > len(item.title) + _LONGEST_TAIL or _bare(words) != _bare(item.title):
        return
    yield Finding(
        "ZW216",
        item.place("content", 0),
        f"公开内容只有事项名称“{item.title}”",
        label="没有写明公开哪些内容",
        help="把“公开内容（要素）”写成具体的要素，一个要素一行（content）",
    )


def _bare(words: str) -> str:
    """The words without what adds nothing at their end."""
    bare = fold_name(words).rstrip(".。;；")
    while (tail := next((tail for tail in _TAILS if bare.endswith(tail)), "")) and bare != tail:
        bare = bare.removesuffix(tail)
    return bare
