"""时限的单位与规定不同

为什么：20个工作日至少要过26天，比20日长近一个星期。规定按日计算的写成工作日，就比规定长；规定按工作日
    计算的写成日，多半是漏了“工作”两个字。起算相同的才比较，明显比规定短的没有问题。

规定：《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开；
    法律、法规另有规定的，从其规定

反例：
    deadline: 本级人民代表大会批准后20个工作日内

正例：
    deadline: 本级人民代表大会批准后20日内

改法：对照规定的原文，把单位改成与规定一致。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.limits import Bounds, least_days
from zwgk_cli.crossref.powers import kinds
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Part
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.registers import Limit
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW505",
    "unit-differs",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("deadline", "method", "powers", "services"),
)
def unit_differs(item: Item, context: Context) -> Iterator[Finding]:
    """Each part of 公开时限 in 日 where its bound is in 工作日, or the reverse, and not shorter."""
    registers = context.workspace.registers
    if item.deadline is None or item.method == "依申请公开" or "limits" in registers.partial:
        return
    linked = kinds(item, context.district) if context.district else frozenset()
    domain = context.catalog.domain if context.catalog else ""
    bounds = context.memo.of(registers.limits, Bounds)
    for part, limit in bounds.in_other_days(item.deadline, linked, domain):
        severity = _severity(part, limit)
        if severity is not None:
            yield _finding(item, part, limit, severity)


def _severity(part: Part, limit: Limit) -> Severity | None:
    """A warning where the part is longer than its bound, a hint where only the unit is odd."""
    count = part.count or 0
    if part.unit == "工作日":
        return Severity.WARNING if least_days(count) > limit.count else None
    if count < limit.count:
        return None
    return Severity.WARNING if count > least_days(limit.count) else Severity.INFO


def _finding(item: Item, part: Part, limit: Limit, severity: Severity) -> Finding:
    place = item.place("deadline")
    said, bound = _amount(part.count or 0, part.unit), _amount(limit.count, limit.unit)
    return Finding(
        "ZW505",
        place.at(*part.span) if part.span else place,
        f"公开时限写的是{said}，规定是{bound}",
        label=f"规定按{limit.unit}计算",
        help=f"核对规定的原文，把“公开时限”改为{bound}以内（deadline）",
        severity=severity,
        provision=limit.source,
    )


def _amount(count: int, unit: str | None) -> str:
    return f"{count}个工作日" if unit == "工作日" else f"{count}{unit}"
