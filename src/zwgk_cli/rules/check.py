"""Runs the rules: on standards, catalogs, lists, what binds these, and the facts of all districts.

What a standard's own text shows is reported once, at the standard, and its adopters are named.
What arises only by adopting is reported at the district's item, with the standard's line beside it.

Most elements of a city are inherited: what a standard item has been found to be on a day is not
asked again for every item that adopts it, unless there is a fault to be echoed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from zwgk_cli.crossref.coverage import Coverage
from zwgk_cli.crossref.standards import base_of
from zwgk_cli.model.basis import Basis
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import DistrictFacts, StandardFacts, Workspace
from zwgk_cli.rules.about import about
from zwgk_cli.rules.rule import Check, Context, Overview, Rule

Key = tuple[str, Place]
"""What makes two findings the same fault: the code and the place."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A fault of a standard met again in an item that inherits the element.

    Its `severity` may be graver there: a law repealed between the two editions. `allowed` once the
    item turns out to accept it.
    """

    key: Key
    item: str
    severity: Severity = Severity.INFO
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """Findings of a catalog, and the faults of standards that its items inherit."""

    findings: tuple[Finding, ...]
    echoes: tuple[Echo, ...]


class Checker:
    """The selected rules, sorted by what they look at."""

    def __init__(self, rules: Sequence[Rule[Any]], context: Context) -> None:
        self._context = context
        self._severities = {rule.code: rule.severity for rule in rules}
        self._checks: dict[type, list[_Check]] = {}
        for rule in rules:
            for subject, check in rule.checks():
                of_bases = rule.by_text and rule.elements == _BASIS
                found = _Check(rule.code, rule.elements, rule.by_text, of_bases, check)
                self._checks.setdefault(subject, []).append(found)
        self._of_items = self._checks.get(Item, [])
        self._plans: dict[tuple[frozenset[str], frozenset[str], bool], tuple[_Check, ...]] = {}
        self._sound: dict[tuple[str, int, int], bool] = {}
        self._faulty: dict[tuple[str, str | None, int, int], frozenset[str]] = {}

    def standard(self, standard: Standard) -> dict[Key, Finding]:
        """What is wrong with a standard's own text, by place."""
        context = replace(self._context, catalog=standard)
        findings = [
            *self._run(Standard, standard, context),
            *self._items(standard.items, context),
        ]
        return {key_of(finding): finding for finding in findings}

    def catalog(
        self,
        catalog: Catalog,
        district: District,
        coverage: Coverage,
        of_standards: Container[Key],
    ) -> Checked:
        """What is wrong with a catalog; `of_standards` are the faults of the standards' own text.

        Of the district its lists alone are looked at, of its other catalogs the coverage.
        """
        context = replace(self._context, district=district, catalog=catalog, coverage=coverage)
        contexts = context, replace(context, whole=False)
        findings = list(self._run(Catalog, catalog, context))
        echoes: list[Echo] = []
        for item in catalog.items:
            for finding in self._adopting(item, contexts):
                if key_of(finding) in of_standards:
                    severity = finding.severity or self._severities[finding.code]
                    echoes.append(Echo(key_of(finding), item.id, severity))
                else:
                    findings.append(_at_adopter(finding, item))
        return Checked(tuple(findings), tuple(echoes))

    def district(self, district: District) -> Iterator[Finding]:
        """What is wrong with the lists of a district."""
        return self._run(District, district, replace(self._context, district=district))

    def links(self, links: DistrictLinks, coverage: Coverage) -> Iterator[Finding]:
        """What is wrong between the lists and the catalogs of a district."""
        context = replace(self._context, district=links.district, coverage=coverage)
        return self._run(DistrictLinks, links, context)

    def workspace(self, workspace: Workspace) -> Iterator[Finding]:
        """What is wrong with the settings and registers."""
        return self._run(Workspace, workspace, self._context)

    def overview(
        self, districts: Iterable[DistrictFacts], standards: Iterable[StandardFacts]
    ) -> Iterator[Finding]:
        """What is wrong between districts."""
        overview = Overview(self._context.workspace, tuple(districts), tuple(standards))
        return self._run(Overview, overview, self._context)

    def _items(self, items: Iterable[Item], context: Context) -> Iterator[Finding]:
        for item in items:
            for check in self._of_items:
                yield from _found(check, item, context)

    def _adopting(self, item: Item, contexts: tuple[Context, Context]) -> Iterator[Finding]:
        """What the rules find in an item that may have elements of its standard item.

        Left out are checks whose every element comes from a sound standard item. The second context
        is for checks on texts, which need not read those that the item inherits.
        """
        whole, stated = contexts
        inherited = item.origin.inherited
        faulty = self._faults_of_base(item, whole) if inherited else _NONE
        sound = "basis" in inherited or self._has_sound_basis(item, whole)
        for check in self._plan(inherited, faulty, sound=sound):
            only_stated = check.by_text and check.code not in faulty
            for finding in check.run(item, stated if only_stated else whole):
                yield about(item, finding, whole.district)

    def _has_sound_basis(self, item: Item, context: Context) -> bool:
        """Whether no entry of its 公开依据 has a fault; the same entries come again and again."""
        day = context.day
        return all(
            self._is_sound(basis, (basis.text, day.year, context.laws.era(day)), item, context)
            for basis in item.basis
        )

    def _is_sound(
        self, basis: Basis, key: tuple[str, int, int], item: Item, context: Context
    ) -> bool:
        if key not in self._sound:
            alone = replace(item, basis=(basis,))
            checks = (check for check in self._of_items if check.is_of_bases)
            found = (finding for check in checks for finding in check.run(alone, context))
            self._sound[key] = next(found, None) is None
        return self._sound[key]

    def _plan(
        self, inherited: frozenset[str], faulty: frozenset[str], *, sound: bool
    ) -> tuple[_Check, ...]:
        """The checks of which not every element is inherited, and those with a fault to echo.

        Where the entries of 公开依据 are `sound`, what judges each of them is left out.
        """
        key = inherited, faulty, sound
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = tuple(
                check
                for check in self._of_items
                if check.code in faulty
                or not (check.is_decided_by(inherited) or (sound and check.is_of_bases))
            )
        return plan

    def _faults_of_base(self, item: Item, context: Context) -> frozenset[str]:
        """The codes of what is wrong with an item's standard item on the day of its catalog.

        All days of a year between which no law begins or ends are alike.
        """
        catalog, day = context.catalog, context.day
        key = (catalog.domain if catalog else "", item.standard, day.year, context.laws.era(day))
        if key not in self._faulty:
            base = base_of(item, catalog, context.workspace)
            standard = context.workspace.standards[key[0]]
            alone = replace(context, district=None, catalog=replace(standard, edition=day))
            found = self._items((base,) if base else (), alone)
            self._faulty[key] = frozenset(finding.code for finding in found)
        return self._faulty[key]

    def _run(self, kind: type, subject: Any, context: Context) -> Iterator[Finding]:
        for check in self._checks.get(kind, ()):
            yield from check.run(subject, context)


