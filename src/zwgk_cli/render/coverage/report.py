"""What `zwgk coverage` has found out, with lines in place of places: values for every format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from zwgk_cli.crossref.coverage_table import Counted, CoverageTable

NO_DOMAIN = "未写明领域"
"""How entries are headed of which no domain is known."""


class Spot(Struct, frozen=True):
    """A line of a file, its path as the user sees it."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class ListInfo(Struct, frozen=True):
    """A list of a district; `element` is powers or services.

    Of its `entries` some are `counted`; others are `withdrawn` (取消, 下放, 划转), or `outside`: of
    domains for which the district has no catalog.
    """

    element: str
    title: str
    edition: dt.date
    example_codes: bool
    path: str
    entries: int
    counted: int
    withdrawn: int
    outside: int


class Mention(Struct, frozen=True):
    """An item that discloses an entry; `answers` where its 公开主体 is one that may."""

    id: str
    title: str
    agencies: tuple[str, ...]
    answers: bool
    spot: Spot


class Excuse(Struct, frozen=True):
    """Why an entry is 不列入, and where a catalog says so."""

    reason: str
    detail: str | None
    by: str | None
    into: str | None
    spot: Spot

    @property
    def text(self) -> str:
        """The reason with what belongs to it: 并入其他事项：HX-CZYJS-012."""
        more = "，".join(part for part in (self.by, self.into, self.detail) if part)
        return f"{self.reason}：{more}" if more else self.reason


class Entry(Struct, frozen=True):
    """A power or service, where it stands, and what to do.

    `domains` are slugs, `presumed` where only its agency says of which domains it is. `advice` is
    empty where nothing is to be done.
    """

    element: str
    code: str
    name: str
    kind: str
    list: str
    agency: str
    exercised_by: str | None
    entrusted_to: str | None
    domains: tuple[str, ...]
    presumed: bool
    state: str
    spot: Spot
    items: tuple[Mention, ...]
    excuse: Excuse | None
    advice: str

    @property
    def bodies(self) -> tuple[str, str | None, str | None]:
        """Who holds it, who exercises it, to whom it is entrusted."""
        return self.agency, self.exercised_by, self.entrusted_to


class DistrictCoverage(Struct, frozen=True):
    """A district: its lists, its numbers, and those of its entries that were asked for.

    `notes` say what the numbers leave out or cannot know. `edition` is the latest of its lists and
    catalogs.
    """

    id: str
    name: str
    catalogs: int
    items: int
    edition: dt.date | None
    lists: tuple[ListInfo, ...]
    table: CoverageTable
    agencies: tuple[Counted, ...]
    notes: tuple[str, ...]
    entries: tuple[Entry, ...]


class Selection(Struct, frozen=True):
    """What the numbers are narrowed to, and the states of the entries that are listed."""

    district: str | None
    kinds: tuple[str, ...]
    domains: tuple[str, ...]
    agencies: tuple[str, ...]
    lists: tuple[str, ...]
    states: tuple[str, ...]


class CoverageReport(Struct, frozen=True):
    """The coverage of the districts of a workspace; `domains` has the printed names of domains.

    `label` and `notice` are what every output must say of itself (示例编制稿).
    """

    city: str
    selection: Selection
    domains: Mapping[str, str]
    label: str | None
    notice: str | None
    districts: tuple[DistrictCoverage, ...]

    def domain(self, key: str) -> str:
        """The printed name of a domain."""
        return self.domains.get(key, key) or NO_DOMAIN

    @property
    def narrowing(self) -> tuple[str, ...]:
        """What the numbers are narrowed to, beside districts, in printed names."""
        chosen = self.selection
        return (*chosen.lists, *chosen.kinds, *map(self.domain, chosen.domains), *chosen.agencies)

    @property
    def by_district(self) -> tuple[tuple[str, Counted], ...]:
        """Each district's name with its numbers."""
        return tuple((each.name, each.table.total) for each in self.districts)

    @property
    def total(self) -> CoverageTable:
        """The numbers of all districts."""
        return sum((each.table for each in self.districts), start=CoverageTable())
