"""`zwgk validate`: reads, checks, and tells what is wrong."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.commands.inspect import Inspection, Request, Watch, inspect, unwatched
from zwgk_cli.commands.narrow import narrowing_of
from zwgk_cli.commands.outcomes import DistrictOutcome
from zwgk_cli.commands.session import Session
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles, Files
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.reporting.baseline import Accepted, Baseline, Held, hold
from zwgk_cli.reporting.report import Located, Summary, arranged
from zwgk_cli.reporting.run import Names
from zwgk_cli.rules.registry import BY_CODE, codes_of


class Question(Struct, frozen=True):
    """What is asked of a check: which workspace and part of it, which rules, as of which day.

    `kept` where what earlier runs found may be used, and what this one finds be kept. What the
    `baseline` accepts is counted and not told.
    """

    root: Path
    here: Path
    today: dt.date
    targets: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int = 1
    kept: bool = True
    baseline: Baseline | None = None


class Answer(Struct, frozen=True):
    """What was found, with what the opening and closing lines of a report need.

    `districts` are those of the settings: `slugs`, and for each its name and those of its domains.
    `active` are the codes that were looked for; `gone` is what the baseline accepts and is there no
    more.
    """

    located: tuple[Located, ...]
    summary: Summary
    slugs: tuple[str, ...]
    districts: tuple[tuple[str, tuple[str, ...]], ...]
    lists: tuple[str, ...]
    coverage: Tally
    names: Names
    active: frozenset[str] = frozenset(BY_CODE)
    gone: tuple[Accepted, ...] = ()

    def fails(self, threshold: Severity) -> bool:
        """Whether anything is as grave as the threshold, or graver."""
        return any(entry.severity >= threshold for entry in self.located)


class Examined(Struct, frozen=True):
    """What an inspection found of what was asked for, by the paths of the documents.

    `own` are those findings at what was asked for itself, not at a standard that it adopts.
    """

    inspection: Inspection
    held: Held
    own: tuple[Located, ...]


LOCKED = frozenset(code for code, rule in BY_CODE.items() if rule.locked)
"""Rules whose faults no baseline accepts: they decide whether a catalog can be read and published.
"""


def validate(question: Question, watch: Watch = unwatched) -> Answer:
    """Checks a workspace; raises ZwgkError where it holds no catalog or a target means nothing."""
    return answer_to(question, examine(question, DiskFiles(question.root), watch))


class StandingCheck:
    """A check that is asked again and again: what did not change is not checked again."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._session = Session(request_of(question, DiskFiles(question.root)))

    def answer(self, changed: Collection[str] | None = None, watch: Watch = unwatched) -> Answer:
        """What is found now, as validate() finds it; `changed` as Session.inspect() takes it."""
        inspection = self._session.inspect(changed, watch)
        return answer_to(self._question, examined(self._question, inspection))


def examine(question: Question, files: Files, watch: Watch = unwatched) -> Examined:
    """Checks a workspace with these files; raises ZwgkError as `validate` does."""
    return examined(question, inspect(request_of(question, files), watch))


def request_of(question: Question, files: Files) -> Request:
    """What is to be inspected for a question; raises ZwgkError for a rule that there is not."""
    active = active_codes(question.select, question.ignore)
    root = question.root if question.kept else None
    return Request(files, question.today, active, question.jobs, root=root)


def examined(question: Question, inspection: Inspection) -> Examined:
    """What was asked for of what was found; raises ZwgkError as validate() does."""
    active = active_codes(question.select, question.ignore)
    findings = [found for found in inspection.located if found.finding.code in active]
    held = hold(findings, question.baseline or Baseline(), active, LOCKED)
    if inspection.workspace is None:
        return Examined(inspection, held, held.new)
    require_catalogs(inspection)
    if not question.targets:
        return Examined(inspection, held, held.new)
    narrowing = narrowing_of(question.targets, question.root, question.here, inspection)
    new = tuple(found for found in held.new if narrowing.covers(found.finding))
    accepted = tuple(found for found in held.accepted if narrowing.covers(found.finding))
    own = tuple(found for found in new if narrowing.names(found.finding))
    return Examined(inspection, Held(new, accepted, held.gone), own)


