"""公开主体不在机构名录里

为什么：公开主体是对公开负责的机构。名称写错、写成部门类别或者写了已经没有的机构，
    群众就不知道该找谁，也没有单位负责更新。

规定：津政办函〔2017〕72号 三(二)：明确公开事项应公开的主体

反例：
    # 目录 items[1]
    agency: [区财政局, 区民证局]

正例：
    # 目录 items[1]
    agency: [区财政局, 区民政局]

改法：核对后改正公开主体（agency）的名称；新设的机构，先补入机构名录（district.yaml）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import by_other_name, is_known
from zwgk_cli.crossref.likeness import nearest, offer, several
from zwgk_cli.crossref.names_used import column, is_generic, role_of, strange_agencies
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule
from zwgk_cli.rules.together import run_together


@rule("ZW204", "unknown-agency", Severity.ERROR, Item, __doc__, elements=("agency", "powers"))
def unknown_agency(item: Item, context: Context) -> Iterator[Finding]:
    """Each name of an agency that the district does not have, not even as another name."""
    district = context.district
    if district is None or district.document in district.partial:
        return
    registers = context.workspace.registers
    for name, place in strange_agencies(item, district):
        role = role_of(name, registers)
        if role is not None:
            yield _role(name, role, place, district)
        elif by_other_name(name, district) is None and not is_generic(name, registers.words):
            yield _unknown(name, place, district)


def _role(name: str, role: str, place: Place, district: District) -> Finding:
    agency = district.roles.get(role)
    known = agency is not None and is_known(agency, district)
    title, key = column(place)
    return Finding(
        "ZW204",
        place,
        f"“{name}”是部门角色，不是本区机构的名称",
        label=f"本区对应的机构是 {agency}" if known else "写本区机构的名称",
        help=f"把“{title}”改为 {agency}（{key}）"
        if known
        else f"把“{title}”改为机构名录里的名称（{key}）",
        fix=Fix(f"改为 {agency}", (Change(place, agency),), certain=False)
        if known and agency
        else None,
    )


def _unknown(name: str, place: Place, district: District) -> Finding:
    parts = several(name, {**district.agencies, **district.groups})
    if parts:
        return run_together("ZW204", name, place, parts)
    near = nearest(name, (*district.agencies, *district.groups))
    title, key = column(place)
    return Finding(
        "ZW204",
        place,
        f"机构名录里没有“{name}”",
        label=f"名称相近的有{offer(near)}" if near else "在机构名录中找不到",
        help=(
            f"核对后把“{title}”改为 {near[0]}（{key}）；" if near else f"核对“{title}”（{key}）；"
        )
        + "新设的机构，先补入机构名录（district.yaml）",
        fix=Fix(f"改为 {near[0]}", (Change(place, near[0]),), certain=False) if near else None,
    )
