"""A part of the workspace: which files it makes, whose faults it minds, what it refuses."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.three import three_districts
from publishing.sites import published
from support.workspaces import copy_base
from zwgk_cli.commands import build as building
from zwgk_cli.commands.build import Built
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.part import Part
from zwgk_cli.errors import ZwgkError

CATALOG = "caizheng-yujuesuan"
DATA = frozenset({"json"})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return three_districts(copy_base(tmp_path.resolve() / "w"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path.resolve() / "dist"


@pytest.fixture
def build(root: Path, out: Path) -> Callable[..., Built]:
    def built(part: Part, **how: Any) -> Built:
        return building.build(Plan(root, root.parent, out, part=part, **{"kinds": DATA, **how}))

    return built


def spoil(root: Path, district: str) -> None:
    """A fault that refuses a build: a power that the list does not have."""
    path = root / district / f"{CATALOG}.yaml"
    text = path.read_text("utf-8")
    code = "HX" if district == "hexi" else "HP"
    assert f"[{code}-XK-0001]" in text
    path.write_text(text.replace(f"[{code}-XK-0001]", f"[{code}-XK-9999]", 1), "utf-8")


def test_a_district_alone_is_published_alone(build: Callable[..., Built], out: Path) -> None:
    built = build(Part(districts=("heping",)))
    assert (built.complete, built.catalogs) == (True, 1)
    assert sorted(published(out)) == [f"heping/{CATALOG}/catalog.json", "open-data.json"]


def test_a_domain_alone_is_that_of_every_district(build: Callable[..., Built], out: Path) -> None:
    assert build(Part(domains=(CATALOG,))).catalogs == 3
    assert len(published(out)) == 3 + 1, "and the list of them for portals"


def test_the_home_page_of_a_part_names_its_districts_alone(
    build: Callable[..., Built], out: Path
) -> None:
    build(Part(districts=("heping",)), kinds=frozenset({"html"}))
    home = published(out)["index.html"].decode()
    assert "和平区" in home
    assert "河西区" not in home


def test_the_faults_of_others_do_not_refuse_a_part(
    root: Path, build: Callable[..., Built], out: Path
) -> None:
    spoil(root, "hexi")
    built = build(Part(districts=("heping",)))
    assert built.published
    assert built.answer.located == ()
    assert built.left_out == ()


def test_its_own_faults_refuse_a_part(root: Path, build: Callable[..., Built], out: Path) -> None:
    spoil(root, "heping")
    built = build(Part(districts=("heping",)))
    assert not built.published
    assert [entry.finding.code for entry in built.answer.located] == ["ZW301"]
    assert not out.exists()


def test_a_fault_of_all_refuses_a_part_too(root: Path, build: Callable[..., Built]) -> None:
    roles = root / "registers/roles.yaml"
    roles.write_text("roles: [}", "utf-8")
    assert not build(Part(districts=("heping",))).published


@pytest.mark.parametrize(
    ("part", "message", "hint"),
    [
        (Part(districts=("hepin",)), "没有“hepin”这个区", "相近的有“heping”“hexi”"),
        (Part(domains=("xyz",)), "没有“xyz”这个有目录的领域", f"可以写：{CATALOG}"),
    ],
)
def test_a_name_that_there_is_not_is_told_with_the_nearest(
    part: Part, message: str, hint: str, build: Callable[..., Built]
) -> None:
    with pytest.raises(ZwgkError) as caught:
        build(part)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_the_rows_of_an_agency_are_no_catalog(build: Callable[..., Built]) -> None:
    with pytest.raises(ZwgkError, match="不是完整的目录，只能生成表格"):
        build(Part(agency="区财政局"))


def test_an_agency_without_rows_is_told(build: Callable[..., Built], out: Path) -> None:
    with pytest.raises(ZwgkError, match="没有“区财局”这个公开主体") as caught:
        build(Part(agency="区财局"), kinds=frozenset({"csv"}))
    assert caught.value.hint == "相近的有“区财政局”"
    assert not out.exists()


def test_an_agency_gets_the_rows_that_it_answers_for_by_itself_or_in_a_group(
    root: Path, build: Callable[..., Built], out: Path
) -> None:
    path = root / "hexi" / f"{CATALOG}.yaml"
    text = path.read_text("utf-8")
    both = text.replace("agency: 区财政局", "agency: [区政务服务办, 区财政局]", 1)
    path.write_text(both, "utf-8")
    part = Part(districts=("hexi",), agency="区政务服务办")
    assert build(part, kinds=frozenset({"csv"})).complete
    table = published(out)[f"hexi/{CATALOG}/catalog.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["公开主体"] for row in rows] == ["区政务服务办\n区财政局"]


def test_a_draft_of_a_part_leaves_out_what_cannot_be_read(
    root: Path, build: Callable[..., Built]
) -> None:
    (root / "heping" / f"{CATALOG}.yaml").write_text("items: [", "utf-8")
    (root / "nankai" / f"{CATALOG}.yaml").write_text("items: [", "utf-8")
    built = build(Part(districts=("hexi", "heping")), draft=True)
    assert built.published
    assert built.left_out == (f"w/heping/{CATALOG}.yaml",)
