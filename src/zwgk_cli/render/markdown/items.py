"""An item in catalog.md: its row of the table and its section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.catalog import Catalog, Item, PowerRef
from zwgk_cli.model.deadline import Deadline
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.registers import Process
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.contacts import item_contact
from zwgk_cli.render.html.flow import flow_view
from zwgk_cli.render.html.items import audience_text, content_views, full_title
from zwgk_cli.render.html.links import safe_url
from zwgk_cli.render.html.words import METHODS, PENDING, listed, unsaid

_OPTIONAL = ("update", "retention", "process", "powers", "services", "published", "office", "note")


class ItemSections:
    """Views of the items of one catalog."""

    def __init__(
        self, district: District, catalog: Catalog, citations: Citations, workspace: Workspace
    ) -> None:
        self._district = district
        self._edition = catalog.edition
        self._citations = citations
        self._levels = workspace.settings.levels
        self._processes = workspace.registers.processes
        lists = (district.powers, district.services)
        self.example_codes = any(entries and entries.example_codes for entries in lists)

    def view(self, number: int, item: Item) -> dict[str, object]:
        """One entry of `catalog.items`: text, or lists of text, and what may become a link."""
        return {
            "number": number,
            "id": item.id,
            "category": item.category or unsaid(item, "category"),
            "title": item.title,
            "name": full_title(item),
            **self._required(item),
            **self._optional(item),
            "pending": [name for name in _OPTIONAL if name in item.pending],
        }

    def _required(self, item: Item) -> dict[str, object]:
        levels = [self._levels.get(level, level) for level in item.levels]
        method = item.method or unsaid(item, "method")
        return {
            "content": content_views(item.content, item.method),
            "no_content": unsaid(item, "content"),
            "basis": [
                (basis.text, self._citations.statuses(basis, self._edition)) for basis in item.basis
            ],
            "no_basis": unsaid(item, "basis"),
            "deadline": _limit(item.deadline) or unsaid(item, "deadline"),
            "agency": listed(item.agency) or unsaid(item, "agency"),
            "channels": listed(item.channels) or unsaid(item, "channels"),
            "audience": audience_text(item.audience) if item.audience else unsaid(item, "audience"),
            "method": method,
            "short_method": METHODS.get(method, method),
            "levels": listed(levels) or unsaid(item, "levels"),
            "stages": listed(item.stages) or unsaid(item, "stages"),
        }

    def _optional(self, item: Item) -> dict[str, object]:
        process = self._processes.get(item.process) if item.process else None
        return {
            "standard": item.standard,
            "update": _limit(item.update),
            "retention": _limit(item.retention),
            "process": item.process,
            "steps": _steps(process, item) if process else [],
            "powers": self._powers(item),
            "services": self._services(item),
            "published": [
                (_place(entry.channel, entry.column), safe_url(entry.url))
                for entry in item.published
            ],
            "contact": self._contact(item),
            "office": item.office,
            "note": item.note,
        }

    def _powers(self, item: Item) -> list[dict[str, object]]:
        if self._district.powers is None:
            return [_bare(ref) for ref in item.powers if ref.code]
        return [_power(power) for power in disclosed(item, self._district)]

    def _services(self, item: Item) -> list[dict[str, object]]:
        if self._district.services is None:
            return [_bare(PowerRef(code)) for code in item.services]
        return [_power(power) for power in served(item, self._district)]

    def _contact(self, item: Item) -> list[tuple[str, str]]:
        """Telephones, address and hours: the item's own, else those of the agency that leads."""
        contact = item_contact(item, self._district)
        lines = [
            ("咨询电话", _pending(item, "inquiry") or _phone(contact["inquiry"])),
            ("监督电话", _pending(item, "complaint") or _phone(contact["complaint"])),
            ("地址", contact["address"]),
            ("时间", contact["hours"]),
        ]
        return [(name, str(text)) for name, text in lines if text]


def _pending(item: Item, element: str) -> str | None:
    return PENDING if element in item.pending else None


def _limit(deadline: Deadline | None) -> str | None:
    return deadline.text if deadline else None


def _steps(process: Process, item: Item) -> list[str]:
    """The process step by step, a line each, as the flow on the item's page draws it."""
    boxes = cast("list[dict[str, Any]]", flow_view(process, item)["boxes"])
    return [f"{box['phase']}：{_step(step)}" for box in boxes for step in box["steps"]]


def _step(step: Mapping[str, str | None]) -> str:
    facts = "，".join(fact for fact in (step["by"], step["within"]) if fact)
    return f"{step['action']}（{facts}）" if facts else f"{step['action']}"


def _place(channel: str, column: str | None) -> str:
    return f"{channel}（{column}）" if column else channel


def _phone(parts: object) -> str:
    return "".join(text for text, _ in parts) if isinstance(parts, tuple) else ""


def _power(power: Power) -> dict[str, object]:
    facts: Sequence[str] = (power.kind, power.exercised_by or power.agency, power.code)
    status = () if power.status == "保留" else (power.status,)
    return {
        "name": power.name,
        "guide": safe_url(power.guide),
        "facts": "，".join((*facts, *status)),
    }


def _bare(ref: PowerRef) -> dict[str, object]:
    code = ref.code or ""
    return {"name": ref.name or code, "guide": None, "facts": code if ref.name else ""}
