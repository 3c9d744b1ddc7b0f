"""Watching a folder: which files count, and when a change is told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from zwgk_cli.commands.watch import Watched, changes


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("zwgk.yaml", "hexi/powers.yaml", "hexi/ledger.csv", "templates/html/item.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", "utf-8")
    return tmp_path


def test_nothing_has_changed_at_first(root: Path) -> None:
    watched = Watched(root)
    assert watched.changed() == frozenset()


def test_what_is_written_made_or_removed_is_told_once(root: Path) -> None:
    watched = Watched(root)
    (root / "hexi/powers.yaml").write_text("longer", "utf-8")
    (root / "hexi/new.yml").write_text("a", "utf-8")
    (root / "zwgk.yaml").unlink()
    assert watched.changed() == {"hexi/powers.yaml", "hexi/new.yml", "zwgk.yaml"}
    assert watched.changed() == frozenset()


def test_a_file_put_in_the_place_of_another_has_changed(root: Path) -> None:
    watched = Watched(root)
    (root / "hexi/fresh").write_text("b", "utf-8")
    (root / "hexi/fresh").replace(root / "hexi/powers.yaml")
    assert watched.changed() == {"hexi/powers.yaml"}


def test_of_templates_every_file_counts_and_elsewhere_yaml_alone(root: Path) -> None:
    watched = Watched(root)
    (root / "templates/html/item.html").write_text("longer", "utf-8")
    (root / "hexi/ledger.csv").write_text("longer", "utf-8")
    assert watched.changed() == {"templates/html/item.html"}


def test_hidden_files_and_folders_do_not_count(root: Path) -> None:
    watched = Watched(root)
    (root / ".zwgk-cache").mkdir()
    (root / ".zwgk-cache/x.yaml").write_text("a", "utf-8")
    (root / "hexi/.powers.yaml.swp").write_text("a", "utf-8")
    (root / "hexi/.x.yaml").write_text("a", "utf-8")
    assert watched.changed() == frozenset()


def test_a_folder_that_goes_takes_its_files_along(root: Path) -> None:
    watched = Watched(root)
    (root / "hexi/powers.yaml").unlink()
    (root / "hexi/ledger.csv").unlink()
    (root / "hexi").rmdir()
    assert watched.changed() == {"hexi/powers.yaml"}


def test_what_is_written_in_several_steps_is_told_together(root: Path) -> None:
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: (root / "zwgk.yaml").write_text("longer", "utf-8"),
        lambda: (root / "hexi/powers.yaml").write_text("longer", "utf-8"),
        lambda: None,
        lambda: (root / "zwgk.yaml").write_text("longer still", "utf-8"),
        lambda: None,
    ]
    told = changes(Watched(root), lambda _: steps.pop(0)())
    assert list(islice(told, 2)) == [{"zwgk.yaml", "hexi/powers.yaml"}, {"zwgk.yaml"}]
    assert steps == []
