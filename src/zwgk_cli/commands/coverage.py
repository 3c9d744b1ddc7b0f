"""`zwgk coverage`: what of the 权责清单 and the services the catalogs disclose, and what not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from zwgk_cli import resources
from zwgk_cli.commands.coverage_choice import Choice, Question
from zwgk_cli.commands.coverage_entries import Entries, notes_of
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.crossref.coverage import Coverage, coverage_of
from zwgk_cli.crossref.coverage_table import by_agency, counted, table_of
from zwgk_cli.crossref.links import links_of
from zwgk_cli.crossref.named_in_words import names_of
from zwgk_cli.crossref.powers import KEPT, lists
from zwgk_cli.errors import ZwgkError
from zwgk_cli.language.privacy import mask
from zwgk_cli.loading.district import in_order, load_catalog, load_lists
from zwgk_cli.loading.files import DiskFiles, read_or_nothing
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.render.coverage.report import CoverageReport, DistrictCoverage, ListInfo
from zwgk_cli.source.locate import Locator

__all__ = ["Question", "coverage", "page_of"]


class _Linked(Struct, frozen=True):
    """A district with what its catalogs refer to, and how its lists are covered by them."""

    links: DistrictLinks
    coverage: Coverage
    editions: tuple[dt.date, ...]


def coverage(question: Question) -> CoverageReport:
    """The report; raises ZwgkError where there is no catalog, or a name means nothing."""
    return _Asking(question).report()


def page_of(report: CoverageReport, root: Path) -> bytes:
    """The report as one HTML file, by the workspace's own templates where it has any."""
    from zwgk_cli.render.coverage.page import coverage_page  # jinja2, for this format alone
    from zwgk_cli.render.html.environment import make_environment

    own = root / "templates" / "html"
    environment = make_environment(resources.template_folder("html"), own if own.is_dir() else None)
    return coverage_page(report, environment)


class _Asking:
    """One question while it is answered; of each catalog only its references are kept."""

    def __init__(self, question: Question) -> None:
        self._files = DiskFiles(question.root)
        opened = open_workspace(self._files)
        if opened.workspace is None:
            raise ZwgkError("zwgk.yaml 有错误，读不了工作区", "先运行 zwgk validate 改正")
        self._layout = opened.layout
        self._workspace = opened.workspace
        self._choice = Choice(question, opened.workspace)
        self._locator = Locator(partial(read_or_nothing, self._files))
        self._shown = shown_from(question.root, question.here)

    def report(self) -> CoverageReport:
        """Reads the districts that are asked for, and counts."""
        linked = [self._linked(district) for district in self._choice.districts(self._read())]
        if not any(each.links.catalogs or each.links.unreadable for each in linked):
            raise ZwgkError("没有任何目录，没有可对照的内容", "目录放在“区/领域.yaml”")
        self._choice.check_agencies([each.links.district for each in linked])
        settings = self._workspace.settings
        notice = settings.site.notice
        domains = self._workspace.registers.domains
        return CoverageReport(
            city=mask(settings.city.name),
            selection=self._choice.selection,
            domains={key: mask(entry.name) for key, entry in domains.items()},
            label=mask(notice.label) if notice else None,
            notice=mask(notice.text) if notice else None,
            districts=tuple(map(self._district, linked)),
        )

    def _read(self) -> Iterator[District]:
        """The districts with their lists alone; left out are those that cannot be read."""
        for entry in self._workspace.settings.districts:
            if self._choice.may_be(entry.id):
                loaded = load_lists(self._files, self._layout, entry.id, self._workspace)
                if loaded.district is not None:
                    yield loaded.district

    def _linked(self, district: District) -> _Linked:
        paths = self._layout.catalogs(district.id)
        names = names_of(district)
        found = []
        unreadable = set()
        editions = [entries.edition for entries in lists(district)]
        for domain in in_order(paths, district.id, self._workspace):
            loaded = load_catalog(self._files, paths[domain], self._workspace, district)
            if loaded.catalog is None:
                unreadable.add(domain)
                continue
            editions.append(loaded.catalog.edition)
            found.append(links_of(loaded.catalog, None, district, names, partial=loaded.partial))
        links = DistrictLinks(district, tuple(found), frozenset(unreadable))
        return _Linked(links, coverage_of(links, self._workspace), tuple(editions))

    def _district(self, linked: _Linked) -> DistrictCoverage:
        district, found = linked.links.district, linked.coverage
        rows = [row for row in found.rows if self._choice.counts(row, found, district)]
        entries = Entries(linked.links, found, self._locator, self._shown)
        states = self._choice.selection.states
        return DistrictCoverage(
            id=district.id,
            name=mask(district.name),
            catalogs=len(linked.links.catalogs),
            items=sum(len(catalog.items) for catalog in linked.links.catalogs),
            edition=max(linked.editions, default=None),
            lists=tuple(self._lists(district, found)),
            table=self._choice.shown(table_of(found, rows)),
            agencies=counted(rows, by_agency),
            notes=notes_of(linked.links, self._workspace),
            entries=tuple(entries.entry(row) for row in rows if row.state in states),
        )

    def _lists(self, district: District, found: Coverage) -> Iterator[ListInfo]:
        if district.powers is not None:
            yield self._list("powers", district.powers, found)
        if district.services is not None:
            yield self._list("services", district.services, found)

    def _list(self, element: str, entries: PowerList, found: Coverage) -> ListInfo:
        """A list in numbers; repeated codes count once."""
        powers = entries.by_code.values()
        kept = sum(1 for power in powers if power.status == KEPT)
        rows = sum(1 for row in found.rows if row.power.place.document == entries.document)
        return ListInfo(
            element=element,
            title=mask(entries.title),
            edition=entries.edition,
            example_codes=entries.example_codes,
            path=self._shown(entries.document),
            entries=len(powers),
            counted=rows,
            withdrawn=len(powers) - kept,
            outside=kept - rows,
        )
