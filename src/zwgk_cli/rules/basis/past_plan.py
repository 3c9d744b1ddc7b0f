"""依据的文件已经到期

为什么：名称里写着起止年份的规划、计划，到期以后一般不再执行。还拿它作依据，多半是新的一期出来以后没有
    改。版本日期以前到期的报警告，以后才到期的只作提示。

规定：津政办函〔2017〕72号 三(二)：政务公开事项标准目录集中公开发布，并实行动态调整

反例：
    basis: [《中华人民共和国预算法》, 《2018—2020年农机购置补贴实施指导意见》]

正例：
    basis: [《中华人民共和国预算法》]

改法：改为新一期的文件；原文件延长了期限的，在依据库里登记有效的起止日期。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, mentions
from zwgk_cli.crossref.laws import UNVERIFIED
from zwgk_cli.language.periods import Period, period_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW412", "past-plan", Severity.WARNING, Item, __doc__, elements=("basis",), by_text=True)
def past_plan(item: Item, context: Context) -> Iterator[Finding]:
    """Each document whose title names years that have passed, unless its force is known."""
    for mention in mentions(item):
        title = mention.citation.title
        period = period_of(title) if title else None
        if period is None:
            continue
        status = context.laws.cite(mention.citation, context.day).status
        if status != UNVERIFIED:
            continue
        if period.last < context.day.year:
            yield _finding(mention, period, None)
        elif context.today is not None and period.last < context.today.year:
            yield _finding(mention, period, Severity.INFO)


def _finding(mention: Mention, period: Period, severity: Severity | None) -> Finding:
    return Finding(
        "ZW412",
        mention.place,
        f"{mention.name}的期限已经过去",
        label=f"到{period.last}年为止",
        help="把“公开依据”改为新一期的文件（basis）；延长了期限的，"
        "在依据库里登记有效的起止日期（registers/laws.yaml）",
        severity=severity,
    )
