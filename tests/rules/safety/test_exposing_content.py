"""ZW804: content that would expose people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.safety.exposing_content import _EXPOSING, _LEADS


def third(text: str) -> str:
    return f"# 目录 items[2]\n{text}\n"


@pytest.mark.parametrize(
    "element",
    [
        "补贴对象身份证号",
        "户主银行账号",
        "家庭住址",
        "患者病情",
        "残疾等级",
        "本人手机号码",
        "开户账号",
    ],
)
def test_what_leads_to_a_person_is_not_for_everyone(tmp_path: Path, element: str) -> None:
    finding = sole(tmp_path, third(f"content: [姓名, {element}]"))
    assert (finding.code, finding.severity) == ("ZW804", Severity.WARNING)
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].content[1]"


@pytest.mark.parametrize(
    "element",
    [
        "补贴对象身份证号（隐去中间八位）",
        "处罚决定（不含住址）",
        "寻亲公告（不写病情）",
        "办公地址",
        "残疾等级评定标准",
        "提供身份证复印件",
        "受理窗口的银行账号变更办法",
        "病情统计",
    ],
)
def test_rules_guides_and_hidden_parts_are_well(tmp_path: Path, element: str) -> None:
    assert found(tmp_path, third(f"content: [姓名, {element}]")) == ()


def test_what_only_the_person_gets_is_well(tmp_path: Path) -> None:
    own = "{element: 家庭住址, method: 依申请公开, audience: {group: 补贴申请人}}"
    assert found(tmp_path / "a", third(f"content: [姓名, {own}]")) == ()
    group = "content: [姓名, 家庭住址]\naudience: {group: 本村村民}"
    assert found(tmp_path / "b", third(group)) == ()


def test_a_process_that_takes_it_out_is_well(tmp_path: Path) -> None:
    hides = "# 流程 processes[0].steps[0]\naction: 隐去身份证号、住址"
    assert codes(found(tmp_path / "a", hides, third("content: [姓名, 家庭住址]"))) == []
    none = third("content: [姓名, 家庭住址]\nprocess: 无")
    assert codes(found(tmp_path / "b", hides, none)) == ["ZW804"]


@given(st.from_regex(re.compile(_EXPOSING.pattern), fullmatch=True), st.text(max_size=4))
def test_whatever_exposes_is_looked_at(exposing: str, beside: str) -> None:
    assert _LEADS.search(beside + exposing)
