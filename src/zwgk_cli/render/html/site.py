"""The site: which page stands where, and what each is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from zwgk_cli.crossref.coverage_table import CoverageTable
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render.coverage.words import TITLE as COVERAGE
from zwgk_cli.render.html.catalog_sheet import catalog_sheet
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.colophon import colophon
from zwgk_cli.render.html.contacts import anchors
from zwgk_cli.render.html.coverage import all_view, is_covered
from zwgk_cli.render.html.coverage import district_view as coverage_view
from zwgk_cli.render.html.districts import about_view, district_view, home_view
from zwgk_cli.render.html.environment import SiteEnvironment
from zwgk_cli.render.html.items import ItemPages, full_title
from zwgk_cli.render.html.leftovers import Leftovers
from zwgk_cli.render.html.linked_data import LinkedData
from zwgk_cli.render.html.links import segment
from zwgk_cli.render.html.page import Article, Column, Frame, page_view
from zwgk_cli.render.html.rows import Table
from zwgk_cli.render.html.rules import rule_path, rule_view, rules_view
from zwgk_cli.render.html.search_page import search_view
from zwgk_cli.render.html.sheets import FOLDER as SHEETS
from zwgk_cli.render.html.sheets import Sheets
from zwgk_cli.render.html.words import STAGES, listed, long_date
from zwgk_cli.render.labels import catalog_title
from zwgk_cli.rules.rule import Rule

_STYLES = (
    "tokens",
    "type",
    "frame",
    "parts",
    "search",
    "table",
    "cards",
    "item",
    "numbers",
    "print",
)
"""The parts of assets/site.css in the order of the cascade; a workspace may override any."""

_SEARCH_PARTS = ("state", "texts", "data", "looking", "drawing", "page")
"""The parts of assets/find.js, which share one scope; a workspace may override any."""

_IN_A_SCOPE = '(function () {{\n"use strict";\n\n{}}})();\n'

_COPIED = (
    "assets/site.js",
    "assets/care.js",
    "assets/sheet.css",
    "assets/icon.svg",
)


class Downloads(Struct, frozen=True):
    """Files that a page offers beside itself, each with its address and its words."""

    catalog: tuple[tuple[str, str], ...] = ()
    district: tuple[tuple[str, str], ...] = ()


NO_DOWNLOADS = Downloads()


class HtmlSite:
    """Renders the pages of a workspace; nothing is written, each page is a path and its bytes.

    `draft` marks every page 草稿. `downloads` are the files beside the pages of catalogs
    and districts that these offer. The catalogs of a district are those that it is given with: a
    caller that leaves some out (they have errors) passes a district without them. `covered` where
    there are pages of coverage, to which others link.
    """

    def __init__(
        self,
        workspace: Workspace,
        environment: SiteEnvironment,
        *,
        draft: bool = False,
        downloads: Downloads = NO_DOWNLOADS,
        covered: bool = True,
    ) -> None:
        self._workspace = workspace
        self._environment = environment
        self._draft = draft
        self._downloads = downloads
        self._covered = covered
        self._citations = Citations(workspace.registers.laws)
        self._sheets = Sheets(workspace.settings.site.url)
        files = [name for name, _ in downloads.catalog]
        self._linked = LinkedData(workspace.settings, files, draft=draft)

    def assets(self) -> Iterator[tuple[str, bytes]]:
        """The one style sheet, the scripts and the icon that all pages share."""
        parts = (self._environment.source(f"assets/css/{name}.css") for name in _STYLES)
        yield "assets/site.css", "\n".join(parts).encode()
        parts = (self._environment.source(f"assets/find/{name}.js") for name in _SEARCH_PARTS)
        yield "assets/find.js", _IN_A_SCOPE.format("\n".join(parts)).encode()
        for path in _COPIED:
            yield path, self._environment.source(path).encode()

    def home(self, districts: Sequence[DistrictFacts]) -> tuple[str, bytes]:
        """index.html: the districts, their domains and the counts."""
        city, title = self._workspace.settings.city.name, self._workspace.settings.site.title
        names = tuple(facts.name for facts in districts)
        column = Column("首页", f"{city}各区政务公开事项标准目录：{listed(names)}", (city, *names))
        view = {**home_view(districts, self._workspace), "covered": self._covered}
        frame = Frame("index.html", title, column, data=self._linked.home())
        return self._page("home.html", frame, home=view)

    def search(self, districts: Sequence[DistrictFacts]) -> tuple[str, bytes]:
        """search.html: the search over all items, and their list for those without script."""
        title = "检索公开事项"
        column = Column("检索", "在各区政务公开事项标准目录中检索", ("检索", "政务公开"))
        frame = Frame("search.html", title, column, (("index.html", "首页"),), "检索")
        view = search_view(districts, self._workspace)
        return self._page("search.html", frame, search=view)

    def coverage(
        self, districts: Sequence[DistrictFacts], tables: Mapping[str, CoverageTable]
    ) -> tuple[str, bytes]:
        """coverage.html: how far the lists of all districts are covered; `tables` by district."""
        city = self._workspace.settings.city.name
        column = Column(COVERAGE, f"{city}各区{COVERAGE}", (city, "权责清单", "公共服务事项"))
        frame = Frame("coverage.html", COVERAGE, column, (("index.html", "首页"),), COVERAGE)
        view = all_view(districts, tables, self._workspace)
        return self._page("coverage.html", frame, coverage=view)

    def district_coverage(self, whole: District, shown: District) -> tuple[str, bytes]:
        """<district>/coverage.html: the same of one district, with what is not covered.

        Counted are all catalogs of the `whole`; links lead to those that are `shown` alone.
        """
        title = f"{whole.name}{COVERAGE}"
        column = Column(COVERAGE, title, (whole.name, "权责清单", "公共服务事项"))
        crumbs = (("../index.html", "首页"), ("index.html", whole.name))
        frame = Frame(f"{whole.id}/coverage.html", title, column, crumbs, COVERAGE)
        view = coverage_view(whole, shown, self._workspace)
        return self._page("district-coverage.html", frame, coverage=view)

    def about(self) -> tuple[str, bytes]:
        """about.html: what this is, how to read it, its sources, and how it is kept up."""
        title = "本站说明"
        column = Column(
            title, "这个目录是什么、怎么看、依据什么编制、怎样更新", (title, "政务公开")
        )
        frame = Frame("about.html", title, column, (("index.html", "首页"),), title)
        view = about_view(self._workspace)
        return self._page("about.html", frame, about=view, stages=tuple(STAGES.items()))

    def rules(self, rules: Sequence[Rule[Any]]) -> Iterator[tuple[str, bytes]]:
        """rules.html, which lists the rules, and a page for each of them."""
        title, crumbs = "检查规则", (("index.html", "首页"), ("about.html", "本站说明"))
        column = Column(title, "目录发布以前按哪些规则检查", (title, "政务公开"))
        frame = Frame("rules.html", title, column, crumbs, title)
        yield self._page("rules.html", frame, rules=rules_view(rules))
        above = (*((f"../{href}", name) for href, name in crumbs), ("../rules.html", title))
        for rule in rules:
            name = f"{rule.code} {rule.title}"
            frame = Frame(rule_path(rule), name, column, above, rule.code)
            yield self._page("rule.html", frame, rule=rule_view(rule, rules))

    def district_page(self, district: District) -> tuple[str, bytes]:
        """<district>/index.html: its domains and its 机构名录."""
        title = f"{district.name}政务公开事项标准目录"
        column = Column(district.name, f"{title}和机构名录", (district.name, "政务公开", "目录"))
        frame = Frame(
            f"{district.id}/index.html", title, column, (("../index.html", "首页"),), district.name
        )
        view = district_view(district, self._workspace, anchors(district))
        downloads = self._downloads.district if district.catalogs else ()
        covered = self._covered and is_covered(district)
        more = {"downloads": downloads, "covered": covered}
        return self._page("district.html", frame, district={**view, **more})

    def catalog_pages(self, district: District, catalog: Catalog) -> Iterator[tuple[str, bytes]]:
        """The national table of one catalog and its sheet, then the same of each of its items."""
        yield self._catalog(district, catalog)
        yield self._catalog_sheet(district, catalog)
        pages = ItemPages(
            district,
            catalog,
            citations=self._citations,
            processes=self._workspace.registers.processes,
            levels=self._workspace.settings.levels,
            anchors=anchors(district),
        )
        for item in catalog.items:
            frame, view = self._item_frame(district, catalog, item), pages.view(item)
            yield self._page("item.html", frame, item=view)
            yield self._sheet(district, catalog, item, view)

    def _sheet(
        self, district: District, catalog: Catalog, item: Item, view: Mapping[str, object]
    ) -> tuple[str, bytes]:
        folder, domain = f"{catalog.district}/{catalog.domain}", self._domain_name(catalog)
        title = f"{full_title(item)}（{item.id}）公示"
        frame = Frame(
            f"{SHEETS}/{item.id}.html", title, self._column(district, catalog), catalog=catalog
        )
        sheet = {
            "item": f"../{folder}/{segment(item.id)}.html",
            "heading": f"{district.name}政务公开公示",
            "place": f"{domain} · {item.category}" if view["category"] else domain,
            "colophon": f"编号 {item.id} · 版本 {long_date(catalog.edition)}",
            **self._sheets.view(item, district, folder, view),
        }
        return self._page("sheet.html", frame, item=view, sheet=sheet)

    def _catalog_sheet(self, district: District, catalog: Catalog) -> tuple[str, bytes]:
        domain = self._domain_name(catalog)
        path = f"{SHEETS}/{catalog.district}/{catalog.domain}.html"
        title = f"{district.name}{domain}领域政务公开事项公示"
        frame = Frame(path, title, self._column(district, catalog), catalog=catalog)
        sheet = catalog_sheet(catalog, district, domain, self._sheets)
        return self._page("catalog-sheet.html", frame, sheet=sheet)

    def _catalog(self, district: District, catalog: Catalog) -> tuple[str, bytes]:
        domain = self._domain_name(catalog)
        title = catalog_title(district.name, domain)
        frame = Frame(
            f"{catalog.district}/{catalog.domain}/index.html",
            title,
            self._column(district, catalog),
            (("../../index.html", "首页"), ("../index.html", district.name)),
            domain,
            catalog=catalog,
            data=self._linked.catalog(title, district, catalog),
        )
        table = Table(catalog.items, self._citations, self._workspace.settings.levels)
        leftovers = Leftovers(district, catalog, self._workspace.standards)
        view = {
            "title": title,
            "heading": (f"{district.name}{domain}领域", "政务公开事项标准目录"),
            "count": len(catalog.items),
            "sheet": f"../../{SHEETS}/{catalog.district}/{catalog.domain}.html",
            "downloads": self._downloads.catalog,
            **colophon(catalog, self._workspace.registers.domains.get(catalog.domain)),
            **leftovers.view(),
        }
        return self._page("catalog.html", frame, catalog=view, table=table.view())

    def _item_frame(self, district: District, catalog: Catalog, item: Item) -> Frame:
        domain, name = self._domain_name(catalog), full_title(item)
        place = f"{district.name}{domain}"
        issued = catalog.issued
        day = (issued.date if issued else None) or catalog.edition
        elements = listed([entry.element for entry in item.content])
        article = Article(
            title=name,
            date=day.isoformat(),
            source=issued.by if issued else listed(item.agency),
            keywords=(item.title, item.category, domain, district.name),
            description=f"{place}政务公开事项“{name}”：{elements}",
        )
        return Frame(
            f"{catalog.district}/{catalog.domain}/{item.id}.html",
            f"{name}（{item.id}）- {place}",
            self._column(district, catalog),
            (
                ("../../index.html", "首页"),
                ("../index.html", district.name),
                ("index.html", domain),
            ),
            item.title,
            article,
            catalog,
            self._linked.item(name, catalog, item),
        )

    def _column(self, district: District, catalog: Catalog) -> Column:
        domain = self._domain_name(catalog)
        title = catalog_title(district.name, domain)
        return Column(f"{district.name}{domain}", title, (district.name, domain, "政务公开"))

    def _domain_name(self, catalog: Catalog) -> str:
        return self._workspace.registers.domain_name(catalog.domain)

    def _page(self, template: str, frame: Frame, **view: object) -> tuple[str, bytes]:
        page = page_view(frame, self._workspace.settings, draft=self._draft)
        return frame.path, self._environment.page(template, {"page": page, **view})
