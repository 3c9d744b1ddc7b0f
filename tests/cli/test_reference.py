"""The commands that only tell: rules, explain, schema, show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.workspaces import dump
from zwgk_cli import resources
from zwgk_cli.cli.entry import run
from zwgk_cli.rules.registry import FAMILIES, RULES
from zwgk_cli.rules.rule import Rule

KINDS = sorted(
    path.name.removesuffix(".schema.json")
    for path in (resources.bundled() / "schemas").glob("*.schema.json")
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained(rule: Rule[Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", rule.slug]) == 0
    by_slug = capsys.readouterr().out
    assert run(["explain", rule.code.lower()]) == 0
    out = capsys.readouterr().out
    assert out == by_slug
    assert out.startswith(f"{rule.severity.title} {rule.code}  {rule.title}  （{rule.slug}）\n")
    for head in ("为什么", "规定", "这样写不行", "这样写可以", "怎么改", "能不能不报"):
        assert f"\n{head}\n  " in out
    out.encode("gbk")
    assert ("不能。" in out.partition("能不能不报")[2]) == rule.locked


def test_every_rule_is_listed_under_its_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 0
    out = capsys.readouterr().out
    for rule in RULES:
        assert f"  {rule.code}  {rule.severity.title}  {rule.title}  {rule.slug}\n" in out
    heads = [line for line in out.splitlines() if line and not line.startswith(" ")]
    families = dict.fromkeys(rule.family for rule in RULES)
    assert heads == [f"{FAMILIES[family]}（{family}xx）" for family in families]


def test_rules_can_be_narrowed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "ZW301"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("  ZW301  错误  ")


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_printed_as_it_is(
    kind: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["schema", kind]) == 0
    out = capsysbinary.readouterr().out
    assert out == resources.schema_path(kind).read_bytes()
    assert json.loads(out)["$schema"].endswith("2020-12/schema")
    assert run(["schema", kind, "-o", str(tmp_path / "s.json")]) == 0
    assert (tmp_path / "s.json").read_bytes() == out


def test_the_schemas_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert sorted(line.split()[0] for line in capsys.readouterr().out.splitlines()) == KINDS


def test_an_item_shows_where_each_element_stands(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "HX-CZYJS-001"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("HX-CZYJS-001 会计监督处罚结果  河西区 财政预决算，版本 2026-11-01\n")
    inherited = line_of(clean / "standard" / "caizheng-yujuesuan.yaml", "作出行政决定")
    assert f"standard/caizheng-yujuesuan.yaml:{inherited}（沿用基本目录）\n" in out
    own = line_of(clean / "hexi" / "caizheng-yujuesuan.yaml", "powers: [HX-CF-0001]")
    assert f"hexi/caizheng-yujuesuan.yaml:{own}\n" in out
    assert "HX-CF-0001 对会计违法行为的处罚\n" in out


@pytest.mark.parametrize(
    "name",
    ["hexi/caizheng-yujuesuan", "w/hexi/caizheng-yujuesuan.yaml", "hexi\\caizheng-yujuesuan.yaml"],
)
def test_a_catalog_shows_its_items(
    name: str, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("河西区 财政预决算  版本 2026-11-01，3 项\n")
    assert "HX-CZYJS-003  财政服务：代理记账办事指南\n" in out


def test_another_folder_that_ends_alike_is_no_catalog(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "xhexi/caizheng-yujuesuan"]) == 2
    assert "找不到" in capsys.readouterr().err


def test_a_power_and_a_service_show_what_discloses_them(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "HX-CF-0001"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("HX-CF-0001 对会计违法行为的处罚  《河西区权责清单（2026年版）》\n")
    assert "HX-CZYJS-001 会计监督处罚结果\n" in out
    assert run(["show", "HX-FW-0001"]) == 0
    assert "HX-CZYJS-003 代理记账办事指南\n" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["yusuan-fa", "中华人民共和国预算法", "预算法"])
def test_a_law_shows_its_versions_and_who_cites_it(
    name: str, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("yusuan-fa 《中华人民共和国预算法》  法律，现行有效\n")
    assert "1995-01-01 起施行\n" in out
    assert "HX-CZYJS-002 政府预算\n" in out


def test_a_law_is_judged_as_of_the_day(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day, status in (("2026-01-01", "现行有效"), ("2026-11-01", "已废止")):
        assert run(["show", "huanjing-baohu-fa", "--as-of", day]) == 0
        assert f"法律，{status}" in capsys.readouterr().out.splitlines()[0]


def test_a_private_number_is_masked_on_a_card(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    note = "    note: 申请人 120103190001010019\n"
    line = "    standard: CZYJS-002\n"
    path.write_text(path.read_text("utf-8").replace(line, line + note), "utf-8")
    assert run(["show", "HX-CZYJS-001"]) == 0
    out = capsys.readouterr().out
    assert "申请人 120*************19" in out
    assert "120103190001010019" not in out


def test_text_over_several_lines_stays_in_its_column(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    line = "    standard: CZYJS-002\n"
    note = f"    note: {dump('甲' + chr(10) + '乙').strip()}\n"
    path.write_text(path.read_text("utf-8").replace(line, line + note), "utf-8")
    assert run(["show", "HX-CZYJS-001"]) == 0
    assert "甲 乙\n" in capsys.readouterr().out


def line_of(path: Path, text: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next(at for at, line in enumerate(lines, 1) if text in line)


def test_an_agency_that_a_role_stands_for_shows_where_that_is_said(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "HX-CZYJS-002", "--workspace", str(clean)]) == 0
    shown = capsys.readouterr().out
    assert "standard/caizheng-yujuesuan.yaml:15、" in shown
    assert "hexi/district.yaml:4" in shown


def test_a_standard_item_shows_who_adopts_it(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "CZYJS-001", "--workspace", str(clean)]) == 0
    shown = capsys.readouterr().out
    assert "HX-CZYJS-002 政府预算" in shown
    assert "基本目录，版本 2026-06-01" in shown


def test_a_name_that_is_nearly_right_is_offered(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "HX-CZYJS-00", "--workspace", str(clean)]) == 2
    assert "相近的有“HX-CZYJS-001”" in capsys.readouterr().err


def test_an_item_of_an_unreadable_catalog_leads_to_its_fault(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    path.write_text(path.read_text("utf-8").replace("district: ", "district：", 1), "utf-8")
    words = ["validate", "HX-CZYJS-001", "--workspace", str(clean), "--format", "concise"]
    assert run(words) == 1
    assert "ZW002 键名后面用了全角冒号" in capsys.readouterr().out


def test_where_the_only_catalog_is_mislaid_it_is_named(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    path.rename(path.with_name("财政预决算.yaml"))
    assert run(["validate", "--workspace", str(clean)]) == 2
    assert "hexi/财政预决算.yaml：这个文件没有用上" in capsys.readouterr().err


def test_a_quiet_check_begins_with_the_findings(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    path.write_text(path.read_text("utf-8").replace("HX-XK-0001", "HX-XK-0009"), "utf-8")
    assert run(["validate", "--quiet", "--workspace", str(clean)]) == 1
    assert capsys.readouterr().out.startswith("错误 ZW301")
