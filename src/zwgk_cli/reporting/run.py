"""A run of `zwgk validate` as any format writes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import groupby
from posixpath import join, normpath
from typing import Any

from msgspec import Struct, field

from zwgk_cli.language.privacy import mask
from zwgk_cli.loading.files import SHIPPED
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.report import Located, Summary, arranged
from zwgk_cli.reporting.styled import shown
from zwgk_cli.reporting.text import Scene
from zwgk_cli.rules.rule import Rule

_LISTS: Mapping[str, str] = {
    "powers": "权责清单",
    "services": "公共服务事项目录",
    "district": "机构名录",
}
_STANDARD = "standard"
_SHARED = "各区共用"


class Names(Struct, frozen=True):
    """The names of the districts and of the domains of a workspace, by their slugs.

    What has no name is called as its file, in which a private number is masked.
    """

    districts: Mapping[str, str] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)

    def of(self, document: str) -> tuple[str, str]:
        """Whose a file is: the district's name, and its domain's or the list that it holds."""
        folder, _, name = document.removeprefix(SHIPPED).rpartition("/")
        stem = name.rpartition(".")[0]
        domain = self.domains.get(stem) or shown(mask(stem))
        if folder == _STANDARD:
            return "基本目录", domain
        if folder in self.districts:
            return self.districts[folder], _LISTS.get(stem, domain)
        return _SHARED, ""


class Run(Struct, frozen=True):
    """What was found, of what, as of which day, and by which rules (those that were looked for).

    A finding below the `threshold` fails nothing. `unfolded` where many of a kind are all listed;
    with `statistics` they are counted by rule.
    """

    located: tuple[Located, ...]
    summary: Summary
    scene: Scene
    threshold: Severity
    rules: Mapping[str, Rule[Any]]
    names: Names
    day: dt.date
    unfolded: bool = False
    statistics: bool = False

    @property
    def provisions(self) -> Mapping[str, str]:
        """The provision behind each code."""
        return {code: rule.page.provision for code, rule in self.rules.items()}

    def provision(self, entry: Located) -> str:
        """What the provision asks that a finding stands on."""
        rule = self.rules.get(entry.finding.code)
        return entry.finding.provision or (rule.page.provision if rule else "")

    def files(self) -> list[tuple[str, tuple[Located, ...]]]:
        """The findings by the file in which they stand."""
        return [
            (path, tuple(entries))
            for path, entries in groupby(self.located, key=lambda entry: entry.path)
        ]


def from_root(located: Iterable[Located], here: str) -> tuple[Located, ...]:
    """Findings with paths from a repository's root instead of from the current folder.

    `here` is the current folder as seen from that root, with "/"; empty where it is the root.
    """
    prefix = mask(here)

    def moved(path: str) -> str:
        absolute = path.startswith("/") or path[1:3] == ":/"
        if absolute or path.startswith(SHIPPED):
            return path
        return normpath(join(prefix, path))

    return arranged(located, moved)
