"""五公开有的环节没有事项

为什么：决策、执行、管理、服务、结果都要公开。整个领域没有一个事项属于某个环节，可能是漏了。有的领域本来
    没有这个环节，只作提示。

规定：津政办函〔2017〕72号 一(二)：推进决策、执行、管理、服务、结果公开

反例：
    # 基本目录 items[1]
    stages: [执行]

正例：
    # 基本目录 items[1]
    stages: [执行, 管理]

改法：对照这个环节补上事项；本领域没有这个环节的，不用改。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule

STAGES = ("决策", "执行", "管理", "服务", "结果")


@rule("ZW606", "stage-nowhere", Severity.INFO, Catalog, __doc__)
def stage_nowhere(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """The stages of 五公开 to which no item belongs, of a catalog and of its standard alike."""
    district = context.district
    if not catalog.items or any("stages" in item.pending for item in catalog.items):
        return
    if district is not None and catalog.document in district.partial:
        return
    standard = context.workspace.standards.get(catalog.domain)
    items = (*catalog.items, *(standard.items if standard else ()))
    covered = {stage for item in items for stage in item.stages}
    missing = [stage for stage in STAGES if stage not in covered]
    if missing and covered:
        names = "、".join(missing)
        yield Finding(
            "ZW606",
            Place(catalog.document, ("domain",)),
            f"五公开里的{names}没有事项",
            label=f"没有属于{names}的事项",
            help="对照这些环节补上事项（stages）；本领域没有的，不用改",
        )
