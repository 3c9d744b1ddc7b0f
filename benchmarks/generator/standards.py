"""基本目录: the standard items of each domain, the same for every district of a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.lists import Act
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.titles import Title, act_titles, names_of, read_title, topic_titles
from benchmarks.generator.words import Domain, Words

_STAGES = ("决策", "执行", "管理", "服务", "结果")
_LEVELS = (["区级"], ["区级", "街镇级"], ["街镇级"], ["区级", "街镇级", "村（社区）级"])
_LEAST, _MOST = 28, 38
_CORE = 5  # acts of either list that the standard has items about
_TOPICS = 90
_ON_REQUEST = "依申请公开"


@dataclass(frozen=True, slots=True)
class Standard:
    """The standard of a domain: what each item is about, and the item.

    `topics` are titles of the domain's field that a district may add items for.
    """

    domain: Domain
    titles: tuple[Title, ...]
    items: tuple[Mapping[str, Value], ...]
    topics: tuple[Title, ...]

    @property
    def acts(self) -> frozenset[str]:
        """The names of the acts that items are about."""
        return frozenset(title.act for title in self.titles if title.act)


def standard_of(
    domain: Domain, words: Words, seed: str, powers: Sequence[Act], services: Sequence[Act]
) -> Standard:
    """The standard of a domain: 28 to 38 items, real titles first.

    `powers` and `services` are what its districts may have, and what items are about.
    """
    random = Random(f"{seed}:standard:{domain.id}")
    titles = _titles(domain, words)
    missing = random.randint(_LEAST, _MOST) - len(titles)
    topics = list(topic_titles(random, words, _TOPICS))
    titles += topics[: missing // 2]
    titles += random.sample(_about(random, words, (powers, services)), missing - missing // 2)
    pool = (*powers, *services)
    items = tuple(
        {"id": f"{domain.code}-{number:03d}"} | complete(random, words, domain, title, pool)
        for number, title in enumerate(titles, 1)
    )
    return Standard(domain, tuple(titles), items, tuple(topics[missing // 2 :]))


def _titles(domain: Domain, words: Words) -> list[Title]:
    """The titles of real catalogs, and those for penalties where they have none."""
    names = names_of(words)
    titles = [read_title(text, names) for text in dict.fromkeys(domain.titles)]
    if all(title.kind != "行政处罚" for title in titles):
        penal = [form.format(domain.name) for form in words.phrases["penal_titles"]]
        titles += [Title(text, text, kind="行政处罚") for text in penal]
    return titles


def _about(random: Random, words: Words, lists: Iterable[Sequence[Act]]) -> list[Title]:
    """Titles about a few acts of each list."""
    found: list[Title] = []
    for acts in lists:
        titled = list(act_titles(((act.name, act.kind) for act in acts), words))
        names = list(dict.fromkeys(title.act for title in titled))
        core = set(random.sample(names, min(_CORE, len(names))))
        found += [title for title in titled if title.act in core]
    return found


def complete(
    random: Random,
    words: Words,
    domain: Domain,
    title: Title,
    acts: Iterable[Act],
    agency: Value | None = None,
) -> dict[str, Value]:
    """Every required element of an item, and some optional ones.

    `acts` are those whose laws it cites as far as the title is about them.
    """
    said, theme = words.phrases, words.theme(title.text)
    grouped = random.random() < 0.2
    method = _ON_REQUEST if grouped and random.random() < 0.2 else "主动公开"
    levels = random.choice(_LEVELS)
    laws = [act.basis for act in acts if title.is_about(act.name, act.kind)]
    limit = phrases.deadline(random, words, title.text, method)
    categories = [name for name in domain.categories if name != title.text]
    element: dict[str, Value] = {
        "category": random.choice(categories),
        "title": title.text,
        "stages": sorted(random.sample(_STAGES, random.choice((1, 1, 2))), key=_STAGES.index),
        "content": _content(random, words, domain, title.about),
        "basis": phrases.citing(phrases.basis(random, domain), laws),
        "deadline": limit,
    }
    if random.random() < 0.3:
        element["update"] = phrases.update(random, words, limit)
    if random.random() < 0.1:
        element["retention"] = random.choice(said["retentions"])
    return element | {
        "agency": agency or domain.role,
        "channels": phrases.channels(random, levels),
        "audience": {"group": random.choice(said["groups"])} if grouped else "全社会",
        "method": method,
        "levels": levels,
        "process": _ON_REQUEST if method == _ON_REQUEST else theme.process,
    }


def _content(random: Random, words: Words, domain: Domain, about: str) -> list[Value]:
    rows: list[Value] = list(phrases.content(random, words, domain, about))
    if random.random() < 0.12:
        group = random.choice(words.phrases["groups"])
        last = str(rows[-1])
        rows[-1] = {
            "element": last, "required": "否", "method": _ON_REQUEST, "audience": {"group": group},
        }  # fmt: skip
    return rows


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
