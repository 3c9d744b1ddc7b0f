"""事项名称里的年份已经过去

为什么：名称写着“2018—2020年”，到今天还挂在目录上，群众分不清是历史资料还是现行的事项；多半是年度
    更新时忘了改。版本日期以前已经过去的报警告，以后才过去的只作提示。

规定：津政办函〔2017〕72号 三(二)：政务公开事项标准目录集中公开发布，并实行动态调整

反例：
    # 目录 items[2]
    title: 2018—2020年会计培训计划

正例：
    # 目录 items[2]
    title: 会计培训年度计划

改法：改为现行的年份，或者写成“年度计划”一类不随年份变化的名称；不再公开的，移入“取消”（retired）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.texts import Words
from zwgk_cli.language.periods import Period, period_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules import texts
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW218",
    "past-years",
    Severity.WARNING,
    Item,
    __doc__,
    elements=texts.NAMES,
    by_text=True,
)
def past_years(item: Item, context: Context) -> Iterator[Finding]:
    """A title or category that names a span of years which has passed."""
    for words in texts.names(item, context):
        period = period_of(words.text)
        if period is None:
            continue
        if period.last < context.day.year:
            yield _finding(words, period, None)
        elif context.today is not None and period.last < context.today.year:
            yield _finding(words, period, Severity.INFO)


def _finding(words: Words, period: Period, severity: Severity | None) -> Finding:
    return Finding(
        "ZW218",
        words.place.at(*period.span),
        f"“{words.column}”里的年份已经过去：“{words.text}”",
        label=f"{period.last}年已经过去",
        help=f"把“{words.column}”改为现行的年份，或者写成不随年份变化的名称（{words.element}）；"
        "不再公开的，移入“取消”（retired）",
        severity=severity,
    )
