"""没有这个公开工作流程

为什么：流程写明谁起草、谁审查、谁发布、谁答复。名称在流程表里找不到，这个事项就没有流程可循。

规定：津政办函〔2017〕72号 三(三)：全面梳理和优化政务公开工作流程，推动发布、解读、回应有序衔接

反例：
    # 目录 items[2]
    process: 财政公开

正例：
    # 目录 items[2]
    process: 财政信息公开

改法：改成流程表（registers/processes.yaml）里的名称；需要新流程的，先登记到流程表。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW603", "unknown-process", Severity.ERROR, Item, __doc__, elements=("process",))
def unknown_process(item: Item, context: Context) -> Iterator[Finding]:
    """A process that the register does not have."""
    registers = context.workspace.registers
    if item.process is None or item.process in registers.processes:
        return
    if "processes" in registers.partial:
        return
    near = next(iter(nearest(item.process, registers.processes)), None)
    place = item.place("process")
    yield Finding(
        "ZW603",
        place,
        f"流程表里没有“{item.process}”",
        label=f"是不是“{near}”" if near else "流程表里找不到",
        help=f"把“公开工作流程”改为 {near}（process）"
        if near
        else "改成流程表（registers/processes.yaml）里的名称，或者先登记到流程表",
        fix=Fix(f"改为 {near}", (Change(place, near),), certain=False) if near else None,
    )
