"""The walk that validate and build share.

Open the workspace; then load, check and release a district at a time.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from types import TracebackType

from msgspec import Struct, field

from zwgk_cli.commands.one_district import OneDistrict
from zwgk_cli.commands.outcomes import DistrictOutcome
from zwgk_cli.commands.request import DistrictResult, Maker, Request
from zwgk_cli.commands.work import Work
from zwgk_cli.loading.files import read_or_nothing
from zwgk_cli.loading.workspace import Foundation, read_foundation
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.reporting.report import Located, locate, retold
from zwgk_cli.rules.check import key_of
from zwgk_cli.rules.registry import BY_CODE
from zwgk_cli.rules.settle import Settlement
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.tree import collector_paused

__all__ = ["Inspection", "Maker", "Request", "Watch", "inspect", "unwatched"]

_WORTH_PROCESSES = 48
"""So many files of districts take longer than a second process takes to start."""

Watch = Callable[[int, int], None]
"""Told after each district how many are done, and of how many."""


def unwatched(_done: int, _total: int) -> None:
    """Nobody watches."""


class Inspection(Struct, frozen=True):
    """A workspace inspected: everything found, and the outcomes of its districts.

    `workspace` is None where zwgk.yaml could not be used.
    """

    workspace: Workspace | None
    located: tuple[Located, ...]
    suppressed: int
    files: int
    districts: tuple[DistrictOutcome, ...] = field(default=())
    made: tuple[object, ...] = field(default=())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, without lines."""
        return tuple(entry.finding for entry in self.located)

    @property
    def facts(self) -> tuple[DistrictFacts, ...]:
        """The facts of the districts that could be read."""
        return tuple(outcome.facts for outcome in self.districts if outcome.facts is not None)


def inspect(request: Request, watch: Watch = unwatched) -> Inspection:
    """Inspects a whole workspace; raises ZwgkError where there is none."""
    with collector_paused():
        foundation = read_foundation(request.files)
        settings = foundation.settings
        if settings is None:
            return unusable(request, foundation)
        work = Work(request, foundation, settings)
    # What is made leaves cycles behind, which the collector takes between the districts.
    with nullcontext() if request.maker else collector_paused():
        return inspected(work, watch)


def inspected(work: Work, watch: Watch = unwatched) -> Inspection:
    """Inspects the districts of a workspace whose shared files are at hand."""
    foundation = work.foundation
    results = tuple(_watched(work, watch))
    work.finish()
    outcomes = tuple(result.outcome for result in results)
    facts = [outcome.facts for outcome in outcomes if outcome.facts is not None]
    shared = work.settlement.graded(
        (
            *foundation.findings,
            *work.checker.workspace(work.workspace),
            *work.checker.overview(facts, (entry.facts for entry in work.standards.values())),
            *work.settlement.of_settings(),
        )
    )
    of_standards, suppressed = _of_standards(work, outcomes)
    return Inspection(
        workspace=work.workspace,
        located=(
            *locate(shared, Locator(work.read)),
            *of_standards,
            *(finding for outcome in outcomes for finding in outcome.findings),
        ),
        suppressed=suppressed + sum(outcome.suppressed for outcome in outcomes),
        files=foundation.files + sum(outcome.files for outcome in outcomes),
        districts=outcomes,
        made=tuple(result.made for result in results),
    )


def unusable(request: Request, foundation: Foundation) -> Inspection:
    """What is said of a workspace whose zwgk.yaml cannot be used."""
    settlement = Settlement(BY_CODE, {}, frozenset(), None)
    located = locate(
        settlement.graded(foundation.findings), Locator(partial(read_or_nothing, request.files))
    )
    return Inspection(None, located, 0, foundation.files)


def _of_standards(
    work: Work, outcomes: tuple[DistrictOutcome, ...]
) -> tuple[tuple[Located, ...], int]:
    """The faults of the standards with those who adopt them, and how many were suppressed."""
    standards = work.standards.values()
    located = [entry for outcome in standards for entry in outcome.findings]
    adopted = work.settlement.adopted(
        (entry.finding for entry in located),
        (echo for outcome in outcomes for echo in outcome.echoes),
    )
    by_key = {key_of(entry.finding): entry for entry in located}
    told = tuple(
        retold(by_key[key_of(finding)], finding)
        for finding in work.settlement.graded(adopted.findings)
    )
    return told, adopted.suppressed + sum(outcome.suppressed for outcome in standards)


def _watched(work: Work, watch: Watch) -> Iterator[DistrictResult]:
    total = len(work.slugs)
    for done, result in enumerate(_results(work), start=1):
        watch(done, total)
        yield result


def _results(work: Work) -> Iterator[DistrictResult]:
    """The results of all districts, in the order of zwgk.yaml; checked is what has changed."""
    with collector_paused():
        recalled = {slug: OneDistrict(work, slug).recalled() for slug in work.slugs}
    changed = [slug for slug, result in recalled.items() if result is None]
    jobs = min(work.request.jobs or _fitting_jobs(work, changed), len(changed))
    if jobs < 2:
        checked: Iterator[DistrictResult] = (_one_of(work, slug) for slug in changed)
    else:
        checked = _in_processes(work, changed, jobs)
    for result in recalled.values():
        yield next(checked) if result is None else result


def _fitting_jobs(work: Work, slugs: Sequence[str]) -> int:
    """A process for each core, where there is work enough to pay for starting them."""
    districts = work.foundation.layout.districts
    files = sum(len(districts.get(slug, ())) for slug in slugs)
    return os.cpu_count() or 1 if files >= _WORTH_PROCESSES else 1


def _one_of(work: Work, slug: str) -> DistrictResult:
    with _Naming(slug), collector_paused():
        return OneDistrict(work, slug).result()


class _Naming:
    """Notes on an unforeseen error which district was at hand."""

    def __init__(self, slug: str) -> None:
        self._slug = slug

    def __enter__(self) -> None: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if error is not None:
            error.add_note(f"正在处理：{self._slug}")


_worker: Work | None = None


def _in_processes(work: Work, slugs: Sequence[str], jobs: int) -> Iterator[DistrictResult]:
    """The results of districts from worker processes, in order; only values travel back.

    A forked worker has the work as it was made here. Any other opens the workspace for itself:
    rules are functions, which no process can send to another.
    """
    import multiprocessing  # a tenth of the start; one process does without
    from concurrent.futures import ProcessPoolExecutor

    forking = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if forking else "spawn")
    global _worker  # what a worker process has been given, before or at its start
    _worker = work if forking else None
    try:
        with ProcessPoolExecutor(jobs, context, _employ, (work.request,)) as pool:
            yield from pool.map(_one_district, slugs)
    finally:
        _worker = None


def _employ(request: Request) -> None:
    global _worker  # see _in_processes
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends us without a word
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if _worker is None:
        foundation = read_foundation(request.files)
        if foundation.settings is None:
            raise RuntimeError("the settings changed while they were being read")
        _worker = Work(request, foundation, foundation.settings)


def _end_with_parent() -> None:
    """Ends this process with its parent: orphans would write on into a folder of the next build."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _one_district(slug: str) -> DistrictResult:
    if _worker is None:
        raise RuntimeError("a worker process has no work")
    return _one_of(_worker, slug)
