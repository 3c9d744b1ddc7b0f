"""把公开多久写成了什么时候公开

为什么：“长期公开”说的是公开以后放多久，不是什么时候公开。只写它，公开单位拖到什么时候都不算晚。

规定：《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开

反例：
    deadline: 长期公开

正例：
    deadline: 信息形成或者变更之日起20个工作日内
    retention: 长期公开

改法：把它移到“公开期限”（retention），“公开时限”写明什么时候公开。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW504", "retention-as-deadline", Severity.WARNING, Item, __doc__, elements=("deadline",))
def retention_as_deadline(item: Item, context: Context) -> Iterator[Finding]:
    """A 公开时限 that says only how long the information stays."""
    deadline = item.deadline
    if deadline is None or not deadline.parts:
        return
    if all(part.kind == "standing" for part in deadline.parts):
        yield Finding(
            "ZW504",
            item.place("deadline"),
            f"公开时限“{deadline.text}”只说了公开多久，没有说什么时候公开",
            label="这是公开期限，不是公开时限",
            help=f"把“{deadline.text}”移到“公开期限”（retention），"
            "“公开时限”写：信息形成或者变更之日起20个工作日内（deadline）",
        )
