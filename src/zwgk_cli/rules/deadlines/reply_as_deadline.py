"""把答复申请的期限写成了主动公开的时限

为什么：“收到申请之日起20个工作日内”是答复依申请公开的期限。主动公开的信息不等人申请，形成以后就要公开；
    这样写，没有人申请就永远不到期。

规定：《中华人民共和国政府信息公开条例》第二十六条、第三十三条：主动公开自形成或者变更之日起算，
    依申请公开自收到申请之日起算

反例：
    deadline: 自收到申请之日起20个工作日内公开

正例：
    deadline: 信息形成或者变更之日起20个工作日内公开

改法：主动公开的，从信息形成或者变更之日起算；确实要等申请才提供的，“公开方式”改为依申请公开。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Part
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_REPLY_DAYS = frozenset({15, 20})
"""工作日 for a reply: 20 by 第三十三条, 15 by the Regulations before 2019."""
_APPLIED = ("收到申请", "接到申请", "收到申请书", "收到申请人申请")
_ON_REQUEST = "依申请"


@rule(
    "ZW507",
    "reply-as-deadline",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("deadline", "method", "content"),
)
def reply_as_deadline(item: Item, context: Context) -> Iterator[Finding]:
    """A part of the 公开时限 of a 主动公开 item that counts from an application for disclosure."""
    if item.deadline is None or item.method != "主动公开":
        return
    replies = [part for part in item.deadline.parts if part.kind == "within" and _is_reply(part)]
    if replies and not any(entry.method == "依申请公开" for entry in item.content):
        for part in replies:
            place = item.place("deadline")
            yield Finding(
                "ZW507",
                place.at(*part.span) if part.span else place,
                f"主动公开的事项，公开时限却从“{part.event}”起算",
                label="这是答复依申请公开的期限",
                help="把“公开时限”改为：信息形成或者变更之日起20个工作日内（deadline）；"
                "要等申请才提供的，把“公开方式”改为依申请公开（method）",
            )


def _is_reply(part: Part) -> bool:
    """Whether a limit is that of a reply; an application for a service has limits of its own."""
    event = part.event or ""
    if _ON_REQUEST in (part.applies_to or ""):
        return False
    if event.endswith("公开申请"):
        return True
    return event in _APPLIED and part.unit == "工作日" and part.count in _REPLY_DAYS
