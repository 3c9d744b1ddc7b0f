"""Small workbooks for the tests of this folder."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import openpyxl
from msgspec.structs import replace

from support.workspaces import BASE
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.catalog import Catalog, ContentElement, Item
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.xlsx.layout import Layout, compile_layout
from zwgk_cli.render.xlsx.sheet import Sheet, sheet_of
from zwgk_cli.resources import template_folder

LAYOUT = template_folder("xlsx") / "catalog.yaml"


@dataclass(frozen=True)
class Made:
    """The small clean workspace, opened."""

    workspace: Workspace
    district: District

    @property
    def catalog(self) -> Catalog:
        return self.district.catalogs[0]

    @property
    def item(self) -> Item:
        return self.catalog.items[0]

    def sheet(self, *, draft: bool = False, **changes: Any) -> Sheet:
        """The sheet of the catalog with some of its fields changed."""
        catalog = replace(self.catalog, **changes)
        return sheet_of(layout(), catalog, self.district, self.workspace, draft=draft)

    def items(self, **changes: Any) -> tuple[Item, ...]:
        """The catalog's items, the first one changed."""
        return (replace(self.item, **changes), *self.catalog.items[1:])


@functools.cache
def base() -> Made:
    """The district of the base workspace."""
    files = DiskFiles(BASE)
    opened = open_workspace(files)
    assert opened.workspace is not None
    district = load_district(files, opened.layout, opened.workspace, "hexi").district
    assert district is not None
    return Made(opened.workspace, district)


@functools.cache
def layout() -> Layout:
    """The layout that ships."""
    return compile_layout(LAYOUT.read_bytes(), "templates/xlsx/catalog.yaml")


def elements(*texts: str) -> tuple[ContentElement, ...]:
    """公开内容 of these texts."""
    return tuple(map(ContentElement, texts))


def read(data: bytes) -> Any:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(BytesIO(data))


def texts(sheet: Any) -> list[list[Any]]:
    """The values of a sheet's rows."""
    return [list(row) for row in sheet.iter_rows(values_only=True)]
