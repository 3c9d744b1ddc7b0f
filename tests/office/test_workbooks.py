"""The shipped workbooks as an office program opens and prints them, where there is LibreOffice.

LibreOffice finds its own heights for rows that have none: they tell whether text is cut.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from pypdf import PdfReader

from zwgk_cli.commands.build import build
from zwgk_cli.commands.making import Plan

SHIPPED = Path(__file__).parents[2] / "catalogs"
BOOKS = (
    "jinnan/shehui-jiuzhu/catalog.xlsx",
    "wuqing/yiwu-jiaoyu/catalog.xlsx",
    "hexi/caizheng-yujuesuan/catalog.xlsx",
    "wuqing/catalogs.xlsx",
)
HEAD = (
    "序号",
    "公开事项",
    "公开内容（要素）",
    "公开依据",
    "公开渠道和载体",
    "一级事项",
    "特定群体",
    "依申请",
)
FORM_HEAD = 4
"""The rows of the national form down to its head."""
_TOLERANCE = 1.0
"""Points by which two programs may differ over the height of a line."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("office") / "dist"
    assert build(Plan(SHIPPED, SHIPPED, out, kinds=frozenset({"xlsx"}))).complete
    return out


@pytest.fixture(scope="session")
def printed(
    built: Path, profile: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], PdfReader]:
    """Each workbook as a PDF, printed once."""
    return cache(
        lambda name: PdfReader(
            converted(built / name, "pdf", tmp_path_factory.mktemp("printed"), profile)
        )
    )


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


def converted(source: Path, kind: str, out: Path, profile: Path) -> Path:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("没有 LibreOffice，工作簿没有打开检查")
    home = f"-env:UserInstallation={profile.as_uri()}"
    command = [program, "--headless", home, "--convert-to", kind, "--outdir", out, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / source.with_suffix(f".{kind}").name


def forms(book: Workbook) -> Iterator[str]:
    """The names of the sheets in the national form."""
    for sheet in book:
        if sheet.cell(FORM_HEAD - 1, 1).value == "序号" and sheet.print_title_rows:
            yield sheet.title


@pytest.mark.parametrize("name", BOOKS)
def test_no_row_is_lower_than_its_text(
    name: str, built: Path, profile: Path, tmp_path: Path
) -> None:
    ours = openpyxl.load_workbook(built / name)
    heights = {
        sheet.title: {row: size.height for row, size in sheet.row_dimensions.items() if size.height}
        for sheet in ours
        if sheet.sheet_state == "visible"
    }
    for sheet in ours:
        for size in sheet.row_dimensions.values():
            size.height = None
    ours.save(tmp_path / "loose.xlsx")
    out = tmp_path / "fitted"
    fitted = openpyxl.load_workbook(converted(tmp_path / "loose.xlsx", "xlsx", out, profile))
    low = [
        (title, row, height, needed)
        for title, rows in heights.items()
        for row, height in rows.items()
        if (needed := fitted[title].row_dimensions[row].height) and height < needed - _TOLERANCE
    ]
    assert sum(map(len, heights.values())) > 60
    assert low == []


@pytest.mark.parametrize("name", BOOKS)
def test_every_printed_page_of_the_form_has_its_head_and_every_row_its_marks(
    name: str, built: Path, printed: Callable[[str], PdfReader]
) -> None:
    book = openpyxl.load_workbook(built / name)
    pdf = printed(name)
    pages = ["".join(page.extract_text().split()) for page in pdf.pages]
    of_forms = [page for page in pages if "■" in page and "√" in page]
    assert len(of_forms) >= len(list(forms(book)))
    assert [page[:80] for page in of_forms if not all(word in page for word in HEAD)] == []
    whole = "".join(pages)
    for title in forms(book):
        sheet = book[title]
        rows = [row for row in sheet.iter_rows(min_row=FORM_HEAD + 1) if row[0].value is not None]
        assert len(rows) >= 10
        for row in rows:
            texts = [cell.value for cell in row if isinstance(cell.value, str)]
            assert [text for text in texts if "".join(text.split()) not in whole] == []


@pytest.mark.parametrize("name", BOOKS)
def test_a_form_is_printed_across_one_page_of_a3(
    name: str, printed: Callable[[str], PdfReader]
) -> None:
    pdf = printed(name)
    wide = [page for page in pdf.pages if page.mediabox.width > page.mediabox.height]
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in wide}
    assert sizes == {(1191, 842)}
    narrow = "".join(page.extract_text() for page in pdf.pages if page not in wide)
    assert "一级事项 二级事项 全社会" not in narrow
