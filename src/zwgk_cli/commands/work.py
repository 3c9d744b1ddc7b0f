"""What every district of a workspace is checked with; made once, and with it the standards."""

from __future__ import annotations

from zwgk_cli.commands.kept import FOLDER, Digests, Shelf, groups, key_of, program
from zwgk_cli.commands.memory import Memory
from zwgk_cli.commands.outcomes import StandardOutcome
from zwgk_cli.commands.request import Request
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.loading.district import table_of
from zwgk_cli.loading.files import read_or_nothing
from zwgk_cli.loading.workspace import Foundation, Standards, workspace_of
from zwgk_cli.model.workspace import SETTINGS, Settings, StandardFacts
from zwgk_cli.publishing.cache import Cache
from zwgk_cli.reporting.report import locate
from zwgk_cli.rules.check import Checked, Checker
from zwgk_cli.rules.registry import BY_CODE, RULES
from zwgk_cli.rules.rule import Context
from zwgk_cli.rules.settle import Settlement
from zwgk_cli.source.locate import Locator

_STANDARDS = "standard"
"""The shelf of the standards; no district can have this slug."""


class Work:
    """What every district needs; the standards are checked as it is made.

    A session lends its `memory`, which then stands before the cache, and the digests that it knows.
    """

    def __init__(
        self,
        request: Request,
        foundation: Foundation,
        settings: Settings,
        memory: Memory | None = None,
    ) -> None:
        self.request = request
        self.foundation = foundation
        self.slugs = [entry.id for entry in settings.districts]
        self._memory = memory
        self._cache = opened_cache(request)
        self.keeps = memory is not None or self._cache is not None
        self.digests = memory.digests if memory else Digests(request.files)
        self.common = self._common_key() if self.keeps else ""
        self._standards = Standards(request.files, foundation.standards)
        self.settlement = Settlement(BY_CODE, settings.rules, request.active, request.today)
        shelf = self.shelf(_STANDARDS)
        keys = {domain: self.standard_key(domain) for domain in foundation.standards}
        found = {domain: shelf.part(domain, StandardOutcome, key) for domain, key in keys.items()}
        partial = frozenset(
            domain
            for domain, outcome in found.items()
            if (outcome.partial if outcome else self._standards.load(domain).partial)
        )
        self.workspace = workspace_of(foundation, settings, self._standards, partial)
        self.laws = LawIndex(foundation.registers.laws)
        context = Context(self.workspace, self.laws, request.today)
        self.checker = Checker([rule for rule in RULES if rule.code in request.active], context)
        self.standards: dict[str, StandardOutcome] = {}
        for domain, kept in found.items():
            self.standards[domain] = outcome = kept or self._standard(domain)
            if kept is None:
                shelf.put(domain, keys[domain], outcome)
        self.faults = frozenset(key for entry in self.standards.values() for key in entry.faults)
        shelf.keep("", "")

    def shelf(self, slug: str) -> Shelf:
        """What is kept of a district."""
        return self._memory.shelf(self._cache, slug) if self._memory else Shelf(self._cache, slug)

    def standard_key(self, domain: str) -> str:
        """What identifies the standard of a domain; the same for all domains that have none."""
        path = self.foundation.standards.get(domain)
        if not self.keeps or path is None:
            return ""
        return key_of(self.common, self.digests.of(path))

    def finish(self) -> None:
        """Forgets what is kept of districts that there are no more."""
        names = (_STANDARDS, *self.slugs)
        if self._memory is not None:
            self._memory.keep_only(names)
        elif self._cache is not None:
            self._cache.keep_only(groups(names))

    def read(self, document: str) -> bytes:
        """The bytes of a document; empty where it cannot be read."""
        return read_or_nothing(self.request.files, document)

    def _common_key(self) -> str:
        sources = map(self.digests.of, self.foundation.sources.values())
        return key_of(program(), str(self.request.today), self.digests.of(SETTINGS), *sources)

    def _standard(self, domain: str) -> StandardOutcome:
        loaded = self._standards.load(domain)
        items = loaded.standard.items if loaded.standard else ()
        faults = self.checker.standard(loaded.standard) if loaded.standard else {}
        settled = self.settlement.settle(Checked(tuple(faults.values()), ()), items)
        findings = (*self.settlement.graded(loaded.findings), *settled.findings)
        located = locate(findings, Locator(self.read))
        path = self.foundation.standards[domain]
        facts = StandardFacts(domain, path, table_of(path, items))
        return StandardOutcome(located, tuple(faults), settled.suppressed, loaded.partial, facts)


def opened_cache(request: Request) -> Cache | None:
    """The cache: one for checks, one for builds. A selection of rules is not kept."""
    if request.root is None or request.active != frozenset(BY_CODE):
        return None
    if request.maker is not None and request.maker.key is None:
        return None
    purpose = "check" if request.maker is None else "build"
    return Cache(request.root / FOLDER / purpose)
