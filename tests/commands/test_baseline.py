"""`zwgk validate --baseline` and `--write-baseline`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.workspaces import TODAY, copy_base
from zwgk_cli.commands.baseline import NAME, Written, accept_all, read_baseline
from zwgk_cli.commands.validate import Answer, Question, validate
from zwgk_cli.errors import ZwgkError

CATALOG = "hexi/caizheng-yujuesuan.yaml"
NUMBER = "120103199001011231"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with an error (ZW301) and a warning (ZW502)."""
    root = copy_base(tmp_path.resolve() / "w")
    change(root, "[HX-XK-0001]", "[HX-XK-0009]")
    change(root, "信息形成或者变更之日起20个工作日内", "及时公开")
    return root


def change(root: Path, old: str, new: str) -> None:
    path = root / CATALOG
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def question(root: Path, *targets: str, **more: Any) -> Question:
    return Question(root, root, TODAY, targets, kept=False, **more)


def accepted(root: Path, path: Path | None = None) -> Written:
    return accept_all(question(root), path)


def held(root: Path, *targets: str) -> Answer:
    return validate(question(root, *targets, baseline=read_baseline(root / NAME)))


def codes(found: Answer) -> list[str]:
    return [entry.finding.code for entry in found.located]


def test_the_faults_of_today_are_accepted_and_new_ones_told(root: Path) -> None:
    written = accepted(root)
    assert (written.path, written.renewed, written.count) == (NAME, False, 2)
    assert codes(written.answer) == codes(held(root)) == []
    assert held(root).summary.baselined == 2
    change(root, "[HX-CF-0001]", "[HX-CF-0009]")
    found = held(root)
    assert codes(found) == ["ZW301"]
    assert (found.summary.errors, found.summary.warnings, found.summary.baselined) == (1, 0, 2)


def test_lines_and_items_added_above_change_nothing(root: Path) -> None:
    accepted(root)
    change(root, "items:\n", "# 新的说明\n\nitems:\n")
    assert codes(held(root)) == []


def test_what_is_mended_has_gone_and_is_forgotten(root: Path) -> None:
    accepted(root)
    change(root, "deadline: 及时公开", "deadline: 信息形成或者变更之日起20个工作日内")
    found = held(root)
    assert [entry.code for entry in found.gone] == ["ZW502"]
    again = accepted(root)
    assert (again.renewed, again.count, again.added, again.gone) == (True, 1, 0, 1)
    assert held(root).gone == ()


def test_a_part_of_the_workspace_counts_its_own(root: Path) -> None:
    accepted(root)
    assert held(root, "HX-CZYJS-003").summary.baselined == 2
    assert held(root, "HX-CZYJS-001").summary.baselined == 0
    assert held(root, "HX-CZYJS-001").gone == ()


def test_what_could_hurt_somebody_is_not_accepted(root: Path) -> None:
    change(root, "    deadline: 及时公开", f"    note: {NUMBER}\n    deadline: 及时公开")
    written = accepted(root)
    assert codes(written.answer) == codes(held(root)) == ["ZW801"]
    assert "ZW801" not in (root / NAME).read_text("utf-8")


def test_the_file_is_the_same_whatever_the_folder_it_is_written_from(root: Path) -> None:
    accepted(root)
    elsewhere = root.parent / "b.json"
    accept_all(Question(root, root / "hexi", TODAY, kept=False), elsewhere)
    assert elsewhere.read_bytes() == (root / NAME).read_bytes()


def test_the_permissions_of_the_file_are_kept(root: Path) -> None:
    accepted(root)
    (root / NAME).chmod(0o600)
    accepted(root)
    assert (root / NAME).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in root.glob(".*")] == []


@pytest.mark.parametrize("more", [{"select": ("ZW3",)}, {"ignore": ("ZW5",)}], ids=str)
def test_a_part_makes_no_baseline(root: Path, more: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ZwgkError, match="检查全部目录"):
        accept_all(question(root, **more), None)
    with pytest.raises(ZwgkError, match="检查全部目录"):
        accept_all(question(root, "hexi"), None)
    assert not (root / NAME).exists()


def test_another_file_is_not_overwritten(root: Path) -> None:
    before = (root / CATALOG).read_bytes()
    with pytest.raises(ZwgkError, match="不是基线文件：不是 JSON"):
        accepted(root, Path(CATALOG))
    assert (root / CATALOG).read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(root: Path) -> None:
    with pytest.raises(ZwgkError, match="写不了基线文件"):
        accepted(root, Path("no/such/folder.json"))
    with pytest.raises(ZwgkError, match="读不了基线文件"):
        read_baseline(root / "hexi")
    with pytest.raises(ZwgkError, match="读不了基线文件"):
        read_baseline(root / "none.json")
