"""流程的步骤不全或者次序不对

为什么：信息要先审查再发布，解读与文件同步，之后答复群众。次序颠倒、没有发布、该解读的没有解读，
    流程就走不通。

规定：津政办函〔2017〕72号 三(三)：推动发布、解读、回应有序衔接

反例：
    # 流程 processes[0].steps
    - {phase: 发布, action: 在政府网站发布}
    - {phase: 准备, action: 保密审查}
    - {phase: 回应, action: 答复询问}

正例：
    # 流程 processes[0].steps
    - {phase: 准备, action: 保密审查}
    - {phase: 发布, action: 在政府网站发布}
    - {phase: 回应, action: 答复询问}

改法：按准备、发布、解读、回应的次序排列步骤；缺的补上。
"""

from collections.abc import Iterator

from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Process
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_PHASES = ("准备", "发布", "解读", "回应")


@rule("ZW604", "process-order", Severity.ERROR, Workspace, __doc__)
def process_order(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Each process whose phases are out of order, or that lacks 发布 or a 解读 that it owes."""
    if "processes" in workspace.registers.partial:
        return
    for process in workspace.registers.processes.values():
        yield from _out_of_order(process, process.place)
        yield from _lacking(process, process.place)


def _out_of_order(process: Process, place: Place) -> Iterator[Finding]:
    """The first step that belongs before the one above it; the mend of one may mend the rest."""
    ranks = [_PHASES.index(step.phase) for step in process.steps if step.phase in _PHASES]
    for at in range(1, len(ranks)):
        if ranks[at] < ranks[at - 1]:
            phase, before = process.steps[at].phase, process.steps[at - 1].phase
            yield Finding(
                "ZW604",
                place.within("steps", at, "phase"),
                f"流程“{process.name}”的“{phase}”排在“{before}”后面",
                label=f"“{phase}”应在“{before}”之前",
                help="按准备、发布、解读、回应的次序排列步骤（steps）",
                related=(
                    Related(place.within("steps", at - 1, "phase"), "排在前面的步骤", before),
                ),
            )
            return


def _lacking(process: Process, place: Place) -> Iterator[Finding]:
    phases = {step.phase for step in process.steps}
    if "发布" not in phases:
        yield _lack(process, place.within("name"), "发布", "没有发布，信息就公开不了")
    if process.interpretation and "解读" not in phases:
        yield _lack(process, place.within("interpretation"), "解读", "写了要解读，步骤里没有")


def _lack(process: Process, place: Place, phase: str, label: str) -> Finding:
    return Finding(
        "ZW604",
        place,
        f"流程“{process.name}”没有“{phase}”这一步",
        label=label,
        help=f"在步骤里补上 {{phase: {phase}, action: …}}（steps）",
    )
