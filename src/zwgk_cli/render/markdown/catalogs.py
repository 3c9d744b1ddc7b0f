"""catalog.md: a catalog as one Markdown file, a table and below it a section for each item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.leftovers import Leftovers
from zwgk_cli.render.html.words import long_date
from zwgk_cli.render.labels import catalog_title, labels
from zwgk_cli.render.markdown.environment import MarkdownEnvironment
from zwgk_cli.render.markdown.items import ItemSections


class MarkdownCatalogs:
    """Renders the Markdown files of a workspace; nothing is written.

    `draft` marks every file 草稿.
    """

    def __init__(
        self, workspace: Workspace, environment: MarkdownEnvironment, *, draft: bool
    ) -> None:
        self._workspace = workspace
        self._environment = environment
        self._draft = draft
        self._citations = Citations(workspace.registers.laws)

    def catalog(self, district: District, catalog: Catalog) -> tuple[str, bytes]:
        """<district>/<domain>/catalog.md and its bytes."""
        path = f"{catalog.district}/{catalog.domain}/catalog.md"
        domain = self._workspace.registers.domain_name(catalog.domain)
        title = catalog_title(district.name, domain)
        sections = ItemSections(district, catalog, self._citations, self._workspace)
        view = {
            "title": title,
            "labels": labels(catalog, self._workspace.settings, draft=self._draft),
            "colophon": self._colophon(catalog),
            "items": [sections.view(number, item) for number, item in enumerate(catalog.items, 1)],
            "example_codes": sections.example_codes,
            **self._leftovers(district, catalog),
        }
        return path, self._environment.page("catalog.md", {"catalog": view})

    def _colophon(self, catalog: Catalog) -> list[tuple[str, str]]:
        """Edition, issue, secrecy review and guideline, as far as they are stated."""
        lines = [("版本日期", long_date(catalog.edition)), ("事项", f"共{len(catalog.items)}项")]
        if issued := catalog.issued:
            day = long_date(issued.date) if issued.date else None
            lines.append(("发布", _said((issued.by, issued.number, day))))
        if review := catalog.review:
            day = long_date(review.date) if review.date else None
            lines.append(("保密审查", _said((review.secrecy, day))))
        domain = self._workspace.registers.domains.get(catalog.domain)
        if domain and domain.guideline:
            lines.append(("对应标准指引", domain.guideline))
        return lines

    def _leftovers(self, district: District, catalog: Catalog) -> Mapping[str, object]:
        """The lists at the foot; an item that another was merged into is named with its anchor."""
        lists = Leftovers(district, catalog, self._workspace.standards).view()
        here = {item.id for item in catalog.items}
        into = [entry.into if entry.into in here else None for entry in catalog.exempt]
        return {**lists, "anchors": into}


def _said(words: Iterable[str | None]) -> str:
    return "，".join(word for word in words if word)
