"""catalog.csv: one row an item, for spreadsheets and for programs that read no YAML.

UTF-8 with a BOM (Excel takes it for the local code page otherwise), CRLF, quoted as RFC 4180 has
it. Several values of a cell stand one a line. 待定 prints 待定; what is not stated is empty. The
telephones are those of the item, as in catalog.json, not those of its agency. A line above the
head would break programs, so that the catalog is a draft or not issued stands in each row (状态).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.catalog import Catalog, Item, Publication
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.html.items import audience_text, content_views
from zwgk_cli.render.html.words import PENDING
from zwgk_cli.render.labels import standing

_SHOWN = (
    "id",
    "category",
    "title",
    "content",
    "basis",
    "deadline",
    "agency",
    "channels",
    "audience",
    "method",
    "levels",
    "stages",
    "update",
    "retention",
    "process",
    "powers",
    "services",
    "published",
    "standard",
    "office",
    "inquiry",
    "complaint",
    "note",
)
"""The elements of an item in the order of their columns."""

COLUMNS = ("序号", *(ELEMENT_NAMES[element] for element in _SHOWN), "状态")
"""The heads: a number, the elements, and the catalog's standing."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters that make a formula of a cell in some spreadsheet program."""

_BOM = "\ufeff"


def guard(text: str) -> str:
    """The text as a cell that no spreadsheet program takes for a formula.

    An apostrophe goes before a first = + - @, tab or line break, full-width forms included, and
    before apostrophes that already stand there, so that unguard gives back every text.
    """
    return f"'{text}" if text.lstrip("'")[:1] in _FORMULA else text


def unguard(cell: str) -> str:
    """The text that guard was given; any other cell stays as it is."""
    guarded = cell.startswith("'") and cell.lstrip("'")[:1] in _FORMULA
    return cell[1:] if guarded else cell


def catalog_csv(
    catalog: Catalog, district: District, workspace: Workspace, *, draft: bool = False
) -> bytes:
    """The bytes of a catalog's catalog.csv: a head, then its items in their order.

    `draft` marks every row 草稿.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    levels = workspace.settings.levels
    state = guard(standing(catalog, workspace.settings, draft=draft))
    for number, item in enumerate(catalog.items, 1):
        cells = map(guard, _cells(item, district, levels))
        writer.writerow((str(number), *cells, state))
    return (_BOM + stream.getvalue()).encode("utf-8", "replace")


def _cells(item: Item, district: District, levels: Mapping[str, str]) -> tuple[str, ...]:
    cells = (
        item.id,
        item.category,
        item.title,
        _lines(_element(entry) for entry in content_views(item.content, item.method)),
        _lines(basis.text for basis in item.basis),
        item.deadline.text if item.deadline else "",
        _lines(item.agency),
        _lines(item.channels),
        audience_text(item.audience) if item.audience else "",
        item.method or "",
        _lines(levels.get(level, level) for level in item.levels),
        _lines(item.stages),
        item.update.text if item.update else "",
        item.retention.text if item.retention else "",
        item.process or "",
        _powers(item, district),
        _services(item, district),
        _lines(map(_source, item.published)),
        item.standard or "",
        item.office or "",
        item.inquiry or "",
        item.complaint or "",
        item.note or "",
    )
    if not item.pending:
        return cells
    pairs = zip(_SHOWN, cells, strict=True)
    return tuple(PENDING if name in item.pending else cell for name, cell in pairs)


def _lines(values: Iterable[str]) -> str:
    return "\n".join(values)


def _element(entry: Mapping[str, object]) -> str:
    marks = entry["marks"]
    text = str(entry["text"])
    return f"{text}（{'，'.join(map(str, marks))}）" if isinstance(marks, list) and marks else text


def _source(entry: Publication) -> str:
    return "，".join(text for text in (entry.channel, entry.column, entry.url) if text)


def _powers(item: Item, district: District) -> str:
    """The powers by code and name; without a 权责清单 the references, as far as they name one."""
    if district.powers is not None:
        return _lines(map(_named, disclosed(item, district)))
    return _lines(f"{ref.code} {ref.name or ''}".rstrip() for ref in item.powers if ref.code)


def _services(item: Item, district: District) -> str:
    if district.services is not None:
        return _lines(map(_named, served(item, district)))
    return _lines(item.services)


def _named(power: Power) -> str:
    return f"{power.code} {power.name}"
