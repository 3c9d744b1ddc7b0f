"""公开主体没有用机构名录里的名称

为什么：同一个机构一会儿写全称、一会儿写简称或者改革前的名称，群众会以为是几个机构，
    按机构查找、统计时也会漏掉。

规定：津政办函〔2017〕72号 三(二)：统一规范，明确公开事项应公开的主体

反例：
    # 目录 items[1]
    agency: [区财政税务局, 区民政局]

正例：
    # 目录 items[1]
    agency: [区财政局, 区民政局]

改法：把公开主体（agency）改为机构名录里的名称。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import OtherName, by_other_name
from zwgk_cli.crossref.names_used import borne_by_one, column, role_of, strange_agencies
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers
from zwgk_cli.rules.rule import Context, rule


@rule("ZW205", "other-agency-name", Severity.WARNING, Item, __doc__, elements=("agency", "powers"))
def other_agency_name(item: Item, context: Context) -> Iterator[Finding]:
    """Each agency that an item gives under its full name, an alias or a former name."""
    district = context.district
    if district is None:
        return
    found = list(_others(item, district, context.workspace.registers))
    for name, place, other in found:
        named = [*item.agency, *(another.agency.name for _, _, another in found)]
        once = "powers" in place.route or named.count(other.agency.name) == 1
        yield _finding(name, place, other, certain=once and borne_by_one(name, district))


def _others(
    item: Item, district: District, registers: Registers
) -> Iterator[tuple[str, Place, OtherName]]:
    """The names that are other names of agencies; the name of a role is not meant as one."""
    for name, place in strange_agencies(item, district):
        other = by_other_name(name, district)
        if other is not None and role_of(name, registers) is None:
            yield name, place, other


def _finding(name: str, place: Place, other: OtherName, *, certain: bool) -> Finding:
    agency = other.agency
    title, key = column(place)
    until = next((former.until for former in agency.former if former.name == name), None)
    return Finding(
        "ZW205",
        place,
        f"“{name}”是{agency.name}的{other.kind}",
        label=f"{until} 前的名称" if until else f"机构名录里的名称是 {agency.name}",
        help=f"把“{title}”改为 {agency.name}（{key}）",
        related=(Related(agency.place.within("name"), "机构名录里的名称", agency.name),),
        fix=Fix(f"改为 {agency.name}", (Change(place, agency.name),), certain=certain),
    )
