"""公开主体不是这项职权的行使主体

为什么：谁行使职权，谁负责公开。公开主体与权责清单上的机构对不上，出了差错找不到责任单位。
    清单上的机构、实际行使的机构（exercised_by）、受委托的机构（entrusted_to）都算对得上。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    agency: 区民政局

正例：
    agency: [区财政局, 区民政局]

改法：核对后改正公开主体；职权不归这个公开主体的，去掉这个编码。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import is_known
from zwgk_cli.crossref.powers import Named, answers_for, holders, named, withdrawn
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule


@rule("ZW303", "agency-differs", Severity.WARNING, Item, __doc__, elements=("powers", "services"))
def agency_differs(item: Item, context: Context) -> Iterator[Finding]:
    """One finding for each agency whose powers the item discloses without naming it."""
    district = context.district
    if district is None or "agency" in item.pending:
        return
    if not all(is_known(name, district) for name in item.agency):
        return
    differing: dict[tuple[str, str], list[Named]] = {}
    for entry in context.memo.of(item, named, district):
        if _differs(item, entry, district) and not withdrawn(entry.power, context.day):
            differing.setdefault((entry.element, entry.power.agency), []).append(entry)
    for entries in differing.values():
        yield _finding(item, entries)


def _differs(item: Item, entry: Named, district: District) -> bool:
    known = is_known(entry.power.agency, district)
    return known and not answers_for(item.agency, entry.power, district)


def _finding(item: Item, entries: list[Named]) -> Finding:
    first = entries[0]
    power = first.power
    names = "、".join(dict.fromkeys(holders(power)))
    others = f"等{len(entries)}项" if len(entries) > 1 else ""
    verb = "行使" if first.element == "powers" else "提供"
    column = ELEMENT_NAMES[first.element]
    return Finding(
        "ZW303",
        first.place,
        f"“{power.name}”{others}由{names}{verb}，公开主体写的是{'、'.join(item.agency)}",
        label=f"由{names}{verb}",
        help=f"核对后把“公开主体”改为 {power.agency}（agency）；"
        f"不归本事项公开的，从“{column}”中去掉（{first.element}）",
        related=(
            Related(power.place.within("agency"), f"{column}里的这一项", f"{power.agency}{verb}"),
        ),
    )
