"""Which document a citation means, and whether that text was in force on a day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from zwgk_cli.language.citation import canonical_number, fold_title
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.basis import Basis, Citation, Law, LawVersion

IN_FORCE = "现行有效"
REPEALED = "已废止"
SUPERSEDED = "已修订"
NOT_YET = "尚未施行"
UNVERIFIED = "效力未核实"

DOCUMENTS = frozenset({"规范性文件", "标准"})
"""The levels of the register that are neither laws nor regulations nor rules."""

_TITLE_LIKENESS = 80
_MEMORY = 1 << 14
_DERIVED = "实施"
_PLACE = pattern("^(?:[^省市区县州]{2,8}(?:省|自治区|市|自治州|县))+")
_DIGITS = pattern("[0-9]+")
_RESTARTING = "主席令"
"""These orders count from one again in every term: the number alone names no law for sure."""


class Cited(Struct, frozen=True):
    """What a citation means on a day: the law, the version that it names, and the status.

    `version` is None where the citation names no text of that law by number or year. Then the
    status is that of the law as a whole.
    """

    law: Law | None
    version: LawVersion | None
    status: str


class Standing(Struct, frozen=True):
    """A citation as of an edition (`then`) and as of today (`now`, `then` again in a build)."""

    version: LawVersion | None
    then: str
    now: str


class Mismatch(Struct, frozen=True):
    """A citation whose number belongs to one law and whose title to another."""

    by_number: Law
    by_title: Law


class LawIndex:
    """The law register, looked up by number, then title, then short title and alias.

    What was looked up once is remembered: a catalog cites the same few texts again and again.
    """

    def __init__(self, laws: Mapping[str, Law]) -> None:
        self._laws = laws
        self._by_number: dict[str, list[Law]] = {}
        self._by_title: dict[str, Law] = {}
        self._versions: dict[tuple[str, str], LawVersion] = {}
        self._replaced: dict[str, Law] = {}
        for law in laws.values():
            self._enter(law)
        self._turns = sorted({day for law in laws.values() for day in _days_of(law)})
        self._titles: dict[str, Law | None] = {}
        self._nearest: dict[str, Law | None] = {}
        self._sure: dict[tuple[str | None, str | None], Law | None] = {}
        self._known: dict[str, tuple[tuple[Citation, Law], ...]] = {}
        self._cited: dict[tuple[str | None, str | None, int | None, int], Cited] = {}

    def _enter(self, law: Law) -> None:
        for version in law.versions:
            if version.number:
                number = canonical(version.number)
                self._versions.setdefault((law.id, number), version)
                bearers = self._by_number.setdefault(number, [])
                if law not in bearers:
                    bearers.append(law)
            if version.replaced_by:
                self._replaced.setdefault(version.replaced_by, law)
        for name in (law.title, law.short, *law.aliases):
            if name:
                self._by_title.setdefault(fold_title(name), law)

    def law(self, identifier: str) -> Law | None:
        """The law with this id."""
        return self._laws.get(identifier)

    def by_number(self, number: str) -> Law | None:
        """The first law one of whose versions bears this number."""
        return next(iter(self._by_number.get(number, ())), None)

    def by_title(self, title: str) -> Law | None:
        """The law with this title, short title or alias."""
        if title not in self._titles:
            self._titles[title] = self._by_title.get(fold_title(title))
        return self._titles[title]

    def nearest_title(self, title: str) -> Law | None:
        """The law whose title is most like this one; None where none is much alike."""
        if title not in self._nearest:
            self._nearest[title] = self._most_like(fold_title(title))
        return self._nearest[title]

    def _most_like(self, title: str) -> Law | None:
        from rapidfuzz import fuzz, process  # for what has a finding

        near = process.extract(
            title, self._by_title.keys(), scorer=fuzz.ratio, score_cutoff=_TITLE_LIKENESS
        )
        meant = next((match[0] for match in near if not _is_another(match[0], title)), None)
        return self._by_title[meant] if meant else None

    def version(self, law: Law, number: str | None) -> LawVersion | None:
        """The text of the law that bears this number."""
        return self._versions.get((law.id, number)) if number else None

    def named_version(self, law: Law, citation: Citation) -> LawVersion | None:
        """The text that a citation names: by its number, else by the year of its revision."""
        version = self.version(law, citation.number)
        if version is not None or citation.number is not None or citation.year is None:
            return version
        of_year = [
            version
            for version in law.versions
            if version.promulgated is not None and version.promulgated.year == citation.year
        ]
        return of_year[0] if len(of_year) == 1 else None

    def predecessor(self, law: Law) -> Law | None:
        """The law that this one replaced, where the register names one."""
        return self._replaced.get(law.id)

    def era(self, day: dt.date) -> int:
        """A number that is the same for days between which no text begins or ceases to be valid."""
        return bisect_right(self._turns, day)

    def resolve(self, citation: Citation) -> Law | None:
        """The law that a citation means: by its number, else by its title.

        A number that several laws bear, or that may have been given twice, leaves it to the title.
        """
        titled = self.by_title(citation.title) if citation.title else None
        bearers = self._by_number.get(citation.number or "", [])
        if not bearers:
            return titled
        if titled is not None and (titled in bearers or not _sure(citation, bearers)):
            return titled
        return bearers[0]

    def mismatch(self, citation: Citation) -> Mismatch | None:
        """The two laws that number and title mean, where these are surely not the same."""
        titled = self.by_title(citation.title) if citation.title else None
        bearers = self._by_number.get(citation.number or "", [])
        if titled is None or titled in bearers or not _sure(citation, bearers):
            return None
        return Mismatch(bearers[0], titled)

    def surely(self, citation: Citation) -> Law | None:
        """The law that a citation means, unless number and title contradict each other."""
        key = citation.title, citation.number
        if key not in self._sure:
            self._sure[key] = None if self.mismatch(citation) else self.resolve(citation)
        return self._sure[key]

    def known(self, basis: Basis) -> tuple[tuple[Citation, Law], ...]:
        """The citations in an entry of 公开依据 that surely mean a law of the register."""
        found = self._known.get(basis.text)
        if found is None:
            laws = ((citation, self.surely(citation)) for citation in basis.citations)
            found = tuple((citation, law) for citation, law in laws if law is not None)
            if len(self._known) >= _MEMORY:
                self._known.clear()
            self._known[basis.text] = found
        return found

    def cite(self, citation: Citation, day: dt.date) -> Cited:
        """What a citation means and whether that text was in force on `day`."""
        key = citation.title, citation.number, citation.year, self.era(day)
        if key not in self._cited:
            self._cited[key] = self._cite(citation, day)
        return self._cited[key]

    def _cite(self, citation: Citation, day: dt.date) -> Cited:
        law = self.resolve(citation)
        if law is None:
            return Cited(None, None, UNVERIFIED)
        version = self.named_version(law, citation)
        status = version_status(version, law, day) if version else law_status(law, day)
        return Cited(law, version, status)

    def standing(self, citation: Citation, day: dt.date, today: dt.date | None) -> Standing:
        """The status of a citation as of an edition and, where it is later, as of today."""
        then = self.cite(citation, day)
        if today is None or today <= day:
            return Standing(then.version, then.status, then.status)
        return Standing(then.version, then.status, self.cite(citation, today).status)


def _days_of(law: Law) -> Iterator[dt.date]:
    for version in law.versions:
        yield from (day for day in (version.start, version.until) if day is not None)


def _sure(citation: Citation, bearers: list[Law]) -> bool:
    """Whether the number names one law and no other: no omnibus order, no 主席令."""
    return len(bearers) == 1 and not (citation.number or "").startswith(_RESTARTING)


def _is_another(known: str, title: str) -> bool:
    """Whether a title much like a known one is surely that of another document.

    Rules made under a law (…实施细则), those of a province and those of other years are others.
    """
    return (
        (_DERIVED in known) != (_DERIVED in title)
        or _place_of(known) != _place_of(title)
        or _DIGITS.findall(known) != _DIGITS.findall(title)
    )


def _place_of(title: str) -> str:
    """The province, city or county whose document it is; empty for a national one."""
    match = _PLACE.match(title)
    return match.group() if match else ""


def canonical(number: str) -> str:
    """A number of the register in the printing in which numbers are compared."""
    return canonical_number(number) or number


def law_status(law: Law, day: dt.date) -> str:
    """Whether any text of the law was in force on `day`; 效力未核实 where its dates are unknown."""
    known = [version for version in law.versions if version.start is not None]
    if not known:
        return _status_without_start(law, day)
    if any(_covers(version, day) for version in known):
        return IN_FORCE
    if all(version.start is not None and day < version.start for version in known):
        return NOT_YET if len(known) == len(law.versions) else UNVERIFIED
    last = max(known, key=lambda version: version.start or dt.date.min)
    if len(known) < len(law.versions) and _status_without_start(law, day) != REPEALED:
        return UNVERIFIED
    return REPEALED if last.until is not None and last.until <= day else UNVERIFIED


def version_status(version: LawVersion, law: Law, day: dt.date) -> str:
    """Whether this very text was in force on `day`; 已修订 where the law itself is not repealed."""
    if version.until is not None and version.until <= day:
        return REPEALED if law_status(law, day) == REPEALED else SUPERSEDED
    if version.start is None:
        return UNVERIFIED
    return NOT_YET if day < version.start else IN_FORCE


def version_on(law: Law, day: dt.date) -> LawVersion | None:
    """The text of the law in force on `day`, if its dates are known."""
    return next((version for version in law.versions if _covers(version, day)), None)


def start_of(law: Law) -> dt.date | None:
    """The first day on which a text of the law is known to be in force."""
    return min((version.start for version in law.versions if version.start), default=None)


def successor(law: Law) -> str | None:
    """The id of the law that replaced this one, where the register names it."""
    return next((version.replaced_by for version in law.versions if version.replaced_by), None)


def end_of(law: Law) -> dt.date | None:
    """The first day on which no text of the law is in force any more, if there is one."""
    ends = [version.until for version in law.versions]
    return max((end for end in ends if end), default=None) if ends and all(ends) else None


def _covers(version: LawVersion, day: dt.date) -> bool:
    started = version.start is not None and version.start <= day
    return started and (version.until is None or day < version.until)


def _status_without_start(law: Law, day: dt.date) -> str:
    end = end_of(law)
    return REPEALED if end is not None and end <= day else UNVERIFIED
