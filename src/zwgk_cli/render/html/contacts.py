"""向谁反映: the telephones, address and hours that a reader can turn to."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_cli.crossref.agencies import find
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import Agency, District
from zwgk_cli.render.html.links import phone_parts, safe_url


def agency_contact(agency: Agency) -> dict[str, object]:
    """An agency as its directory entry shows it."""
    return {
        "name": agency.name,
        "full_name": agency.full_name if agency.full_name != agency.name else None,
        "kind": agency.kind,
        "parent": agency.parent,
        "site": agency.site,
        "site_url": safe_url(agency.site),
        "address": agency.address,
        "hours": agency.hours,
        "inquiry": _phone(agency.inquiry),
        "complaint": _phone(agency.complaint),
        "former": tuple(former.name for former in agency.former),
    }


def anchors(district: District) -> Mapping[str, str]:
    """For each agency and group its anchor on the district's page, by order in the directory."""
    names = (*district.agencies, *district.groups)
    return {name: f"agency-{number}" for number, name in enumerate(dict.fromkeys(names), 1)}


def publishers(item: Item, district: District, where: Mapping[str, str]) -> list[dict[str, object]]:
    """谁公开: each agency of the item; the first leads where there are several."""
    several = len(item.agency) > 1
    shown: list[dict[str, object]] = []
    for index, name in enumerate(item.agency):
        agency = find(name, district)
        role = ("牵头" if index == 0 else "配合") if several else None
        shown.append(
            {
                "name": name,
                "role": role,
                "full_name": agency.full_name if agency and agency.full_name != name else None,
                "anchor": where.get(name),
                "members": district.groups.get(name, ()),
            }
        )
    return shown


def item_contact(item: Item, district: District) -> dict[str, object]:
    """向谁反映 for one item: its own telephones, else those of the agency that leads."""
    lead = find(item.agency[0], district) if item.agency else None
    return {
        "office": item.office,
        "inquiry": _phone(item.inquiry or (lead.inquiry if lead else None)),
        "complaint": _phone(item.complaint or (lead.complaint if lead else None)),
        "agency": lead.full_name or lead.name if lead else None,
        "address": lead.address if lead else None,
        "hours": lead.hours if lead else None,
        "site": safe_url(lead.site) if lead else None,
        "district_site": safe_url(district.site),
    }


def _phone(text: str | None) -> tuple[tuple[str, str | None], ...]:
    return phone_parts(text) if text else ()
