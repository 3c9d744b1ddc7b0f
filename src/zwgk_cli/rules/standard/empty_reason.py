"""不列入的理由没有说清

为什么：“不列入”要让群众和检查的人看得明白。写“其他”“略”，或者说由上级公开、写的却是本区的部门，等于
    没有理由。

规定：津政办函〔2017〕72号 一(二)：按照“应公开、尽公开”要求全面梳理公开事项

反例：
    # 目录
    items:
      - id: HX-CZYJS-001
        standard: CZYJS-002
        powers: [HX-CF-0001, HX-XK-0001]
        services: [HX-FW-0001]
    exempt:
      - {standard: CZYJS-001, reason: 由市级或垂直机关公开, by: 区财政局}

正例：
    # 目录
    items:
      - id: HX-CZYJS-001
        standard: CZYJS-002
        powers: [HX-CF-0001, HX-XK-0001]
        services: [HX-FW-0001]
    exempt:
      - {standard: CZYJS-001, reason: 由市级或垂直机关公开, by: 天津市财政局}

改法：写明具体的理由（detail），或者改正由哪个机关公开（by）。
"""

from collections.abc import Iterator

from zwgk_cli.language.leftovers import leftover
from zwgk_cli.model.catalog import Catalog, Exemption
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_SAYS_NOTHING = frozenset(
    {
        "无",
        "其他",
        "其它",
        "略",
        "不公开",
        "暂不公开",
        "不列入",
        "无理由",
        "没有",
        "暂无",
        "同意",
        "已核实",
    }
)
_OWN = frozenset({"区政府部门", "街道办事处", "镇政府", "事业单位"})


@rule("ZW705", "empty-reason", Severity.WARNING, Catalog, __doc__)
def empty_reason(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each exemption whose detail says nothing, or that leaves it to an agency of the district."""
    for exemption in catalog.exempt:
        if exemption.detail is not None and _says_nothing(exemption.detail):
            yield Finding(
                "ZW705",
                exemption.place.within("detail"),
                f"不列入的理由没有说清：“{exemption.detail}”",
                label="看不出为什么不列入",
                help="写明具体的理由（detail）",
            )
        if context.district is not None and _is_own(exemption, context.district):
            yield Finding(
                "ZW705",
                exemption.place.within("by"),
                f"“{exemption.by}”是本区的机构，不是市级或者垂直机关",
                label="这是本区的机构",
                help="改正由哪个机关公开（by）；由本区公开的，删除这一条，列入事项",
            )


def _says_nothing(detail: str) -> bool:
    return detail.strip("。. ") in _SAYS_NOTHING or leftover(detail) is not None


def _is_own(exemption: Exemption, district: District) -> bool:
    agency = district.agencies.get(exemption.by or "")
    return agency is not None and agency.kind in _OWN
