"""Writes a whole workspace, one district at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.generator.catalogs import catalog_file
from benchmarks.generator.directory import Seat, agency_of, directory_file, seat_of
from benchmarks.generator.items import Source
from benchmarks.generator.lists import Act, Held, drawn, held_by, list_file, pool_of
from benchmarks.generator.standards import Standard, standard_file, standard_of
from benchmarks.generator.words import ADDED, REGISTERS, Domain, Words, read_words


@dataclass(frozen=True, slots=True)
class Size:
    """How many districts a workspace has, and how many domains each of them."""

    districts: int
    domains: int


SCALES = {
    "pilot": Size(3, 8),
    "city": Size(16, 26),
    "province": Size(115, 26),
    "nation": Size(2844, 26),
}


@dataclass(frozen=True, slots=True)
class _Field:
    """A domain with its standard and the acts that districts have a part of."""

    domain: Domain
    standard: Standard
    powers: tuple[Act, ...]
    services: tuple[Act, ...]


def write_workspace(size: Size, out: Path, seed: str, tell: Callable[[int], None]) -> None:
    """Writes the files below `out`, which must not exist; `tell` hears of each district done.

    The same size and seed give the same bytes, and a district has the same bytes in every scale.
    """
    words = read_words()
    fields = [_field(domain, words, seed) for domain in words.domains]
    out.mkdir(parents=True)
    seats = [seat_of(number, words, seed) for number in range(size.districts)]
    # A standard that a workspace lacks is the shipped one, so that each domain gets its own here.
    for field in fields:
        _write(out / "standard" / f"{field.domain.id}.yaml", standard_file(field.standard))
    scope = fields[: size.domains]
    _write_shared(out, seats, scope)
    for number, seat in enumerate(seats, 1):
        _write_district(out / seat.slug, seat, scope, words, seed)
        tell(number)


def _field(domain: Domain, words: Words, seed: str) -> _Field:
    powers, services = pool_of(domain, words, seed)
    return _Field(domain, standard_of(domain, words, seed, powers, services), powers, services)


def _write_shared(out: Path, seats: Iterable[Seat], fields: Iterable[_Field]) -> None:
    scope = ", ".join(field.domain.id for field in fields)
    rows = [f"  - {{id: {seat.slug}, code: {seat.prefix}, scope: [{scope}]}}" for seat in seats]
    lines = [
        "# yaml-language-server: $schema=../schemas/workspace.schema.json",
        'format: "1"',
        'city: {name: 天津市, code: "120000"}',
        "districts:",
        *rows,
        "site: {title: 政务公开事项标准目录, url: https://city.example/}",
    ]
    _write(out / "zwgk.yaml", "".join(line + "\n" for line in lines).encode())
    for path in sorted(REGISTERS.glob("*.yaml")):
        content = path.read_bytes()
        _write(out / "registers" / path.name, content + _added(path.stem, content))


def _added(register: str, content: bytes) -> bytes:
    """The domains that the pilot lacks, for the end of registers/domains.yaml."""
    if register != "domains":
        return b""
    return "".join(
        f"  - id: {slug}\n    code: {code}\n    name: {name}\n    role: {role}\n"
        for slug, code, name, role in ADDED
        if f"id: {slug}\n".encode() not in content
    ).encode()


def _write_district(
    folder: Path, seat: Seat, fields: Iterable[_Field], words: Words, seed: str
) -> None:
    random = Random(f"{seed}:lists:{seat.slug}")
    numbers: Counter[str] = Counter()
    lists: dict[str, list[tuple[Domain, str, Held]]] = {"powers": [], "services": []}
    for field in fields:
        core = field.standard.acts
        powers = drawn(random, field.powers, core, random.randint(20, 35))
        services = drawn(random, field.services, core, random.randint(8, 12))
        held = held_by(random, seat.prefix, powers, numbers)
        served = held_by(random, seat.prefix, services, numbers)
        agency = agency_of(field.domain.role)
        lists["powers"] += [(field.domain, agency, entry) for entry in held]
        lists["services"] += [(field.domain, agency, entry) for entry in served]
        source = Source(seat, field.standard, words, (*held, *served))
        _write(folder / f"{field.domain.id}.yaml", catalog_file(source, seed))
    _write(folder / "district.yaml", directory_file(seat, words, seed))
    for kind, entries in lists.items():
        _write(folder / f"{kind}.yaml", list_file(random, seat.slug, kind, entries))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
