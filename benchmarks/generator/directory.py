"""机构名录 of a district: a bureau for each role, a dozen streets, groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.generator.phrases import telephone
from benchmarks.generator.text import Hand, Value
from benchmarks.generator.words import Words

_BUREAUS: Mapping[str, str] = {"公安机关": "公安局", "预算部门": "预算编审中心"}


@dataclass(frozen=True, slots=True)
class Seat:
    """A district: its slug, the prefix of its ids, its name and code, and its streets."""

    slug: str
    prefix: str
    name: str
    code: str
    streets: tuple[str, ...]


def seat_of(number: int, words: Words, seed: str) -> Seat:
    """The district with this number, counted from 0; the same in every scale."""
    first, second = words.phrases["place_first"], words.phrases["place_second"]
    head, tail = divmod(number * 37 % (len(first) * len(second)), len(second))
    random = Random(f"{seed}:seat:{number}")
    places = {random.choice(first) + random.choice(second) for _ in range(random.randint(9, 17))}
    return Seat(
        slug=f"d{number:04d}",
        prefix=f"D{number:04d}",
        name=f"{first[head]}{second[tail]}区",
        code=f"{120101 + number}",
        streets=tuple(f"{place}街道办事处" for place in sorted(places)),
    )


def agency_of(role: str) -> str:
    """The agency that plays a role, the same name in every district."""
    return f"区{_BUREAUS.get(role, role.removesuffix('部门') + '局')}"


def directory_file(seat: Seat, words: Words, seed: str) -> bytes:
    """The YAML of district.yaml."""
    random = Random(f"{seed}:directory:{seat.slug}")
    hand = Hand.of(random)
    lines = [
        "# yaml-language-server: $schema=../../schemas/district.schema.json",
        f"# {seat.name}机构名录（测速用的生成数据）。",
        f"id: {seat.slug}",
        f"name: {seat.name}",
        f'code: "{seat.code}"',
        f"site: https://{seat.slug}.example/",
        "roles:",
    ]
    lines += [line for role in words.roles for line in hand.entry(role, agency_of(role), 2)]
    lines.append("agencies:")
    names = [*dict.fromkeys(agency_of(role) for role in words.roles), "区政务服务办"]
    for name in names:
        lines += hand.rows(_bureau(random, seat, name))
    for name in seat.streets:
        lines += hand.rows(_street(random, seat, name))
    lines.append("groups:")
    lines += hand.entry("各街道办事处", seat.streets, 2)
    return hand.encode(lines)


def _bureau(random: Random, seat: Seat, name: str) -> dict[str, Value]:
    full = f"天津市{seat.name}{name.removeprefix('区')}"
    row: dict[str, Value] = {
        "name": name,
        "full_name": full,
        "kind": "区政府部门",
        "aliases": [f"{seat.name}{name.removeprefix('区')}"],
    }
    if random.random() < 0.25:
        row["former"] = [{"name": f"{name}（原）", "until": "2019-01-01"}]
    row["address"] = f"{random.choice(seat.streets)[:2]}路{random.randint(1, 299)}号"
    row["hours"] = "工作日9:00至17:00"
    row["inquiry"] = telephone(random)
    row["complaint"] = telephone(random)
    return row


def _street(random: Random, seat: Seat, name: str) -> dict[str, Value]:
    short = name.removesuffix("办事处")
    return {
        "name": name,
        "kind": "街道办事处",
        "aliases": [short],
        "address": f"{short[:2]}大街{random.randint(1, 99)}号",
        "inquiry": telephone(random),
    }
