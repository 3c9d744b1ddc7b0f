"""The layout of the workbook, read from templates/xlsx/catalog.yaml and checked wholly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import TemplateError
from msgspec import Struct

from zwgk_cli.errors import ZwgkError
from zwgk_cli.render.xlsx.expressions import FAULTS, CellEnvironment, Expressions
from zwgk_cli.source.document import read_document
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.tree import Tree

VERSION = "1"

_TOP = ("format", "title", "note", "page", "form", "supplement", "left_out")
_PAGE = ("paper", "orientation", "margin")
_NEEDED = ("key", "head", "width", "align", "value")
_OPTIONAL = ("group", "merge", "choices", "help")
_PAPERS = {"A3": 8, "A4": 9}
_WORDS: Mapping[str, tuple[str, ...]] = {
    "align": ("left", "center", "right"),
    "merge": ("是", "否"),
    "choices": ("tick", "agencies"),
}
_NARROWEST, _WIDEST = 3.0, 120.0
_TABLES = {"form": "目录表", "supplement": "补充信息", "left_out": "不列入"}


class Wording(Struct, frozen=True):
    """A text of the layout with {{ … }} in it; `where` says which, for errors."""

    where: str
    path: str
    _render: Callable[..., str]

    def text(self, context: Mapping[str, object]) -> str:
        """The text with everything filled in; ZwgkError where that fails."""
        try:
            return self._render(context)
        except (TemplateError, *FAULTS) as error:
            raise _fault(self.path, self.where, f"填入内容时出错：{error}") from error


class Column(Struct, frozen=True):
    """A column: `width` in Excel's units; `group` is the head that it shares with neighbours."""

    key: str
    head: Wording
    width: float
    align: str
    group: str | None
    merge: bool
    choices: str | None
    help: Wording | None


class TableLayout(Struct, frozen=True):
    """The columns of one table, and the expressions of their cells."""

    columns: tuple[Column, ...]
    expressions: Expressions

    @property
    def widths(self) -> tuple[float, ...]:
        """The width of each column."""
        return tuple(column.width for column in self.columns)


class Page(Struct, frozen=True):
    """How a sheet is printed: `paper` is Excel's number, `margin` is in millimetres."""

    paper: int
    landscape: bool
    margin: float


class Layout(Struct, frozen=True):
    """Everything that templates/xlsx/catalog.yaml says."""

    title: Wording
    note: Wording
    page: Page
    form: TableLayout
    supplement: TableLayout
    left_out: TableLayout


def compile_layout(data: bytes, path: str) -> Layout:
    """The layout in these bytes; `path` names the file in errors.

    Raises ZwgkError, naming file, column and what is wrong, for the first fault.
    """
    reading = read_document(path, data)
    for finding in reading.findings:
        line = Locator(lambda _: data).locate(finding.place).line
        raise _fault(path, f"第 {line} 行", finding.message)
    top = _mapping(reading.document.tree if reading.document else "", path, "")
    _keys(top, path, "", _TOP, ())
    if top["format"] != VERSION:
        raise _fault(path, "format", f"只认得“{VERSION}”")
    reader = _Reader(path, CellEnvironment())
    return Layout(
        title=reader.wording(top["title"], "title"),
        note=reader.wording(top["note"], "note"),
        page=_page(top["page"], path),
        form=reader.table(top["form"], "form"),
        supplement=reader.table(top["supplement"], "supplement"),
        left_out=reader.table(top["left_out"], "left_out"),
    )


