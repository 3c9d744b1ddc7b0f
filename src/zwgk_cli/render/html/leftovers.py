"""The lists at a catalog's foot: 不列入, 不予公开 and 取消."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_cli.model.catalog import Catalog, Exemption, Item, Standard, Withheld
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.render.html.links import segment
from zwgk_cli.render.html.words import long_date

_SECRET_LINE = "依照《中华人民共和国政府信息公开条例》第十四条不予公开的信息"


class Leftovers:
    """What a catalog does not disclose, prepared for print."""

    def __init__(
        self, district: District, catalog: Catalog, standards: Mapping[str, Standard]
    ) -> None:
        self._district = district
        self._catalog = catalog
        standard = standards.get(catalog.domain)
        self._standard = {item.id: item for item in standard.items} if standard else {}
        self._items = {item.id: item for item in catalog.items}

    def view(self) -> dict[str, object]:
        """The three lists; an empty one is not shown."""
        return {
            "exempt": [self._exempt(entry) for entry in self._catalog.exempt],
            "withheld": self._withheld(),
            "retired": self._retired(),
        }

    def _exempt(self, entry: Exemption) -> dict[str, object]:
        code, name, what = self._subject(entry)
        into = self._items.get(entry.into) if entry.into else None
        return {
            "code": code,
            "name": name,
            "what": what,
            "reason": entry.reason,
            "detail": entry.detail,
            "by": entry.by,
            "into": _target(entry.into, into) if entry.into else None,
        }

    def _subject(self, entry: Exemption) -> tuple[str, str | None, str]:
        if entry.standard is not None:
            item = self._standard.get(entry.standard)
            return entry.standard, _item_name(item), "基本目录事项"
        if entry.power is not None:
            return entry.power, _entry_name(self._district.powers, entry.power), "权责清单"
        code = entry.service or ""
        return code, _entry_name(self._district.services, code), "公共服务事项"

    def _withheld(self) -> list[dict[str, object]]:
        shown = [_withheld_view(e) for e in self._catalog.withheld if not e.is_secret]
        if len(shown) < len(self._catalog.withheld):
            shown.append({"title": _SECRET_LINE, "ground": None, "part": None, "reviewed": None})
        return shown

    def _retired(self) -> list[dict[str, object]]:
        return [
            {
                "id": entry.id,
                "title": entry.title,
                "date": long_date(entry.date),
                "ground": entry.ground,
                "document": entry.document,
                "reason": entry.reason,
            }
            for entry in self._catalog.retired
        ]


def _withheld_view(entry: Withheld) -> dict[str, object]:
    return {
        "title": entry.title,
        "ground": entry.ground,
        "part": entry.part,
        "reviewed": long_date(entry.reviewed) if entry.reviewed else None,
    }


def _target(identifier: str, item: Item | None) -> dict[str, object]:
    return {
        "name": item.title if item else identifier,
        "href": f"{segment(identifier)}.html" if item else None,
    }


def _item_name(item: Item | None) -> str | None:
    return f"{item.category}：{item.title}" if item else None


def _entry_name(entries: PowerList | None, code: str) -> str | None:
    entry = entries.by_code.get(code) if entries else None
    return entry.name if entry else None
