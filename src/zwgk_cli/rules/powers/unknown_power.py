"""权责清单里没有这个职权

为什么：公开事项要与权责清单一一对应，群众才能从一项职权查到它公开在哪里。编码在清单里找不到，
    说明写错了，或者职权已经调整而目录没有跟着改。按“机构加职权类型”写的，清单里一项也没有，
    也是同样的问题。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    powers: [HX-CF-9999]

正例：
    powers: [HX-CF-0001]

改法：核对权责清单后改正编码；职权已取消的，把本事项移入“取消”（retired），不要直接删除。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import is_known
from zwgk_cli.crossref.candidates import Codes
from zwgk_cli.crossref.powers import code_place, has_repeated, meant
from zwgk_cli.model.catalog import Catalog, Item, PowerRef
from zwgk_cli.model.district import Power, PowerList
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.rules.about import about
from zwgk_cli.rules.rule import Context, rule


@rule("ZW301", "unknown-power", Severity.ERROR, Catalog, __doc__)
def unknown_power(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each reference of an item that means nothing in the district's list.

    An agency that the 机构名录 does not have is another fault. Over the catalog, so that the list
    is sorted once and not for every item.
    """
    district = context.district
    if district is None or district.powers is None:
        return
    if district.powers.document in district.partial or has_repeated(district.powers):
        return
    codes = Codes(district.powers)
    for item in catalog.items:
        for at, ref in enumerate(item.powers):
            named = ref.code is not None or is_known(ref.agency or "", district)
            if named and not meant(ref, district.powers, district):
                name = ref.name or item.title
                near = codes.nearest(ref.code, name, catalog.domain) if ref.code else None
                yield about(item, _finding(item, at, district.powers, near), district)


def _finding(item: Item, at: int, powers: PowerList, near: Power | None) -> Finding:
    ref = item.powers[at]
    if ref.code is None:
        return _nothing_of_kind(item, at, ref, powers)
    place = code_place(item, at)
    return Finding(
        "ZW301",
        place,
        "权责清单里没有这个职权编码",
        label=f"在《{powers.title}》中找不到",
        help=(f"核对后把“权责清单”改为 {near.code}（powers）；" if near else "核对编码；")
        + "职权已取消的，把本事项移入“取消”（retired），不要直接删除",
        related=(_likeliest(near),) if near else (),
        fix=Fix(f"改为 {near.code}", (Change(place, near.code),), certain=False) if near else None,
    )


def _likeliest(power: Power) -> Related:
    return Related(
        power.place.within("code"), "编码、名称相近的一项", f"{power.name}（{power.agency}）"
    )


def _nothing_of_kind(item: Item, at: int, ref: PowerRef, powers: PowerList) -> Finding:
    return Finding(
        "ZW301",
        item.place("powers", at),
        f"权责清单里没有“{ref.agency}”的“{ref.kind}”",
        label=f"在《{powers.title}》中一项也没有",
        help="核对“权责清单”里的机构和职权类型（powers）；没有这类职权的，去掉这一条",
    )
