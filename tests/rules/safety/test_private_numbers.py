"""ZW801 and ZW803: numbers of persons, found by reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example

IDENTITY = "120103190001010019"


def found(tmp_path: Path, *examples: str) -> list[str]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return codes(find(root).findings)


def test_a_private_number_can_be_neither_accepted_nor_turned_off(tmp_path: Path) -> None:
    codes_found = found(
        tmp_path,
        f"# 目录 items[2]\nnote: {IDENTITY}\nallow: [{{rule: ZW801, reason: 示例}}]\n",
        "# 工作区\nrules: {ZW801: 'off'}\n",
    )
    assert "ZW801" in codes_found


def test_a_mobile_number_can_be_accepted_with_a_reason(tmp_path: Path) -> None:
    accepted = "allow: [{rule: ZW803, reason: 值班手机，单位配发}]"
    assert found(tmp_path, f"# 目录 items[2]\nnote: 13800000000\n{accepted}\n") == []


@pytest.mark.parametrize("column", ["inquiry", "complaint"])
def test_a_mobile_number_may_stand_where_numbers_are_to_be_called(
    tmp_path: Path, column: str
) -> None:
    assert found(tmp_path, f'# 目录 items[2]\n{column}: "13800000000"\n') == []


def test_an_identity_number_may_stand_nowhere(tmp_path: Path) -> None:
    assert found(tmp_path, f'# 目录 items[2]\ninquiry: "{IDENTITY}"\n') == ["ZW801"]


def test_a_comment_is_no_hiding_place(tmp_path: Path) -> None:
    text = f"# 用词（全文）\n# 经办人 {IDENTITY}\nvague_titles: [其他]\n"
    assert found(tmp_path, text) == ["ZW801"]
