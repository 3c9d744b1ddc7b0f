"""市级基本目录: the standard items of each domain, the same for every district of a workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.words import Domain, Words

_STAGES = ("决策", "执行", "管理", "服务", "结果")
_PROCESSES = ("政策文件公开", "行政执法信息公开", "办事服务公开", "财政信息公开")
_LEVELS = (["区级"], ["区级", "街镇级"], ["街镇级"], ["区级", "街镇级", "村（社区）级"])


@dataclass(frozen=True, slots=True)
class Standard:
    """The standard of a domain, and the titles of its field that a district may add items for."""

    domain: Domain
    items: tuple[Mapping[str, Value], ...]
    spare: tuple[str, ...]


def standard_of(domain: Domain, words: Words, seed: str) -> Standard:
    """The standard of a domain: 28 to 38 items, real titles first."""
    random = Random(f"{seed}:standard:{domain.id}")
    titles = list(dict.fromkeys(_titles(random, domain, words)))
    count = random.randint(28, 38)
    items = tuple(
        {"id": f"{domain.code}-{number:03d}"} | complete(random, words, domain, title)
        for number, title in enumerate(titles[:count], 1)
    )
    return Standard(domain, items, tuple(titles[count:]))


def complete(
    random: Random, words: Words, domain: Domain, title: str, agency: Value | None = None
) -> dict[str, Value]:
    """Every required element of an item, and some optional ones."""
    said = words.phrases
    grouped = random.random() < 0.2
    element: dict[str, Value] = {
        "category": random.choice(domain.categories),
        "title": title,
        "stages": sorted(random.sample(_STAGES, random.choice((1, 1, 2))), key=_STAGES.index),
        "content": _content(random, words, domain, title),
        "basis": phrases.basis(random, words, domain),
        "deadline": random.choice(said["deadlines"]),
    }
    if random.random() < 0.3:
        element["update"] = random.choice(said["updates"])
    if random.random() < 0.1:
        element["retention"] = random.choice(said["retentions"])
    element |= {
        "agency": agency or domain.role,
        "channels": phrases.channels(random),
        "audience": {"group": random.choice(said["groups"])} if grouped else "全社会",
        "method": "依申请公开" if grouped and random.random() < 0.2 else "主动公开",
        "levels": random.choice(_LEVELS),
        "process": random.choice(_PROCESSES),
    }
    return element


def _content(random: Random, words: Words, domain: Domain, title: str) -> list[Value]:
    rows: list[Value] = list(phrases.content(random, words, domain, title))
    if random.random() < 0.12:
        group = random.choice(words.phrases["groups"])
        last = str(rows[-1])
        rows[-1] = {
            "element": last, "required": "否", "method": "依申请公开", "audience": {"group": group},
        }  # fmt: skip
    return rows


def _titles(random: Random, domain: Domain, words: Words) -> Iterator[str]:
    """The titles of real catalogs, then acts and subjects each with an aspect."""
    yield from domain.titles
    acts = [name for kind in ("公共服务", "行政许可", "其他行政权力") for name in words.acts[kind]]
    for name in random.sample(acts, 90):
        aspect = random.choice(words.phrases["title_aspects"])
        yield f"{name[:18]}{aspect}"


def standard_file(standard: Standard) -> bytes:
    """The YAML of a standard, in the canonical layout."""
    hand = Hand()
    domain = standard.domain
    lines = [
        "# yaml-language-server: $schema=../../schemas/standard.schema.json",
        f"# {domain.name}领域主动公开事项基本目录（测速用的生成数据）。",
        f"domain: {domain.id}",
        'edition: "2026-11-01"',
        "source: 市级基本目录",
        "items:",
    ]
    for item in standard.items:
        lines += hand.rows(item)
    return hand.encode(lines)
