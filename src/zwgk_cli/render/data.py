"""catalog.json: the resolved catalog with its typed values, for other programs (format.md).

Every key is always present; its schema is schemas/catalog-json.schema.json.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.basis import Basis
from zwgk_cli.model.catalog import (
    SECRET_GROUND,
    Audience,
    Catalog,
    Exemption,
    Item,
    PowerRef,
    Withheld,
)
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.model.district import District

VERSION = 1


def catalog_json(catalog: Catalog, district: District, laws: LawIndex) -> bytes:
    """The bytes of a catalog's catalog.json."""
    issued, review = catalog.issued, catalog.review
    document = {
        "version": VERSION,
        "district": catalog.district,
        "domain": catalog.domain,
        "edition": catalog.edition.isoformat(),
        "issued": {"by": issued.by, "number": issued.number, "date": _day(issued.date)}
        if issued
        else None,
        "review": {"secrecy": review.secrecy, "date": _day(review.date)} if review else None,
        "items": [_item(item, catalog, district, laws) for item in catalog.items],
        "exempt": [_exemption(entry) for entry in catalog.exempt],
        "withheld": [_withheld(entry) for entry in catalog.withheld],
        "retired": [
            {
                "id": entry.id,
                "title": entry.title,
                "date": entry.date.isoformat(),
                "ground": entry.ground,
                "document": entry.document,
                "reason": entry.reason,
            }
            for entry in catalog.retired
        ],
    }
    return _printed(document).encode("utf-8")


def _printed(document: dict[str, Any]) -> str:
    """JSON with a line for each key at the top and each entry of a list there.

    A change of one item is a change of one line; written out fully, a city takes seconds longer.
    """
    return "{\n" + ",\n".join(f"{_line(k)}: {_value(v)}" for k, v in document.items()) + "\n}\n"


def _value(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _line(value)
    return "[\n" + ",\n".join(map(_line, value)) + "\n]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def item_json(
    item: Item, edition: dt.date, district: District | None, laws: LawIndex
) -> dict[str, Any]:
    """One resolved item as it stands in catalog.json; 待定 elements are null or empty."""
    return {
        "id": item.id,
        "category": item.category or None,
        "title": item.title,
        "stages": list(item.stages),
        "content": [
            {
                "element": entry.element,
                "required": entry.required,
                "method": entry.method,
                "audience": _audience(entry.audience),
            }
            for entry in item.content
        ],
        "basis": [_basis(entry, edition, laws) for entry in item.basis],
        "deadline": _deadline(item.deadline),
        "agency": list(item.agency),
        "channels": list(item.channels),
        "audience": _audience(item.audience),
        "method": item.method,
        "levels": list(item.levels),
        "process": item.process,
        "powers": _powers(item, district),
        "services": _services(item, district),
        "standard": item.standard,
        "update": _deadline(item.update),
        "retention": _deadline(item.retention),
        "published": [
            {"channel": entry.channel, "column": entry.column, "url": entry.url}
            for entry in item.published
        ],
        "office": item.office,
        "inquiry": item.inquiry,
        "complaint": item.complaint,
        "note": item.note,
    }


def _item(item: Item, catalog: Catalog, district: District, laws: LawIndex) -> dict[str, Any]:
    return item_json(item, catalog.edition, district, laws)


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _audience(audience: Audience | None) -> dict[str, str | None] | None:
    return {"scope": audience.scope, "group": audience.group} if audience else None


def _basis(basis: Basis, edition: dt.date, laws: LawIndex) -> dict[str, Any]:
    citations = []
    for citation in basis.citations:
        cited = laws.cite(citation, edition)
        citations.append(
            {
                "title": citation.title,
                "number": citation.number,
                "articles": list(citation.articles),
                "law": cited.law.id if cited.law else None,
                "status": cited.status,
            }
        )
    return {"text": basis.text, "citations": citations}


def _deadline(deadline: Deadline | None) -> dict[str, Any] | None:
    if deadline is None:
        return None
    return {
        "text": deadline.text,
        "parts": [_part(part) for part in deadline.parts],
        "exception": deadline.exception,
    }


def _part(part: Part) -> dict[str, Any]:
    offset = part.offset
    return {
        "kind": part.kind,
        "count": part.count,
        "unit": part.unit,
        "direction": part.direction,
        "event": part.event,
        "applies_to": part.applies_to,
        "cycle": part.cycle,
        "by": part.by,
        "offset": {"count": offset[0], "unit": offset[1]} if offset else None,
    }


def _powers(item: Item, district: District | None) -> list[dict[str, str | None]]:
    if district is None or district.powers is None:
        return [_bare(ref) for ref in item.powers if ref.code is not None]
    return [
        {"code": power.code, "name": power.name, "kind": power.kind}
        for power in disclosed(item, district)
    ]


def _bare(ref: PowerRef) -> dict[str, str | None]:
    return {"code": ref.code, "name": ref.name, "kind": ref.kind}


def _services(item: Item, district: District | None) -> list[dict[str, str | None]]:
    if district is None or district.services is None:
        return [{"code": code, "name": None} for code in item.services]
    return [{"code": service.code, "name": service.name} for service in served(item, district)]


def _exemption(entry: Exemption) -> dict[str, str | None]:
    return {
        "standard": entry.standard,
        "power": entry.power,
        "service": entry.service,
        "reason": entry.reason,
        "detail": entry.detail,
        "by": entry.by,
        "into": entry.into,
    }


def _withheld(entry: Withheld) -> dict[str, str | None]:
    """An entry of 不予公开; under 第十四条 (state secrets) only that there is one."""
    secret = entry.is_secret
    return {
        "title": None if secret else entry.title,
        "ground": SECRET_GROUND if secret else entry.ground,
        "part": None if secret else entry.part,
        "reviewed": _day(entry.reviewed),
    }
