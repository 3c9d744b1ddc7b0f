"""ZW605 to ZW609: for whom, in which stage, by which steps, and where people see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity


def third(text: str) -> str:
    return f"# 目录 items[2]\n{text}\n"


@pytest.mark.parametrize(
    "group", ["特定群体", "特定群众", "相关人员", "有关的单位", "个人", "其他"]
)
def test_a_group_that_is_nobody_in_particular(tmp_path: Path, group: str) -> None:
    finding = sole(tmp_path, third(f"audience: {{group: {group}}}"))
    assert (finding.code, finding.severity) == ("ZW605", Severity.WARNING)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].audience.group"


@pytest.mark.parametrize("group", ["低保申请人", "残疾人", "本村村民", "申请人", "优抚对象"])
def test_a_group_with_a_name_is_well(tmp_path: Path, group: str) -> None:
    assert found(tmp_path, third(f"audience: {{group: {group}}}")) == ()


def test_the_group_of_an_element_is_looked_at(tmp_path: Path) -> None:
    element = "{element: 办理进度, method: 依申请公开, audience: {group: 特定群体}}"
    finding = sole(tmp_path, third(f"content: [办理条件, {element}]"))
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].content[1].audience.group"


def test_stages_that_are_pending_or_of_a_faulty_catalog_are_not_counted(tmp_path: Path) -> None:
    alone = "# 基本目录 items[1]\nstages: [执行]"
    assert codes(found(tmp_path / "a", alone, third("stages: 待定"))) == ["ZW110"]
    assert codes(found(tmp_path / "b", alone, third("stages: [办理]"))) == ["ZW104"]
    assert codes(found(tmp_path / "c", alone)) == ["ZW606"]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("- {phase: 准备, action: 审查}\n- {phase: 发布, action: 发布}", "回应"),
        ("- {phase: 发布, action: 发布}\n- {phase: 回应, action: 答复}", "准备"),
    ],
)
def test_a_process_prepares_and_answers(tmp_path: Path, steps: str, expected: str) -> None:
    finding = sole(tmp_path, f"# 流程 processes[0].steps\n{steps}")
    assert (finding.code, finding.severity) == ("ZW607", Severity.WARNING)
    assert finding.message == f"流程“财政信息公开”没有“{expected}”这一步"


def test_processes_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 流程 processes[1].steps[0]\nphase: 起草"
    late = "# 流程 processes[1].steps[2]\nwithin: 文件公布之日起10个工作日内"
    assert codes(found(tmp_path, faulty, late)) == ["ZW104"]


@pytest.mark.parametrize(
    ("within", "late"),
    [
        ("文件公布之日起3个工作日内", True),
        ("公布后5日内", True),
        ("同步发布", False),
        ("文件公布3日前", False),
        ("及时", False),
    ],
)
def test_an_interpretation_goes_with_its_document(tmp_path: Path, within: str, late: bool) -> None:
    findings = found(tmp_path, f"# 流程 processes[1].steps[2]\nwithin: {within}")
    assert codes(findings) == ["ZW608"] * late


def test_a_bound_for_interpretations_is_kept(tmp_path: Path) -> None:
    bound = '# 时限表 limits[3]\napplies: {part: 解读}\ncount: "3"\nunit: 工作日\nsource: 某规定'
    step = "# 流程 processes[1].steps[2]\nwithin: 文件公布之日起{}个工作日内"
    assert found(tmp_path / "a", bound, step.format(3)) == ()
    assert codes(found(tmp_path / "b", bound, step.format(4))) == ["ZW608"]


VILLAGE = "levels: [区级, 村（社区）级]"


def test_a_village_item_is_seen_in_the_village(tmp_path: Path) -> None:
    finding = sole(tmp_path / "a", third(VILLAGE))
    assert (finding.code, finding.severity) == ("ZW609", Severity.INFO)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].channels"
    board = "channels: [政府网站, 社区/企事业单位/村公示栏（电子屏）]"
    assert found(tmp_path / "b", third(f"{VILLAGE}\n{board}")) == ()


def test_a_channel_of_other_levels_does_not_fit(tmp_path: Path) -> None:
    only = "# 渠道 channels[2]\nlevels: [街镇级]"
    finding = sole(tmp_path / "a", only)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].channels[1]"
    assert finding.label == "只有街镇级才有"
    assert found(tmp_path / "b", only, third("levels: [区级, 街镇级]")) == ()


def test_an_unknown_channel_fits_every_level(tmp_path: Path) -> None:
    assert codes(found(tmp_path, third("channels: [政府网站, 飞鸽传书]"))) == ["ZW206"]


def test_pending_channels_fit_every_level(tmp_path: Path) -> None:
    assert codes(found(tmp_path, third(f"{VILLAGE}\nchannels: 待定"))) == ["ZW110"]
