"""What earlier runs found: used where nothing differs, never believed where anything does."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from commands.three import three_districts
from publishing.sites import everything
from support.workspaces import copy_base
from zwgk_cli.commands import one_district
from zwgk_cli.commands.build import build
from zwgk_cli.commands.kept import FOLDER
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.validate import Answer, Question, validate

TODAY = dt.date(2026, 11, 24)
CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return three_districts(copy_base(tmp_path.resolve() / "w"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The catalogs that are read, as they are."""
    paths: list[str] = []
    plain = one_district.load_catalog

    def noted(files: Any, path: str, *rest: Any) -> Any:
        paths.append(path)
        return plain(files, path, *rest)

    monkeypatch.setattr(one_district, "load_catalog", noted)
    return paths


def check(root: Path, **how: Any) -> Answer:
    return validate(Question(root, root.parent, how.pop("today", TODAY), **how))


def afresh(root: Path, **how: Any) -> Answer:
    return check(root, kept=False, **how)


def made(root: Path, out: Path, **how: Any) -> dict[str, bytes]:
    build(Plan(root, root.parent, out, draft=True, **how))
    return everything(out)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_second_check_reads_no_catalog_and_finds_the_same(root: Path, read: list[str]) -> None:
    first = check(root)
    assert CATALOG in read
    read.clear()
    assert check(root) == first
    assert read == []
    assert afresh(root) == first
    assert read == [CATALOG, "heping/caizheng-yujuesuan.yaml", "nankai/caizheng-yujuesuan.yaml"]


def test_of_a_changed_catalog_that_alone_is_read_again(root: Path, read: list[str]) -> None:
    check(root)
    change(root / CATALOG, "title: ", "title: 新的")
    read.clear()
    found = check(root)
    assert read == [CATALOG]
    assert found == afresh(root)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a catalog": lambda root: change(root / CATALOG, "agency: 区财政局", "agency: 某局"),
    "a catalog gone": lambda root: (root / CATALOG).unlink(),
    "a catalog broken": lambda root: (root / CATALOG).write_text("items: ["),
    "a list": lambda root: change(root / "hexi/powers.yaml", "HX-CF-0001", "HX-CF-0009"),
    "the agencies": lambda root: change(root / "hexi/district.yaml", "区财政局", "区财政二局"),
    "a district gone": lambda root: shutil.rmtree(root / "hexi"),
    "a standard": lambda root: change(
        root / "standard/caizheng-yujuesuan.yaml", "deadline: ", "deadline: 及时"
    ),
    "a register": lambda root: change(root / "registers/channels.yaml", "政府网站", "政务网站"),
    "the severities": lambda root: (root / "zwgk.yaml").write_text(
        (root / "zwgk.yaml").read_text("utf-8") + "rules: {ZW304: off}\n", "utf-8"
    ),
    "a file that belongs nowhere": lambda root: (root / "hexi/x.yml").write_text("a: b\n"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changes_is_found_as_without_a_cache(root: Path, name: str) -> None:
    check(root)
    CHANGES[name](root)
    assert check(root) == afresh(root)
    assert check(root) == afresh(root)


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changes_is_built_as_without_a_cache(
    root: Path, tmp_path: Path, name: str
) -> None:
    made(root, tmp_path / "dist")
    CHANGES[name](root)
    again = made(root, tmp_path / "dist")
    assert again == made(root, tmp_path / "other", kept=False)


def test_an_item_that_goes_is_missed_by_the_catalog_that_names_it(
    root: Path, read: list[str]
) -> None:
    naming = "hexi/shuishou-guanli.yaml"
    (root / naming).write_text(
        "district: hexi\ndomain: shuishou-guanli\nedition: '2026-11-01'\nitems: []\nexempt:\n"
        "  - {power: HX-CF-0001, reason: 并入其他事项, into: HX-CZYJS-002}\n",
        "utf-8",
    )
    before = {entry.finding.code for entry in check(root).located}
    change(root / CATALOG, "id: HX-CZYJS-002", "id: HX-CZYJS-902")
    read.clear()
    found = check(root)
    assert read == [CATALOG]
    assert "ZW309" in {entry.finding.code for entry in found.located} - before
    assert found == afresh(root)


def test_another_day_is_another_question(root: Path) -> None:
    change(
        root / CATALOG,
        "    agency: 区财政局",
        '    allow: [{rule: ZW502, reason: 试, until: "2026-12-31"}]\n    agency: 区财政局',
    )
    codes = {entry.finding.code for entry in check(root).located}
    later = {entry.finding.code for entry in check(root, today=dt.date(2027, 1, 1)).located}
    assert "ZW112" in later - codes


def test_a_selection_of_rules_is_answered_and_not_kept(root: Path) -> None:
    whole = check(root)
    assert check(root, select=("ZW0",)) == afresh(root, select=("ZW0",))
    assert check(root) == whole


def _damaged(folder: Path) -> Iterator[None]:
    """One damage after another to the files of a cache."""
    chance = random.Random(7)
    for damage in (
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1] + b"x",
        lambda data: bytes(chance.randbytes(len(data))),
        lambda data: data.replace(b"zwgk-cache 1", b"zwgk-cache 0"),
        lambda data: b"zwgk-cache 1 " + data,
    ):
        for path in folder.rglob("*.json"):
            path.write_bytes(damage(path.read_bytes()))
        yield


