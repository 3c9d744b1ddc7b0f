"""catalog.csv: what Excel and other spreadsheet programs open."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from render.html.factory import Sample, make_catalog, make_item, sample
from zwgk_cli.model.catalog import PowerRef
from zwgk_cli.render.csv_file import COLUMNS, catalog_csv, guard, unguard

GOLDEN = Path(__file__).parents[1] / "golden" / "csv" / "catalog.csv"
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(made: Sample) -> bytes:
    return catalog_csv(made.catalog, made.district, made.workspace)


def rows(made: Sample) -> list[dict[str, str]]:
    """The rows by the heads of their columns, as a program reads them."""
    text = render(made).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_file_of_a_tiny_catalog_is_this(update_golden: bool) -> None:
    made = render(sample())
    if update_golden:
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(made)
    assert made == GOLDEN.read_bytes()


def test_it_begins_with_one_mark_of_utf_8_and_every_row_ends_with_crlf() -> None:
    made = render(sample(lambda text: f"{text}甲"))
    assert made.startswith("\ufeff序号,事项编号,".encode())
    assert made.count(b"\xef\xbb\xbf") == 1
    assert made.endswith(b"\r\n")
    assert made.count(b"\r\n") == 1 + len(sample().catalog.items)


def test_a_catalog_without_items_is_a_head_alone() -> None:
    made = render(sample()._replace(catalog=make_catalog(items=())))
    assert made.decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_what_is_pending_says_so_and_what_is_missing_is_empty() -> None:
    empty = {"deadline": None, "office": None, "powers": (), "audience": None, "basis": ()}
    pending = make_item(number=1, **empty, pending=frozenset(empty))
    catalog = make_catalog(items=(pending, make_item(number=2, **empty)))
    first, second = rows(sample()._replace(catalog=catalog))
    for head in ("公开时限", "责任科室", "权责清单", "公开对象", "公开依据"):
        assert (first[head], second[head]) == ("待定", "")


def test_without_the_lists_of_a_district_the_codes_stand_alone() -> None:
    made = sample()
    powers = (PowerRef(code="X-0001", name="罚款"), PowerRef(agency="区财政局", kind="行政处罚"))
    item = make_item(number=1, powers=(*powers, PowerRef(code="X-0002")), services=("F-01",))
    district = replace(made.district, powers=None, services=None)
    (row,) = rows(made._replace(catalog=make_catalog(items=(item,)), district=district))
    assert row["权责清单"] == "X-0001 罚款\nX-0002"
    assert row["公共服务事项"] == "F-01"


@pytest.mark.parametrize("sign", FORMULAS)
def test_no_cell_is_a_formula_and_every_text_is_read_back(sign: str) -> None:
    plain = rows(sample(lambda text: f"甲{text}"))
    made = rows(sample(lambda text: f"{sign}{text}"))
    assert all(cell[:1] not in FORMULAS for row in made for cell in row.values())
    assert made[0]["二级事项"] == f"'{sign}预算报告1"
    typed = [{k: v.replace("甲", sign) for k, v in row.items()} for row in plain]
    assert [{k: unguard(v) for k, v in row.items()} for row in made] == typed


@pytest.mark.parametrize("text", ['a"b', "a,b", 'a";=1+1;"', "a\nb", "a\r\n=b", "'a", "\ufeff甲"])
def test_quotes_commas_and_line_breaks_stay_in_their_cell(text: str) -> None:
    made = rows(sample(lambda word: f"{word}{text}"))
    assert made[0]["二级事项"] == f"预算报告1{text}"
    assert all(len(row) == len(COLUMNS) and None not in row for row in made)


@given(st.text("'=+-@\t\r\n＝＋－＠a甲 ") | st.text())
def test_a_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    assert guard(text)[:1] not in FORMULAS
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    ("notice", "issued", "draft", "state"),
    [
        (False, True, False, "已发布"),
        (False, False, False, "征求意见稿"),
        (True, True, False, "示例编制稿"),
        (True, False, True, "草稿；示例编制稿；征求意见稿"),
    ],
)
def test_every_row_says_what_the_catalog_is(
    notice: bool, issued: bool, draft: bool, state: str
) -> None:
    made = sample(notice=notice)
    catalog = make_catalog() if issued else make_catalog(issued=None)
    data = catalog_csv(catalog, made.district, made.workspace, draft=draft).decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(data, newline=""), strict=True))
    assert [row["状态"] for row in found] == [state] * len(catalog.items)


def test_a_typed_apostrophe_survives() -> None:
    assert [guard(text) for text in ("'=1", "'甲", "=1", "甲=1", "")] == [
        "''=1",
        "'甲",
        "'=1",
        "甲=1",
        "",
    ]
