"""文号的写法不规范

为什么：同一个文号有好几种写法，检索时就找不全，统计时会当成几个文件。年份用六角括号〔〕，
    顺序号不加“第”、前面不补零。

规定：GB/T 9704—2012 7.2.5：年份、发文顺序号用阿拉伯数字标注；年份标全称，用六角括号〔〕括入

反例：
    basis:
      - 《中华人民共和国预算法》第十四条
      - 《地方预决算公开操作规程》（财预[2016]143号）

正例：
    basis:
      - 《中华人民共和国预算法》第十四条
      - 《地方预决算公开操作规程》（财预〔2016〕143号）

改法：把文号改为规范的写法，如 国办发〔2019〕54号。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import mentions
from zwgk_cli.language.citation import number_fault
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW406", "number-brackets", Severity.WARNING, Item, __doc__, elements=("basis",), by_text=True
)
def number_brackets(item: Item, context: Context) -> Iterator[Finding]:
    """Each number that is not printed as GB/T 9704 asks."""
    for mention in mentions(item):
        printed = mention.printed_number
        if printed is None or printed == mention.citation.number:
            continue
        right = number_fault(printed)
        if right is not None:
            yield Finding(
                "ZW406",
                mention.number_place,
                f"文号“{printed}”的写法不规范",
                label=f"应写成 {right}",
                help=f"把“公开依据”里的文号改为 {right}（basis）",
                fix=Fix(f"改为 {right}", (Change(mention.number_place, right),)),
            )
