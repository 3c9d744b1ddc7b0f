"""What a question about coverage is narrowed to: names as typed, and the rows that they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.commands.names import check_known, unknown_name
from zwgk_cli.crossref.agencies import proper
from zwgk_cli.crossref.coverage import STATES, Coverage, CoverageRow
from zwgk_cli.crossref.coverage_table import KINDS, LISTS, CoverageTable, by_domain
from zwgk_cli.crossref.powers import answers_for, holders, lists
from zwgk_cli.errors import ZwgkError
from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.coverage.report import Selection

ALL_STATES = "全部"
"""What --state takes for all of them."""


class Question(Struct, frozen=True):
    """What is asked: which district, which entries are counted, and which of these are listed.

    `district` is a slug or a name, `domains` likewise. Nothing stated means all.
    """

    root: Path
    here: Path
    district: str | None = None
    kinds: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    states: tuple[str, ...] = STATES


class Choice:
    """The question held against a workspace; raises ZwgkError for a name that means nothing."""

    def __init__(self, question: Question, workspace: Workspace) -> None:
        self._question = question
        self._slugs = tuple(entry.id for entry in workspace.settings.districts)
        domains = workspace.registers.domains_by_name
        names = tuple(domain.name for domain in workspace.registers.domains.values())
        check_known(question.lists, LISTS, "清单")
        check_known(question.kinds, KINDS, "职权类别")
        check_known(question.domains, tuple(domains), "领域", names)
        check_known(question.states, (*STATES, ALL_STATES), "对应情况")
        self.selection = Selection(
            district=question.district,
            kinds=question.kinds,
            domains=tuple(dict.fromkeys(domains[name] for name in question.domains)),
            agencies=question.agencies,
            lists=question.lists,
            states=STATES if ALL_STATES in question.states else question.states,
        )

    def may_be(self, slug: str) -> bool:
        """Whether a district may be the one that is asked for, before its name is known."""
        return self._question.district not in self._slugs or slug == self._question.district

    def districts(self, read: Iterable[District]) -> list[District]:
        """Those that are asked for, by slug or by name."""
        asked = self._question.district
        known = list(read)
        if asked is None:
            return known
        named = [each for each in known if asked == each.id or _alike(asked, each.name)]
        if not named and asked not in self._slugs:
            raise unknown_name(asked, (*self._slugs, *(each.name for each in known)), "区")
        if not named:
            raise ZwgkError(
                f"{asked}/district.yaml 没有或者读不了", f"先运行 zwgk validate {asked} 改正"
            )
        return named

    def check_agencies(self, districts: Sequence[District]) -> None:
        """Raises ZwgkError for an agency that no list of these districts names."""
        for asked in self._question.agencies:
            if not any(_holds(asked, district) for district in districts):
                known = dict.fromkeys(
                    name
                    for district in districts
                    for entries in lists(district)
                    for power in entries.powers
                    for name in holders(power)
                )
                raise unknown_name(asked, tuple(known), "有职权或者服务的机构")

    def counts(self, row: CoverageRow, coverage: Coverage, district: District) -> bool:
        """Whether a row is among those that are asked for."""
        chosen = self.selection
        power = row.power
        return (
            (not chosen.kinds or power.kind in chosen.kinds)
            and (not chosen.lists or power.list in chosen.lists)
            and (not chosen.domains or not {*by_domain(coverage)(row)}.isdisjoint(chosen.domains))
            and (not chosen.agencies or answers_for(chosen.agencies, power, district))
        )

    def shown(self, table: CoverageTable) -> CoverageTable:
        """The numbers without those of other domains to which a counted row belongs as well."""
        chosen = self.selection.domains
        if not chosen:
            return table
        return replace(table, domains=tuple(each for each in table.domains if each.key in chosen))


def _holds(agency: str, district: District) -> bool:
    return proper(agency, district) in district.agencies or any(
        answers_for((agency,), power, district)
        for entries in lists(district)
        for power in entries.powers
    )


def _alike(one: str, other: str) -> bool:
    return fold_name(one) == fold_name(other)
