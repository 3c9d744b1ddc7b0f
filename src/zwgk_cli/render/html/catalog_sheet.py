"""The 公示栏 sheet of a catalog: a list for the board, with a code that leads to the table."""

from __future__ import annotations

from itertools import groupby

from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District
from zwgk_cli.render.html.contacts import item_contact
from zwgk_cli.render.html.sheets import Sheets
from zwgk_cli.render.html.words import listed, long_date, unsaid
from zwgk_cli.render.labels import catalog_title


def catalog_sheet(
    catalog: Catalog, district: District, domain: str, sheets: Sheets
) -> dict[str, object]:
    """The `sheet` of catalog-sheet.html; `domain` is the name of the catalog's domain.

    The telephone and the unit whose seal it bears are printed where all items have the same one,
    else there is room to write them.
    """
    folder = f"{catalog.district}/{catalog.domain}"
    agencies = {item.agency[0] if len(item.agency) == 1 else None for item in catalog.items}
    return {
        "catalog": f"../../{folder}/index.html",
        "heading": f"{district.name}政务公开公示",
        "title": catalog_title(district.name, domain),
        "counts": f"共{len(catalog.items)}项",
        "groups": _groups(catalog),
        "phone": _common_phone(catalog, district),
        "agency": sheets.signing(agencies.pop(), district) if len(agencies) == 1 else None,
        "colophon": f"版本 {long_date(catalog.edition)}",
        **sheets.code(f"{folder}/index.html", "目录网页的二维码"),
    }


def _groups(catalog: Catalog) -> list[dict[str, object]]:
    """The rows by 一级事项, numbered through as in the table."""
    numbered = enumerate(catalog.items, start=1)
    return [
        {"name": name, "rows": [_row(number, item) for number, item in found]}
        for name, found in groupby(numbered, key=lambda entry: entry[1].category)
    ]


def _row(number: int, item: Item) -> dict[str, object]:
    return {
        "number": number,
        "title": item.title,
        "deadline": item.deadline.text if item.deadline else unsaid(item, "deadline"),
        "agency": listed(item.agency) or unsaid(item, "agency"),
        "channels": listed(item.channels) or unsaid(item, "channels"),
    }


def _common_phone(catalog: Catalog, district: District) -> object:
    phones = [item_contact(item, district)["complaint"] for item in catalog.items]
    return phones[0] if phones and all(phone == phones[0] for phone in phones) else None
