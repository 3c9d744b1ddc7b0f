"""公开时限不明确

为什么：“及时”“适时”“按规定”没有期限，公开单位和群众都说不清什么时候算晚。写“20个工作日内及时公开”
    是有期限的，不在此列。

规定：《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开

反例：
    deadline: 及时公开

正例：
    deadline: 信息形成或者变更之日起20个工作日内及时公开

改法：写明期限，如：信息形成或者变更之日起20个工作日内。上级标准原文如此的，可以用 allow
    允许，写明理由。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule

_DEFAULT = "信息形成或者变更之日起20个工作日内"
_DEFINITE = ("within", "immediate", "periodic")


@rule("ZW502", "vague-deadline", Severity.WARNING, Item, __doc__, elements=("deadline", "method"))
def vague_deadline(item: Item, context: Context) -> Iterator[Finding]:
    """Each part of 公开时限 that sets no day, unless another part sets one for the same thing."""
    deadline = item.deadline
    if deadline is None:
        return
    definite = {part.applies_to for part in deadline.parts if part.kind in _DEFINITE}
    for part in deadline.parts:
        if part.kind == "vague" and part.applies_to not in definite:
            yield _finding(item, deadline, part)
    if not deadline.parts and deadline.exception:
        yield _finding(item, deadline, Part("vague", span=(0, len(deadline.text))))


def _finding(item: Item, deadline: Deadline, part: Part) -> Finding:
    start, end = part.span or (0, len(deadline.text))
    whole = len(deadline.parts) == 1 and part.applies_to is None
    place = item.place("deadline")
    return Finding(
        "ZW502",
        place.at(start, end),
        f"公开时限不明确：“{deadline.text[start:end]}”",
        label="没有期限，无法判断是否超期",
        help=f"把“公开时限”写明期限，如：{_DEFAULT}（deadline）",
        fix=_fix(place) if whole and item.method == "主动公开" else None,
    )


def _fix(place: Place) -> Fix:
    """The bound of the Regulations: only a person knows whether it fits."""
    return Fix(f"改为“{_DEFAULT}”", (Change(place, _DEFAULT),), certain=False)
