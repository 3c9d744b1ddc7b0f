"""公开工作流程: the phases of a process as boxes to be drawn one after another."""

from __future__ import annotations

from itertools import groupby

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.registers import Process, Step
from zwgk_cli.render.html.words import listed

PUBLISHING = "发布"
"""The phase that concerns the reader: from here on the information can be seen."""

PUBLISHER = "公开主体"
"""What a process, which serves many items, calls the agency of the item at hand."""


def flow_view(process: Process, item: Item) -> dict[str, object]:
    """The `flow` of an item: one box for each phase, and what each step rests on.

    Where the process leaves open who publishes and when, the item says it: 公开主体, and
    公开时限 unless it has several parts, which fill no box.
    """
    boxes = [
        {
            "phase": phase,
            "own": phase == PUBLISHING,
            "steps": [_step(step, item) for step in steps],
        }
        for phase, steps in groupby(process.steps, key=lambda step: step.phase)
    ]
    provisions = [(step.action, step.provision) for step in process.steps if step.provision]
    return {"name": process.name, "boxes": boxes, "provisions": provisions}


def _step(step: Step, item: Item) -> dict[str, object]:
    publisher = listed(item.agency) or PUBLISHER
    by = step.by.replace(PUBLISHER, publisher) if step.by else None
    within = step.within.text if step.within else None
    if step.phase == PUBLISHING:
        by = by or publisher
        within = within or _single(item.deadline)
    return {"action": step.action, "by": by, "within": within}


def _single(deadline: Deadline | None) -> str | None:
    return deadline.text if deadline and len(deadline.parts) == 1 else None
