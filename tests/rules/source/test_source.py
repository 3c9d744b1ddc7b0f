"""ZW0: what the pages say of reading, beyond their examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.model.place import Place
from zwgk_cli.rules import source


def test_only_what_does_no_harm_to_the_reading_can_be_turned_off() -> None:
    unlocked = [rule.code for rule in source.RULES if not rule.locked]
    assert unlocked == ["ZW008", "ZW010", "ZW011"]


def test_a_link_that_leaves_the_workspace_is_not_read(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    outside = tmp_path / "outside.yaml"
    catalog = root / "hexi" / "caizheng-yujuesuan.yaml"
    catalog.rename(outside)
    catalog.symlink_to(outside)
    (finding,) = find(root).findings
    assert (finding.code, finding.message) == (
        "ZW009",
        "文件打不开：是指向工作区以外的链接，不予读取",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("words: *other\n", "ZW004"),
        ("--- \nvague_titles: [其他]\n", "ZW004"),
        ("vague_titles: !!seq [其他]\n", "ZW004"),
        ("<<: {vague_titles: [其他]}\n", "ZW004"),
        ("vague_titles: [其他\n", "ZW002"),
        ("vague_titles:\n\t- 其他\n", "ZW002"),
        ("vague_titles: [其他<U+2028>]\n", "ZW006"),
    ],
)
def test_each_fault_of_a_text_is_one_finding(tmp_path: Path, text: str, code: str) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, f"# 用词（全文）\n{text}")
    assert codes(find(root).findings) == [code]


def test_a_file_that_cannot_be_read_hides_no_fault_of_another(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 用词（全文）\nvague_titles: [其他\n")
    put_example(root, "# 目录 items[2]\nchannels: [政府网站, 公示栏]\n")
    assert codes(find(root).findings) == ["ZW002", "ZW206"]


def test_the_full_width_colon_is_found_on_its_own_line(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 用词（全文）\nvague_titles：[其他]\ngeneric_agencies: [相关部门]\n")
    (finding,) = find(root).findings
    assert finding.place == Place("registers/words.yaml", part="text", span=(12, 13))
