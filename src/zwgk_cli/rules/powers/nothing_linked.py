"""事项没有对应任何职权或服务

为什么：名称写的是许可、处罚、办事指南，却没有写明对应权责清单、公共服务事项目录里的哪一项，就核对不出
    有没有漏项。政策文件、预算决算、规划计划、统计数据、报告和名录不必对应，不在此列。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    # 目录 items
    - {id: HX-CZYJS-001, standard: CZYJS-002, powers: [HX-CF-0001, HX-XK-0001]}
    - {id: HX-CZYJS-002, standard: CZYJS-001, services: [HX-FW-0001]}
    - id: HX-CZYJS-003
      category: 财政服务
      title: 代理记账办事指南
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
    powers: [HX-XK-0001]

改法：在“权责清单”或者“公共服务事项”里补上编码；清单里确实没有的，不用改。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.named_in_words import named_in_words, names_of
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_EXERCISED = pattern(
    r"(?:许可|处罚|行政(?:强制|征收|给付|检查|确认|奖励|裁决))(?:决定|结果|信息)*$"
    r"|(?:办事|办理|服务|审批|申请)指南$"
)
_NEEDS_NONE = pattern(
    "政策|文件|法规|规章|标准|规范|解读|预算|决算|规划|计划|方案|统计|数据|报告|年报|名录|名单|目录|清单|"
    "制度|机构|职能|职责|裁量|基准|公告|公示|通报|工作"
)


@rule("ZW314", "nothing-linked", Severity.INFO, Item, __doc__)
def nothing_linked(item: Item, context: Context) -> Iterator[Finding]:
    """An item named after the exercise of a power or after a service, which names neither.

    Judged in districts that have both lists, and where all entries of the domain are disclosed:
    else ZW304 or ZW306 asks for the code. A title that is the name of an entry is told by ZW317.
    """
    district = context.district
    if district is None or item.powers or item.services or not item.title:
        return
    if district.powers is None or district.services is None:
        return
    if not item.pending.isdisjoint({"powers", "services"}):
        return
    if _EXERCISED.search(item.title) is None or _NEEDS_NONE.search(item.title) is not None:
        return
    coverage, catalog = context.coverage, context.catalog
    if coverage is None or catalog is None or catalog.domain in coverage.unmet:
        return
    if named_in_words(item, context.memo.of(district, names_of)) is None:
        yield Finding(
            "ZW314",
            item.origin.own.within("id"),
            f"事项“{item.title}”没有对应任何职权或者服务",
            label="没有写权责清单，也没有写公共服务事项",
            help="在“权责清单”（powers）或者“公共服务事项”（services）里补上编码；"
            "清单里确实没有的，不用改",
        )