def answer_to(question: Question, examined: Examined, mended: int = 0) -> Answer:
    """What was found as it is told, after so many mends."""
    held = examined.held
    found = answer(examined.inspection, held.new, question.root, question.here)
    summary = replace(found.summary, baselined=len(held.accepted), mended=mended)
    active = active_codes(question.select, question.ignore)
    return replace(found, summary=summary, gone=held.gone, active=active)


def active_codes(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes that are looked for; raises ZwgkError for a name that is no rule or family.

    A locked rule is not ignored with its family, and may not be ignored by itself.
    """
    chosen = codes_of(select) if select else frozenset(BY_CODE)
    ignored = codes_of(ignore)
    for name in ignore:
        codes = codes_of((name,))
        if len(codes) == 1 and any(BY_CODE[code].locked for code in codes):
            raise ZwgkError(f"规则 {name} 不能忽略", "它管的是目录能不能读取和安全发布，必须改正")
    return chosen - {code for code in ignored if not BY_CODE[code].locked}


_STRAY = "ZW010"
_NAMED = 3
"""How many files that were of no use are named where there is nothing else."""


def require_catalogs(inspection: Inspection) -> None:
    """Raises ZwgkError where there was no catalog to check: silence is not success."""
    readable = any(facts.catalogs or facts.unreadable for facts in inspection.facts)
    without_district = any(outcome.facts is None for outcome in inspection.districts)
    if not readable and not without_district:
        unused = [finding for finding in inspection.findings if finding.code == _STRAY]
        named = "；".join(f"{f.place.document}：{f.message}" for f in unused[:_NAMED])
        raise ZwgkError("工作区里没有任何目录，没有可检查的内容", named or "目录放在“区/领域.yaml”")


def answer(inspection: Inspection, findings: Sequence[Located], root: Path, here: Path) -> Answer:
    """The findings as the user sees them, and the counts of the inspection."""
    located = arranged(findings, shown_from(root, here))
    outcomes = inspection.districts
    return Answer(
        located=located,
        summary=_summary(inspection, located),
        slugs=tuple(outcome.slug for outcome in outcomes),
        districts=tuple(_names(outcome, inspection.workspace) for outcome in outcomes),
        lists=tuple(title for outcome in outcomes for title in outcome.list_titles),
        coverage=_coverage(inspection),
        names=Names(
            districts={facts.id: facts.name for facts in inspection.facts},
            domains=_domains(inspection.workspace),
        ),
    )


def _domains(workspace: Workspace | None) -> dict[str, str]:
    """The names of the domains by slug."""
    if workspace is None:
        return {}
    return {slug: domain.name for slug, domain in workspace.registers.domains.items()}


def _summary(inspection: Inspection, located: Sequence[Located]) -> Summary:
    counts = Counter(entry.severity for entry in located)
    catalogs = [catalog for facts in inspection.facts for catalog in facts.catalogs]
    unreadable = sum(len(facts.unreadable) for facts in inspection.facts)
    return Summary(
        files=inspection.files,
        catalogs=len(catalogs) + unreadable,
        items=sum(len(catalog.items) for catalog in catalogs),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        suppressed=inspection.suppressed,
    )


def _names(result: DistrictOutcome, workspace: Workspace | None) -> tuple[str, tuple[str, ...]]:
    """A district's name and the names of the domains for which it has a catalog."""
    if result.facts is None or workspace is None:
        return result.slug, ()
    domains = workspace.registers.domains
    return result.facts.name, tuple(
        domains[catalog.domain].name if catalog.domain in domains else catalog.domain
        for catalog in result.facts.catalogs
    )


def _coverage(inspection: Inspection) -> Tally:
    """The coverage of the powers of all districts; services are told by their findings alone."""
    totals = (result.coverage.total for result in inspection.districts if result.coverage)
    return sum((total.powers + total.penalties for total in totals), start=Tally(0, 0, 0, 0))
