"""What a build makes of a district and of the whole, by the kinds of file that were asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from zwgk_cli import resources
from zwgk_cli.crossref.coverage_table import CoverageTable
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render.csv_file import catalog_csv
from zwgk_cli.render.data import catalog_json
from zwgk_cli.render.feed import feed
from zwgk_cli.render.html.coverage import is_covered, linked
from zwgk_cli.render.html.environment import make_environment
from zwgk_cli.render.html.site import Downloads, HtmlSite
from zwgk_cli.render.markdown.catalogs import MarkdownCatalogs
from zwgk_cli.render.markdown.environment import make_markdown_environment
from zwgk_cli.render.open_data import open_data
from zwgk_cli.render.search import SearchLookup, search_rows, search_script, search_shards
from zwgk_cli.render.sitemap import sitemaps
from zwgk_cli.render.xlsx.book import Book, book_of
from zwgk_cli.render.xlsx.layout import Layout, compile_layout
from zwgk_cli.render.xlsx.sheet import Sheet, sheet_of
from zwgk_cli.render.xlsx.workbook import catalog_workbook, district_workbook
from zwgk_cli.rules.registry import RULES

KINDS = ("html", "xlsx", "md", "json", "csv")
"""The kinds of file in the order in which a page offers them."""
TABLES = ("xlsx", "csv", "md")
"""Those that may show some rows of a catalog without passing for the whole."""

_DOWNLOADS = {
    "xlsx": ("catalog.xlsx", "下载表格（Excel）"),
    "csv": ("catalog.csv", "下载表格（CSV）"),
    "md": ("catalog.md", "下载文本（Markdown）"),
    "json": ("catalog.json", "下载数据（JSON）"),
}
_LAYOUT = "catalog.yaml"
_BOOK = ("catalogs.xlsx", "下载全区目录（Excel）")

File = tuple[str, bytes]


class Outputs:
    """The renderers of a workspace; each is made when a district first needs it.

    `covered` where whole districts are shown, so that the coverage of their lists is as well.
    """

    def __init__(
        self,
        workspace: Workspace,
        root: Path,
        kinds: Collection[str],
        *,
        draft: bool,
        covered: bool = True,
    ) -> None:
        self._workspace = workspace
        self._templates = root / "templates"
        self._kinds = frozenset(kinds)
        self._draft = draft
        self._covered = covered
        self._laws = LawIndex(workspace.registers.laws)
        self._at_hand: District | None = None
        self._sheets: dict[str, Sheet] = {}

    def of_district(self, district: District, whole: District) -> Iterator[File]:
        """The files that a district has beside those of its catalogs.

        The `whole` has the catalogs, too, that are not shown.
        """
        if "html" in self._kinds:
            yield self._site.district_page(district)
            if self._covered and is_covered(whole):
                yield self._site.district_coverage(whole, district)
            yield self._search_script(district)
        if "xlsx" in self._kinds and district.catalogs:
            sheets = [self._sheet(district, catalog) for catalog in district.catalogs]
            book = self._book(district)
            yield f"{district.id}/catalogs.xlsx", district_workbook(self._layout, sheets, book)

    def of_all(
        self, districts: Sequence[DistrictFacts], coverage: Mapping[str, CoverageTable]
    ) -> Iterator[File]:
        """The files that all districts share; `coverage` is that of each, by its slug."""
        if "html" in self._kinds:
            yield from self._site.assets()
            yield search_shards(districts)
            pages = list(self._shared_pages(districts, coverage))
            yield from pages
            paths = [path for path, _ in pages]
            if self._covered:
                paths += [f"{slug}/coverage.html" for slug in sorted(linked(coverage))]
            yield from self._for_machines(paths, districts)
        if "json" in self._kinds and not self._draft:
            yield open_data(districts, self._workspace, self._kinds)

    def _shared_pages(
        self, districts: Sequence[DistrictFacts], coverage: Mapping[str, CoverageTable]
    ) -> Iterator[File]:
        yield self._site.home(districts)
        yield self._site.search(districts)
        yield self._site.about()
        yield from self._site.rules(RULES)
        if self._covered:
            yield self._site.coverage(districts, coverage)

    def _for_machines(
        self, pages: Sequence[str], districts: Sequence[DistrictFacts]
    ) -> Iterator[File]:
        """What names pages by their full addresses, where the site has one; none of a draft."""
        url = self._workspace.settings.site.url
        if url and not self._draft:
            yield from sitemaps(url, pages, districts)
            yield feed(url, districts, self._workspace)

    def of_catalog(self, district: District, catalog: Catalog) -> Iterator[File]:
        """The files of one catalog."""
        folder = f"{catalog.district}/{catalog.domain}"
        if "html" in self._kinds:
            yield from self._site.catalog_pages(district, catalog)
        if "xlsx" in self._kinds:
            sheet = self._sheet(district, catalog)
            book = self._book(district)
            yield f"{folder}/catalog.xlsx", catalog_workbook(self._layout, sheet, book)
        if "md" in self._kinds:
            yield self._markdown.catalog(district, catalog)
        if "json" in self._kinds:
            yield f"{folder}/catalog.json", catalog_json(catalog, district, self._laws)
        if "csv" in self._kinds:
            yield (
                f"{folder}/catalog.csv",
                catalog_csv(catalog, district, self._workspace, draft=self._draft),
            )

    def _search_script(self, district: District) -> File:
        rows = {
            catalog.domain: search_rows(catalog, district, self._search)
            for catalog in district.catalogs
        }
        return search_script(district, rows, self._workspace)

    def _sheet(self, district: District, catalog: Catalog) -> Sheet:
        """The sheet of a catalog, made once for its own workbook and for the district's."""
        if self._at_hand is not district:
            self._at_hand, self._sheets = district, {}
        if catalog.domain not in self._sheets:
            self._sheets[catalog.domain] = sheet_of(
                self._layout, catalog, district, self._workspace, draft=self._draft
            )
        return self._sheets[catalog.domain]

    def _book(self, district: District) -> Book:
        return book_of(self._workspace, district, draft=self._draft)

    @cached_property
    def _search(self) -> SearchLookup:
        return SearchLookup(self._workspace, self._laws)

    @cached_property
    def _layout(self) -> Layout:
        """The layout of workbooks: that of the workspace, else the bundled one."""
        own = self._templates / "xlsx" / _LAYOUT
        if own.is_file():
            return compile_layout(own.read_bytes(), f"templates/xlsx/{_LAYOUT}")
        bundled = resources.template_folder("xlsx") / _LAYOUT
        return compile_layout(bundled.read_bytes(), f"zwgk:xlsx/{_LAYOUT}")

    @cached_property
    def _site(self) -> HtmlSite:
        offered = [pair for kind, pair in _DOWNLOADS.items() if kind in self._kinds]
        books = [_BOOK] if "xlsx" in self._kinds else []
        return HtmlSite(
            self._workspace,
            make_environment(resources.template_folder("html"), self._overrides("html")),
            draft=self._draft,
            downloads=Downloads(tuple(offered), tuple(books)),
            covered=self._covered,
        )

    @cached_property
    def _markdown(self) -> MarkdownCatalogs:
        bundled = resources.template_folder("markdown")
        environment = make_markdown_environment(bundled, self._overrides("markdown"))
        return MarkdownCatalogs(self._workspace, environment, draft=self._draft)

    def _overrides(self, medium: str) -> Path | None:
        folder = self._templates / medium
        return folder if folder.is_dir() else None
