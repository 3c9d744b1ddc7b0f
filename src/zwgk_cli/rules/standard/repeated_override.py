"""与基本目录完全相同，不必再写

为什么：没有写的栏目会沿用基本目录。照抄一遍，以后基本目录改了，这里不会跟着改，
    群众看到的就是旧的内容。

规定：本工具的文件格式：没有写的栏目沿用基本目录

反例：
    # 目录 items[1]
    method: 主动公开

正例：
    # 目录 items[1]
    update: 每年

改法：删除这一栏，沿用基本目录。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.standards import base_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule

_ELEMENTS = {
    element: title
    for element, title in ELEMENT_NAMES.items()
    if element not in ("id", "standard", "allow")
}


@rule("ZW704", "repeated-override", Severity.INFO, Item, __doc__)
def repeated_override(item: Item, context: Context) -> Iterator[Finding]:
    """Each element that an item states with the very words of its standard."""
    district = context.district
    if district is None:
        return
    base = base_of(item, context.catalog, context.workspace)
    if base is None:
        return
    for element, title in _ELEMENTS.items():
        if element not in item.origin.inherited and _repeats(item, base, element, district):
            yield Finding(
                "ZW704",
                item.place(element).key(),
                f"“{title}”与基本目录完全相同",
                label="不写也一样",
                help=f"删除“{title}”这一栏，沿用基本目录（{element}）",
                related=(Related(base.place(element), "基本目录里的内容", "基本目录里的内容"),),
            )


def _repeats(item: Item, base: Item, element: str, district: District) -> bool:
    if element in item.pending:
        return False
    own = getattr(item, element)
    if element == "agency":
        return bool(own) and own == tuple(district.roles.get(role) for role in base.agency)
    return bool(own) and own == getattr(base, element)
