"""Runs the rules: on the standards once, on each district, and on the facts of all districts.

What a standard's own text shows is reported once, at the standard, and its adopters are named.
What arises only by adopting is reported at the district's item, with the standard's line beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.rules.about import about
from zwgk_cli.rules.rule import Context, Overview, Rule

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
    """Findings of a district, and the faults of standards that its items inherit."""

    findings: tuple[Finding, ...]
    echoes: tuple[Echo, ...]


class Checker:
    """The selected rules, sorted by what they look at."""

    def __init__(self, rules: Sequence[Rule[Any]], context: Context) -> None:
        self._context = context
        self._severities = {rule.code: rule.severity for rule in rules}
        self._by_subject: dict[type, list[Rule[Any]]] = {}
        for rule in rules:
            if rule.subject is not None:
                self._by_subject.setdefault(rule.subject, []).append(rule)

    def standards(self, standards: Iterable[Standard]) -> dict[Key, Finding]:
        """What is wrong with the standards' own text, by place."""
        found: dict[Key, Finding] = {}
        for standard in standards:
            context = replace(self._context, catalog=standard)
            findings = [
                *self._run(Standard, standard, context),
                *self._items(standard.items, context),
            ]
            found.update((key_of(finding), finding) for finding in findings)
        return found

    def district(self, district: District, of_standards: Iterable[Key]) -> Checked:
        """What is wrong with a district and its catalogs."""
        known = frozenset(of_standards)
        context = replace(self._context, district=district)
        findings = list(self._run(District, district, context))
        echoes: list[Echo] = []
        for catalog in district.catalogs:
            inside = replace(context, catalog=catalog)
            findings.extend(self._run(Catalog, catalog, inside))
            for item in catalog.items:
                for finding in self._items((item,), inside):
                    if key_of(finding) in known:
                        severity = finding.severity or self._severities[finding.code]
                        echoes.append(Echo(key_of(finding), item.id, severity))
                    else:
                        findings.append(_at_adopter(finding, item))
        return Checked(tuple(findings), tuple(echoes))

    def workspace(self, workspace: Workspace) -> Iterator[Finding]:
        """What is wrong with the settings and registers."""
        return self._run(Workspace, workspace, self._context)

    def overview(self, districts: Sequence[DistrictFacts]) -> Iterator[Finding]:
        """What is wrong between districts."""
        overview = Overview(self._context.workspace, tuple(districts))
        return self._run(Overview, overview, self._context)

    def _items(self, items: Iterable[Item], context: Context) -> Iterator[Finding]:
        for item in items:
            for finding in self._run(Item, item, context):
                yield about(item, finding, context.district)

    def _run(self, kind: type, subject: Any, context: Context) -> Iterator[Finding]:
        for rule in self._by_subject.get(kind, ()):
            if rule.check is not None:
                yield from rule.check(subject, context)


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
