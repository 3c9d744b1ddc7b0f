"""Faults put into random places of the shipped workspace, each with what must be found of it.

A small workspace holds one district with one of its catalogs, in memory: what a fault needs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import yaml

from zwgk_cli.commands.inspect import Request, inspect
from zwgk_cli.reporting.report import Located

SHIPPED = Path(__file__).parents[2] / "catalogs"
TODAY = dt.date(2026, 11, 24)
MARK = "¦"
"""Stands in a replacement where the finding's line begins; else that is the replacement's start."""

Hit = tuple[str, str, int]
"""A code, the path of a file, and a line."""


@dataclass(frozen=True)
class MemoryFiles:
    """The files of a workspace that is nowhere on disk."""

    texts: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.texts))

    def read(self, path: str) -> bytes:
        return self.texts[path]


@dataclass(frozen=True)
class Small:
    """A workspace of one district with one catalog."""

    district: str
    domain: str
    texts: Mapping[str, str]

    def path(self, file: str) -> str:
        """The path of a file by its kind: 目录, 基本目录, powers, a register."""
        paths = {
            "catalog": f"{self.district}/{self.domain}.yaml",
            "standard": f"standard/{self.domain}.yaml",
            **{name: f"{self.district}/{name}.yaml" for name in ("powers", "services", "district")},
        }
        return paths.get(file, f"registers/{file}.yaml")

    def changed(self, path: str, text: str) -> Small:
        return replace(self, texts={**self.texts, path: text})


@dataclass(frozen=True)
class Injected:
    """A workspace with one fault in it, and what is to be found."""

    workspace: Small
    expected: Hit


Inject = Callable[[Small, Random], Iterator[Injected]]
"""The places where a fault can be put, in random order; none where a workspace has none."""


@dataclass(frozen=True)
class Kind:
    """One kind of fault; `also` are codes that its consequences may have elsewhere."""

    name: str
    code: str
    inject: Inject
    also: frozenset[str] = frozenset()


def small_workspaces() -> list[Small]:
    """Every catalog of the shipped workspace with what it stands on."""
    texts = {
        path.relative_to(SHIPPED).as_posix(): path.read_text(encoding="utf-8")
        for path in SHIPPED.rglob("*.yaml")
    }
    settings = yaml.safe_load(texts["zwgk.yaml"])
    shared = {path: text for path, text in texts.items() if path.startswith("registers/")}
    found = []
    for entry in settings["districts"]:
        slug = entry["id"]
        own = {
            path: text
            for path, text in texts.items()
            if path in {f"{slug}/{name}.yaml" for name in ("district", "powers", "services")}
        }
        for domain in entry["scope"]:
            files = (f"{slug}/{domain}.yaml", f"standard/{domain}.yaml")
            line = {**entry, "scope": [domain]}
            top = yaml.safe_dump({**settings, "districts": [line]}, allow_unicode=True)
            mine = {path: texts[path] for path in files if path in texts}
            lists = {
                path: _of_domain(own[path], domain, mine[files[0]])
                for path in (f"{slug}/powers.yaml", f"{slug}/services.yaml")
            }
            found.append(Small(slug, domain, {**shared, **own, **lists, **mine, "zwgk.yaml": top}))
    return found


def _of_domain(text: str, domain: str, catalog: str) -> str:
    """A list with the entries of one domain, and those of none that its catalog names.

    The catalogs of the other domains, which disclose theirs, are not in the workspace.
    """
    head, *blocks = re.split(r"(?=^  - code: )", text, flags=re.MULTILINE)
    own = f"\n    domain: {domain}\n"
    return head + "".join(
        block if own in block else re.sub(r"^    domain: .*\n", "", block, flags=re.MULTILINE)
        for block in blocks
        if own in block or block.split()[2] in catalog
    )


def hits(workspace: Small) -> set[Hit]:
    """Everything that is found in a workspace."""
    files = MemoryFiles({path: text.encode() for path, text in workspace.texts.items()})
    return {_hit(entry) for entry in inspect(Request(files, TODAY)).located}


def _hit(entry: Located) -> Hit:
    return entry.finding.code, entry.path, entry.location.line


def swap(
    code: str,
    file: str,
    pattern: str,
    put: str | Callable[[re.Match[str]], str | None],
) -> Inject:
    """Puts something else in place of what a pattern matches.

    `put` is a template with the groups of the pattern; a function may refuse a match with None.
    """
    compiled = re.compile(pattern, re.MULTILINE)

    def inject(workspace: Small, random: Random) -> Iterator[Injected]:
        path = workspace.path(file)
        text = workspace.texts.get(path, "")
        matches = list(compiled.finditer(text))
        random.shuffle(matches)
        for match in matches:
            new = match.expand(put) if isinstance(put, str) else put(match)
            if new is not None and new.replace(MARK, "") != match.group():
                yield _injected(workspace, (code, path), match, new)

    return inject


def _injected(workspace: Small, told: tuple[str, str], match: re.Match[str], new: str) -> Injected:
    text, (code, path) = match.string, told
    changed = text[: match.start()] + new.replace(MARK, "") + text[match.end() :]
    line = line_at(changed, match.start() + max(new.find(MARK), 0))
    return Injected(workspace.changed(path, changed), (code, path, line))


def entries(text: str, key: str = "items") -> list[dict[str, Any]]:
    """The entries of a list at the top of a file."""
    tree: dict[str, list[dict[str, Any]]] = yaml.load(text, yaml.BaseLoader)
    return tree[key]


def line_at(text: str, place: int) -> int:
    """The line, counted from one, in which a place lies."""
    return text.count("\n", 0, place) + 1
