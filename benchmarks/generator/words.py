"""The word lists of words/ and the laws of the shipped register, read once."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
REGISTERS = REPOSITORY / "catalogs" / "registers"
_WORDS = REPOSITORY / "benchmarks" / "words"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LAWS = 12
_OF_ONE_SUBJECT = re.compile("(?:城市|城镇)[^的关于]{2,14}(?:条例|办法|规定)")
"""Regulations of roads, of gas, of water: an item drawn by lot would be about another one."""
_DATED = re.compile("[12][0-9]{3}年|[12][0-9]{3}[-—－]|五[”年]")


@dataclass(frozen=True, slots=True)
class Domain:
    """领域: what its register entry and its list of real words say.

    `laws` are those that its items cite again and again, and whether articles may follow.
    """

    id: str
    code: str
    name: str
    role: str
    categories: tuple[str, ...]
    titles: tuple[str, ...]
    elements: tuple[str, ...]
    laws: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Items of one sort, told by their titles: how they are published, and until when."""

    titles: re.Pattern[str]
    process: str
    deadlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All that the generator composes from.

    `acts` are names of powers and services by kind; `phrases` are lists by use; the first of
    `themes` that fits a title counts.
    """

    domains: tuple[Domain, ...]
    acts: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    themes: tuple[Theme, ...]
    withheld: tuple[tuple[str, str, str], ...]
    roles: tuple[str, ...]

    def theme(self, title: str) -> Theme:
        """The sort of items that a title belongs to."""
        return next(theme for theme in self.themes if theme.titles.search(title))


# The national guidelines know these two domains, the Tianjin pilot does not.
ADDED: tuple[tuple[str, str, str, str], ...] = (
    ("huanjing-weisheng", "HJWS", "环境卫生", "城市管理部门"),
    ("zaihai-jiuzhu", "ZHJZ", "灾害救助", "应急管理部门"),
)


def read_words() -> Words:
    """The words of this checkout."""
    phrases = _json("phrases.json")
    withheld = tuple((row[0], row[1], row[2]) for row in phrases.pop("withheld"))
    themes = tuple(
        Theme(re.compile(row[0]), row[1], tuple(row[2])) for row in phrases.pop("themes")
    )
    return Words(
        domains=_domains(_json("domains.json"), _citable()),
        acts=_tuples(_json("acts.json")),
        phrases=_tuples(phrases),
        themes=themes,
        withheld=withheld,
        roles=tuple(row["name"] for row in _register("roles")),
    )


def _json(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((_WORDS / name).read_text(encoding="utf-8"))
    return content


def _tuples(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _register(name: str) -> list[dict[str, Any]]:
    text = (REGISTERS / f"{name}.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.load(text, Loader=_LOADER)[name]
    return rows


def _domains(
    words: Mapping[str, Mapping[str, list[str]]], citable: list[tuple[str, bool]]
) -> tuple[Domain, ...]:
    rows = [(row["id"], row["code"], row["name"], row["role"]) for row in _register("domains")]
    known = {row[0] for row in rows}
    rows += [row for row in ADDED if row[0] not in known]
    return tuple(_domain(row, words.get(row[0], {}), citable) for row in rows)


def _domain(
    row: tuple[str, str, str, str],
    words: Mapping[str, list[str]],
    citable: list[tuple[str, bool]],
) -> Domain:
    slug, code, name, role = row
    lists = _tuples(words)
    laws = tuple(Random(slug).sample(citable, _LAWS))
    categories = (*lists.get("categories", ()), f"{name}政策文件", f"{name}便民服务")
    return Domain(
        slug, code, name, role, categories, lists.get("titles", ()), lists.get("elements", ()), laws
    )


def _citable() -> list[tuple[str, bool]]:
    """Laws whose last version is not known to have ended, as catalogs cite them.

    With each, whether articles may follow. Plans and rules for certain years are left out: they
    end without anybody saying so.
    """
    found: list[tuple[str, bool]] = []
    for law in _register("laws"):
        last = law["versions"][-1] if law["versions"] else {}
        if "until" in last or "replaced_by" in last or last.get("from", "") > "2025-01-01":
            continue
        if _DATED.search(law["title"]) or _OF_ONE_SUBJECT.fullmatch(law["title"]):
            continue
        title = law["title"].replace("《", "〈").replace("》", "〉")
        number = f"（{last['number']}）" if "number" in last else ""
        found.append((f"《{title}》{number}", law["level"] in {"法律", "行政法规"}))
    return found
