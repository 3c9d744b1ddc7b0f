"""基本目录用到的部门角色，本区没有对应的机构

为什么：基本目录里的公开主体写的是部门角色（如财政部门），每个区要说明是本区的哪个机构。
    没有说明，沿用基本目录的事项就没有公开主体。

规定：津政办函〔2017〕72号 三(二)：明确公开事项应公开的主体

反例：
    # 基本目录 items[0]
    # 机构名录的 roles 里没有“审计部门”
    agency: [财政部门, 审计部门]

正例：
    # 基本目录 items[0]
    # 机构名录的 roles 里有 民政部门: 区民政局
    agency: [财政部门, 民政部门]

改法：在机构名录（district.yaml）的 roles 里写明这个角色是本区的哪个机构。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import by_other_name, is_known
from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.links import DistrictLinks, RoleNeed
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule


@rule("ZW210", "role-without-agency", Severity.ERROR, DistrictLinks, __doc__)
def role_without_agency(links: DistrictLinks, context: Context) -> Iterator[Finding]:
    """Each role that adopted items need and that is no agency of the district, once."""
    district = links.district
    if district.document in district.partial:
        return
    registers = context.workspace.registers
    told: set[str] = set()
    for need in (need for catalog in links.catalogs for need in catalog.needs):
        if need.role in told or need.role not in registers.roles:
            continue
        told.add(need.role)
        agency = district.roles.get(need.role)
        if agency is None:
            yield _missing(need, district)
        elif not is_known(agency, district):
            yield _unknown(need, agency, district)


def _missing(need: RoleNeed, district: District) -> Finding:
    role = need.role
    near = nearest(role.removesuffix("部门"), district.agencies)
    example = f"{role}: {near[0] if near else '区……局'}"
    return Finding(
        "ZW210",
        Place(district.document, ("roles",)),
        f"没有写明“{role}”是{district.name}的哪个机构",
        label=f"{need.item} 等沿用基本目录的事项没有公开主体",
        help=f"在部门角色里补上一行（roles），如：{example}",
        related=(_used_at(need),),
    )


def _unknown(need: RoleNeed, agency: str, district: District) -> Finding:
    role = need.role
    place = Place(district.document, ("roles", role))
    other = by_other_name(agency, district)
    near = (other.agency.name,) if other else nearest(agency, district.agencies)
    return Finding(
        "ZW210",
        place,
        f"“{role}”对应的“{agency}”不在机构名录里",
        label=f"名称相近的是 {near[0]}" if near else "在机构名录中找不到",
        help=(f"核对后改为 {near[0]}；" if near else "改为机构名录里的名称；")
        + "新设的机构，先补入机构名录（agencies）",
        related=(_used_at(need),),
        fix=Fix(f"改为 {near[0]}", (Change(place, near[0]),), certain=other is not None)
        if near
        else None,
    )


def _used_at(need: RoleNeed) -> Related:
    return Related(need.place, "用到这个角色的基本目录事项", need.title)
