"""权责清单 and 公共服务事项目录 of a district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.words import Domain, Words

_ABBREVIATIONS: Mapping[str, str] = {
    "行政许可": "XK", "行政处罚": "CF", "行政强制": "QZ", "行政征收": "ZS", "行政给付": "GF",
    "行政检查": "JC", "行政确认": "QR", "行政奖励": "JL", "行政裁决": "CJ", "其他行政权力": "QT",
    "公共服务": "FW",
}  # fmt: skip
_POOL = 44
_PENAL = 0.7


@dataclass(frozen=True, slots=True)
class Act:
    """A power or service as all districts of the workspace know it."""

    name: str
    kind: str
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An act in one district's list; `ended`: 取消 or 划转, nothing to disclose any more."""

    code: str
    act: Act
    ended: bool


def pool_of(domain: Domain, words: Words, seed: str) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """The powers and the services of a domain from which districts have theirs."""
    random = Random(f"{seed}:acts:{domain.id}")
    names: dict[str, str] = {}
    while len(names) < _POOL:
        kind = "行政处罚" if random.random() < _PENAL else _other_kind(random)
        names[_name(random, words, kind)] = kind
    powers = tuple(
        Act(name, kind, tuple(phrases.basis(random, words, domain)[: random.choice((1, 1, 1, 2))]))
        for name, kind in names.items()
    )
    services = tuple(
        Act(name, "公共服务", tuple(phrases.basis(random, words, domain)[:1]))
        for name in random.sample(words.acts["公共服务"], 16)
    )
    return powers, services


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