def test_a_damaged_cache_is_made_anew_with_the_same_result(root: Path) -> None:
    whole = check(root)
    for _ in _damaged(root / FOLDER):
        assert check(root) == whole


def test_a_cache_with_right_sums_and_strange_values_is_made_anew(root: Path) -> None:
    from zwgk_cli.publishing.cache import Cache
    from zwgk_cli.publishing.packing import pack

    whole = check(root)
    cache = Cache(root / FOLDER / "check")
    for path in (root / FOLDER / "check").glob("*.json"):
        key, *others = cache.load(path.stem)
        for value in (None, [], {}, "x", [[]], {"a": 1}, {"caizheng-yujuesuan": ["k", 1]}):
            strange = pack(value)
            cache.store(path.stem, [key, strange] if others else [strange])
            assert check(root) == whole


def test_a_cache_of_another_workspace_is_of_no_use(root: Path, tmp_path: Path) -> None:
    other = three_districts(copy_base(tmp_path.resolve() / "other"))
    change(other / CATALOG, "agency: 区财政局", "agency: 某局")
    check(other)
    shutil.copytree(other / FOLDER, root / FOLDER)
    assert check(root) == afresh(root)


def test_a_cache_of_another_program_is_of_no_use(
    root: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check(root)
    monkeypatch.setattr("zwgk_cli.commands.work.program", lambda: "another")
    read.clear()
    check(root)
    assert CATALOG in read


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_said(root: Path) -> None:
    (root / FOLDER).write_text("")
    assert check(root) == afresh(root)


def test_without_the_cache_nothing_is_left_behind(root: Path) -> None:
    afresh(root)
    assert not (root / FOLDER).exists()


def test_a_folder_of_the_cache_keeps_itself_out_of_git(root: Path) -> None:
    check(root)
    assert (root / FOLDER / ".gitignore").read_text() == "*\n"


def test_what_is_kept_of_a_district_that_is_gone_goes(root: Path) -> None:
    check(root)
    kept = root / FOLDER / "check"
    assert (kept / "heping.json").exists()
    line = next(x for x in (root / "zwgk.yaml").read_text("utf-8").split("\n") if "heping" in x)
    change(root / "zwgk.yaml", f"{line}\n", "")
    check(root)
    assert not (kept / "heping.json").exists()
    assert (kept / "hexi.json").exists()


def test_a_page_that_somebody_changed_is_made_again(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    whole = made(root, out)
    page = next(out.glob("hexi/*/HX-*.html"))
    page.write_text("别人的")
    assert made(root, out) == whole


def test_a_page_that_is_gone_is_made_again(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    whole = made(root, out)
    next(out.glob("hexi/*/catalog.xlsx")).unlink()
    assert made(root, out) == whole


def test_another_place_another_kind_and_other_templates_are_other_builds(
    root: Path, tmp_path: Path
) -> None:
    made(root, tmp_path / "dist")
    assert made(root, tmp_path / "b") == made(root, tmp_path / "c", kept=False)
    few = {"kinds": frozenset({"csv"})}
    assert made(root, tmp_path / "dist", **few) == made(root, tmp_path / "d", kept=False, **few)
    own = root / "templates" / "markdown"
    own.mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "templates" / "markdown"
    for path in shipped.iterdir():
        (own / path.name).write_text(path.read_text("utf-8").replace("#", "##", 1), "utf-8")
    assert made(root, tmp_path / "dist") == made(root, tmp_path / "e", kept=False)
