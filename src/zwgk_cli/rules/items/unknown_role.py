"""基本目录的公开主体不是部门角色

为什么：基本目录供各区沿用，公开主体要写各区都有的部门角色，各区再换成自己的机构。
    角色名称写错，哪个区都换不成。

规定：津政办函〔2017〕72号 五(二)：市政府有关部门编制本部门、本系统主动公开事项基本目录

反例：
    # 基本目录 items[0]
    agency: 财政局

正例：
    # 基本目录 items[0]
    agency: 财政部门

改法：改为部门角色表（registers/roles.yaml）里的名称；新的角色，先登记到表里。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.crossref.names_used import role_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW211", "unknown-role", Severity.ERROR, Item, __doc__, elements=("agency",))
def unknown_role(item: Item, context: Context) -> Iterator[Finding]:
    """Each agency of a standard item that is no role; an alias of a role can be mended."""
    registers = context.workspace.registers
    if context.district is not None or "roles" in registers.partial:
        return
    for index, name in enumerate(item.agency):
        if name in registers.roles:
            continue
        place = item.place("agency", index)
        role = role_of(name, registers)
        near = (role,) if role else nearest(name, registers.roles)
        yield Finding(
            "ZW211",
            place,
            f"部门角色表里没有“{name}”",
            label=f"是不是 {near[0]}" if near else "在部门角色表中找不到",
            help=(f"把“公开主体”改为 {near[0]}（agency）；" if near else "改为部门角色（agency）；")
            + "新的角色，先登记到 registers/roles.yaml",
            fix=Fix(
                f"改为 {near[0]}",
                (Change(place, near[0]),),
                certain=role is not None and role not in item.agency,
            )
            if near
            else None,
        )
