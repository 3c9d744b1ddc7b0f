"""The items of a catalog: adopting a standard item with overrides, or stating everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.directory import Seat, agency_of
from benchmarks.generator.standards import Standard, complete
from benchmarks.generator.text import Value
from benchmarks.generator.words import Words

_UNCHANGED = 0.2  # of the adopting items: nothing of their own but powers and services
_OVERRIDDEN = {"content": 0.3, "basis": 0.3, "agency": 0.4, "channels": 0.4, "deadline": 0.6}
_DEFAULT = "信息形成或者变更之日起20个工作日内"


@dataclass(frozen=True, slots=True)
class Source:
    """What the items of one catalog are composed from."""

    seat: Seat
    standard: Standard
    words: Words

    @property
    def lead(self) -> str:
        """The district's agency that answers for the domain."""
        return agency_of(self.standard.domain.role)


def own_item(random: Random, source: Source, title: str) -> dict[str, Value]:
    """An item that the district adds to the standard."""
    agency: Value = _agencies(random, source) if random.random() < 0.2 else source.lead
    item = complete(random, source.words, source.standard.domain, title, agency)
    return item | _particulars(random, source)


def adopting_item(random: Random, source: Source, base: Mapping[str, Value]) -> dict[str, Value]:
    """An item that names its standard item; four in five say something of their own."""
    item: dict[str, Value] = {"standard": base["id"]}
    if random.random() < _UNCHANGED:
        return item
    overrides = _overrides(random, source, base)
    likely = [random.random() < _OVERRIDDEN[key] for key in overrides]
    chosen = [key for key, kept in zip(overrides, likely, strict=True) if kept] or ["agency"]
    return item | {key: overrides[key] for key in chosen} | _particulars(random, source)


def _overrides(random: Random, source: Source, base: Mapping[str, Value]) -> dict[str, Value]:
    """What a district may say in place of the standard without falling below it."""
    words, domain = source.words, source.standard.domain
    known = _listed(base["content"])
    more = phrases.content(random, words, domain, str(base["title"]))[: random.randint(1, 4)]
    named = {row["element"] if isinstance(row, Mapping) else row for row in known}
    overrides: dict[str, Value] = {
        "content": [*known, *(row for row in more if row not in named)],
        "basis": [*_listed(base["basis"]), *_further(random, source, base)],
        "agency": _agencies(random, source),
        "channels": phrases.more_channels(random, [str(row) for row in _listed(base["channels"])]),
    }
    if base["deadline"] == _DEFAULT:
        overrides["deadline"] = random.choice(words.phrases["shorter"])
    return overrides


def _listed(value: Value) -> Sequence[Value]:
    return [value] if isinstance(value, (str, Mapping)) else value


def _further(random: Random, source: Source, base: Mapping[str, Value]) -> list[str]:
    known = _listed(base["basis"])
    cited = phrases.basis(random, source.words, source.standard.domain)
    return [row for row in cited if row not in known][:2] or [f"{phrases.OPENNESS}第十九条"]


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
