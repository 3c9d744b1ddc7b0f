"""Coverage in numbers: by list, domain, agency and kind, and added up over districts."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from support.covered import covered
from zwgk_cli.crossref.coverage import Coverage, Tally, coverage_of
from zwgk_cli.crossref.coverage_table import (
    Counted,
    CoverageTable,
    by_agency,
    counted,
    share,
    table_of,
)
from zwgk_cli.crossref.links import district_links
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.publishing.packing import pack, unpack

NONE = Tally(0, 0, 0, 0)
FULL, PARTIAL = Tally(1, 0, 0, 0), Tally(0, 1, 0, 0)
UNMET, EXEMPT = Tally(0, 0, 1, 0), Tally(0, 0, 0, 1)


@pytest.fixture
def coverage(tmp_path: Path) -> Coverage:
    files = DiskFiles(covered(tmp_path / "w"))
    opened = open_workspace(files)
    assert opened.workspace is not None
    district = load_district(files, opened.layout, opened.workspace, "hexi").district
    assert district is not None
    return coverage_of(district_links(district), opened.workspace)


def test_lists_come_in_the_order_of_offices_penalties_apart(coverage: Coverage) -> None:
    assert table_of(coverage).lists == (
        Counted("区级", PARTIAL + UNMET, FULL + UNMET, PARTIAL),
        Counted("市级", EXEMPT),
    )


def test_a_power_without_a_domain_counts_where_its_agency_answers(coverage: Coverage) -> None:
    whole = Counted("caizheng-yujuesuan", PARTIAL + UNMET + EXEMPT, FULL + UNMET, PARTIAL)
    assert table_of(coverage).domains == (whole,)
    assert table_of(coverage).total == replace(whole, key="")


def test_kinds_end_with_services_and_penalties(coverage: Coverage) -> None:
    assert {entry.key: entry.whole for entry in table_of(coverage).kinds} == {
        "行政许可": PARTIAL,
        "行政检查": UNMET,
        "行政奖励": EXEMPT,
        "公共服务": PARTIAL,
        "行政处罚": FULL + UNMET,
    }
    assert [entry.key for entry in table_of(coverage).kinds][-2:] == ["公共服务", "行政处罚"]


def test_agencies_are_those_that_hold_a_power(coverage: Coverage) -> None:
    found = {entry.key: entry.whole for entry in counted(coverage.rows, by_agency)}
    assert found == {
        "区财政局": FULL + UNMET + UNMET + PARTIAL + PARTIAL,
        "市财政局": EXEMPT,
    }


def test_what_is_known_of_no_domain_counts_where_it_is_disclosed(coverage: Coverage) -> None:
    rows = [replace(row, domains=()) for row in coverage.rows]
    assert [entry.key for entry in table_of(coverage, rows).domains] == ["caizheng-yujuesuan", ""]


def test_reasons_are_counted_in_the_order_of_the_format(coverage: Coverage) -> None:
    assert table_of(coverage).reasons == (("并入其他事项", 1),)
    other = CoverageTable(reasons=(("其他", 2), ("无此情形", 1), ("并入其他事项", 1)))
    assert (other + table_of(coverage)).reasons == (
        ("无此情形", 1),
        ("并入其他事项", 2),
        ("其他", 2),
    )


def test_tables_add_up(coverage: Coverage) -> None:
    table = table_of(coverage)
    twice = table + table
    assert twice.total.whole == table.total.whole + table.total.whole
    assert [entry.key for entry in twice.kinds] == [entry.key for entry in table.kinds]
    assert CoverageTable() + table == table == table + CoverageTable()


def test_other_lists_and_kinds_take_their_place_when_tables_are_added() -> None:
    one = CoverageTable(
        lists=(Counted("垂直系统", FULL),), kinds=(Counted("行政处罚", NONE, FULL),)
    )
    other = CoverageTable(lists=(Counted("区级", FULL),), kinds=(Counted("行政许可", FULL),))
    both = one + other
    assert [entry.key for entry in both.lists] == ["区级", "垂直系统"]
    assert [entry.key for entry in both.kinds] == ["行政许可", "行政处罚"]


def test_a_table_can_be_kept(coverage: Coverage) -> None:
    table = table_of(coverage)
    assert unpack(CoverageTable, pack(table)) == table


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        (Tally(3, 0, 0, 0), "100%"),
        (Tally(3, 0, 0, 9), "100%"),
        (Tally(99_999, 0, 1, 0), "99.9%"),
        (Tally(1, 1, 1, 0), "33.3%"),
        (Tally(0, 2, 1, 0), "0.0%"),
        (Tally(0, 0, 0, 4), None),
        (NONE, None),
    ],
)
def test_what_is_not_complete_never_shows_as_a_hundred(counts: Tally, text: str | None) -> None:
    assert share(counts) == text
