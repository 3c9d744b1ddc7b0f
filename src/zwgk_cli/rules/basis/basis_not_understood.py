"""公开依据里没有文件名称

为什么：公开依据要让群众找得到原文。只写“相关规定”“有关文件”，等于没有依据。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    basis: [按照相关政策文件]

正例：
    basis: [《中华人民共和国政府信息公开条例》第二十条]

改法：写明文件的名称或文号，一份文件写一条。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW401",
    "basis-not-understood",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("basis",),
    by_text=True,
)
def basis_not_understood(item: Item, context: Context) -> Iterator[Finding]:
    """Each entry of 公开依据 in which no document is named."""
    for index, basis in enumerate(item.basis):
        if not basis.citations:
            yield Finding(
                "ZW401",
                item.place("basis", index),
                f"公开依据“{basis.text}”没有写明是哪个文件",
                label="认不出文件的名称或文号",
                help="把“公开依据”写成文件名称或文号，如："
                "《中华人民共和国政府信息公开条例》第二十条（basis）",
            )
