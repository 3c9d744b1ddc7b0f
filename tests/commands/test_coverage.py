"""`zwgk coverage`: what is counted and listed, to what it may be narrowed, what it cannot know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.three import three_districts
from support.covered import CATALOG, covered
from support.workspaces import copy_base, put_example
from zwgk_cli.commands.coverage import Question, coverage
from zwgk_cli.crossref.coverage import STATES
from zwgk_cli.errors import ZwgkError
from zwgk_cli.render.coverage.report import CoverageReport, Entry

Ask = Callable[..., CoverageReport]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return covered(tmp_path.resolve() / "w")


@pytest.fixture
def ask(root: Path) -> Ask:
    return lambda **how: coverage(Question(root, root.parent, **how))


def listed(report: CoverageReport) -> list[str]:
    return [entry.code for each in report.districts for entry in each.entries]


def one(report: CoverageReport, code: str) -> Entry:
    (found,) = [x for each in report.districts for x in each.entries if x.code == code]
    return found


def test_every_entry_is_told_with_its_line_and_its_items(ask: Ask) -> None:
    entry = one(ask(), "HX-XK-0001")
    assert (entry.state, str(entry.spot)) == ("部分对应", "w/hexi/powers.yaml:10")
    (item,) = entry.items
    assert (item.id, item.agencies, item.answers) == ("HX-CZYJS-003", ("区民政局",), False)
    assert str(item.spot) == f"w/{CATALOG}:18"
    assert "区财政局、区政务服务办行使" in entry.advice


def test_of_an_uncovered_entry_the_item_beside_which_it_would_stand_is_named(ask: Ask) -> None:
    entry = one(ask(), "HX-CF-0002")
    assert (entry.state, entry.presumed) == ("未对应", True)
    assert "在 HX-CZYJS-001 会计监督处罚结果（同一机构的同类职权在这里公开）" in entry.advice
    assert "写明领域（domain）" in entry.advice


def test_an_item_that_bears_the_name_of_an_uncovered_entry_is_named(root: Path, ask: Ask) -> None:
    put_example(root, "# 目录 items[1]\ntitle: 会计监督检查")
    assert "在 HX-CZYJS-002 会计监督检查（名称相同）" in one(ask(), "HX-JC-0001").advice


def test_an_exempt_entry_is_told_with_its_reason_and_needs_nothing(ask: Ask) -> None:
    entry = one(ask(), "HX-JL-0001")
    assert entry.excuse is not None
    assert entry.excuse.text == "并入其他事项：HX-CZYJS-001"
    assert (str(entry.excuse.spot), entry.advice) == (f"w/{CATALOG}:43", "")


def test_what_does_not_count_is_counted_by_its_list(ask: Ask) -> None:
    powers, services = ask().districts[0].lists
    assert (powers.entries, powers.counted, powers.withdrawn, powers.outside) == (7, 5, 1, 1)
    assert (services.entries, services.counted) == (1, 1)


NARROWED = [
    ({"kinds": ("行政处罚",)}, ["HX-CF-0001", "HX-CF-0002"]),
    ({"kinds": ("公共服务",)}, ["HX-FW-0001"]),
    ({"lists": ("市级",)}, ["HX-JL-0001"]),
    ({"agencies": ("区政务服务办",)}, ["HX-XK-0001"]),
    ({"agencies": ("区财政税务局",), "lists": ("市级",)}, ["HX-JL-0001"]),
    ({"domains": ("财政预决算",), "kinds": ("行政检查", "行政许可")}, ["HX-XK-0001", "HX-JC-0001"]),
    ({"domains": ("shehui-jiuzhu",)}, []),
    ({"states": ("不列入", "部分对应")}, ["HX-XK-0001", "HX-JL-0001", "HX-FW-0001"]),
    ({"states": ("全部",), "kinds": ("行政检查",)}, ["HX-JC-0001"]),
    ({"district": "河西区", "kinds": ("行政检查",)}, ["HX-JC-0001"]),
]


@pytest.mark.parametrize(("how", "codes"), NARROWED, ids=[str(how) for how, _ in NARROWED])
def test_a_question_is_narrowed(how: dict[str, Any], codes: list[str], ask: Ask) -> None:
    report = ask(**how)
    assert listed(report) == codes
    if "states" not in how:
        assert report.total.total.whole.total == len(codes)


def test_states_narrow_what_is_listed_and_not_what_is_counted(ask: Ask) -> None:
    assert ask(states=("未对应",)).total == ask(states=STATES).total


WRONG = [
    ({"district": "hexii"}, "没有“hexii”这个区", "“hexi”"),
    ({"kinds": ("行政许",)}, "没有“行政许”这个职权类别", "“行政许可”"),
    ({"lists": ("国级",)}, "没有“国级”这个清单", "区级"),
    ({"domains": ("财政",)}, "没有“财政”这个领域", "相近的有“财政预决算”"),
    ({"domains": ("外交",)}, "没有“外交”这个领域", "可以写：财政预决算、"),
    ({"agencies": ("区财局",)}, "没有“区财局”", "“区财政局”"),
    ({"states": ("没对应",)}, "没有“没对应”这个对应情况", "未对应"),
]


@pytest.mark.parametrize(("how", "message", "hint"), WRONG, ids=[str(how) for how, *_ in WRONG])
def test_a_name_that_means_nothing_is_told_with_what_was_meant(
    how: dict[str, Any], message: str, hint: str, ask: Ask
) -> None:
    with pytest.raises(ZwgkError) as caught:
        ask(**how)
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_an_agency_without_powers_has_none_and_is_no_error(ask: Ask) -> None:
    assert listed(ask(agencies=("大营门街道办事处",))) == []


def test_without_catalogs_there_is_nothing_to_hold_the_lists_against(root: Path, ask: Ask) -> None:
    (root / CATALOG).unlink()
    with pytest.raises(ZwgkError, match="没有任何目录"):
        ask()


def test_a_workspace_or_a_district_that_cannot_be_read_is_told(root: Path, ask: Ask) -> None:
    (root / "hexi" / "district.yaml").write_text("id: [", "utf-8")
    with pytest.raises(ZwgkError, match=r"hexi/district\.yaml 没有或者读不了"):
        ask(district="hexi")
    (root / "zwgk.yaml").write_text("format: [", "utf-8")
    with pytest.raises(ZwgkError, match=r"zwgk\.yaml 有错误"):
        ask()


NOTES = [
    ("# 权责清单（没有这个文件）", "没有权责清单，或者读不了，没有计入"),
    ("# 服务目录（没有这个文件）", "没有公共服务事项目录，或者读不了，没有计入"),
    ("# 权责清单 powers[1]\ncode: HX-CF-0001", "有重复的编码，重复的只计第一次"),
    ("# 权责清单 powers[1]\nkind: 行政指导", "《河西区权责清单（2026年版）》有的内容没有读出"),
    ("powers: 待定", "财政预决算的目录里，职权或者服务有待定的"),
    ("powers: [HX-CF-0009]", "目录里有 1 个编码在清单里找不到"),
    ("# 目录 items[3]\nid: 不是编号", "财政预决算的目录有的内容没有读出，未对应的可能偏多"),
]


@pytest.mark.parametrize(("example", "note"), NOTES, ids=[note for _, note in NOTES])
def test_what_the_numbers_cannot_know_is_noted(
    example: str, note: str, root: Path, ask: Ask
) -> None:
    assert ask().districts[0].notes == ()
    put_example(root, example)
    assert [note for said in ask().districts[0].notes if note in said] == [note]


def test_a_catalog_that_cannot_be_read_is_noted_and_its_powers_do_not_count(
    root: Path, ask: Ask
) -> None:
    (root / CATALOG).write_text("district: [", "utf-8")
    (district,) = ask().districts
    assert "财政预决算的目录读不了" in district.notes[0]
    assert (district.table.total.whole.total, district.lists[0].outside) == (0, 6)


def test_districts_are_counted_each_and_together(tmp_path: Path) -> None:
    root = three_districts(copy_base(tmp_path.resolve() / "w"))
    report = coverage(Question(root, root))
    assert [each.name for each in report.districts] == ["河西区", "和平区", "南开区"]
    assert report.total.total.whole.total == 9
    assert [each.name for each in coverage(Question(root, root, "nankai")).districts] == ["南开区"]


def test_a_number_of_a_person_is_masked(root: Path, ask: Ask) -> None:
    number = "120103190001010019"
    put_example(root, f"# 权责清单 powers[2]\nname: 对{number}的检查")
    put_example(root, f"# 目录 exempt[0]\nreason: 其他\ninto: <删除>\ndetail: 因{number}")
    put_example(root, f"title: 关于{number}")
    assert number not in repr(ask())
    assert "120*************19" in repr(ask())
