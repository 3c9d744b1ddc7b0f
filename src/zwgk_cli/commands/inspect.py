"""The walk that validate and build share.

Open the workspace; then load, check and release a district at a time.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol

from zwgk_cli.crossref.coverage import Tally, coverage_of, tally_of_powers
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.loading.district import LoadedDistrict, facts_of, load_district
from zwgk_cli.loading.files import Files
from zwgk_cli.loading.workspace import Opened, open_workspace
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.rules.check import Checked, Checker, Echo
from zwgk_cli.rules.registry import BY_CODE, RULES
from zwgk_cli.rules.rule import Context
from zwgk_cli.rules.settle import Settled, Settlement
from zwgk_cli.source.compose import collector_paused


class Maker(Protocol):
    """Makes something of each district while it is at hand; sent to worker processes as it is."""

    def make(self, workspace: Workspace, district: District, findings: Sequence[Finding]) -> object:
        """What is made of a district; `findings` are the shared ones and its own.

        The result travels between processes: values only.
        """
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """What to inspect and how: `today` is None where editions alone count (build).

    A `maker` makes something of each district. With 0 `jobs` there are as many processes as cores
    where that pays.
    """

    files: Files
    today: dt.date | None = None
    active: frozenset[str] = frozenset(BY_CODE)
    jobs: int = 1
    maker: Maker | None = None


_WORTH_PROCESSES = 48
"""So many files of districts take longer than a second process takes to start."""

Watch = Callable[[int, int], None]
"""Told after each district how many are done, and of how many."""


def unwatched(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class DistrictResult:
    """What comes back of a district: values, not the district."""

    slug: str
    findings: tuple[Finding, ...]
    echoes: tuple[Echo, ...]
    suppressed: int
    files: int
    facts: DistrictFacts | None
    coverage: Tally | None
    list_titles: tuple[str, ...]
    made: object = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """A workspace inspected: everything found, and the facts of its districts.

    `workspace` is None where zwgk.yaml could not be used.
    """

    workspace: Workspace | None
    findings: tuple[Finding, ...]
    suppressed: int
    files: int
    districts: tuple[DistrictResult, ...] = field(default=())

    @property
    def facts(self) -> tuple[DistrictFacts, ...]:
        """The facts of the districts that could be read."""
        return tuple(result.facts for result in self.districts if result.facts is not None)


def inspect(request: Request, watch: Watch = unwatched) -> Inspection:
    """Inspects a whole workspace; raises ZwgkError where there is none."""
    opened = open_workspace(request.files)
    if opened.workspace is None:
        return Inspection(None, _with_severity(opened.findings), 0, opened.files)
    work = _Work(request, opened, opened.workspace)
    results = tuple(_watched(work, watch))
    facts = [result.facts for result in results if result.facts is not None]
    standards = work.settlement.adopted(
        work.of_standards.findings, (echo for result in results for echo in result.echoes)
    )
    shared = (
        *opened.findings,
        *work.checker.workspace(opened.workspace),
        *work.checker.overview(facts),
        *work.settlement.of_settings(),
    )
    return Inspection(
        workspace=opened.workspace,
        findings=(
            *work.settlement.graded((*shared, *standards.findings)),
            *(finding for result in results for finding in result.findings),
        ),
        suppressed=work.of_standards.suppressed
        + standards.suppressed
        + sum(result.suppressed for result in results),
        files=opened.files + sum(result.files for result in results),
        districts=results,
    )


def _watched(work: _Work, watch: Watch) -> Iterator[DistrictResult]:
    total = len(work.slugs)
    for done, result in enumerate(work.districts(), start=1):
        watch(done, total)
        yield result


class _Work:
    """What every district needs; carried to the worker processes once."""

    def __init__(self, request: Request, opened: Opened, workspace: Workspace) -> None:
        self._request = request
        self._opened = opened
        self._workspace = workspace
        self.slugs = [entry.id for entry in workspace.settings.districts]
        context = Context(workspace, LawIndex(workspace.registers.laws), request.today)
        self.settlement = Settlement(
            BY_CODE, workspace.settings.rules, request.active, request.today
        )
        self.checker = Checker([rule for rule in RULES if rule.code in request.active], context)
        standards = workspace.standards.values()
        found = self.checker.standards(standards)
        self._known = frozenset(found)
        self.of_standards: Settled = self.settlement.settle(
            Checked(tuple(found.values()), ()),
            [item for standard in standards for item in standard.items],
        )

    def districts(self) -> Iterator[DistrictResult]:
        """The results of all districts, in the order of zwgk.yaml."""
        jobs = min(self._request.jobs or self._fitting_jobs(), len(self.slugs))
        if jobs < 2:
            return map(self.district, self.slugs)
        return _in_processes(self._request, self.slugs, jobs)

    def _fitting_jobs(self) -> int:
        """A process for each core, where there is work enough to pay for starting them."""
        files = sum(map(len, self._opened.layout.districts.values()))
        return os.cpu_count() or 1 if files >= _WORTH_PROCESSES else 1

    def district(self, slug: str) -> DistrictResult:
        """Loads, checks and lets go of one district."""
        with _Naming(slug), collector_paused():
            return self._district(slug)

    def _district(self, slug: str) -> DistrictResult:
        loaded = load_district(self._request.files, self._opened.layout, self._workspace, slug)
        district = loaded.district
        if district is None:
            findings = self.settlement.graded(loaded.findings)
            return DistrictResult(slug, findings, (), 0, loaded.files, None, None, ())
        return self._checked(slug, loaded, district)

    def _checked(self, slug: str, loaded: LoadedDistrict, district: District) -> DistrictResult:
        checked = self.checker.district(district, self._known)
        items = [item for catalog in district.catalogs for item in catalog.items]
        settled = self.settlement.settle(
            Checked((*loaded.findings, *checked.findings), checked.echoes), items
        )
        return DistrictResult(
            slug=slug,
            findings=settled.findings,
            echoes=settled.echoes,
            suppressed=settled.suppressed,
            files=loaded.files,
            facts=facts_of(district),
            coverage=tally_of_powers(coverage_of(district, self._workspace)),
            list_titles=(district.powers.title,) if district.powers else (),
            made=self._made(district, settled.findings),
        )

    def _made(self, district: District, findings: tuple[Finding, ...]) -> object:
        if self._request.maker is None:
            return None
        shared = (*self._opened.findings, *self.of_standards.findings)
        return self._request.maker.make(self._workspace, district, (*shared, *findings))


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


_worker: _Work | None = None


def _in_processes(request: Request, slugs: Sequence[str], jobs: int) -> Iterator[DistrictResult]:
    """The results of the districts from worker processes, in order; only values travel back.

    Each worker opens the workspace for itself: the registers are small, and rules are functions,
    which no process can send to another.
    """
    start = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(start)
    with ProcessPoolExecutor(jobs, context, _employ, (request,)) as pool:
        yield from pool.map(_one_district, slugs)


def _employ(request: Request) -> None:
    global _worker  # what a worker process is given once, at its start
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends us without a word
    threading.Thread(target=_end_with_parent, daemon=True).start()
    opened = open_workspace(request.files)
    if opened.workspace is None:
        raise RuntimeError("the settings changed while they were being read")
    _worker = _Work(request, opened, opened.workspace)


def _end_with_parent() -> None:
    """Ends this process with its parent: orphans would write on into a folder of the next build."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _one_district(slug: str) -> DistrictResult:
    if _worker is None:
        raise RuntimeError("a worker process has no work")
    return _worker.district(slug)


def _with_severity(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    settlement = Settlement(BY_CODE, {}, frozenset(), None)
    return settlement.graded(findings)
