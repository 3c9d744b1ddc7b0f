"""The national table: twelve columns, rows by category, filters, and the lists at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from zwgk_cli.model.catalog import Item
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.items import audience_text, content_views
from zwgk_cli.render.html.links import segment
from zwgk_cli.render.html.words import METHODS, unsaid

_FILTERS = (
    ("stage", "五公开"),
    ("agency", "公开主体"),
    ("channel", "公开渠道"),
    ("audience", "公开对象"),
    ("level", "公开层级"),
)


class Table:
    """The rows of one catalog, in groups of neighbours with the same 一级事项."""

    def __init__(
        self, items: Sequence[Item], citations: Citations, levels: Mapping[str, str]
    ) -> None:
        self._citations = citations
        self._levels = levels
        facets = [(item, _facets(item, levels)) for item in items]
        self._choices = {
            name: _numbered(found[name] for _, found in facets) for name, _ in _FILTERS
        }
        self._facets = {id(item): found for item, found in facets}
        self.filters = [
            {"name": name, "label": label, "options": list(self._choices[name])}
            for name, label in _FILTERS
            if len(self._choices[name]) > 1
        ]
        self.groups = self._grouped(items)

    def view(self) -> dict[str, object]:
        """The `table` of catalog.html."""
        return {"filters": self.filters, "groups": self.groups}

    def _grouped(self, items: Sequence[Item]) -> list[dict[str, object]]:
        groups: list[dict[str, object]] = []
        number = 0
        for name, found in groupby(items, key=lambda item: item.category):
            rows = []
            for item in found:
                number += 1
                rows.append(self._row(item, number))
            groups.append({"id": f"category-{len(groups) + 1}", "name": name, "rows": rows})
        return groups

    def _row(self, item: Item, number: int) -> dict[str, object]:
        return {
            "number": number,
            "id": item.id,
            "href": f"{segment(item.id)}.html",
            "title": item.title,
            "content": content_views(item.content, item.method) or _blank(item, "content"),
            "basis": [self._citations.pieces(basis) for basis in item.basis],
            "deadline": item.deadline.text if item.deadline else unsaid(item, "deadline"),
            "agency": item.agency or (unsaid(item, "agency"),),
            "channels": item.channels or (unsaid(item, "channels"),),
            "audience": audience_text(item.audience) if item.audience else unsaid(item, "audience"),
            "method": METHODS.get(item.method, item.method)
            if item.method
            else unsaid(item, "method"),
            "levels": [self._levels.get(level, level) for level in item.levels]
            or [unsaid(item, "levels")],
            "stages": item.stages,
            "no_stage": unsaid(item, "stages"),
            "no_basis": unsaid(item, "basis"),
            "facets": self._marks(item),
        }

    def _marks(self, item: Item) -> list[tuple[str, str]]:
        """For each filter the numbers of the options that the row answers to."""
        found = self._facets[id(item)]
        return [
            (name, " ".join(str(self._choices[name][value]) for value in values))
            for name, values in found.items()
            if values
        ]


def _facets(item: Item, levels: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    audience = (audience_text(item.audience),) if item.audience else ()
    return {
        "stage": item.stages,
        "agency": item.agency,
        "channel": item.channels,
        "audience": audience,
        "level": tuple(levels.get(level, level) for level in item.levels),
    }


def _numbered(values: Iterable[tuple[str, ...]]) -> dict[str, int]:
    distinct = dict.fromkeys(value for several in values for value in several)
    return {value: number for number, value in enumerate(distinct)}


def _blank(item: Item, element: str) -> list[dict[str, object]]:
    return [{"text": unsaid(item, element), "marks": []}]
