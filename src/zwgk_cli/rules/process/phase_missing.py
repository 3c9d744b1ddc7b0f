"""流程没有准备或者回应

为什么：信息要先审查再发布，发布以后群众有疑问要有人答复。缺了审查会泄密，缺了回应，公开就成了一头热。

规定：津政办函〔2017〕72号 三(三)：推动发布、解读、回应有序衔接

反例：
    # 流程 processes[0].steps
    - {phase: 准备, action: 保密审查}
    - {phase: 发布, action: 在政府网站发布}

正例：
    # 流程 processes[0].steps
    - {phase: 准备, action: 保密审查}
    - {phase: 发布, action: 在政府网站发布}
    - {phase: 回应, action: 答复询问}

改法：在步骤里补上准备（保密审查）或者回应（答复询问）。
"""

from collections.abc import Iterator

from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_OWED = {"准备": "发布以前要做保密审查", "回应": "发布以后要答复群众的询问"}


@rule("ZW607", "phase-missing", Severity.WARNING, Workspace, __doc__)
def phase_missing(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Each process that publishes and lacks 准备 or 回应; 发布 and 解读 are the matter of ZW604."""
    if "processes" in workspace.registers.partial:
        return
    for process in workspace.registers.processes.values():
        phases = {step.phase for step in process.steps}
        for phase, why in _OWED.items():
            if phase not in phases and "发布" in phases:
                yield Finding(
                    "ZW607",
                    process.place.within("name"),
                    f"流程“{process.name}”没有“{phase}”这一步",
                    label=why,
                    help=f"在步骤里补上 {{phase: {phase}, action: …}}（steps）",
                )
