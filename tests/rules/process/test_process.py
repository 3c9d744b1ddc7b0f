"""ZW601 to ZW604."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place

NO_SITE = "# 目录 items[2]\nchannels: [公开查阅点]"


def of_third(text: str) -> str:
    return f"# 目录 items[2]\n{text}\n"


def test_an_item_for_everyone_is_on_the_government_site(tmp_path: Path) -> None:
    finding = sole(tmp_path, NO_SITE)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].channels"
    assert finding.message == "面向全社会主动公开，公开渠道里没有政府网站"
    assert finding.help == (
        "在“公开渠道和载体”里加上“政府网站”（channels）；"
        "公开主体有自己的网站的，在 hexi/district.yaml 里写明（site）"
    )


def test_an_agency_may_have_a_site_of_its_own(tmp_path: Path) -> None:
    site = "# 机构名录 agencies[0]\nsite: https://www.example.gov.cn/"
    assert found(tmp_path, NO_SITE, site) == ()


def test_a_member_of_a_group_may_have_a_site_of_its_own(tmp_path: Path) -> None:
    site = "# 机构名录 agencies[3]\nsite: https://www.example.gov.cn/"
    item = of_third("agency: [各街道办事处, 区财政局]")
    assert found(tmp_path, NO_SITE, site, item) == ()


@pytest.mark.parametrize(
    "change",
    [
        "audience: {group: 会计人员}",
        "levels: [村（社区）级]",
        "method: 依申请公开\naudience: {group: 会计人员}",
    ],
)
def test_others_need_no_site(tmp_path: Path, change: str) -> None:
    assert found(tmp_path, NO_SITE, of_third(change)) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("channels: [政府网战]", "ZW206"),
        ("channels: 待定", "ZW110"),
        ("channels: [公开查阅点]\nagency: 区财政居", "ZW204"),
        ("channels: [公开查阅点]\naudience: 待定", "ZW110"),
        ("channels: [公开查阅点]\nmethod: 待定", "ZW110"),
        ("channels: [公开查阅点]\nagency: 待定", "ZW110"),
    ],
)
def test_another_fault_of_the_item_comes_first(tmp_path: Path, change: str, code: str) -> None:
    assert codes(found(tmp_path, of_third(change))) == [code]


def test_a_standard_without_the_site_is_told_where_it_is_adopted(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 基本目录 items[0]\nchannels: [公开查阅点]")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[1].standard"
    assert finding.related[0].place.route == ("items", 0, "channels")


def test_audience_and_method_contradict_each_other(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("method: 依申请公开"))
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].audience"
    assert finding.message == "公开方式是依申请公开，公开对象却是全社会"
    assert finding.help == (
        "应当让全社会知道的，把“公开方式”改为 主动公开（method）；"
        "只向申请人公开的，把“公开对象”写成 {group: 哪些人}（audience）"
    )
    assert finding.related[0].place.route == ("items", 2, "method")


def test_the_element_that_the_item_states_is_told(tmp_path: Path) -> None:
    finding = sole(tmp_path, "method: 依申请公开")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].method"
    assert finding.related[0].place.document == "standard/caizheng-yujuesuan.yaml"


def test_an_element_of_the_content_may_differ(tmp_path: Path) -> None:
    element = "{element: 办理条件, method: 依申请公开, audience: 全社会}"
    assert found(tmp_path, of_third(f"content: [{element}]")) == ()


def test_a_mistyped_process_is_offered_the_right_one(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("process: 财政信公开"))
    assert finding.message == "流程表里没有“财政信公开”"
    assert finding.label == "是不是“财政信息公开”"
    assert finding.fix is not None
    place = Place("hexi/caizheng-yujuesuan.yaml", ("items", 2, "process"))
    assert finding.fix.changes == (Change(place, "财政信息公开"),)
    assert not finding.fix.certain


def test_a_process_like_no_other_is_to_be_registered(tmp_path: Path) -> None:
    finding = sole(tmp_path, of_third("process: 摇号"))
    assert finding.label == "流程表里找不到"
    assert finding.fix is None


def test_processes_read_in_part_accuse_nobody(tmp_path: Path) -> None:
    faulty = "# 流程 processes[1].steps[0]\nphase: 起草"
    assert codes(found(tmp_path, faulty, of_third("process: 政策文件公开"))) == ["ZW104"]


def test_the_first_step_out_of_order_is_told(tmp_path: Path) -> None:
    steps = """# 流程 processes[1].steps
- {phase: 准备, action: 保密审查}
- {phase: 解读, action: 发布解读材料}
- {phase: 发布, action: 在政府网站发布}
- {phase: 准备, action: 归档}
- {phase: 回应, action: 答复询问}
"""
    finding = sole(tmp_path, steps)
    assert at(finding) == "registers/processes.yaml processes[1].steps[2].phase"
    assert finding.message == "流程“政策文件公开”的“发布”排在“解读”后面"
    assert finding.label == "“发布”应在“解读”之前"


def test_several_steps_of_a_phase_are_in_order(tmp_path: Path) -> None:
    steps = """# 流程 processes[0].steps
- {phase: 准备, action: 编制}
- {phase: 准备, action: 保密审查}
- {phase: 发布, action: 在政府网站发布}
- {phase: 发布, action: 送公开查阅点}
- {phase: 回应, action: 答复询问}
"""
    assert found(tmp_path, steps) == ()


def test_a_process_publishes(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 流程 processes[0].steps\n- {phase: 准备, action: 保密审查}")
    assert at(finding) == "registers/processes.yaml processes[0].name"
    assert finding.message == "流程“财政信息公开”没有“发布”这一步"
    assert finding.help == "在步骤里补上 {phase: 发布, action: …}（steps）"


def test_an_interpretation_that_is_owed_has_its_step(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 流程 processes[0]\ninterpretation: 是")
    assert at(finding) == "registers/processes.yaml processes[0].interpretation"
    assert finding.message == "流程“财政信息公开”没有“解读”这一步"
