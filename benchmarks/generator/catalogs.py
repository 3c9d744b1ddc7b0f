"""One catalog: its items in the standard's order, then the district's own; what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.generator.items import Draft, Source, adopting_item, own_item
from benchmarks.generator.links import exemptions, link
from benchmarks.generator.slips import slip
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.titles import Title, act_titles

_MEAN, _DEVIATION, _LEAST, _MOST = 36, 12, 12, 75
_OWN = 0.25
_REASONS = ("无此情形", "无此情形", "已划转")
_EDITIONS = ("2026-11-01", "2026-11-01", "2026-09-01", "2026-06-30")


def catalog_file(source: Source, seed: str) -> bytes:
    """The YAML of <district>/<domain>.yaml."""
    domain = source.standard.domain
    random = Random(f"{seed}:catalog:{source.seat.slug}:{domain.id}")
    hand = Hand.of(random)
    adopted = _adopted(random, source, size := _size(random))
    drafts = _drafts(random, source, adopted, size)
    ids = [
        f"{source.seat.prefix}-{domain.code}-{number:03d}" for number in range(1, len(drafts) + 1)
    ]
    merged = link(random, source.lead, drafts, source.held)
    slip(random, source, drafts)
    lines = _head(random, source)
    for number, draft in enumerate(drafts):
        lines += _comments(random, source, draft.title.text)
        lines += hand.rows({"id": ids[number], **draft.entries})
    missing = [number for number in range(len(source.standard.items)) if number not in adopted]
    lines += _exempt(random, hand, source, missing, exemptions(merged, ids))
    lines += _withheld(random, hand, source)
    return hand.encode(lines)


def _size(random: Random) -> int:
    return min(_MOST, max(_LEAST, round(random.gauss(_MEAN, _DEVIATION))))


def _adopted(random: Random, source: Source, size: int) -> list[int]:
    """The standard items that the district takes over, by number: none about what it cannot do."""
    titles = source.standard.titles
    able = [number for number, title in enumerate(titles) if _is_able(source, title)]
    wanted = min(len(able), round(size * (1 - _OWN)))
    chosen = set(random.sample(able, wanted))
    penal = [number for number in able if titles[number].kind == "行政处罚"]
    if penal and chosen.isdisjoint(penal):
        chosen.add(penal[0])  # a dozen penalties have to be somewhere
    return sorted(chosen)


def _is_able(source: Source, title: Title) -> bool:
    if not (title.act or title.kind):
        return True
    return any(title.is_about(act.name, act.kind) for act in source.acts)


def _drafts(random: Random, source: Source, adopted: list[int], size: int) -> list[Draft]:
    standard = source.standard
    drafts = [
        adopting_item(random, source, standard.titles[number], standard.items[number])
        for number in adopted
    ]
    titles = _own_titles(random, source, size - len(drafts))
    return drafts + [own_item(random, source, title) for title in titles]


def _own_titles(random: Random, source: Source, count: int) -> list[Title]:
    """Titles beyond the standard: half of them about the district's acts, half about topics."""
    standard = {title.text for title in source.standard.titles}
    acts = ((act.name, act.kind) for act in source.acts)
    about = [title for title in act_titles(acts, source.words) if title.text not in standard]
    topics = source.standard.topics
    chosen = random.sample(about, min(len(about), count // 2))
    return chosen + random.sample(topics, min(len(topics), max(0, count - len(chosen))))


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
    source: Source,
    missing: list[int],
    merged: list[dict[str, Value]],
) -> list[str]:
    rows = [_standard_exemption(random, source, number) for number in missing] + merged
    return ["exempt:", *(line for row in rows for line in hand.rows(row))] if rows else []


def _standard_exemption(random: Random, source: Source, number: int) -> dict[str, Value]:
    row: dict[str, Value] = {"standard": source.standard.items[number]["id"]}
    if not _is_able(source, source.standard.titles[number]):
        return row | {"reason": "本区无此职权"}
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
