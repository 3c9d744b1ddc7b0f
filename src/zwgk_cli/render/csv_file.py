"""catalog.csv: one row an item, for spreadsheets and for programs that read no YAML.

UTF-8 with a BOM (Excel takes it for the local code page otherwise), CRLF, quoted as RFC 4180 has
it. Several values of a cell stand one a line. 待定 prints 待定; what is not stated is empty. The
telephones are those of the item, as in catalog.json, not those of its agency.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.html.items import audience_text, content_views
from zwgk_cli.render.html.words import PENDING

COLUMNS = (
    ("", "序号"),
    ("id", "事项编号"),
    ("category", "一级事项"),
    ("title", "二级事项"),
    ("content", "公开内容（要素）"),
    ("basis", "公开依据"),
    ("deadline", "公开时限"),
    ("agency", "公开主体"),
    ("channels", "公开渠道和载体"),
    ("audience", "公开对象"),
    ("method", "公开方式"),
    ("levels", "公开层级"),
    ("stages", "五公开"),
    ("process", "工作流程"),
    ("powers", "权责清单"),
    ("services", "公共服务事项"),
    ("standard", "对应标准事项"),
    ("office", "责任科室"),
    ("inquiry", "咨询电话"),
    ("complaint", "监督电话"),
    ("note", "备注"),
)
"""Each column: the element of the item that it shows (none: the number) and its head."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters that make a formula of a cell in some spreadsheet program."""

_BOM = "\ufeff"
_ELEMENTS = tuple(element for element, _ in COLUMNS)


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


def catalog_csv(catalog: Catalog, district: District, workspace: Workspace) -> bytes:
    """The bytes of a catalog's catalog.csv: a head, then its items in their order."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([head for _, head in COLUMNS])
    levels = workspace.settings.levels
    writer.writerows(
        _row(number, item, district, levels) for number, item in enumerate(catalog.items, 1)
    )
    return (_BOM + stream.getvalue()).encode("utf-8", "replace")


def _row(number: int, item: Item, district: District, levels: Mapping[str, str]) -> list[str]:
    cells: tuple[str, ...] = (
        str(number),
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
        item.process or "",
        _powers(item, district),
        _services(item, district),
        item.standard or "",
        item.office or "",
        item.inquiry or "",
        item.complaint or "",
        item.note or "",
    )
    if item.pending:
        pairs = zip(_ELEMENTS, cells, strict=True)
        cells = tuple(PENDING if name in item.pending else cell for name, cell in pairs)
    return [guard(cell) for cell in cells]


def _lines(values: Iterable[str]) -> str:
    return "\n".join(values)


def _element(entry: Mapping[str, object]) -> str:
    marks = entry["marks"]
    text = str(entry["text"])
    return f"{text}（{'，'.join(map(str, marks))}）" if isinstance(marks, list) and marks else text


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
