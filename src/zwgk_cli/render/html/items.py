"""The page of one item: six plain questions, the flow, and what stands beside the item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.catalog import Audience, Catalog, ContentElement, Item
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.registers import Process
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.contacts import item_contact, publishers
from zwgk_cli.render.html.deadlines import plain_lines
from zwgk_cli.render.html.flow import flow_view
from zwgk_cli.render.html.links import safe_url, segment
from zwgk_cli.render.html.words import STAGES, listed, long_date, unsaid

_SHOWN = 8
"""So many powers or services stand open on the page; the others are folded."""


def full_title(item: Item) -> str:
    """The item's name with its category, because 办事指南 recurs in every category."""
    alone = item.category in ("", item.title)
    return item.title if alone else f"{item.category}：{item.title}"


def content_views(content: Sequence[ContentElement], method: str | None) -> list[dict[str, object]]:
    """公开内容（要素）: each with the marks that set it apart from its item."""
    return [{"text": entry.element, "marks": _marks(entry, method)} for entry in content]


def audience_text(audience: Audience) -> str:
    """公开对象 as printed: 全社会, or the named group."""
    return audience.group or audience.scope


class ItemPages:
    """Views of the items of one catalog; what they share is computed once."""

    def __init__(
        self,
        district: District,
        catalog: Catalog,
        *,
        citations: Citations,
        processes: Mapping[str, Process],
        levels: Mapping[str, str],
        anchors: Mapping[str, str],
    ) -> None:
        self._district = district
        self._catalog = catalog
        self._citations = citations
        self._processes = processes
        self._levels = levels
        self._anchors = anchors
        self._by_category: dict[str, list[Item]] = {}
        for item in catalog.items:
            self._by_category.setdefault(item.category, []).append(item)

    def view(self, item: Item) -> dict[str, object]:
        """The `item` of item.html."""
        return {
            "id": item.id,
            "file": f"{segment(item.id)}.html",
            "title": item.title,
            "category": item.category if item.category != item.title else None,
            "stages": [(stage, STAGES.get(stage)) for stage in item.stages],
            "note": item.note,
            **self._questions(item),
            **self._beside(item),
        }

    def _questions(self, item: Item) -> dict[str, object]:
        return {
            "content": content_views(item.content, item.method),
            "basis": self._basis(item),
            "deadline": deadline_view(item.deadline),
            "update": deadline_view(item.update),
            "retention": deadline_view(item.retention),
            "publishers": publishers(item, self._district, self._anchors),
            "channels": item.channels,
            "published": _published(item),
            "contact": item_contact(item, self._district),
            "reach": self._reach(item),
            "missing": _missing(item),
        }

    def _beside(self, item: Item) -> dict[str, object]:
        process = self._processes.get(item.process) if item.process else None
        return {
            "flow": flow_view(process, item) if process else None,
            "powers": _power_views(disclosed(item, self._district)),
            "services": _power_views(served(item, self._district)),
            "example_codes": _example_codes(self._district),
            "neighbours": self._neighbours(item),
            "facts": self._facts(item),
        }

    def _basis(self, item: Item) -> list[dict[str, object]]:
        day = self._catalog.edition
        return [
            {
                "pieces": self._citations.pieces(basis),
                "statuses": self._citations.statuses(basis, day),
            }
            for basis in item.basis
        ]

    def _reach(self, item: Item) -> list[tuple[str, str]]:
        """公开范围: audience, method and levels, each with its question."""
        audience = audience_text(item.audience) if item.audience else unsaid(item, "audience")
        levels = [self._levels.get(level, level) for level in item.levels]
        return [
            ("对象", audience),
            ("方式", item.method or unsaid(item, "method")),
            ("层级", listed(levels) or unsaid(item, "levels")),
        ]

    def _neighbours(self, item: Item) -> list[tuple[str, str]]:
        others = self._by_category[item.category]
        return [(f"{segment(other.id)}.html", other.title) for other in others if other is not item]

    def _facts(self, item: Item) -> list[tuple[str, str]]:
        facts = [("编号", item.id), ("版本", long_date(self._catalog.edition))]
        return [*facts, ("对应标准事项", item.standard)] if item.standard else facts


def deadline_view(deadline: Deadline | None) -> dict[str, object] | None:
    """A time limit as printed, and below it the lines that explain it."""
    if deadline is None:
        return None
    return {"text": deadline.text, "plain": plain_lines(deadline)}


def _missing(item: Item) -> dict[str, str]:
    elements = ("content", "basis", "deadline", "agency", "channels")
    return {element: unsaid(item, element) for element in elements}


def _marks(entry: ContentElement, method: str | None) -> list[str]:
    marks = [] if entry.required else ["非必备"]
    if entry.method is not None and entry.method != method:
        marks.append(entry.method)
    if entry.audience is not None:
        marks.append(f"面向{audience_text(entry.audience)}")
    return marks


def _published(item: Item) -> list[dict[str, object]]:
    """Where it can be read; the first with an address is the page's one filled button."""
    urls = [safe_url(entry.url) for entry in item.published]
    first = next((index for index, url in enumerate(urls) if url), None)
    return [
        {"channel": entry.channel, "column": entry.column, "url": url, "first": index == first}
        for index, (entry, url) in enumerate(zip(item.published, urls, strict=True))
    ]


def _power_views(powers: Sequence[Power]) -> dict[str, list[dict[str, object]]]:
    views = [_power_view(power) for power in powers]
    return {"open": views[:_SHOWN], "folded": views[_SHOWN:]}


def _power_view(power: Power) -> dict[str, object]:
    return {
        "code": power.code,
        "name": power.name,
        "kind": power.kind,
        "agency": power.exercised_by or power.agency,
        "status": power.status if power.status != "保留" else None,
        "guide": safe_url(power.guide),
    }


def _example_codes(district: District) -> bool:
    lists = (district.powers, district.services)
    return any(entries is not None and entries.example_codes for entries in lists)
