"""Every rule's page is true: its failing example gives that code alone, its passing one nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.rules import registry
from zwgk_cli.rules.rule import Rule


def test_the_base_workspace_is_clean(tmp_path: Path) -> None:
    assert find(copy_base(tmp_path / "w")).findings == ()


@pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.code)
def test_the_failing_example_gives_that_code_and_nothing_else(
    rule: Rule[Any], tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, rule.page.bad)
    assert codes(find(root).findings) == [rule.code]


@pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.code)
def test_the_passing_example_gives_nothing(rule: Rule[Any], tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, rule.page.good)
    assert codes(find(root).findings) == []
