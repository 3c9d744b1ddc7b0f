"""The list for the offices, as openpyxl reads it: rows, words, filters, the printer."""

from __future__ import annotations

from io import BytesIO

from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reporting.golden import check
from reporting.runs import ALL, run_of
from reporting.sample import UNKNOWN_POWER, VAGUE_DEADLINE, many
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.xlsx import render_xlsx


def sheet(run: Run) -> Worksheet:
    (found,) = load_workbook(BytesIO(render_xlsx(run))).worksheets
    return found


def test_all_rows(update_golden: bool) -> None:
    rows = sheet(run_of(*ALL)).iter_rows(values_only=True)
    text = "".join("\t".join(str(cell or "") for cell in row) + "\n\n" for row in rows)
    check("findings.xlsx.txt", text, update=update_golden)


def test_it_filters_keeps_its_head_and_prints_on_a4_across() -> None:
    made = sheet(run_of(*ALL))
    assert made.auto_filter.ref == "A3:K8"
    assert made.freeze_panes == "A4"
    assert made.print_title_rows == "$3:$3"
    assert made.page_setup.orientation == "landscape"
    assert str(made.page_setup.paperSize) == "9"
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert made.page_setup.fitToHeight in (0, "0")


def test_how_grave_is_a_word_with_a_tint_of_its_own() -> None:
    made = sheet(run_of(*ALL))
    tints = {made.cell(row, 1).value: made.cell(row, 1).fill.fgColor.rgb for row in range(4, 9)}
    assert set(tints) == {"错误", "警告", "提示"}
    assert len(set(tints.values())) == 3


def test_text_is_never_a_formula() -> None:
    finding = replace(VAGUE_DEADLINE, message="=1+1", help="@SUM(A1)", title="+甲", agency="-乙")
    made = sheet(run_of(finding))
    cells = [cell for row in made.iter_rows(min_row=4) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert "@SUM(A1)" in [cell.value for cell in cells]


def test_nothing_found_is_said_on_the_sheet() -> None:
    made = sheet(run_of())
    assert made["A4"].value == "没有发现问题"
    assert made.auto_filter.ref is None


def test_the_same_run_gives_the_same_bytes() -> None:
    run = run_of(*many(UNKNOWN_POWER, 5))
    assert render_xlsx(run) == render_xlsx(run)
