"""What a rule is: a code for ever, a page for people, and a function over the typed model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from msgspec import Struct, field

from zwgk_cli.crossref.coverage import Coverage
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.language.signs import Signs
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.model.workspace import DistrictFacts, StandardFacts, Workspace
from zwgk_cli.rules.page import Page, read_page

Owner = TypeVar("Owner")
Made = TypeVar("Made")
More = ParamSpec("More")


class Memo:
    """What rules compute once of something that many items share, such as a district's lists.

    Of each kind only the last is kept: a district that was released does not stay in memory.
    """

    def __init__(self) -> None:
        self._last: dict[Callable[..., Any], tuple[object, Any]] = {}

    def of(
        self,
        owner: Owner,
        make: Callable[Concatenate[Owner, More], Made],
        *more: More.args,
        **named: More.kwargs,
    ) -> Made:
        """What `make` makes of this very object; made anew when another one comes.

        What is passed besides must be the same throughout a run.
        """
        last = self._last.get(make)
        if last is None or last[0] is not owner:
            last = (owner, make(owner, *more, **named))
            self._last[make] = last
        made: Made = last[1]
        return made


class Context(Struct, frozen=True):
    """What a rule may know beside its subject.

    `district` is None where a standard is checked; `coverage` is that of its links. `day` is the
    edition of the catalog or standard at hand; `today` is None in a build, which judges by
    editions alone. `whole` is False for a rule on texts whose item inherits sound ones: these it
    may leave out.
    """

    workspace: Workspace
    laws: LawIndex
    today: dt.date | None
    district: District | None = None
    catalog: Catalog | Standard | None = None
    coverage: Coverage | None = None
    whole: bool = True
    memo: Memo = field(default_factory=Memo)

    @property
    def day(self) -> dt.date:
        """The day as of which the catalog at hand is judged."""
        if self.catalog is None:
            raise LookupError("no catalog is being checked")
        return self.catalog.edition


class Overview(Struct, frozen=True):
    """The subject of rules across districts: the facts of every district and standard."""

    workspace: Workspace
    districts: tuple[DistrictFacts, ...]
    standards: tuple[StandardFacts, ...]


Subject = TypeVar("Subject", Item, Catalog, Standard, District, DistrictLinks, Workspace, Overview)
Check = Callable[[Subject, Context], Iterator[Finding]]
Also = tuple[tuple[type, Check[Any]], ...]
"""What else a rule looks at, each kind of subject with the function for it."""

SignsOf = Callable[[Context], Signs]


class Rule(Struct, Generic[Subject], frozen=True):
    """A diagnostic. `check` and `subject` are None for what the reading of files finds.

    A District has its lists and no catalogs; what takes both is a rule over DistrictLinks.
    A `locked` rule can be neither suppressed nor given another severity. `elements` are those of
    an item that decide: one that inherits all of them from its standard item has no other fault
    than the standard item itself has on the same day. Empty, where more than elements decide.
    `by_text` where every text is judged by itself: of an item (rules/texts.py), or of its basis.
    `signs` are what every text at fault shows, where that is quickly looked for.
    """

    code: str
    slug: str
    severity: Severity
    page: Page
    subject: type[Subject] | None = None
    check: Check[Subject] | None = None
    locked: bool = False
    elements: frozenset[str] = frozenset()
    also: Also = ()
    by_text: bool = False
    signs: SignsOf | None = None

    def checks(self) -> Iterator[tuple[type, Check[Any]]]:
        """Every kind of subject that the rule looks at, with the function for it."""
        if self.subject is not None and self.check is not None:
            yield self.subject, self.check
        yield from self.also

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
    elements: tuple[str, ...] = (),
    also: Also = (),
    by_text: bool = False,
    signs: Signs | SignsOf | None = None,
) -> Callable[[Check[Subject]], Rule[Subject]]:
    """Makes a rule of a function over `subject`; `page` is its module's docstring."""

    def register(check: Check[Subject]) -> Rule[Subject]:
        of = frozenset(elements)
        page_read = read_page(page)
        shown = (lambda _: signs) if isinstance(signs, Signs) else signs
        return Rule(
            code, slug, severity, page_read, subject, check, locked, of, also, by_text, shown
        )

    return register


def found_by_reading(
    code: str, slug: str, severity: Severity, page: str | None, *, locked: bool = True
) -> Rule[Item]:
    """A rule whose findings come from reading the files: it has a page and no function."""
    return Rule(code, slug, severity, read_page(page), locked=locked)
