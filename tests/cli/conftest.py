"""Workspaces for the command line: a clean one, and one with a code that is in no list."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import copy_base

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without a fault, in which the command runs; no day but the stated one."""
    root = copy_base(tmp_path / "w")
    monkeypatch.chdir(root)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return root


@pytest.fixture
def faulty(clean: Path) -> Path:
    """One code of the catalog is in no list: ZW301, an error."""
    path = clean / CATALOG
    text = path.read_text("utf-8")
    assert "[HX-CF-0001]" in text
    path.write_text(text.replace("[HX-CF-0001]", "[HX-CF-0991]"), "utf-8")
    return clean
