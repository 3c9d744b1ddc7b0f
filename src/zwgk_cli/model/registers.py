"""What all districts share: the entries of registers/."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field

from zwgk_cli.model.basis import Law
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.place import Place


class Domain(Struct, frozen=True):
    """领域: its slug, the code in item ids, its names, and the role that answers for it."""

    id: str
    code: str
    name: str
    aliases: tuple[str, ...]
    role: str | None
    guideline: str | None


class Channel(Struct, frozen=True):
    """公开渠道和载体. `form`: one of the boxes of the national form. `levels`: where it exists."""

    name: str
    aliases: tuple[str, ...]
    form: bool
    levels: tuple[str, ...]


class Step(Struct, frozen=True):
    """One step of a process; `phase` is 准备, 发布, 解读 or 回应."""

    phase: str
    action: str
    by: str | None
    within: Deadline | None
    provision: str | None


class Process(Struct, frozen=True):
    """公开工作流程: the steps from preparation through 发布 and 解读 to 回应."""

    name: str
    stages: tuple[str, ...]
    interpretation: bool
    steps: tuple[Step, ...]
    place: Place


class Limit(Struct, frozen=True):
    """A statutory bound of 公开时限 for the items it applies to.

    Compared only with a part of the same `unit` and, where one is said, the same `event`.
    """

    kind: str | None
    part: str | None
    domain: str | None
    event: str | None
    count: int
    unit: str
    source: str


class CalendarYear(Struct, frozen=True):
    """The work days of a year as the State Council's notice or a local order sets them.

    `holidays` are days off, week-ends among them or not; `workdays` are days of a week-end on
    which people work (调休). Any other day is what its weekday says.
    """

    year: int
    holidays: tuple[dt.date, ...]
    workdays: tuple[dt.date, ...]
    source: str
    place: Place


class Words(Struct, frozen=True):
    """Words for search and for the rules.

    `synonyms` maps an everyday word to the words of catalogs. `outdated` maps a word to the one in
    use now. `vague_titles` name nothing; `generic_agencies` name no agency.
    """

    synonyms: Mapping[str, tuple[str, ...]]
    outdated: Mapping[str, str]
    vague_titles: tuple[str, ...]
    generic_agencies: tuple[str, ...]


class Registers(Struct, frozen=True):
    """All registers of a workspace, each by name or id in the order of its file.

    `partial` names the registers (laws, channels …) of which a faulty entry was left out or that
    could not be read, so that a name missing from them is no second finding.
    """

    domains: Mapping[str, Domain]
    channels: Mapping[str, Channel]
    processes: Mapping[str, Process]
    laws: Mapping[str, Law]
    limits: tuple[Limit, ...]
    roles: Mapping[str, tuple[str, ...]]
    words: Words
    partial: frozenset[str]
    calendar: Mapping[int, CalendarYear] = field(default_factory=dict)

    def domain_name(self, slug: str) -> str:
        """The printed name of a domain; its slug where the register lacks it."""
        return self.domains[slug].name if slug in self.domains else slug

    @property
    def domains_by_name(self) -> Mapping[str, str]:
        """The slugs of the domains by slug, name and alias; of two with one name the first."""
        found: dict[str, str] = {}
        for slug, domain in self.domains.items():
            for name in (slug, domain.name, *domain.aliases):
                found.setdefault(name, slug)
        return found
