"""停用的名称: told as words, not where two words only touch."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example


@pytest.mark.parametrize(
    ("title", "told"),
    [("扶贫办受理的申请", True), ("扶贫办事服务", False), ("原扶贫办名单", False)],
)
def test_an_office_that_is_no_more_is_told_but_not_a_word_that_begins_with_its_last(
    title: str, told: bool, tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "w")
    words = root / "registers/words.yaml"
    words.write_text(
        words.read_text("utf-8").replace(
            "outdated: [", "outdated: [{word: 扶贫办, instead: 农业农村委}, ", 1
        ),
        "utf-8",
    )
    put_example(root, f"# 目录 items[2]\ntitle: {title}\n")
    assert ("ZW219" in codes(find(root).findings)) is told
