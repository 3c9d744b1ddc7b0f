"""公开的职权已经取消、下放或划转

为什么：职权调整以后，目录还照旧公开，群众会按它去找已经不办这件事的部门。目录要跟着权责清单
    动态调整。

规定：津政办函〔2017〕72号 三(二)：政务公开事项标准目录集中公开发布，并实行动态调整

反例：
    # 权责清单 powers[0]
    status: 取消
    date: "2026-03-01"

正例：
    # 权责清单 powers[0]
    status: 保留

改法：把本事项移入“取消”（retired）并写明日期；还公开其他职权的，只去掉这个编码。
"""

import datetime as dt
from collections.abc import Iterator

from zwgk_cli.crossref.powers import Named, named, withdrawn
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import Power
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule


@rule("ZW302", "withdrawn-power", Severity.ERROR, Item, __doc__, elements=("powers", "services"))
def withdrawn_power(item: Item, context: Context) -> Iterator[Finding]:
    """Each code of an entry that was withdrawn by the edition.

    Withdrawn since the edition is a warning that 动态调整 is due.
    """
    if context.district is None:
        return
    for entry in context.memo.of(item, named, context.district):
        if withdrawn(entry.power, context.day):
            yield _finding(item, entry, None)
        elif _withdrawn_since(entry.power, context.today):
            yield _finding(item, entry, Severity.WARNING)


def _withdrawn_since(power: Power, today: dt.date | None) -> bool:
    return today is not None and withdrawn(power, today)


def _finding(item: Item, entry: Named, severity: Severity | None) -> Finding:
    power = entry.power
    since = f"{power.date}起" if power.date else ""
    column = ELEMENT_NAMES[entry.element]
    only = len(item.powers) + len(item.services) == 1
    return Finding(
        "ZW302",
        entry.place,
        f"“{power.name}”{since}已{power.status}，目录还在公开",
        label=f"清单上的状态是“{power.status}”",
        help="把本事项移入“取消”（retired）并写明日期"
        if only
        else f"从“{column}”中去掉 {power.code}（{entry.element}）",
        related=(
            Related(power.place.within("status"), f"{column}里的这一项", f"{since}{power.status}"),
        ),
        severity=severity,
    )
