"""公共服务事项目录里没有这个编码

为什么：服务事项的公开信息要能对上公共服务事项目录里的那一项，群众才能从服务事项查到办事条件和
    材料。编码对不上，说明写错了，或者服务事项已经调整而目录没有跟着改。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    services: [HX-FW-9999]

正例：
    services: [HX-FW-0001]

改法：核对公共服务事项目录后改正编码；服务事项已取消的，去掉这个编码。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.candidates import Codes
from zwgk_cli.crossref.powers import has_repeated
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import Power
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.about import about
from zwgk_cli.rules.rule import Context, rule


@rule("ZW305", "unknown-service", Severity.ERROR, Catalog, __doc__)
def unknown_service(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each service code of an item that the district's list does not have."""
    district = context.district
    if district is None or district.services is None:
        return
    services = district.services
    if services.document in district.partial or has_repeated(services):
        return
    codes = Codes(services)
    for item in catalog.items:
        for index, code in enumerate(item.services):
            if code not in services.by_code:
                near = codes.nearest(code, item.title, catalog.domain)
                place = item.place("services", index)
                yield about(item, _finding(place, services.title, near), district)


def _finding(place: Place, title: str, near: Power | None) -> Finding:
    return Finding(
        "ZW305",
        place,
        "公共服务事项目录里没有这个编码",
        label=f"在《{title}》中找不到",
        help=f"核对后把“公共服务事项”改为 {near.code}（services）"
        if near
        else "核对编码；服务事项已取消的，从“公共服务事项”中去掉（services）",
        related=(Related(near.place.within("code"), "编码、名称相近的一项", near.name),)
        if near
        else (),
        fix=Fix(f"改为 {near.code}", (Change(place, near.code),), certain=False) if near else None,
    )
