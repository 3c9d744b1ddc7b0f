"""权责清单 and 公共服务事项目录 of a district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.titles import kind_of, names_of, read_title
from benchmarks.generator.words import Domain, Words

_ABBREVIATIONS: Mapping[str, str] = {
    "行政许可": "XK", "行政处罚": "CF", "行政强制": "QZ", "行政征收": "ZS", "行政给付": "GF",
    "行政检查": "JC", "行政确认": "QR", "行政奖励": "JL", "行政裁决": "CJ", "其他行政权力": "QT",
    "公共服务": "FW",
}  # fmt: skip
_POOL, _SERVICES = 44, 16
_PENAL = 0.75
_PENAL_LAWS = 4  # what is punished in a domain stands in a few laws
_CORE = 0.92


@dataclass(frozen=True, slots=True)
class Act:
    """A power or service as all districts of the workspace know it."""

    name: str
    kind: str
    basis: tuple[str, ...]

    @property
    def laws(self) -> frozenset[str]:
        """The laws that it rests on."""
        return frozenset(map(phrases.law_of, self.basis))


@dataclass(frozen=True, slots=True)
class Held:
    """An act in one district's list; `ended`: 取消 or 划转, nothing to disclose any more."""

    code: str
    act: Act
    ended: bool


def pool_of(domain: Domain, words: Words, seed: str) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """The powers and the services of a domain from which districts have theirs.

    Whatever a title of the domain is about is among them.
    """
    random = Random(f"{seed}:acts:{domain.id}")
    named = _named(random, domain, words)
    powers = {name: kind for name, kind in named.items() if kind != "公共服务"}
    services = {name: kind for name, kind in named.items() if kind == "公共服务"}
    while len(powers) < _POOL:
        kind = "行政处罚" if random.random() < _PENAL else _other_kind(random)
        powers.setdefault(_name(random, words, kind), kind)
    for name in random.sample(words.acts["公共服务"], _SERVICES - len(services)):
        services[name] = "公共服务"
    return _acts(random, domain, powers), _acts(random, domain, services)


def _named(random: Random, domain: Domain, words: Words) -> dict[str, str]:
    """The acts that the domain's titles name, and one of each kind that they cover as a whole."""
    names = names_of(words)
    titles = [read_title(text, names) for text in domain.titles]
    found = {title.act: kind_of(title.act, names) for title in titles if title.act}
    for title in titles:
        if title.kind not in ("", "公共服务", *found.values()):
            found[_name(random, words, title.kind)] = title.kind
    return found


def _acts(random: Random, domain: Domain, names: Mapping[str, str]) -> tuple[Act, ...]:
    return tuple(Act(name, kind, _basis(random, domain, kind)) for name, kind in names.items())


def _basis(random: Random, domain: Domain, kind: str) -> tuple[str, ...]:
    laws = _PENAL_LAWS if kind == "行政处罚" else None
    cited = phrases.basis(random, domain, laws)
    return tuple(cited[: 1 if kind == "公共服务" else random.choice((1, 1, 1, 2))])


def _other_kind(random: Random) -> str:
    kinds = ("行政许可", "行政检查", "其他行政权力", "行政确认", "行政强制", "行政给付", "行政奖励")
    return random.choices(kinds, (8, 6, 6, 3, 2, 1, 1))[0]


def _name(random: Random, words: Words, kind: str) -> str:
    licence = random.choice(words.acts["行政许可"])
    if kind == "行政处罚":
        return f"对{random.choice(words.phrases['violations']).format(licence)}处罚"
    if kind == "行政检查":
        return random.choice(words.phrases["inspections"]).format(licence)
    if kind == "行政强制":
        return random.choice(words.phrases["enforcements"]).format(licence)
    return random.choice(words.acts[kind])


def drawn(random: Random, pool: Iterable[Act], core: Container[str], count: int) -> list[Act]:
    """The acts of one district: nearly all that the standard is about, and others up to `count`."""
    acts = list(pool)
    kept = [act for act in acts if act.name in core and random.random() < _CORE]
    others = [act for act in acts if act.name not in core]
    more = random.sample(others, min(len(others), max(0, count - len(kept))))
    return random.sample([*kept, *more], len(kept) + len(more))


def held_by(
    random: Random, prefix: str, acts: Iterable[Act], numbers: Counter[str]
) -> tuple[Held, ...]:
    """These acts under codes of the district; `numbers` goes on counting by kind."""
    held = []
    for act in acts:
        short = _ABBREVIATIONS[act.kind]
        numbers[short] += 1
        code = f"{prefix}-{short}-{numbers[short]:04d}"
        held.append(Held(code, act, act.kind != "公共服务" and random.random() < 0.02))
    return tuple(held)


def list_file(
    random: Random, district: str, kind: str, held: Iterable[tuple[Domain, str, Held]]
) -> bytes:
    """The YAML of `powers` or `services`; each entry with its domain and agency."""
    hand = Hand.of(random)
    lines = [
        f"# yaml-language-server: $schema=../../schemas/{kind}.schema.json",
        "# 测速用的生成数据，编码为示例。",
        f"district: {district}",
        'edition: "2026-11-01"',
        "codes: 示例",
        f"{kind}:",
    ]
    domain_before = ""
    for domain, agency, entry in held:
        if domain.name != domain_before:
            lines.append(f"  # {domain.name}")
            domain_before = domain.name
        lines += hand.rows(_row(random, domain, agency, entry))
    return hand.encode(lines)


def _row(random: Random, domain: Domain, agency: str, held: Held) -> dict[str, Value]:
    act = held.act
    row: dict[str, Value] = {"code": held.code, "name": act.name}
    if act.kind != "公共服务":
        row["kind"] = act.kind
    row["agency"] = agency
    if act.kind == "行政许可" and random.random() < 0.4:
        row["exercised_by"] = "区政务服务办"
    if random.random() < 0.85:
        row["basis"] = act.basis
    row["domain"] = domain.id
    if held.ended:
        row |= {"status": random.choice(("取消", "划转")), "date": "2025-06-30"}
    return row
