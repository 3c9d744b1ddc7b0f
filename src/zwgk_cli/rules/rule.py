"""What a rule is: a code for ever, a page for people, and a function over the typed model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.rules.page import Page, read_page


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside its subject.

    `district` is None where a standard is checked. `day` is the edition of the catalog or standard
    at hand; `today` is None in a build, which judges by editions alone.
    """

    workspace: Workspace
    laws: LawIndex
    today: dt.date | None
    district: District | None = None
    catalog: Catalog | Standard | None = None

    @property
    def day(self) -> dt.date:
        """The day as of which the catalog at hand is judged."""
        if self.catalog is None:
            raise LookupError("no catalog is being checked")
        return self.catalog.edition


@dataclass(frozen=True, slots=True)
class Overview:
    """The subject of rules across districts: the workspace and the facts of every district."""

    workspace: Workspace
    districts: tuple[DistrictFacts, ...]


Subject = TypeVar("Subject", Item, Catalog, Standard, District, Workspace, Overview)
Check = Callable[[Subject, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A diagnostic. `check` and `subject` are None for what the reading of files finds.

    A `locked` rule can be neither suppressed nor given another severity.
    """

    code: str
    slug: str
    severity: Severity
    page: Page
    subject: type[Subject] | None = None
    check: Check[Subject] | None = None
    locked: bool = False

    @property
    def title(self) -> str:
        """The rule in a few Chinese words."""
        return self.page.title

    @property
    def family(self) -> str:
        """The first digit's group, such as ZW3."""
        return self.code[:3]


def rule(
    code: str,
    slug: str,
    severity: Severity,
    subject: type[Subject],
    page: str | None,
    *,
    locked: bool = False,
) -> Callable[[Check[Subject]], Rule[Subject]]:
    """Makes a rule of a function over `subject`; `page` is its module's docstring."""

    def register(check: Check[Subject]) -> Rule[Subject]:
        return Rule(code, slug, severity, read_page(page), subject, check, locked)

    return register


def found_by_reading(
    code: str, slug: str, severity: Severity, page: str | None, *, locked: bool = True
) -> Rule[Item]:
    """A rule whose findings come from reading the files: it has a page and no function."""
    return Rule(code, slug, severity, read_page(page), locked=locked)
