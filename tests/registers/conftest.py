"""The registers that the repository ships, opened once."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.registers import Registers

CATALOGS = Path(__file__).parents[2] / "catalogs"


@pytest.fixture(scope="session")
def registers() -> Registers:
    workspace = open_workspace(DiskFiles(CATALOGS)).workspace
    assert workspace is not None
    assert workspace.registers.partial == frozenset()
    return workspace.registers


@pytest.fixture(scope="session")
def index(registers: Registers) -> LawIndex:
    return LawIndex(registers.laws)
