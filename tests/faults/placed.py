"""Faults that take more than one place of a file to put in, or that are told somewhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from faults.injection import Inject, Injected, Small, entries, line_at

_BLOCK = r"(?:^  #.*\n)?^  - id: \S+\n(?:    .*\n)+"
_LIMIT = re.compile("(?<![0-9])1[0-8](?=个工作日)")


def duplicated(workspace: Small, random: Random) -> Iterator[Injected]:
    """Gives an item of a standard the title of the one above it in its category."""
    path = workspace.path("standard")
    text = workspace.texts[path]
    pairs = [
        (one, other)
        for one, other in pairwise(entries(text))
        if one["category"] == other["category"]
    ]
    for one, other in random.sample(pairs, len(pairs)):
        place = text.index(f"    title: {other['title']}\n", _start(text, other))
        changed = text[:place] + text[place:].replace(other["title"], one["title"], 1)
        yield Injected(workspace.changed(path, changed), ("ZW203", path, line_at(changed, place)))


def dragged(workspace: Small, random: Random) -> Iterator[Injected]:
    """Lets a limit count up from the equal one above it."""
    path = workspace.path("standard")
    text = workspace.texts[path]
    pairs = [
        other
        for one, other in pairwise(entries(text))
        if one["deadline"] == other["deadline"] and len(_LIMIT.findall(one["deadline"])) == 1
    ]
    for other in random.sample(pairs, len(pairs)):
        deadline = other["deadline"]
        more = _LIMIT.sub(lambda match: str(int(match[0]) + 1), deadline)
        place = text.index(f"    deadline: {deadline}\n", _start(text, other))
        changed = text[:place] + text[place:].replace(deadline, more, 1)
        yield Injected(workspace.changed(path, changed), ("ZW506", path, line_at(changed, place)))


def told_at_item(code: str, element: str, value: str) -> Inject:
    """Changes an entry of powers.yaml that one item names alone; the item's line is named.

    The value 别的机构 is an agency that has nothing to do with the item, 别的领域 another domain.
    """

    def inject(workspace: Small, random: Random) -> Iterator[Injected]:
        path, catalog = workspace.path("powers"), workspace.path("catalog")
        text, items = workspace.texts[path], workspace.texts[catalog]
        powers = entries(text, "powers")
        for power in random.sample(powers, len(powers)):
            named = f"powers: [{power['code']}]"
            if items.count(power["code"]) != 1 or named not in items or "exercised_by" in power:
                continue
            block = next(one for one in re.split(r"^  - id: ", items, flags=re.M) if named in one)
            put = _OTHERS[value](workspace, block) if value in _OTHERS else value
            head = re.search(rf"^  - code: {power['code']}\n(?:    .*\n)+", text, re.MULTILINE)
            if put is None or head is None:
                continue
            entry = re.sub(rf"^    {element}: .*\n", "", head[0], flags=re.M)
            entry += f"    {element}: {put}\n"
            changed = text[: head.start()] + entry + text[head.end() :]
            line = line_at(items, items.index(named))
            yield Injected(workspace.changed(path, changed), (code, catalog, line))

    return inject


def _other_agency(workspace: Small, block: str) -> str | None:
    """An agency of the district that neither the item names nor a role of its standard means."""
    directory = workspace.texts[workspace.path("district")]
    roles = dict(re.findall(r"^  (\S+): (\S+)$", directory, re.MULTILINE))
    standard = workspace.texts[workspace.path("standard")]
    meant = {agency for role, agency in roles.items() if role in standard}
    grouped = "各" in block or any(agency.startswith("各") for agency in meant)
    for agency in entries(directory, "agencies"):
        local = agency["kind"] in ("街道办事处", "镇政府")
        if agency["name"] not in block and agency["name"] not in meant and not (local and grouped):
            return str(agency["name"])
    return None


def _other_domain(workspace: Small, _: str) -> str:
    domains = entries(workspace.texts[workspace.path("domains")], "domains")
    return next(str(domain["id"]) for domain in domains if domain["id"] != workspace.domain)


_OTHERS = {"别的机构": _other_agency, "别的领域": _other_domain}


def undisclosed(key: str) -> Inject:
    """Adds an entry to a list that no item discloses."""

    def inject(workspace: Small, random: Random) -> Iterator[Injected]:
        path = workspace.path(key)
        text = workspace.texts[path]
        agencies = sorted({entry["agency"] for entry in entries(text, key)})
        kind = ", kind: 行政奖励" if key == "powers" else ""
        added = (
            f"  - {{code: XX-JL-0099, name: 对先进集体的表彰{kind}, "
            f"agency: {random.choice(agencies)}, domain: {workspace.domain}}}\n"
        )
        places = [match.start() for match in re.finditer(r"^  - code: ", text, re.MULTILINE)]
        for place in random.sample(places, len(places)):
            changed = text[:place] + added + text[place:]
            code = "ZW304" if key == "powers" else "ZW306"
            yield Injected(workspace.changed(path, changed), (code, path, line_at(changed, place)))

    return inject


def unadopted(workspace: Small, random: Random) -> Iterator[Injected]:
    """Takes an item out of a catalog that names no power and no service."""
    path = workspace.path("catalog")
    text = workspace.texts[path]
    blocks = list(re.finditer(_BLOCK, text, re.MULTILINE))
    for block in random.sample(blocks, len(blocks)):
        identifier = re.search(r"id: (\S+)", block[0])
        plain = (
            "standard:" in block[0] and "powers:" not in block[0] and "services:" not in block[0]
        )
        if plain and identifier and text.count(identifier[1]) == 1:
            changed = text[: block.start()] + text[block.end() :]
            place = changed.index("\ndomain:") + 1
            yield Injected(
                workspace.changed(path, changed), ("ZW702", path, line_at(changed, place))
            )


def exempted(code: str, entry: str) -> Inject:
    """Adds an exemption; CODE in it is that of a power which the catalog discloses."""

    def inject(workspace: Small, random: Random) -> Iterator[Injected]:
        path = workspace.path("catalog")
        text = workspace.texts[path]
        codes = re.findall(r"powers: \[([A-Z]+-[A-Z]+-[0-9]+)\]", text)
        for power in random.sample(codes, len(codes)):
            added = f"  - {entry.replace('CODE', power)}\n"
            head = re.search(r"^exempt:\n", text, re.MULTILINE)
            end = re.search(r"^(?:withheld|retired):", text, re.MULTILINE)
            place = head.end() if head else end.start() if end else len(text)
            changed = text[:place] + ("" if head else "exempt:\n") + added + text[place:]
            line = line_at(changed, changed.index(added, place))
            yield Injected(workspace.changed(path, changed), (code, path, line))

    return inject


def stated(code: str, element: str) -> Inject:
    """Lets an item of a catalog state a list: the standard's own, or (ZW703) all but the last."""

    def inject(workspace: Small, random: Random) -> Iterator[Injected]:
        path = workspace.path("catalog")
        text = workspace.texts[path]
        of_standard = entries(workspace.texts[workspace.path("standard")])
        standard = {item["id"]: item for item in of_standard}
        items = [item for item in entries(text) if "standard" in item and element not in item]
        for item in random.sample(items, len(items)):
            value = list(standard[item["standard"]][element])
            if code == "ZW703":
                value = value[:-1]
            if not value or (code == "ZW703" and "政府网站" not in value):
                continue
            head = f"    standard: {item['standard']}\n"
            place = text.index(head, _start(text, item)) + len(head)
            listed = f"    {element}: [{', '.join(value)}]\n"
            changed = text[:place] + listed + text[place:]
            yield Injected(workspace.changed(path, changed), (code, path, line_at(changed, place)))

    return inject


def _start(text: str, item: dict[str, str]) -> int:
    return text.index(f"  - id: {item['id']}\n")
