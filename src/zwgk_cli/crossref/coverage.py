"""Coverage: the 权责清单 and the service list against a district's items, in the words of offices.

完全对应: an item names it. 部分对应: items name it, but another 主体 answers in each of them.
未对应: no item names it. 不列入: exempted, with a reason. Not counted is what is no longer 保留.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from zwgk_cli.crossref.powers import KEPT, answers_for, lists
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.links import DistrictLinks, Exempted, ItemLinks
from zwgk_cli.model.workspace import Workspace

FULL = "完全对应"
PARTIAL = "部分对应"
UNMET = "未对应"
EXEMPT = "不列入"

STATES = (FULL, PARTIAL, UNMET, EXEMPT)
"""The states in the order in which offices list them."""


class CoverageRow(Struct, frozen=True):
    """One power or service, where it stands, and the ids of the items that disclose it.

    `domains` are those it belongs to as far as known: the stated one, else those that its agency
    answers for. `exemption` is that of an entry which no item discloses.
    """

    power: Power
    state: str
    items: tuple[str, ...]
    domains: tuple[str, ...]
    exemption: Exempted | None

    @property
    def reason(self) -> str | None:
        """Why it is exempted, in the words of the vocabulary."""
        return self.exemption.reason if self.exemption else None


class Coverage(Struct, frozen=True):
    """The rows of a district: powers and services of the domains for which it has a catalog.

    `domains` are those of its readable catalogs, in order.
    `homes` are, for each disclosed code, the domains whose catalogs disclose it; `unmet` the
    domains of which an entry is 未对应. These two are all that a catalog may ask of the others.
    """

    district: str
    rows: tuple[CoverageRow, ...]
    homes: Mapping[str, frozenset[str]]
    unmet: frozenset[str]
    domains: tuple[str, ...]

    def told(self) -> str:
        """What catalogs may ask of each other, as one text to tell two states apart."""
        homes = (f"{code} {' '.join(sorted(found))}" for code, found in sorted(self.homes.items()))
        return "\n".join((*homes, *sorted(self.unmet)))


class Tally(Struct, frozen=True):
    """How many rows are in each state."""

    full: int
    partial: int
    unmet: int
    exempt: int

    @property
    def total(self) -> int:
        """All rows."""
        return self.full + self.partial + self.unmet + self.exempt

    def __add__(self, other: Tally) -> Tally:
        """The rows of both."""
        return Tally(
            self.full + other.full,
            self.partial + other.partial,
            self.unmet + other.unmet,
            self.exempt + other.exempt,
        )


def tally(rows: Iterable[CoverageRow]) -> Tally:
    """Counts rows by state."""
    counts = dict.fromkeys(STATES, 0)
    for row in rows:
        counts[row.state] += 1
    return Tally(counts[FULL], counts[PARTIAL], counts[UNMET], counts[EXEMPT])


def coverage_of(links: DistrictLinks, workspace: Workspace) -> Coverage:
    """The coverage of a district's lists by its readable catalogs.

    Counted are the kept entries of the domains that have a catalog, and all that an item or an
    exemption names.
    """
    district = links.district
    named = _disclosed(links)
    exempt = {entry.code: entry for catalog in links.catalogs for entry in catalog.exempt}
    present = tuple(catalog.domain for catalog in links.catalogs)
    here = frozenset(present)
    by_agency = _domains_by_agency(district, workspace)
    rows = []
    for entries in lists(district):
        for power in entries.by_code.values():
            domains = (power.domain,) if power.domain else by_agency.get(power.agency, ())
            touched = power.code in named or power.code in exempt
            if power.status == KEPT and (touched or not here.isdisjoint(domains)):
                items = named.get(power.code, ())
                exemption = None if items else exempt.get(power.code)
                state = _state(power, items, exemption, district)
                ids = tuple(item.id for item in items)
                rows.append(CoverageRow(power, state, ids, domains, exemption))
    unmet = frozenset(domain for row in rows if row.state == UNMET for domain in row.domains)
    return Coverage(district.id, tuple(rows), _homes(links), unmet, present)


def _homes(links: DistrictLinks) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for catalog in links.catalogs:
        for item in catalog.items:
            for code in item.codes:
                found.setdefault(code, set()).add(catalog.domain)
    return {code: frozenset(domains) for code, domains in found.items()}


def _disclosed(links: DistrictLinks) -> Mapping[str, Sequence[ItemLinks]]:
    """For each code that an item discloses, these items."""
    found: dict[str, list[ItemLinks]] = {}
    for catalog in links.catalogs:
        for item in catalog.items:
            for code in item.codes:
                found.setdefault(code, []).append(item)
    return found


def _domains_by_agency(district: District, workspace: Workspace) -> Mapping[str, tuple[str, ...]]:
    """For each agency, the domains whose role it has in the district."""
    found: dict[str, tuple[str, ...]] = {}
    for domain in workspace.registers.domains.values():
        agency = district.roles.get(domain.role) if domain.role else None
        if agency is not None:
            found[agency] = (*found.get(agency, ()), domain.id)
    return found


def _state(
    power: Power, items: Sequence[ItemLinks], exemption: Exempted | None, district: District
) -> str:
    if not items:
        return UNMET if exemption is None else EXEMPT
    answered = any(answers_for(item.agency, power, district) for item in items)
    return FULL if answered else PARTIAL
