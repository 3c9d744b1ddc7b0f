"""公开的职权属于别的领域

为什么：职权在清单上写着属于哪个领域，就应当在那个领域的目录里找得到。写到别的领域的事项里，多半是编码
    抄错了一行。那个领域的目录也公开了它的，不算错。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    # 权责清单 powers[1]
    domain: dangan-fuwu

正例：
    # 权责清单 powers[1]
    domain: caizheng-yujuesuan

改法：核对编码；职权确实在本领域公开的，改正清单里的领域（domain）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.powers import Named, named
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.rules.rule import Context, rule


@rule("ZW315", "foreign-power", Severity.WARNING, Item, __doc__, elements=("powers", "services"))
def foreign_power(item: Item, context: Context) -> Iterator[Finding]:
    """Each power or service that belongs to another domain and is not disclosed there.

    A domain that the register does not have is told by ZW208.
    """
    district, catalog, coverage = context.district, context.catalog, context.coverage
    if district is None or catalog is None or coverage is None:
        return
    known = context.workspace.registers.domains
    for entry in context.memo.of(item, named, district):
        domain = entry.power.domain
        if domain is None or domain == catalog.domain or domain not in known:
            continue
        if domain not in coverage.homes.get(entry.power.code, frozenset()):
            yield _finding(entry, known[domain].name)


def _finding(entry: Named, name: str) -> Finding:
    column = ELEMENT_NAMES[entry.element]
    return Finding(
        "ZW315",
        entry.place,
        f"“{entry.power.name}”在清单上属于“{name}”领域",
        label=f"清单上是“{name}”领域的",
        help=f"核对后改正“{column}”里的编码（{entry.element}）；确实在本领域公开的，"
        "改正清单里的领域（domain）",
        related=(Related(entry.power.place.within("domain"), "清单里写的领域", entry.power.name),),
    )
