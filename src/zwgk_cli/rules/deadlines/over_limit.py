"""公开时限比规定的上限长

为什么：法律、法规规定了最迟多少天公开，目录写得更长，照目录办也是违法。单位和起算都相同的才比较，
    更短的时限没有问题。法律、法规另有规定的，先登记到时限表，就按那一条比较。

规定：《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开；
    法律、法规另有规定的，从其规定

反例：
    deadline: 信息形成或者变更之日起30个工作日内

正例：
    deadline: 信息形成或者变更之日起20个工作日内

改法：把公开时限缩短到上限以内；法律、法规另有规定的，登记到时限表（registers/limits.yaml）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.limits import Bounds, exceeds
from zwgk_cli.crossref.powers import kinds
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Part
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.registers import Limit
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW503",
    "over-limit",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("deadline", "method", "powers", "services"),
)
def over_limit(item: Item, context: Context) -> Iterator[Finding]:
    """Each part of 公开时限 that is longer than its bound; the reply to 依申请 has its own."""
    registers = context.workspace.registers
    if item.deadline is None or item.method == "依申请公开" or "limits" in registers.partial:
        return
    linked = kinds(item, context.district) if context.district else frozenset()
    domain = context.catalog.domain if context.catalog else ""
    bounds = context.memo.of(registers.limits, Bounds)
    for part, limit in bounds.own(item.deadline, linked, domain):
        if exceeds(part, limit):
            yield _finding(item, part, limit)


def _finding(item: Item, part: Part, limit: Limit) -> Finding:
    place = item.place("deadline")
    bound = f"{limit.count}{_counter(limit.unit)}"
    return Finding(
        "ZW503",
        place.at(*part.span) if part.span else place,
        f"公开时限{part.count}{_counter(limit.unit)}，比规定的{bound}长",
        label=f"上限是{bound}",
        help=f"把“公开时限”改为{bound}以内（deadline）；"
        "法律、法规另有规定的，登记到时限表（registers/limits.yaml）",
        provision=limit.source,
    )


def _counter(unit: str) -> str:
    return f"个{unit}" if unit in ("工作日", "月") else unit
