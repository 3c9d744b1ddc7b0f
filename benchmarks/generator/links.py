"""Which item discloses which powers and services, so that each is covered exactly as rules ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.generator.lists import Held
from benchmarks.generator.text import Value


@dataclass(frozen=True, slots=True)
class Links:
    """The powers and services of each item by its number, and the acts that go without."""

    powers: dict[int, list[Value]]
    services: dict[int, list[Value]]
    merged: tuple[tuple[str, Held, int], ...]

    def of(self, number: int) -> dict[str, Value]:
        """The two elements of an item, each only where it has entries."""
        found: dict[str, Value] = {}
        if number in self.powers:
            found["powers"] = self.powers[number]
        if number in self.services:
            found["services"] = self.services[number]
        return found


def link(
    random: Random, agency: str, count: int, powers: Iterable[Held], services: Iterable[Held]
) -> Links:
    """Spreads the acts over `count` items; 行政处罚 stand together in a few of them.

    `agency` is whose penalties one item in some catalogs discloses as a whole.
    """
    links = Links(defaultdict(list), defaultdict(list), ())
    merged: list[tuple[str, Held, int]] = []
    few = [random.randrange(count) for _ in range(3)]
    for held in powers:
        penal = held.act.kind == "行政处罚"
        if held.ended:
            continue
        if not penal and random.random() < 0.06:
            merged.append(("power", held, random.randrange(count)))
            continue
        number = random.choice(few) if penal else random.randrange(count)
        links.powers[number].append(_reference(random, held))
    for held in services:
        if random.random() < 0.05:
            merged.append(("service", held, random.randrange(count)))
        else:
            links.services[random.randrange(count)].append(held.code)
    if random.random() < 0.1:
        links.powers[few[0]].append({"agency": agency, "kind": "行政处罚"})
    return Links(links.powers, links.services, tuple(merged))


def _reference(random: Random, held: Held) -> Value:
    if random.random() < 0.12:
        return {"code": held.code, "name": held.act.name}
    return held.code


def exemptions(links: Links, ids: Sequence[str]) -> list[dict[str, Value]]:
    """The entries of `exempt` for the acts that another item discloses along with its own."""
    return [
        {key: held.code, "reason": "并入其他事项", "into": ids[number]}
        for key, held, number in links.merged
    ]