@dataclass(frozen=True, slots=True)
class _Check:
    """One function of a rule, the elements of an item that decide, and how texts are judged."""

    code: str
    elements: frozenset[str]
    by_text: bool
    is_of_bases: bool
    run: Check[Any]

    def is_decided_by(self, inherited: frozenset[str]) -> bool:
        """Whether all that decides is inherited."""
        return bool(self.elements) and self.elements <= inherited


_NONE: frozenset[str] = frozenset()
_BASIS = frozenset({"basis"})


def _found(check: _Check, item: Item, context: Context) -> Iterator[Finding]:
    """What a check finds in an item, with the item's name on it."""
    for finding in check.run(item, context):
        yield about(item, finding, context.district)


def key_of(finding: Finding) -> Key:
    """What makes two findings the same fault."""
    return finding.code, finding.place


def _at_adopter(finding: Finding, item: Item) -> Finding:
    """A finding on an inherited element, moved to the item that adopts it.

    Its mend is left out where it would change the standard, which is not at fault.
    """
    origin = item.origin
    if origin.base is None or finding.place.document != origin.base.document:
        return finding
    document = origin.base.document
    standard = Related(finding.place, "沿用的基本目录写在这里", "沿用自这里")
    elsewhere = finding.fix and all(
        change.place.document != document for change in finding.fix.changes
    )
    return replace(
        finding,
        place=origin.own.within("standard"),
        related=(standard, *finding.related),
        fix=finding.fix if elsewhere else None,
    )
