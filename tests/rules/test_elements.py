"""What a rule says of itself, so that it need not look at every item: elements, signs, texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.workspaces import copy_base, find, put_example
from zwgk_cli.rules.check import Checker
from zwgk_cli.rules.registry import RULES
from zwgk_cli.rules.rule import Rule

DECIDED = [rule for rule in RULES if rule.elements or rule.by_text]
ADOPTED = "# 基本目录 items[0]\n"
"""A standard item that the catalog at hand adopts."""


def of_everything(checker: Checker, *_: Any) -> Any:
    return tuple(checker._of_items), ()


def assert_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = find(root).findings
    with monkeypatch.context() as patch:
        patch.setattr(Checker, "_plan", of_everything)
        assert find(root).findings == found


@pytest.mark.parametrize("rule", DECIDED, ids=lambda rule: rule.code)
def test_a_fault_is_found_as_if_every_rule_looked_at_every_item(
    rule: Rule[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, rule.page.bad)
    assert_the_same(root, monkeypatch)


@pytest.mark.parametrize(
    "element",
    [
        "deadline: 及时公开",
        "basis: [《中华人民共和国预算法》第一千条, 有关规定]",
        "basis: [《中华人民共和国环境保护法》]",
        "basis: [《中华人民共和国预算法》第九百条第七款, 《中华人民共和国预算法》第十四条第三款]",
        "content: [同上, 请填写内容]",
        "note: 办理前到国税局查询，,每日三十日内",
        "channels: [官网]",
        "method: 依申请公开",
        "process: 没有的流程",
        "agency: [没有的部门]",
        "title: 其他",
        "category: 其他",
    ],
)
def test_so_is_the_fault_of_a_standard_that_items_adopt(
    element: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, ADOPTED + element)
    assert_the_same(root, monkeypatch)
