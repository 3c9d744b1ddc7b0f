"""PATH…: what files, folders, districts and item ids make of a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.three import three_districts
from support.workspaces import copy_base, find
from zwgk_cli.commands.inspect import Inspection
from zwgk_cli.commands.narrow import Narrowing, narrowing_of
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return three_districts(copy_base(tmp_path_factory.mktemp("narrow").resolve() / "w"))


@pytest.fixture(scope="module")
def inspection(root: Path) -> Inspection:
    return find(root)


def covered(narrowing: Narrowing) -> set[str]:
    """Which of these findings the narrowing lets through."""
    findings = {
        "settings": Finding("ZW113", Place("zwgk.yaml", ("rules", "ZW999"), "key"), ""),
        "first district": Finding("ZW115", Place("zwgk.yaml", ("districts", 0, "id")), ""),
        "districts": Finding("ZW103", Place("zwgk.yaml", ("districts",)), ""),
        "shipped": Finding("ZW401", Place("zwgk:registers/laws.yaml", ("laws", 0)), ""),
        "powers": Finding("ZW310", Place("hexi/powers.yaml", ("powers", 0)), ""),
        "item": Finding("ZW301", Place(CATALOG, ("items", 0)), "", item="HX-CZYJS-001"),
        "other item": Finding("ZW301", Place(CATALOG, ("items", 1)), "", item="HX-CZYJS-002"),
        "other district": Finding(
            "ZW301", Place(CATALOG.replace("hexi", "heping")), "", item="HP-CZYJS-001"
        ),
        "standard": Finding(
            "ZW502",
            Place("standard/caizheng-yujuesuan.yaml", ("items", 1)),
            "",
            item="CZYJS-002",
            adopters=("HX-CZYJS-001", "NK-CZYJS-001"),
        ),
    }
    return {name for name, finding in findings.items() if narrowing.covers(finding)}


OF_HEXI = {"first district", "powers", "item", "other item", "standard"}


@pytest.mark.parametrize(
    ("here", "target", "expected"),
    [
        (".", "HX-CZYJS-001", {"item", "standard"}),
        (".", "HX-CZYJS-002", {"other item"}),
        (".", CATALOG, {"item", "other item", "standard"}),
        ("hexi", "caizheng-yujuesuan.yaml", {"item", "other item", "standard"}),
        (".", "hexi", OF_HEXI),
        (".", "hexi/", OF_HEXI),
        ("..", "hexi", OF_HEXI),
        ("heping", "hexi", OF_HEXI),
        ("heping", "../hexi", OF_HEXI),
        (".", "heping", {"other district"}),
        (".", "standard", {"standard"}),
        (".", "hexi/powers.yaml", {"powers"}),
        (".", "zwgk.yaml", {"settings", "first district", "districts"}),
        ("standard", ".", {"standard"}),
    ],
)
def test_a_target_is_what_it_names(
    here: str, target: str, expected: set[str], root: Path, inspection: Inspection
) -> None:
    narrowing = narrowing_of([target], root, (root / here).resolve(), inspection)
    assert covered(narrowing) == expected


@pytest.mark.parametrize(("here", "target"), [(".", "."), ("..", "w"), ("hexi", "..")])
def test_the_whole_workspace_is_everything(
    here: str, target: str, root: Path, inspection: Inspection
) -> None:
    narrowing = narrowing_of([target], root, (root / here).resolve(), inspection)
    assert len(covered(narrowing)) == 9


def test_several_targets_add_up(root: Path, inspection: Inspection) -> None:
    narrowing = narrowing_of(["HX-CZYJS-002", "heping"], root, root, inspection)
    assert covered(narrowing) == {"other item", "other district"}


@pytest.mark.parametrize("target", ["dongli", "README.md", "HX-CZYJS-900", "..", "/", "hexi/a"])
def test_what_is_nothing_is_refused(target: str, root: Path, inspection: Inspection) -> None:
    (root / "README.md").write_text("a file that is no catalog", "utf-8")
    with pytest.raises(ZwgkError, match="找不到"):
        narrowing_of(["hexi", target], root, root, inspection)


def test_a_district_without_files_is_still_a_district(tmp_path: Path) -> None:
    root = three_districts(copy_base(tmp_path.resolve() / "w"))
    for path in (root / "nankai").iterdir():
        path.unlink()
    narrowing = narrowing_of(["nankai"], root, root, find(root))
    assert narrowing.districts == {2}
