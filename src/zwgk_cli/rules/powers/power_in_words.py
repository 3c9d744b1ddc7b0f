"""只写了职权的名称，没有写编码

为什么：名称与清单上的一项相同，看得出公开的是它，但没有编码，就不能从职权查到这个事项，也核对不了谁行使、
    谁公开。这项职权没有别的事项公开的，由 ZW304、ZW306 报告。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    # 目录 items
    - {id: HX-CZYJS-001, standard: CZYJS-002, powers: [HX-CF-0001, HX-XK-0001]}
    - {id: HX-CZYJS-002, standard: CZYJS-001, services: [HX-FW-0001]}
    - id: HX-CZYJS-003
      category: 财政服务
      title: 中介机构从事代理记账业务审批
      stages: [服务]
      content: [办理条件, 申请材料]
      basis: [《中华人民共和国政府信息公开条例》第二十条]
      deadline: 信息形成或者变更之日起20个工作日内
      agency: 区财政局
      channels: [政府网站, 政务服务中心]
      audience: 全社会
      method: 主动公开
      levels: [区级]

正例：
    # 目录 items[2]
    title: 中介机构从事代理记账业务审批
    powers: [HX-XK-0001]

改法：在“权责清单”或者“公共服务事项”里补上编码。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.named_in_words import named_in_words, names_of
from zwgk_cli.crossref.powers import element_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule


@rule("ZW317", "power-in-words", Severity.INFO, Item, __doc__)
def power_in_words(item: Item, context: Context) -> Iterator[Finding]:
    """An item whose title is the name of a power that only other items name by its code."""
    district, coverage = context.district, context.coverage
    if district is None or coverage is None or item.powers or item.services:
        return
    power = named_in_words(item, context.memo.of(district, names_of))
    if power is None or power.code not in coverage.homes:
        return
    element = element_of(power)
    yield Finding(
        "ZW317",
        item.place("title"),
        f"事项的名称是清单上的一项，却没有写它的编码：“{power.name}”",
        label=f"清单上的编码是 {power.code}",
        help=f"补上“{ELEMENT_NAMES[element]}”：{element}: [{power.code}]",
        related=(Related(power.place.within("code"), "清单里的这一项", power.code),),
    )
