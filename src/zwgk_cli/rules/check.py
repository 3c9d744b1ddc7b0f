"""Runs the rules: on standards, catalogs, lists, what binds these, and the facts of all districts.

What a standard's own text shows is reported once, at the standard, and its adopters are named.
What arises only by adopting is reported at the district's item, with the standard's line beside it.

Most elements of a city are inherited: what a standard item has been found to be on a day is not
asked again for every item that adopts it, unless there is a fault to be echoed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.crossref.coverage import Coverage
from zwgk_cli.crossref.standards import base_of
from zwgk_cli.crossref.texts import plain_texts
from zwgk_cli.language.citation import without_articles
from zwgk_cli.language.signs import SignsOfFaults
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


class Echo(Struct, frozen=True):
    """A fault of a standard met again in an item that inherits the element.

    Its `severity` may be graver there: a law repealed between the two editions. `allowed` once the
    item turns out to accept it.
    """

    key: Key
    item: str
    severity: Severity = Severity.INFO
    allowed: bool = False


class Checked(Struct, frozen=True):
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
                self._checks.setdefault(subject, []).append(_check_of(rule, check))
        self._of_items = self._checks.get(Item, [])
        self._signs = SignsOfFaults(rule.signs(context) for rule in rules if rule.signs)
        self._plans: dict[tuple[frozenset[str], frozenset[str], tuple[bool, bool]], _Plan] = {}
        self._sound: dict[tuple[str, int, int], bool] = {}
        self._faulty: dict[tuple[str, str | None, int, int], frozenset[str]] = {}

    def standard(self, standard: Standard) -> dict[Key, Finding]:
        """What is wrong with a standard's own text, by place."""
        context = replace(self._context, catalog=standard)
        findings = list(self._run(Standard, standard, context))
        for item in standard.items:
            found = list(self._items((item,), context))
            findings.extend(found)
            self._faulty[self._key_of_base(item.id, context)] = frozenset(f.code for f in found)
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
        stated = replace(context, whole=False)
        findings = list(self._run(Catalog, catalog, context))
        echoes: list[Echo] = []
        for item in catalog.items:
            for finding in self._found(item, self._adopting(item, context), (context, stated)):
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
            plan = self._plan(_NONE, _NONE, self._looks(item, context, _NONE))
            yield from self._found(item, plan, (context, context))

    def _adopting(self, item: Item, context: Context) -> _Plan:
        """What to ask an item that may have elements of its standard item.

        Left out are checks whose every element comes from a sound standard item.
        """
        inherited = item.origin.inherited
        faulty = self._faults_of_base(item, context) if inherited else _NONE
        return self._plan(inherited, faulty, self._looks(item, context, inherited))

    def _found(
        self, item: Item, plan: _Plan, contexts: tuple[Context, Context]
    ) -> Iterator[Finding]:
        """What the checks of a plan find in an item, with the item's name on it."""
        for checks, context in zip(plan, contexts, strict=True):
            for check in checks:
                for finding in check.run(item, context):
                    yield about(item, finding, context.district)

    def _looks(self, item: Item, context: Context, inherited: frozenset[str]) -> tuple[bool, bool]:
        """Whether all entries of its own 公开依据 are sound, and its own texts show no signs."""
        sound = "basis" in inherited or self._has_sound_basis(item, context)
        return sound, not self._signs.are_in(plain_texts(item, inherited))

    def _has_sound_basis(self, item: Item, context: Context) -> bool:
        """Whether no entry of its 公开依据 has a fault; the same documents come again and again."""
        year, era = context.day.year, context.laws.era(context.day)
        for basis in item.basis:
            key = without_articles(basis.text), year, era
            sound = self._sound.get(key)
            if sound is None:
                sound = self._sound[key] = self._is_sound(basis, item, context)
            if not sound:
                return False
        return True

    def _is_sound(self, basis: Basis, item: Item, context: Context) -> bool:
        alone = replace(item, basis=(basis,))
        checks = (check for check in self._of_items if check.manner == _BY_BASIS)
        return not any(True for check in checks for _ in check.run(alone, context))

    def _plan(
        self, inherited: frozenset[str], faulty: frozenset[str], looks: tuple[bool, bool]
    ) -> _Plan:
        """The checks of which not every element is inherited, and those with a fault to echo.

        Left out is what judges each entry of 公开依据, where these are sound, and what judges texts
        by signs, where there are none. The second of the two groups are checks on texts, which need
        not read those that the item inherits.
        """
        key = inherited, faulty, looks
        plan = self._plans.get(key)
        if plan is None:
            needless = {_BY_BASIS: looks[0], _BY_SIGNS: looks[1]}
            echoing = [one for one in self._of_items if one.code in faulty]
            asked = [
                one
                for one in self._of_items
                if one.code not in faulty
                and not (one.elements and one.elements <= inherited)
                and not needless.get(one.manner)
            ]
            whole = (one for one in asked if not one.by_text)
            stated = (one for one in asked if one.by_text)
            plan = self._plans[key] = (*echoing, *whole), tuple(stated)
        return plan

    def _faults_of_base(self, item: Item, context: Context) -> frozenset[str]:
        """The codes of what is wrong with an item's standard item on the day of its catalog.

        All days of a year between which no law begins or ends are alike.
        """
        key = self._key_of_base(item.standard, context)
        if key not in self._faulty:
            base = base_of(item, context.catalog, context.workspace)
            standard = context.workspace.standards[key[0]]
            alone = replace(context, district=None, catalog=replace(standard, edition=context.day))
            found = self._items((base,) if base else (), alone)
            self._faulty[key] = frozenset(finding.code for finding in found)
        return self._faulty[key]

    def _key_of_base(
        self, standard: str | None, context: Context
    ) -> tuple[str, str | None, int, int]:
        domain = context.catalog.domain if context.catalog else ""
        return domain, standard, context.day.year, context.laws.era(context.day)

    def _run(self, kind: type, subject: Any, context: Context) -> Iterator[Finding]:
        for check in self._checks.get(kind, ()):
            yield from check.run(subject, context)


class _Check(Struct, frozen=True):
    """One function of a rule, the elements of an item that decide, and how it judges texts."""

    code: str
    elements: frozenset[str]
    by_text: bool
    manner: str
    run: Check[Any]


_Plan = tuple[tuple[_Check, ...], tuple[_Check, ...]]
"""The checks to be run on an item as a whole, and those on the texts that it states itself."""

_NONE: frozenset[str] = frozenset()
_BASIS = frozenset({"basis"})
_BY_BASIS, _BY_SIGNS = "basis", "signs"
"""How a check on texts judges: each entry of 公开依据 by itself, or what has signs of a fault."""


def _check_of(rule: Rule[Any], check: Check[Any]) -> _Check:
    manner = ""
    if rule.by_text and rule.elements == _BASIS:
        manner = _BY_BASIS
    elif rule.signs is not None:
        manner = _BY_SIGNS
    return _Check(rule.code, rule.elements, rule.by_text, manner, check)


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
