"""ZW1: what the pages say of the shape of files, beyond their examples."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.model.place import Place
from zwgk_cli.rules import structure

CATALOG = "hexi/caizheng-yujuesuan.yaml"
VAGUE = "# 目录 items[2]\ntitle: 相关信息\n"


def test_the_shape_of_files_cannot_be_turned_off() -> None:
    locked = [rule.code for rule in structure.RULES if rule.locked]
    assert locked == [f"ZW10{number}" for number in range(1, 10)]


@pytest.mark.parametrize(
    ("example", "code"),
    [
        ("# 目录 items[2]\ndeadline: <删除>\n", "ZW101"),
        ("# 目录 items[2]\ndeadline: <删除>\ndeadlime: 20个工作日\n", "ZW102"),
        ("# 目录 items[2]\ncontent: {a: b}\n", "ZW103"),
        ("# 目录 items[2]\nlevels: [县级]\n", "ZW104"),
        ("# 目录 items[2]\ntitle: 待定\n", "ZW104"),
        ("# 目录 items[2]\ncontent: []\n", "ZW105"),
        ("# 目录 items[2]\nid: '3'\n", "ZW106"),
        ("# 目录\nissued: {by: 河西区人民政府办公室, date: 2026年}\n", "ZW107"),
        ("# 目录 items[2]\nlevels: [区级, 区级]\n", "ZW108"),
        ("# 目录\nexempt: [{standard: CZYJS-008, power: HX-XK-0001, reason: 无此情形}]\n", "ZW109"),
    ],
)
def test_one_fault_of_shape_is_one_finding(tmp_path: Path, example: str, code: str) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, example)
    assert codes(find(root).findings) == [code]


def test_an_accepted_finding_counts_as_suppressed(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, VAGUE)
    put_example(root, "# 目录 items[2]\nallow: [{rule: ZW209, reason: 上级文件原文如此}]\n")
    inspection = find(root)
    assert (inspection.findings, inspection.suppressed) == ((), 1)


def test_an_expired_acceptance_accepts_nothing_and_says_so(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, VAGUE)
    until = '{rule: ZW209, reason: 暂时沿用, until: "2026-11-23"}'
    put_example(root, f"# 目录 items[2]\nallow: [{until}]\n")
    findings = find(root, dt.date(2026, 11, 24)).findings
    assert sorted(codes(findings)) == ["ZW112", "ZW209"]


def test_an_acceptance_still_holds_on_its_last_day(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, VAGUE)
    until = '{rule: ZW209, reason: 暂时沿用, until: "2026-11-24"}'
    put_example(root, f"# 目录 items[2]\nallow: [{until}]\n")
    assert find(root, dt.date(2026, 11, 24)).findings == ()


def test_settings_may_name_no_rule_that_there_is_not(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 工作区\nrules: {ZW999: info}\n")
    assert codes(find(root).findings) == ["ZW113"]


def test_a_directory_of_another_district_is_misplaced(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 机构名录\nid: jinnan\n")
    (finding,) = find(root).findings
    assert (finding.code, finding.place) == ("ZW114", Place("hexi/district.yaml", ("id",)))


def test_a_catalog_of_another_domain_is_misplaced_and_nothing_else(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 目录\ndomain: shehui-jiuzhu\n")
    (finding,) = find(root).findings
    assert (finding.code, finding.place) == ("ZW114", Place(CATALOG, ("domain",)))
