"""ZW501, ZW502 and ZW504: what a time limit says."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place

DEADLINE = Place("hexi/caizheng-yujuesuan.yaml", ("items", 2, "deadline"))


def of_third(text: str) -> str:
    return f"# 目录 items[2]\n{text}\n"


def test_only_the_stretch_that_is_not_understood_is_marked(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("deadline: 20个工作日内；看情况再说"))
    assert finding.code == "ZW501"
    assert finding.place == DEADLINE.at(8, 13)
    assert finding.message == "“公开时限”里的“看情况再说”看不懂"
    assert finding.help == "把“公开时限”写明，如：信息形成或者变更之日起20个工作日内（deadline）"


@pytest.mark.parametrize(
    ("element", "title", "example"),
    [("update", "更新周期", "每年1月31日前"), ("retention", "公开期限", "长期公开")],
)
def test_other_time_limits_are_read_too(
    tmp_path: Path, element: str, title: str, example: str
) -> None:
    finding = sole(tmp_path, of_third(f"{element}: 看情况再说"))
    assert at(finding) == f"hexi/caizheng-yujuesuan.yaml items[2].{element}"
    assert finding.help == f"把“{title}”写明，如：{example}（{element}）"


@pytest.mark.parametrize("element", ["update", "retention"])
def test_a_vague_cycle_is_no_fault(tmp_path: Path, element: str) -> None:
    assert found(tmp_path, of_third(f"{element}: 及时更新")) == ()


def test_a_vague_deadline_offers_the_bound_of_the_regulations(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("deadline: 及时公开"))
    assert finding.code == "ZW502"
    assert finding.message == "公开时限不明确：“及时公开”"
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(DEADLINE, "信息形成或者变更之日起20个工作日内"),)


def test_one_vague_part_of_two_is_marked_and_not_mended(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("deadline: 办理条件：20个工作日内；办理结果：及时公开"))
    assert finding.place == DEADLINE.at(13, 22)
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    ["20个工作日内及时公开", "及时公开；最迟不超过20个工作日", "即时公开", "每年3月底前及时公开"],
)
def test_a_word_beside_a_fixed_limit_is_not_vague(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, of_third(f"deadline: {text}")) == ()


def test_an_exception_alone_sets_no_day(tmp_path: Path) -> None:
    text = "法律、法规另有规定的，从其规定"
    finding = sole(tmp_path, of_third(f"deadline: {text}"))
    assert finding.code == "ZW502"
    assert finding.place == DEADLINE.at(0, len(text))


def test_how_long_it_stays_is_no_deadline(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("deadline: 长期公开"))
    assert finding.code == "ZW504"
    assert finding.message == "公开时限“长期公开”只说了公开多久，没有说什么时候公开"


def test_how_long_it_stays_beside_a_limit_is_well(tmp_path: Path) -> None:
    assert found(tmp_path, of_third("deadline: 20个工作日内公开；长期公开")) == ()


def test_a_vague_and_lasting_deadline_is_vague(tmp_path: Path) -> None:
    assert codes(found(tmp_path, of_third("deadline: 及时公开，长期公开"))) == ["ZW502"]


def test_a_pending_deadline_is_told_once(tmp_path: Path) -> None:
    assert codes(found(tmp_path, of_third("deadline: 待定"))) == ["ZW110"]
