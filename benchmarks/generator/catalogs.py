"""One catalog: its items in the standard's order, then the district's own; what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from benchmarks.generator.items import Source, adopting_item, own_item
from benchmarks.generator.links import exemptions, link
from benchmarks.generator.lists import Held
from benchmarks.generator.text import Hand, Value

_MEAN, _DEVIATION, _LEAST, _MOST = 36, 12, 12, 75
_OWN = 0.25
_REASONS = ("本区无此职权", "无此情形", "已划转")
_EDITIONS = ("2026-11-01", "2026-11-01", "2026-09-01", "2026-06-30")


def catalog_file(
    source: Source, powers: tuple[Held, ...], services: tuple[Held, ...], seed: str
) -> bytes:
    """The YAML of <district>/<domain>.yaml."""
    domain = source.standard.domain
    random = Random(f"{seed}:catalog:{source.seat.slug}:{domain.id}")
    hand = Hand.of(random)
    size = min(_MOST, max(_LEAST, round(random.gauss(_MEAN, _DEVIATION))))
    adopted = _adopted(random, source, size)
    items = _items(random, source, adopted, size)
    ids = [
        f"{source.seat.prefix}-{domain.code}-{number:03d}" for number in range(1, len(items) + 1)
    ]
    links = link(random, source.lead, len(items), powers, services)
    lines = _head(random, source)
    for number, (title, item) in enumerate(items):
        lines += _comments(random, source, title)
        lines += hand.rows({"id": ids[number], **item, **links.of(number)})
    missing = [row for row in source.standard.items if row not in adopted]
    lines += _exempt(random, hand, missing, exemptions(links, ids))
    lines += _withheld(random, hand, source)
    return hand.encode(lines)


def _adopted(random: Random, source: Source, size: int) -> list[Mapping[str, Value]]:
    standard = source.standard.items
    wanted = min(len(standard), round(size * (1 - _OWN)))
    chosen = set(random.sample(range(len(standard)), wanted))
    return [item for number, item in enumerate(standard) if number in chosen]


def _items(
    random: Random, source: Source, adopted: list[Mapping[str, Value]], size: int
) -> list[tuple[str, dict[str, Value]]]:
    spare = source.standard.spare
    items = [(str(base["title"]), adopting_item(random, source, base)) for base in adopted]
    titles = random.sample(spare, min(len(spare), size - len(adopted)))
    return items + [(title, own_item(random, source, title)) for title in titles]


def _head(random: Random, source: Source) -> list[str]:
    domain = source.standard.domain
    lines = [
        "# yaml-language-server: $schema=../../schemas/catalog.schema.json",
        f"# {source.seat.name}{domain.name}领域政务公开事项标准目录（测速用的生成数据）。",
        f"district: {source.seat.slug}",
        f"domain: {domain.id}",
        f'edition: "{random.choice(_EDITIONS)}"',
    ]
    if random.random() < 0.6:
        lines.append(f'review: {{secrecy: {source.lead}, date: "2026-05-20"}}')
    return [*lines, "items:"]


def _comments(random: Random, source: Source, title: str) -> Iterator[str]:
    if random.random() < 0.6:
        yield f"  # {title}"
    if random.random() < 0.06:
        yield f"  # {random.choice(source.words.phrases['comments'])}"


def _exempt(
    random: Random,
    hand: Hand,
    missing: list[Mapping[str, Value]],
    merged: list[dict[str, Value]],
) -> list[str]:
    rows = [_standard_exemption(random, item) for item in missing] + merged
    return ["exempt:", *(line for row in rows for line in hand.rows(row))] if rows else []


def _standard_exemption(random: Random, item: Mapping[str, Value]) -> dict[str, Value]:
    row: dict[str, Value] = {"standard": item["id"]}
    if random.random() < 0.3:
        return row | {"reason": "由市级或垂直机关公开", "by": "天津市人民政府"}
    return row | {"reason": random.choice(_REASONS)}


def _withheld(random: Random, hand: Hand, source: Source) -> list[str]:
    if random.random() < 0.6:
        return []
    lines = ["withheld:"]
    for title, ground, part in random.sample(source.words.withheld, random.randint(1, 3)):
        row: dict[str, Value] = {"title": title, "ground": ground}
        lines += hand.rows(row | ({"part": part} if part else {}))
    return lines
