"""The generator of workspaces: the same seed the same bytes, and nothing wrong in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from benchmarks.generator.workspace import Size, write_workspace
from benchmarks.measuring.tree import editor_of, read_tree
from cli.program import zwgk


def _written(size: Size, out: Path, seed: str = "1") -> dict[str, bytes]:
    write_workspace(size, out, seed, lambda done: None)
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("generated") / "workspace"
    _written(Size(2, 4), root)
    return root


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    assert _written(Size(1, 3), tmp_path / "a") == _written(Size(1, 3), tmp_path / "b")


def test_another_seed_gives_another_workspace(tmp_path: Path) -> None:
    first = _written(Size(1, 1), tmp_path / "a")
    other = _written(Size(1, 1), tmp_path / "b", "2")
    assert first.keys() == other.keys()
    assert first["d0000/powers.yaml"] != other["d0000/powers.yaml"]


def test_a_district_has_the_same_bytes_in_every_scale(tmp_path: Path) -> None:
    alone = _written(Size(1, 2), tmp_path / "a")
    among = _written(Size(3, 2), tmp_path / "b")
    districts = {name for name in alone if name.startswith("d0000/")}
    assert {name: alone[name] for name in districts} == {name: among[name] for name in districts}


def test_it_validates_without_errors(workspace: Path, tmp_path: Path) -> None:
    done = zwgk("validate", "--workspace", str(workspace), "--format", "json", here=tmp_path)
    assert done.stderr.decode() == ""
    summary = json.loads(done.stdout)["summary"]
    tree = read_tree(workspace)
    assert {key: summary[key] for key in ("errors", "catalogs", "items")} == {
        "errors": 0,
        "catalogs": tree.catalogs,
        "items": tree.items,
    }


def test_it_still_validates_after_each_change_of_a_deadline(
    workspace: Path, tmp_path: Path
) -> None:
    editor = editor_of(read_tree(workspace))
    seen = set()
    for _ in range(60):
        editor.change()
        seen.add(editor.catalog.read_bytes())
    assert len(seen) == 60
    done = zwgk("validate", "--workspace", str(workspace), here=tmp_path)
    assert done.returncode == 0


def test_hardly_an_item_is_like_another(workspace: Path) -> None:
    contents = [
        tuple(entry["element"] for entry in item["content"] if isinstance(entry, dict))
        + tuple(entry for entry in item["content"] if isinstance(entry, str))
        for path in read_tree(workspace).files["catalog"]
        for item in yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)["items"]
        if "content" in item
    ]
    assert len(contents) > 100
    assert len(set(contents)) > 0.95 * len(contents)
