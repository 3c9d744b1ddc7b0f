"""ZW011: values that YAML ends at a # which was meant as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import copy_base, find
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"


def noted(folder: Path, note: str) -> tuple[Finding, ...]:
    root = copy_base(folder / "w")
    path = root / CATALOG
    path.write_text(f"{path.read_text('utf-8')}    note: {note}\n", "utf-8")
    return find(root).findings


def test_a_bracket_that_stays_open_shows_that_the_rest_is_lost(tmp_path: Path) -> None:
    (finding,) = noted(tmp_path, "在政务服务中心（原 #3 楼）办理")
    assert (finding.code, finding.severity) == ("ZW011", Severity.WARNING)
    assert finding.place == Place(CATALOG, ("items", 2, "note"))
    assert finding.message == "“#3 楼）办理”没有读入：空格后面的 # 是注释的开始"
    assert finding.item == "HX-CZYJS-003"


def test_a_mark_close_to_its_neighbours_is_a_hint(tmp_path: Path) -> None:
    (finding,) = noted(tmp_path, "到 #3 楼一层西侧的综合窗口办理业务")
    assert (finding.code, finding.severity) == ("ZW011", Severity.INFO)
    assert finding.message == "“#3 楼一层西侧的综合窗…”没有读入：空格后面的 # 是注释的开始"


@pytest.mark.parametrize(
    "note",
    [
        "办理  # 由窗口答复",
        "办理 # 由窗口答复",
        "办理  #由窗口答复",
        '"到 #3 楼办理"',
        "C#语言培训",
        "办理 ##",
        "|\n      到 #3 楼办理",
    ],
)
def test_comments_and_quoted_text_are_well(tmp_path: Path, note: str) -> None:
    assert noted(tmp_path, note) == ()


def test_of_very_many_the_first_are_told(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    path = root / CATALOG
    lines = "".join(f"      - 材料 #{number}\n" for number in range(30))
    text = path.read_text("utf-8").replace("      - 办理条件\n", f"      - 办理条件\n{lines}")
    path.write_text(text, "utf-8")
    assert sum(finding.code == "ZW011" for finding in find(root).findings) == 20
