"""Which agency a name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import copy_base, put_example
from zwgk_cli.crossref.agencies import by_other_name, find, is_known, members
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.district import District


@pytest.fixture
def district(tmp_path: Path) -> District:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 机构名录 agencies[1]\naliases: [民政局]")
    files = DiskFiles(root)
    opened = open_workspace(files)
    assert opened.workspace is not None
    loaded = load_district(files, opened.layout, opened.workspace, "hexi").district
    assert loaded is not None
    return loaded


def test_only_the_printed_name_finds_an_agency(district: District) -> None:
    agency = find("区财政局", district)
    assert agency is not None
    assert agency.full_name == "天津市河西区财政局"
    assert find("天津市河西区财政局", district) is None


def test_a_group_is_known_and_stands_for_its_members(district: District) -> None:
    assert is_known("各街道办事处", district)
    assert members("各街道办事处", district) == ("大营门街道办事处",)
    assert members("区财政局", district) == ("区财政局",)
    assert not is_known("区会计局", district)


@pytest.mark.parametrize(
    ("name", "agency", "kind"),
    [
        ("天津市河西区财政局", "区财政局", "全称"),
        ("民政局", "区民政局", "别名"),
        ("区财政税务局", "区财政局", "曾用名"),
    ],
)
def test_other_names_lead_to_the_printed_one(
    district: District, name: str, agency: str, kind: str
) -> None:
    other = by_other_name(name, district)
    assert other is not None
    assert (other.agency.name, other.kind) == (agency, kind)


def test_a_strange_name_leads_nowhere(district: District) -> None:
    assert by_other_name("区会计局", district) is None
