"""The checking of one district, as far as it has changed.

A catalog is checked by itself against its standard and the lists of its district; then the district
judges what its catalogs refer to, without them. So of a district with one changed catalog only that
is read again, unless something is to be made of the district.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from zwgk_cli.commands.kept import key_of
from zwgk_cli.commands.outcomes import CatalogOutcome, DistrictOutcome, LinkedCatalog
from zwgk_cli.commands.request import Before, DistrictResult, Maker
from zwgk_cli.commands.work import Work
from zwgk_cli.crossref.coverage import Coverage, coverage_of
from zwgk_cli.crossref.coverage_table import table_of
from zwgk_cli.crossref.links import links_of
from zwgk_cli.crossref.named_in_words import names_of
from zwgk_cli.loading.district import (
    LoadedCatalog,
    LoadedDistrict,
    catalog_facts,
    facts_of,
    in_order,
    load_catalog,
    load_lists,
    misnamed,
    with_catalogs,
)
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.reporting.report import Located, locate
from zwgk_cli.rules.check import Checked
from zwgk_cli.source.locate import Locator

_MADE = ""
"""The part of a district's shelf that a maker's work is; no domain has this name."""

_LISTS = ""
"""What is held of a district beside its catalogs, likewise."""


class OneDistrict:
    """One district being checked: what is needed of it is read when it is first needed."""

    def __init__(self, work: Work, slug: str) -> None:
        self._work = work
        self._slug = slug
        self._paths = work.foundation.layout.catalogs(slug)
        self._shelf = work.shelf(slug)
        self._locator = Locator(work.read)
        self._lists: LoadedDistrict | None = None
        self._loaded: dict[str, LoadedCatalog] = {}
        self._names: Mapping[str, Power] | None = None

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        """The key of each catalog; under "" that of the lists alone. All files are read for it."""
        work = self._work
        return self._keys_of_catalogs() if work.keeps else dict.fromkeys(self._paths, "")

    @cached_property
    def _key(self) -> str:
        return key_of(*self._keys, *self._keys.values())

    def recalled(self) -> DistrictResult | None:
        """What was kept of just this district, with what was made of it; None unless both are."""
        if not self._shelf.has_whole():
            return None
        maker = self._work.request.maker
        outcome = self._shelf.whole(DistrictOutcome, self._key)
        if outcome is None or maker is None or outcome.facts is None:
            return DistrictResult(outcome) if outcome else None
        kept = self._shelf.part(_MADE, maker.kind, self._made_key(maker))
        made = maker.recall(kept) if kept is not None else None
        return DistrictResult(outcome, made) if made is not None else None

    def result(self) -> DistrictResult:
        """What is found, and what is made of it."""
        outcome = self._shelf.whole(DistrictOutcome, self._key) or self._checked()
        made = self._made(outcome)
        self._shelf.keep(self._key, outcome)
        return DistrictResult(outcome, made)

    def district(self) -> District:
        """The district with all its catalogs; raises LookupError where it cannot be read."""
        for domain in self._paths:
            self._read_catalog(domain)
        return with_catalogs(self.lists(), self._loaded, self._work.workspace)

    def lists(self) -> District:
        """The district with its lists alone; raises LookupError where it cannot be read."""
        district = self._read_lists().district
        if district is None:
            raise LookupError(self._slug)
        return district

    def _made_key(self, maker: Maker) -> str:
        return key_of(self._key, maker.key or "")

    def _keys_of_catalogs(self) -> dict[str, str]:
        work, layout = self._work, self._work.foundation.layout
        own = set(layout.districts.get(self._slug, {}).values())
        lists = sorted(own.difference(self._paths.values()))
        strays = [path for path, _ in layout.stray if path.startswith(f"{self._slug}/")]
        shared = key_of(work.common, *map(work.digests.of, lists), *strays)
        return {
            "": shared,
            **{
                domain: key_of(shared, work.standard_key(domain), work.digests.of(path))
                for domain, path in self._paths.items()
            },
        }

    def _checked(self) -> DistrictOutcome:
        lists = self._read_lists()
        if lists.district is None:
            findings = locate(self._work.settlement.graded(lists.findings), self._locator)
            return DistrictOutcome(self._slug, findings, (), 0, lists.files, None, None, ())
        order = in_order(self._paths, self._slug, self._work.workspace)
        linked = {domain: self._linked(domain) for domain in order}
        unreadable = frozenset(name for name, entry in linked.items() if entry.links is None)
        elsewhere = misnamed(self._work.foundation.layout, self._slug, self._work.workspace)
        links = DistrictLinks(
            lists.district,
            tuple(entry.links for entry in linked.values() if entry.links),
            unreadable | elsewhere,
        )
        coverage = coverage_of(links, self._work.workspace)
        told = coverage.told()
        catalogs = [self._catalog(domain, coverage, told) for domain in order]
        own = self._of_links(lists, links, coverage)
        facts = [entry.facts for entry in linked.values() if entry.facts]
        return DistrictOutcome(
            slug=self._slug,
            findings=(*own, *(found for entry in catalogs for found in entry.findings)),
            echoes=tuple(echo for entry in catalogs for echo in entry.echoes),
            suppressed=sum(entry.suppressed for entry in catalogs),
            files=lists.files,
            facts=facts_of(lists.district, facts, unreadable),
            coverage=table_of(coverage),
            list_titles=(lists.district.powers.title,) if lists.district.powers else (),
        )

    def _linked(self, domain: str) -> LinkedCatalog:
        """What a catalog refers to."""
        key = self._keys[domain]
        linked = self._shelf.part(domain, LinkedCatalog, key)
        if linked is None:
            linked = self._links_of(domain)
            self._shelf.put(domain, key, linked)
        return linked

    def _links_of(self, domain: str) -> LinkedCatalog:
        loaded = self._read_catalog(domain)
        if loaded.catalog is None:
            return LinkedCatalog(None, None)
        if self._names is None:
            self._names = names_of(self.lists())
        standard = self._work.workspace.standards.get(domain)
        links = links_of(
            loaded.catalog, standard, self.lists(), self._names, partial=loaded.partial
        )
        return LinkedCatalog(catalog_facts(loaded.catalog), links)

    def _catalog(self, domain: str, coverage: Coverage, told: str) -> CatalogOutcome:
        """What is found in a catalog; kept under what it may ask of the others, too."""
        key, name = key_of(self._keys[domain], told), f"{domain}.found"
        outcome = self._shelf.part(name, CatalogOutcome, key)
        if outcome is None:
            outcome = self._found(domain, coverage)
            self._shelf.put(name, key, outcome)
        return outcome

    def _found(self, domain: str, coverage: Coverage) -> CatalogOutcome:
        work, lists = self._work, self.lists()
        loaded = self._read_catalog(domain)
        catalog = loaded.catalog
        if catalog is None:
            findings = locate(work.settlement.graded(loaded.findings), self._locator)
            return CatalogOutcome(findings, (), 0)
        if loaded.partial:
            lists = replace(lists, partial=lists.partial | {catalog.document})
        checked = work.checker.catalog(catalog, lists, coverage, work.faults)
        settled = work.settlement.settle(
            Checked((*loaded.findings, *checked.findings), checked.echoes), catalog.items
        )
        located = locate(settled.findings, self._locator)
        return CatalogOutcome(located, settled.echoes, settled.suppressed)

    def _of_links(
        self, lists: LoadedDistrict, links: DistrictLinks, coverage: Coverage
    ) -> tuple[Located, ...]:
        """What is found in the lists, and between them and the catalogs."""
        work = self._work
        found = (
            *lists.findings,
            *work.checker.district(links.district),
            *work.checker.links(links, coverage),
        )
        return locate(work.settlement.graded(found), self._locator)

    def _made(self, outcome: DistrictOutcome) -> Any:
        """What the maker makes of the district; what it made of an equal one was not there."""
        work, maker = self._work, self._work.request.maker
        if maker is None or outcome.facts is None:
            return None
        district = self.district()
        shared = (
            *work.foundation.findings,
            *(found.finding for entry in work.standards.values() for found in entry.findings),
        )
        own = (found.finding for found in outcome.findings)
        keys = {path: self._keys[domain] for domain, path in self._paths.items()}
        before = Before(self._shelf.latest(_MADE, maker.kind), keys)
        made = maker.make(work.workspace, district, (*shared, *own), before)
        if made is not None:
            self._shelf.put(_MADE, self._made_key(maker), made)
        return made

    def _read_lists(self) -> LoadedDistrict:
        if self._lists is None:
            work = self._work
            self._lists = self._shelf.hold(
                _LISTS,
                key_of(self._keys.get("", ""), *self._paths),
                lambda: load_lists(
                    work.request.files, work.foundation.layout, self._slug, work.workspace
                ),
            )
        return self._lists

    def _read_catalog(self, domain: str) -> LoadedCatalog:
        if domain not in self._loaded:
            work = self._work
            self._loaded[domain] = self._shelf.hold(
                domain,
                self._key_as_read(domain),
                lambda: load_catalog(
                    work.request.files, self._paths[domain], work.workspace, self.lists()
                ),
            )
        return self._loaded[domain]

    def _key_as_read(self, domain: str) -> str:
        """What a catalog is read with: its own file, its standard, and who has which role."""
        work = self._work
        if not work.keeps:
            return ""
        roles = (f"{role} {agency}" for role, agency in self.lists().roles.items())
        own = work.digests.of(self._paths[domain])
        return key_of(work.common, work.standard_key(domain), own, *roles)
