"""看不懂的时限

为什么：时限看不懂，就算不出最迟哪天公开，公开晚了也没有人知道。公开时限、更新周期、公开期限都检查，
    只标出看不懂的那一段。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    deadline: 看情况再说

正例：
    deadline: 信息形成或者变更之日起20个工作日内

改法：写成“从什么时候起多少天内”，如：信息形成或者变更之日起20个工作日内。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule

_EXAMPLES = {
    "deadline": "信息形成或者变更之日起20个工作日内",
    "update": "每年1月31日前",
    "retention": "长期公开",
}


@rule(
    "ZW501",
    "deadline-not-understood",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("deadline", "update", "retention"),
)
def deadline_not_understood(item: Item, context: Context) -> Iterator[Finding]:
    """Each stretch of 公开时限, 更新周期 and 公开期限 that is not understood."""
    values = {"deadline": item.deadline, "update": item.update, "retention": item.retention}
    for element, deadline in values.items():
        if deadline is not None:
            yield from _unknown(element, item, deadline)


def _unknown(element: str, item: Item, deadline: Deadline) -> Iterator[Finding]:
    for part in deadline.parts:
        if part.kind != "unknown":
            continue
        start, end = part.span or (0, len(deadline.text))
        yield Finding(
            "ZW501",
            item.place(element).at(start, end),
            f"“{ELEMENT_NAMES[element]}”里的“{deadline.text[start:end]}”看不懂",
            label="看不出是多长时间、从什么时候算起",
            help=f"把“{ELEMENT_NAMES[element]}”写明，如：{_EXAMPLES[element]}（{element}）",
        )
