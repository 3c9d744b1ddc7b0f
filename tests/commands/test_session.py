"""A session: asked again and again, it answers as a fresh inspection would, and reads little."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.three import three_districts
from support.workspaces import TODAY, copy_base
from zwgk_cli.commands import one_district, session
from zwgk_cli.commands.inspect import Inspection, inspect
from zwgk_cli.commands.kept import FOLDER
from zwgk_cli.commands.request import Request
from zwgk_cli.commands.session import Session
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles

CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return three_districts(copy_base(tmp_path.resolve() / "w"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read as catalogs, as lists, or as what all share."""
    paths: list[str] = []
    for module, name, at in (
        (one_district, "load_catalog", lambda args: args[1]),
        (one_district, "load_lists", lambda args: args[2]),
        (session, "read_foundation", lambda args: "foundation"),
    ):
        monkeypatch.setattr(module, name, _noted(getattr(module, name), at, paths))
    return paths


def _noted(plain: Callable[..., Any], at: Callable[[Any], str], paths: list[str]) -> Any:
    def noted(*args: Any) -> Any:
        paths.append(at(args))
        return plain(*args)

    return noted


def asked(root: Path, *, kept: bool = False) -> Session:
    return Session(Request(DiskFiles(root), TODAY, root=root if kept else None))


def afresh(root: Path) -> Inspection:
    return inspect(Request(DiskFiles(root), TODAY))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


CHANGES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a catalog": (CATALOG, lambda path: change(path, "agency: 区财政局", "agency: 某局")),
    "a catalog gone": (CATALOG, lambda path: path.unlink()),
    "a catalog broken": (CATALOG, lambda path: path.write_text("items: [")),
    "a list": ("hexi/powers.yaml", lambda path: change(path, "HX-CF-0001", "HX-CF-0009")),
    "the agencies": ("hexi/district.yaml", lambda path: change(path, "区财政局", "区财政二局")),
    "a standard": (STANDARD, lambda path: change(path, "deadline: ", "deadline: 及时")),
    "a standard gone": (STANDARD, lambda path: path.unlink()),
    "a register": (
        "registers/channels.yaml",
        lambda path: change(path, "政府网站", "政务网站"),
    ),
    "the settings": (
        "zwgk.yaml",
        lambda path: path.write_text(path.read_text("utf-8") + "rules: {ZW304: off}\n", "utf-8"),
    ),
    "settings of no use": ("zwgk.yaml", lambda path: path.write_text("format: [")),
    "a file that belongs nowhere": ("hexi/x.yml", lambda path: path.write_text("a: b\n")),
    "a new catalog": (
        "hexi/shuishou-guanli.yaml",
        lambda path: path.write_text(
            "district: hexi\ndomain: shuishou-guanli\nedition: '2026-11-01'\nitems: []\n"
        ),
    ),
}


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_is_found_and_what_is_undone_is_gone(
    root: Path, name: str, told: bool
) -> None:
    path, edit = CHANGES[name]
    before = (root / path).read_bytes() if (root / path).exists() else None
    changed = [path] if told else None
    check = asked(root)
    first = check.inspect()
    assert first == afresh(root)
    edit(root / path)
    assert check.inspect(changed) == afresh(root)
    if before is None:
        (root / path).unlink()
    else:
        (root / path).write_bytes(before)
    assert check.inspect(changed) == first


def test_of_an_edited_catalog_nothing_else_is_read_again(root: Path, read: list[str]) -> None:
    check = asked(root)
    check.inspect()
    change(root / CATALOG, "title: ", "title: 新的")
    read.clear()
    check.inspect([CATALOG])
    assert read == [CATALOG]


def test_of_an_edited_list_the_catalogs_are_not_read_again(root: Path, read: list[str]) -> None:
    check = asked(root)
    check.inspect()
    change(root / "hexi/powers.yaml", "name: ", "name: 新的")
    read.clear()
    assert check.inspect(["hexi/powers.yaml"]) == afresh(root)
    assert read[0] == "hexi"
    assert CATALOG not in read[1 : read.index("hexi", 1)]


def test_a_touched_file_with_the_same_bytes_is_not_read_again(root: Path, read: list[str]) -> None:
    check = asked(root)
    first = check.inspect()
    read.clear()
    assert check.inspect([CATALOG, "zwgk.yaml"]) == first
    assert check.inspect() == first
    assert read == []


def test_the_first_inspection_is_kept_for_other_runs_and_later_ones_are_not(
    root: Path, read: list[str]
) -> None:
    check = asked(root, kept=True)
    check.inspect()
    kept = _contents(root / FOLDER)
    assert kept
    change(root / CATALOG, "title: ", "title: 新的")
    check.inspect([CATALOG])
    assert _contents(root / FOLDER) == kept


def test_what_another_run_has_kept_is_not_found_again(root: Path, read: list[str]) -> None:
    first = asked(root, kept=True).inspect()
    read.clear()
    assert asked(root, kept=True).inspect() == first
    assert read == ["foundation"]


def test_worker_processes_of_the_first_inspection_leave_what_they_found(
    root: Path, read: list[str]
) -> None:
    check = Session(Request(DiskFiles(root), TODAY, root=root, jobs=2))
    first = check.inspect()
    read.clear()
    assert check.inspect() == first
    change(root / CATALOG, "title: ", "title: 新的")
    check.inspect([CATALOG])
    assert set(read) == {"hexi", CATALOG}


def test_a_workspace_that_goes_and_comes_back_is_checked_again(root: Path) -> None:
    check = asked(root)
    first = check.inspect()
    (root / "zwgk.yaml").rename(root / "away")
    with pytest.raises(ZwgkError):
        check.inspect(["zwgk.yaml"])
    (root / "away").rename(root / "zwgk.yaml")
    assert check.inspect(["zwgk.yaml"]) == first


def test_a_district_is_at_hand_with_its_catalogs(root: Path, read: list[str]) -> None:
    check = asked(root)
    check.inspect()
    read.clear()
    district = check.district("hexi")
    assert district is not None
    assert [catalog.document for catalog in district.catalogs] == [CATALOG]
    assert read == []
    assert check.district("nowhere") is None
    (root / "hexi/district.yaml").unlink()
    check.inspect()
    assert check.district("hexi") is None


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*.json")}
