"""Who discloses what, and how far the lists are covered."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from support.workspaces import copy_base, put_example
from zwgk_cli.crossref import coverage, powers
from zwgk_cli.crossref.candidates import Codes, prefix_of
from zwgk_cli.crossref.links import district_links
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.workspace import Workspace


def load(folder: Path, *examples: str) -> tuple[District, Workspace]:
    root = copy_base(folder / "w")
    for example in examples:
        put_example(root, example)
    files = DiskFiles(root)
    opened = open_workspace(files)
    assert opened.workspace is not None
    district = load_district(files, opened.layout, opened.workspace, "hexi").district
    assert district is not None
    return district, opened.workspace


def items(district: District) -> tuple[Item, ...]:
    return district.catalogs[0].items


def codes(entries: tuple[Power, ...]) -> list[str]:
    return [entry.code for entry in entries]


def test_an_item_discloses_what_it_names_once_and_in_order(tmp_path: Path) -> None:
    names = "powers: [HX-XK-0001, HX-CF-0001, {code: HX-XK-0001}, HX-CF-0099]"
    district, _ = load(tmp_path, names)
    item = items(district)[0]
    assert codes(powers.disclosed(item, district)) == ["HX-XK-0001", "HX-CF-0001"]
    assert powers.kinds(item, district) == {"行政许可", "行政处罚"}


def test_all_of_a_kind_are_those_still_kept(tmp_path: Path) -> None:
    gone = """# 权责清单 powers[2]
code: HX-CF-0002
name: 某项处罚
kind: 行政处罚
agency: 区财政局
status: 取消
"""
    district, _ = load(tmp_path, gone, "powers: [{agency: 区财政局, kind: 行政处罚}]")
    item = items(district)[0]
    assert codes(powers.disclosed(item, district)) == ["HX-CF-0001"]
    assert powers.kinds(item, district) == {"行政处罚"}


def test_an_item_discloses_services_by_their_codes(tmp_path: Path) -> None:
    district, _ = load(tmp_path, "services: [HX-FW-0001, HX-FW-0099]")
    assert codes(powers.served(items(district)[0], district)) == ["HX-FW-0001"]


def test_without_lists_nothing_is_disclosed(tmp_path: Path) -> None:
    district, _ = load(tmp_path, "# 权责清单（没有这个文件）", "# 服务目录（没有这个文件）")
    item = items(district)[2]
    assert powers.disclosed(item, district) == ()
    assert powers.served(item, district) == ()
    assert powers.kinds(item, district) == frozenset()
    assert list(powers.named(item, district)) == []
    assert list(powers.lists(district)) == []
    assert powers.disclosures(district) == {}


def test_each_code_knows_its_items(tmp_path: Path) -> None:
    district, _ = load(tmp_path, "powers: [HX-CF-0001, HX-XK-0001]")
    found = powers.disclosures(district)
    assert {code: [item.id for item in found[code]] for code in found} == {
        "HX-CF-0001": ["HX-CZYJS-001"],
        "HX-XK-0001": ["HX-CZYJS-001", "HX-CZYJS-003"],
        "HX-FW-0001": ["HX-CZYJS-003"],
    }


@pytest.mark.parametrize(
    ("date", "gone"), [(None, True), ("2026-01-01", True), ("2026-01-02", False)]
)
def test_a_power_is_withdrawn_from_its_day_on(tmp_path: Path, date: str | None, gone: bool) -> None:
    district, _ = load(tmp_path)
    assert district.powers is not None
    since = dt.date.fromisoformat(date) if date else None
    power = replace(district.powers.powers[0], status="取消", date=since)
    assert powers.withdrawn(power, dt.date(2026, 1, 1)) is gone
    assert not powers.withdrawn(replace(power, status="保留"), dt.date(2026, 1, 1))


def test_a_code_is_likened_to_codes_of_its_kind(tmp_path: Path) -> None:
    district, _ = load(tmp_path)
    assert district.powers is not None
    listed = Codes(district.powers)
    near = listed.nearest("HX-CF-0010", "会计监督处罚结果", "caizheng-yujuesuan")
    assert near is not None
    assert near.code == "HX-CF-0001"
    assert listed.nearest("HX-QT-0001", "会计监督处罚结果", "caizheng-yujuesuan") is None
    assert listed.nearest("HX-CF-0010", "会计监督处罚结果", "shehui-jiuzhu") is None


@pytest.mark.parametrize(("code", "prefix"), [("HX-CF-0219", "HX-CF"), ("440118009000", "440118")])
def test_the_prefix_of_a_code(code: str, prefix: str) -> None:
    assert prefix_of(code) == prefix


EXEMPT = "# 目录\nexempt: [{power: HX-CF-0002, reason: 无此情形}]"
MORE = """# 权责清单 powers[2]
code: HX-CF-0002
name: 某项处罚
kind: 行政处罚
agency: 区财政局
domain: {domain}
"""


def states(district: District, workspace: Workspace) -> dict[str, str]:
    rows = coverage.coverage_of(district_links(district), workspace).rows
    return {row.power.code: row.state for row in rows}


def test_every_entry_of_a_catalog_has_a_state(tmp_path: Path) -> None:
    more = MORE.format(domain="caizheng-yujuesuan")
    district, workspace = load(tmp_path, more, "agency: 区民政局")
    found = coverage.coverage_of(district_links(district), workspace)
    assert states(district, workspace) == {
        "HX-CF-0001": "部分对应",
        "HX-XK-0001": "完全对应",
        "HX-CF-0002": "未对应",
        "HX-FW-0001": "完全对应",
    }
    assert coverage.tally(found.rows) == coverage.Tally(full=2, partial=1, unmet=1, exempt=0)


def test_what_is_exempted_has_its_reason_even_in_another_domain(tmp_path: Path) -> None:
    district, workspace = load(tmp_path, MORE.format(domain="shehui-jiuzhu"), EXEMPT)
    row = coverage.coverage_of(district_links(district), workspace).rows[2]
    assert (row.state, row.reason, row.domains) == ("不列入", "无此情形", ("shehui-jiuzhu",))


def test_what_is_no_longer_kept_is_not_counted(tmp_path: Path) -> None:
    district, workspace = load(tmp_path, "# 权责清单 powers[0]\nstatus: 取消")
    assert "HX-CF-0001" not in states(district, workspace)


def test_rows_are_counted_by_state(tmp_path: Path) -> None:
    district, workspace = load(tmp_path, MORE.format(domain="caizheng-yujuesuan"))
    counts = coverage.tally(coverage.coverage_of(district_links(district), workspace).rows)
    assert counts == coverage.Tally(full=3, partial=0, unmet=1, exempt=0)
    assert counts.total == 4


GROUP = """# 机构名录
agencies:
  - name: 区财政局
    full_name: 天津市河西区财政局
    kind: 区政府部门
    former: [{name: 区财政税务局}]
  - {name: 区民政局, kind: 区政府部门, aliases: [民政局]}
  - {name: 区社会局, kind: 区政府部门, aliases: [民政局]}
  - {name: 区政务服务办, kind: 区政府部门}
  - {name: 大营门街道办事处, kind: 街道办事处}
  - {name: 马场街道办事处, kind: 街道办事处}
