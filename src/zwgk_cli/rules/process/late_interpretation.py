"""解读比文件晚

为什么：文件先发、解读后到，群众在这几天里只能自己猜。解读材料要与文件同步发布。时限表里登记了解读期限
    的，按登记的期限判断。

规定：国办发〔2016〕80号：文件公布时，相关解读材料应与文件同步在政府网站和媒体发布

反例：
    # 流程 processes[1].steps[2]
    within: 文件公布之日起10个工作日内

正例：
    # 流程 processes[1].steps[2]
    within: 同步发布

改法：把解读的期限改为“同步发布”；上级规定了期限的，登记到时限表（limits.yaml，part: 解读）。
"""

from collections.abc import Iterator

from zwgk_cli.model.deadline import Part
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Limit, Process
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_PHASE = "解读"


@rule("ZW608", "late-interpretation", Severity.WARNING, Workspace, __doc__)
def late_interpretation(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Each step of 解读 that comes a stated time after the document, beyond the bound for it."""
    registers = workspace.registers
    if not registers.partial.isdisjoint({"processes", "limits"}):
        return
    bounds = [limit for limit in registers.limits if limit.part == _PHASE]
    for process in registers.processes.values():
        for at, step in enumerate(process.steps):
            if step.phase != _PHASE or step.within is None:
                continue
            for part in step.within.parts:
                if _is_late(part, bounds):
                    yield _finding(process, at, part)


def _is_late(part: Part, bounds: list[Limit]) -> bool:
    """Whether a part sets a time after the document that no registered bound of 解读 allows."""
    if part.kind != "within" or part.direction != "after" or not part.count:
        return False
    return not any(limit.unit == part.unit and part.count <= limit.count for limit in bounds)


def _finding(process: Process, at: int, part: Part) -> Finding:
    place: Place = process.place.within("steps", at, "within")
    return Finding(
        "ZW608",
        place.at(*part.span) if part.span else place,
        f"流程“{process.name}”的解读比文件晚 {part.count} {part.unit}",
        label="解读与文件同步",
        help="把期限改为“同步发布”（within）；上级规定了期限的，登记到时限表（part: 解读）",
    )
