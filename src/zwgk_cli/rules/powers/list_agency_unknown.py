"""清单里的机构不在机构名录

为什么：权责清单、公共服务事项目录和公开事项要用同一个机构名称，才能核对谁行使、谁公开。机构名称
    对不上，这个机构的职权就核对不了。市级行使的职权（list: 市级）不在此列。

规定：本工具的文件格式：清单里的机构用机构名录（district.yaml）里的名称

反例：
    # 权责清单 powers[0]
    agency: 区财政税务局

正例：
    # 权责清单 powers[0]
    agency: 区财政局

改法：把清单里的机构改成名录里的名称；名录里漏了的，补进机构名录。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import OtherName, by_other_name, is_known
from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.crossref.powers import lists
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule


@rule("ZW312", "list-agency-unknown", Severity.ERROR, District, __doc__)
def list_agency_unknown(district: District, context: Context) -> Iterator[Finding]:
    """One finding for each unknown name of a list, at the first entry that bears it."""
    if district.document in district.partial:
        return
    for entries in lists(district):
        for name, places in _unknown(entries, district).items():
            other = by_other_name(name, district)
            if other is not None:
                yield _other_name(name, places, other)
            else:
                yield _unknown_name(name, places, district)


def _unknown(entries: PowerList, district: District) -> dict[str, list[Place]]:
    """The unknown names of a list, each with all its places."""
    found: dict[str, list[Place]] = {}
    for power in entries.powers:
        if power.list == "市级":
            continue
        for key, name in (("agency", power.agency), ("exercised_by", power.exercised_by)):
            if name is not None and not is_known(name, district):
                found.setdefault(name, []).append(power.place.within(key))
    return found


def _other_name(name: str, places: list[Place], other: OtherName) -> Finding:
    right = other.agency.name
    return Finding(
        "ZW312",
        places[0],
        f"清单里的“{name}”是{right}的{other.kind}{_count(places)}",
        label=f"机构名录里是“{right}”",
        help=f"改为 {right}",
        related=(Related(other.agency.place.within("name"), "机构名录里的这个机构", right),),
        fix=Fix(f"改为 {right}", tuple(Change(place, right) for place in places)),
        agency=right,
    )


def _unknown_name(name: str, places: list[Place], district: District) -> Finding:
    near = next(iter(nearest(name, (*district.agencies, *district.groups))), None)
    return Finding(
        "ZW312",
        places[0],
        f"清单里的机构“{name}”不在机构名录里{_count(places)}",
        label=f"是不是 {near}" if near else "机构名录里没有这个机构",
        help=(f"核对后改为 {near}；" if near else "核对名称；")
        + f"名录里漏了的，补进 {district.document} 的 agencies",
        agency=name,
    )


def _count(places: list[Place]) -> str:
    return f"（共 {len(places)} 处）" if len(places) > 1 else ""
