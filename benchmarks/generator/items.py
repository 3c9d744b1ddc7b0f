"""The items of a catalog: adopting a standard item with overrides, or stating everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.directory import Seat, agency_of
from benchmarks.generator.lists import Act, Held
from benchmarks.generator.standards import Standard, complete
from benchmarks.generator.text import Value
from benchmarks.generator.titles import Title
from benchmarks.generator.words import Words

_UNCHANGED = 0.2  # of the adopting items: nothing of their own but powers and services
_OVERRIDDEN = {"content": 0.3, "basis": 0.3, "agency": 0.4, "channels": 0.4, "deadline": 0.6}


@dataclass(frozen=True, slots=True)
class Source:
    """What the items of one catalog are composed from; `held` are the district's acts."""

    seat: Seat
    standard: Standard
    words: Words
    held: tuple[Held, ...]

    @property
    def lead(self) -> str:
        """The district's agency that answers for the domain."""
        return agency_of(self.standard.domain.role)

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts of the domain that the district still has."""
        return tuple(held.act for held in self.held if not held.ended)


@dataclass(slots=True)
class Draft:
    """An item as it comes about: what it states, the standard item below, what it discloses."""

    title: Title
    entry: dict[str, Value]
    base: Mapping[str, Value] = field(default_factory=dict)
    powers: list[Value] = field(default_factory=list)
    services: list[Value] = field(default_factory=list)

    def listed(self, element: str) -> Sequence[Value]:
        """An element of the item, own or inherited."""
        value = self.entry.get(element, self.base.get(element, ()))
        return [value] if isinstance(value, (str, Mapping)) else value

    @property
    def laws(self) -> frozenset[str]:
        """The laws among the bases."""
        return frozenset(phrases.law_of(str(row)) for row in self.listed("basis"))

    def cites(self, act: Act) -> bool:
        """Whether a law behind the act is among the bases."""
        return not self.laws.isdisjoint(act.laws)

    def disclose(self, act: Act, reference: Value) -> None:
        """Refers to an act, and cites what it rests on."""
        (self.services if act.kind == "公共服务" else self.powers).append(reference)
        if not self.cites(act):
            rows = [str(row) for row in self.listed("basis")]
            self.state("basis", phrases.citing(rows, [act.basis]))

    def state(self, element: str, value: Value) -> None:
        """Has the item say something of its own, in the place where that element stands."""
        order = [*_ORDER, *(key for key in self.entry if key not in _ORDER)]
        self.entry[element] = value
        self.entry = {key: self.entry[key] for key in order if key in self.entry}

    @property
    def entries(self) -> dict[str, Value]:
        """All that the item states."""
        links: dict[str, Value] = {"powers": self.powers, "services": self.services}
        return self.entry | {key: value for key, value in links.items() if value}


_ORDER = (
    "standard", "category", "title", "stages", "content", "basis", "deadline", "update",
    "retention", "agency", "channels", "audience", "method", "levels", "process",
)  # fmt: skip


def own_item(random: Random, source: Source, title: Title) -> Draft:
    """An item that the district adds to the standard."""
    agency: Value = _agencies(random, source) if random.random() < 0.2 else source.lead
    domain = source.standard.domain
    item = complete(random, source.words, domain, title, source.acts, agency)
    return Draft(title, item | _particulars(random, source))


def adopting_item(random: Random, source: Source, title: Title, base: Mapping[str, Value]) -> Draft:
    """An item that names its standard item; four in five say something of their own."""
    draft = Draft(title, {"standard": base["id"]}, base)
    if random.random() < _UNCHANGED:
        return draft
    overrides = _overrides(random, source, draft)
    likely = [random.random() < _OVERRIDDEN[key] for key in overrides]
    chosen = [key for key, kept in zip(overrides, likely, strict=True) if kept] or ["agency"]
    draft.entry |= {key: overrides[key] for key in chosen} | _particulars(random, source)
    return draft


def _overrides(random: Random, source: Source, draft: Draft) -> dict[str, Value]:
    """What a district may say in place of the standard without falling below it."""
    overrides: dict[str, Value] = {
        "content": [*draft.listed("content"), *_more_content(random, source, draft)],
        "basis": [*draft.listed("basis"), *_further(random, source, draft)],
        "agency": _agencies(random, source),
        "channels": phrases.more_channels(
            random,
            [str(row) for row in draft.listed("channels")],
            [str(row) for row in draft.listed("levels")],
        ),
    }
    if draft.base["deadline"] == phrases.DEFAULT:
        overrides["deadline"] = random.choice(source.words.phrases["shorter"])
    return {key: value for key, value in overrides.items() if value != draft.base[key]}


def _more_content(random: Random, source: Source, draft: Draft) -> list[str]:
    known = draft.listed("content")
    named = {row["element"] if isinstance(row, Mapping) else row for row in known}
    found = phrases.content(random, source.words, source.standard.domain, draft.title.about)
    return [row for row in found if row not in named][: random.randint(1, 4)]


def _further(random: Random, source: Source, draft: Draft) -> list[str]:
    known = {phrases.law_of(str(row)) for row in draft.listed("basis")}
    cited = phrases.basis(random, source.standard.domain)
    return [row for row in cited if phrases.law_of(row) not in known][:2]


def _agencies(random: Random, source: Source) -> list[Value]:
    street = random.choice(source.seat.streets)
    return [source.lead, random.choice(("各街道办事处", "区政务服务办", street))]


def _particulars(random: Random, source: Source) -> dict[str, Value]:
    """Where an item can be read, who answers, and what else a district notes."""
    said = source.words.phrases
    found: dict[str, Value] = {}
    if random.random() < 0.5:
        found["published"] = [_published(random, source)]
    if random.random() < 0.35:
        found["office"] = random.choice(said["offices"])
    if random.random() < 0.2:
        found["inquiry"] = phrases.telephone(random)
    if random.random() < 0.1:
        found["complaint"] = phrases.telephone(random)
    if random.random() < 0.12:
        found["note"] = random.choice(said["notes"])
    return found


def _published(random: Random, source: Source) -> dict[str, Value]:
    column = random.choice(source.words.phrases["columns"])
    row: dict[str, Value] = {"channel": "政府网站", "column": column}
    if random.random() < 0.5:
        number = random.randint(10000, 99999)
        row["url"] = f"https://{source.seat.slug}.example/zwgk/{number}.html"
    return row
