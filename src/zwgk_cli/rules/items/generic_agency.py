"""公开主体没有写明是哪个机构

为什么：写“相关部门”等于没有人负责，群众不知道该找谁，检查时也不知道该问谁。

规定：津政办函〔2017〕72号 三(二)：明确公开事项应公开的主体

反例：
    # 目录 items[1]
    agency: [区财政局, 相关部门]

正例：
    # 目录 items[1]
    agency: [区财政局, 区民政局]

改法：写出机构的名称；确实是一批机构的，在机构名录里设一个机构组（groups），写组名。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import by_other_name
from zwgk_cli.crossref.names_used import column, is_generic, role_of, strange_agencies
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW212", "generic-agency", Severity.WARNING, Item, __doc__, elements=("agency", "powers"))
def generic_agency(item: Item, context: Context) -> Iterator[Finding]:
    """Each 公开主体 of a district's item that names no agency, such as 相关部门."""
    district = context.district
    if district is None:
        return
    registers = context.workspace.registers
    for name, place in strange_agencies(item, district):
        if role_of(name, registers) is not None or by_other_name(name, district) is not None:
            continue
        if is_generic(name, registers.words):
            title, key = column(place)
            yield Finding(
                "ZW212",
                place,
                f"公开主体没有写明是哪个机构：“{name}”",
                label="没有指明机构",
                help=f"把“{title}”改为机构的名称（{key}）；是一批机构的，"
                "在机构名录里设机构组（groups）后写组名",
            )