groups: {各街道办事处: [大营门街道办事处, 马场街道办事处]}
"""
HELD = """# 权责清单 powers[2]
code: HX-CF-0002
name: 某项处罚
kind: 行政处罚
agency: {agency}
domain: caizheng-yujuesuan
"""


@pytest.mark.parametrize(
    ("holder", "named", "found"),
    [
        ("各街道办事处", "马场街道办事处", True),
        ("马场街道办事处", "各街道办事处", True),
        ("大营门街道办事处", "马场街道办事处", False),
        ("区民政局", "区 民政局", True),
        ("天津市河西区财政局", "区财政局", True),
        ("区财政局", "区财政税务局", True),
        ("区民政局", "民政局", False),
        ("区民政局", "区交通局", False),
    ],
)
def test_a_selector_and_a_holder_mean_an_agency_by_any_of_its_names(
    tmp_path: Path, holder: str, named: str, found: bool
) -> None:
    gone = "# 权责清单 powers[0]\nstatus: 取消"
    selector = f"powers: [{{agency: {named}, kind: 行政处罚}}]"
    district, _ = load(tmp_path, GROUP, HELD.format(agency=holder), gone, selector)
    item = items(district)[0]
    assert codes(powers.disclosed(item, district)) == (["HX-CF-0002"] if found else [])
    assert district.powers is not None
    power = district.powers.by_code["HX-CF-0002"]
    assert powers.answers_for((named,), power, district) is found


def test_a_selector_of_a_group_takes_the_group_and_its_members_once(tmp_path: Path) -> None:
    more = [
        HELD.format(agency="各街道办事处"),
        HELD.format(agency="马场街道办事处").replace("powers[2]", "powers[3]").replace("02", "03"),
    ]
    selector = "powers: [{agency: 各街道办事处, kind: 行政处罚}, HX-CF-0002]"
    district, _ = load(tmp_path, GROUP, *more, selector)
    assert codes(powers.disclosed(items(district)[0], district)) == ["HX-CF-0002", "HX-CF-0003"]


def test_an_item_that_writes_the_full_name_of_the_agency_answers_for_its_power(
    tmp_path: Path,
) -> None:
    district, workspace = load(tmp_path, "agency: 天津市河西区财政局")
    assert states(district, workspace)["HX-CF-0001"] == "完全对应"


def test_what_is_disclosed_is_not_exempt_as_well(tmp_path: Path) -> None:
    both = "# 目录\nexempt: [{power: HX-CF-0001, reason: 无此情形}]"
    district, workspace = load(tmp_path, both)
    row = coverage.coverage_of(district_links(district), workspace).rows[0]
    assert (row.state, row.reason) == ("完全对应", None)
