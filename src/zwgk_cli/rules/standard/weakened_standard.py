"""比基本目录的要求低

为什么：基本目录写明了最低要求。少公开几项内容、少一个渠道或者把时限放宽，
    本区群众看到的就比别的区少、比别的区晚。

规定：津政办函〔2017〕72号 一(二)：按照“应公开、尽公开”要求，细化公开内容，规范公开标准

反例：
    # 目录 items[1]
    channels: [政府网站]

正例：
    # 目录 items[1]
    channels: [政府网站, 公开查阅点, 政务服务中心]

改法：补齐基本目录要求的内容和渠道，时限不超过基本目录的期限；确有理由的，写入 allow。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.limits import least_days
from zwgk_cli.crossref.names_used import channel_of
from zwgk_cli.crossref.standards import base_of
from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Part
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW703",
    "weakened-standard",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("content", "channels", "deadline"),
)
def weakened_standard(item: Item, context: Context) -> Iterator[Finding]:
    """Content and channels that an item drops from its standard, a deadline that it lengthens."""
    if context.district is None:
        return
    base = base_of(item, context.catalog, context.workspace)
    if base is None:
        return
    if _states(item, base, "content"):
        yield from _content(item, base)
    if _states(item, base, "channels"):
        yield from _channels(item, base, context)
    if _states(item, base, "deadline"):
        yield from _deadline(item, base)


def _states(item: Item, base: Item, element: str) -> bool:
    """Whether an item replaces an element that both it and its standard know."""
    unknown = element in item.pending or element in base.pending
    return not item.inherits(element) and not unknown


def _content(item: Item, base: Item) -> Iterator[Finding]:
    said = {entry.element for entry in item.content}
    missing = [
        entry.element for entry in base.content if entry.required and entry.element not in said
    ]
    own = [fold_name(text) for text in said] if missing else []
    dropped = [text for text in missing if not any(fold_name(text) in other for other in own)]
    if dropped:
        yield _dropped(item, base, "content", "公开内容", dropped)


def _channels(item: Item, base: Item, context: Context) -> Iterator[Finding]:
    registers = context.workspace.registers
    own = {channel_of(name, registers) for name in item.channels}
    if item.method == "主动公开" and item.audience is not None and item.audience.scope == "全社会":
        own.add("政府网站")  # whether such an item owes it is the matter of ZW601 alone
    dropped = [name for name in base.channels if channel_of(name, registers) not in own]
    if dropped:
        yield _dropped(item, base, "channels", "公开渠道和载体", dropped)


def _dropped(item: Item, base: Item, element: str, title: str, names: list[str]) -> Finding:
    listed = "、".join(names)
    return Finding(
        "ZW703",
        item.place(element),
        f"“{title}”比基本目录少 {len(names)} 项",
        label=f"缺少 {listed}",
        help=f"在“{title}”里补上 {listed}（{element}）",
        related=(Related(base.place(element), "基本目录的要求", "基本目录的要求"),),
    )


def _deadline(item: Item, base: Item) -> Iterator[Finding]:
    if item.deadline is None or base.deadline is None:
        return
    for part in item.deadline.parts:
        allowed = [other for other in base.deadline.parts if _is_alike(part, other)]
        if allowed and all(_is_laxer(part, other) for other in allowed):
            yield _longer(item, base, part, allowed[0])


def _is_alike(part: Part, other: Part) -> bool:
    """Whether two parts set limits that compare, from the same event, for the same thing.

    工作日 compare with 日 too: so many of them last longer.
    """
    units = part.unit == other.unit or _in_longer_days(part, other)
    return (
        units
        and part.kind == other.kind == "within"
        and (
            (part.direction, part.event, part.applies_to)
            == (other.direction, other.event, other.applies_to)
        )
    )


def _in_longer_days(part: Part, other: Part) -> bool:
    return (part.unit, other.unit, part.direction) == ("工作日", "日", "after")


def _is_laxer(part: Part, other: Part) -> bool:
    own, bound = part.count or 0, other.count or 0
    if _in_longer_days(part, other):
        return least_days(own) > bound
    return own < bound if part.direction == "before" else own > bound


def _longer(item: Item, base: Item, part: Part, bound: Part) -> Finding:
    place, limit = item.place("deadline"), base.place("deadline")
    limit_words = f"{bound.count}{_unit(bound)}"
    return Finding(
        "ZW703",
        place.at(*part.span) if part.span else place,
        f"公开时限比基本目录宽：{part.count}{_unit(part)}，基本目录是{limit_words}",
        label=f"基本目录是{limit_words}",
        help=f"把“公开时限”改为{limit_words}以内，或者删除这一栏，沿用基本目录（deadline）",
        related=(
            Related(
                limit.at(*bound.span) if bound.span else limit, "基本目录的要求", "基本目录的要求"
            ),
        ),
    )


def _unit(part: Part) -> str:
    unit = part.unit or ""
    return f"个{unit}" if unit in ("工作日", "月") else unit
