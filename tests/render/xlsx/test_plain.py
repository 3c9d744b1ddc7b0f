"""Texts of strangers, in every place of a workbook where such a text can stand."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from render.xlsx.made import base, elements, layout, read, texts
from zwgk_cli.model.workspace import Notice, Workspace
from zwgk_cli.render.xlsx.book import book_of
from zwgk_cli.render.xlsx.plain import CUT, fitting
from zwgk_cli.render.xlsx.sheet import sheet_of
from zwgk_cli.render.xlsx.workbook import catalog_workbook, district_workbook


def named(name: str, notice: Notice | None = None) -> Workspace:
    """The workspace with another name of the domain, and with a notice."""
    workspace = base().workspace
    domains = {
        key: replace(domain, name=name) for key, domain in workspace.registers.domains.items()
    }
    site = replace(workspace.settings.site, notice=notice)
    return replace(
        workspace,
        registers=replace(workspace.registers, domains=domains),
        settings=replace(workspace.settings, site=site),
    )


def workbooks(workspace: Workspace, *, draft: bool = False, **changes: Any) -> list[Any]:
    made = base()
    catalog = replace(made.catalog, **changes)
    sheet = sheet_of(layout(), catalog, made.district, workspace, draft=draft)
    book = book_of(workspace, made.district, draft=draft)
    return [
        read(catalog_workbook(layout(), sheet, book)),
        read(district_workbook(layout(), [sheet], book)),
    ]


@pytest.mark.parametrize(
    "text", ["<r><t>别的字</t></r>", "<r></si><x></r>", "<r>a&b</r>", "<r></r>"]
)
def test_markup_of_rich_text_stays_text_everywhere(text: str) -> None:
    items = base().items(title=text, content=elements(text), agency=(text,), note=text)
    for made in workbooks(named(text, Notice(text, text)), items=items):
        form = made.worksheets[1]
        assert form.cell(5, 3).value == form.cell(5, 4).value == form.cell(5, 7).value == text
        links = [cell.value for row in made["封面"].iter_rows() for cell in row if cell.hyperlink]
        assert links == [text]


def test_a_lone_surrogate_becomes_a_mark() -> None:
    items = base().items(title="甲\ud800乙")
    for made in workbooks(named("领域\udfff"), items=items):
        assert made.worksheets[1].cell(5, 3).value == "甲\ufffd乙"


def test_pending_ticks_and_boxes_say_so() -> None:
    pending = frozenset({"audience", "method", "levels", "channels"})
    items = base().items(audience=None, method=None, levels=(), channels=(), pending=pending)
    made = workbooks(base().workspace, items=items)[0]
    assert texts(made.worksheets[1])[4][7:] == ["待定"] * 8


def test_every_visible_sheet_says_that_it_is_a_draft() -> None:
    for made in workbooks(named("财政", Notice("示例", "仅供参考")), draft=True):
        for sheet in made:
            if sheet.sheet_state == "visible":
                shown = " ".join(str(cell) for row in texts(sheet)[:2] for cell in row)
                assert "草稿" in shown, sheet.title
                assert "仅供参考" in shown, sheet.title
                assert "草稿" in sheet.oddHeader.right.text


def test_a_long_or_odd_notice_is_cut_with_a_mark_and_the_header_stays() -> None:
    for label in ("&" * 300, "文" * 300, "😀" * 300, "a" * 119 + "&&&"):
        for made in workbooks(named("域" * 40_000, Notice(label, "文" * 40_000))):
            form = made.worksheets[1]
            assert form["A1"].value.endswith(CUT)
            assert form["A2"].value.endswith(CUT)
            assert max(form.row_dimensions[row].height for row in (1, 2)) <= 409
            assert form.oddHeader.right.text.endswith("…")


def test_the_print_area_is_the_table() -> None:
    form = workbooks(base().workspace)[0].worksheets[1]
    assert form.print_area == f"'{form.title}'!$A$1:$O${form.max_row}"


def test_a_text_for_a_cell_is_never_cut_without_a_mark() -> None:
    assert fitting("字" * 32_767) == "字" * 32_767
    long = fitting("😀" * 20_000)
    assert long.endswith(CUT)
    assert len(long.encode("utf-16-le")) // 2 <= 32_767