class _Reader:
    """Reads the tables of one layout file with one environment."""

    def __init__(self, path: str, environment: CellEnvironment) -> None:
        self._path = path
        self._environment = environment

    def table(self, tree: Tree, name: str) -> TableLayout:
        where = f"{_TABLES[name]}（{name}）"
        if not isinstance(tree, list) or not tree:
            raise _fault(self._path, where, "应当是各列的列表，至少一列")
        columns, sources = [], {}
        for index, entry in enumerate(tree):
            fields = self._fields(entry, f"{where}第 {index + 1} 列")
            spot = _spot(name, fields["key"])
            if fields["key"] in sources:
                raise _fault(self._path, spot, "key 与前面的列重复")
            sources[fields["key"]] = fields["value"]
            columns.append(self._column(fields, spot))

        def fault(key: str, reason: str) -> ZwgkError:
            return _fault(self._path, _spot(name, key), reason)

        return TableLayout(tuple(columns), Expressions(self._environment, sources, fault))

    def wording(self, tree: Tree, where: str) -> Wording:
        if not isinstance(tree, str):
            raise _fault(self._path, where, "应当是文字")
        try:
            template = self._environment.from_string(tree)
        except (TemplateError, *FAULTS) as error:
            raise _fault(self._path, where, f"写法有误：{error}") from error
        return Wording(where, self._path, template.render)

    def _fields(self, entry: Tree, where: str) -> dict[str, str]:
        known = _mapping(entry, self._path, where)
        if isinstance(known.get("key"), str):
            where = f"{where}“{known['key']}”"
        _keys(known, self._path, where, _NEEDED, _OPTIONAL)
        fields = {}
        for key, value in known.items():
            if not isinstance(value, str):
                raise _fault(self._path, where, f"“{key}”应当是文字")
            if value not in _WORDS.get(key, (value,)):
                raise _fault(
                    self._path, where, f"“{key}”只能是 {'、'.join(_WORDS[key])}，不能是“{value}”"
                )
            fields[key] = value
        return fields

    def _column(self, fields: Mapping[str, str], spot: str) -> Column:
        return Column(
            key=fields["key"],
            head=self.wording(fields["head"], f"{spot}的 head"),
            width=_number(fields["width"], self._path, spot, "width", (_NARROWEST, _WIDEST)),
            align=fields["align"],
            group=fields.get("group"),
            merge=fields.get("merge") == "是",
            choices=fields.get("choices"),
            help=self.wording(fields["help"], f"{spot}的 help") if "help" in fields else None,
        )


def _page(tree: Tree, path: str) -> Page:
    page: Any = _mapping(tree, path, "page")
    _keys(page, path, "page", _PAGE, ())
    if page["paper"] not in _PAPERS:
        raise _fault(path, "page", f"“paper”只能是 {'、'.join(_PAPERS)}")
    if page["orientation"] not in ("landscape", "portrait"):
        raise _fault(path, "page", "“orientation”只能是 landscape、portrait")
    margin = _number(page["margin"], path, "page", "margin", (0.0, 50.0))
    return Page(_PAPERS[page["paper"]], page["orientation"] == "landscape", margin)


def _mapping(tree: Tree, path: str, where: str) -> dict[str, Tree]:
    if not isinstance(tree, dict):
        raise _fault(path, where, "应当是“键: 内容”")
    return tree


def _keys(
    tree: Mapping[str, Tree],
    path: str,
    where: str,
    needed: tuple[str, ...],
    optional: tuple[str, ...],
) -> None:
    for key in tree:
        if key not in needed and key not in optional:
            raise _fault(path, where, f"不认得“{key}”，可以写 {'、'.join((*needed, *optional))}")
    for key in needed:
        if key not in tree:
            raise _fault(path, where, f"缺少“{key}”")


def _number(text: Tree, path: str, where: str, key: str, bounds: tuple[float, float]) -> float:
    low, high = bounds
    try:
        number = float(text) if isinstance(text, str) else low - 1
    except ValueError:
        number = low - 1
    if not low <= number <= high:
        raise _fault(path, where, f"“{key}”应当是 {low:g} 到 {high:g} 的数")
    return number


def _spot(table: str, key: str) -> str:
    return f"{_TABLES[table]}（{table}）的“{key}”列"


def _fault(path: str, where: str, reason: str) -> ZwgkError:
    return ZwgkError(
        f"表格版式 {path}{' ' + where if where else ''}：{reason}",
        "请改正这个版式文件；删去工作区里的它，就用回自带的版式",
    )
