"""Which folder is the workspace, which day it is, and how paths are shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from zwgk_cli.commands.workspace import find_workspace, shown_from, today
from zwgk_cli.errors import ZwgkError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a workspace in catalogs/, and another workspace deep in it."""
    for folder in ("catalogs", "catalogs/inner", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "zwgk.yaml").write_text("", "utf-8")
    (tmp_path / "catalogs" / "hexi" / "deep").mkdir(parents=True)
    return tmp_path.resolve()


def test_the_stated_folder_comes_first(root: Path) -> None:
    assert find_workspace(root / "other", root / "catalogs") == root / "other"


def test_then_the_nearest_upward(root: Path) -> None:
    assert find_workspace(None, root / "catalogs" / "hexi" / "deep") == root / "catalogs"
    assert find_workspace(None, root / "catalogs" / "inner") == root / "catalogs" / "inner"


def test_then_the_folder_catalogs(root: Path) -> None:
    assert find_workspace(None, root) == root / "catalogs"


def test_else_there_is_none(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ZwgkError, match="找不到工作区"):
        find_workspace(None, root / "nowhere")
    with pytest.raises(ZwgkError, match="不是工作区"):
        find_workspace(root, root / "catalogs")


def test_the_day_is_as_stated_then_of_the_environment_then_of_the_clock() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "0"}
    assert today("2026-11-01", epoch) == dt.date(2026, 11, 1)
    assert today(None, epoch) == dt.date(1970, 1, 1)
    assert today(None, {}) >= dt.date(2026, 1, 1)


def test_paths_are_shown_from_here() -> None:
    root = Path("/a/w")
    assert shown_from(root, Path("/a"))("hexi/b.yaml") == "w/hexi/b.yaml"
    assert shown_from(root, Path("/a/w/hexi"))("zwgk.yaml") == "../zwgk.yaml"
    assert shown_from(root, Path("/a"))("zwgk:registers/laws.yaml") == "zwgk:registers/laws.yaml"
