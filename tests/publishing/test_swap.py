"""Two folders change places: in one step, or in two that the next build can complete."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.sites import NEW, OLD, beside, build, everything, published
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing import native, swap
from zwgk_cli.publishing.paths import places_of

Rename = Callable[[Path, Path], object]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    build(tmp_path / "dist", OLD)
    return tmp_path / "dist"


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_exchange", lambda first, second: errno.ENOSYS)


def test_this_system_exchanges_in_one_step_or_says_that_it_cannot(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_bytes(b"")
    exchanged = native.exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a/b").exists() == exchanged
    assert (tmp_path / "b/a").exists() == exchanged


def test_an_exchange_that_the_system_refuses_is_an_error(tmp_path: Path) -> None:
    if native.exchange(tmp_path, tmp_path):
        with pytest.raises(FileNotFoundError):
            native.exchange(tmp_path / "missing", tmp_path)


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM])
def test_two_renames_do_where_there_is_no_exchange(
    out: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(native, "_exchange", lambda first, second: number)
    (out / "mine.txt").write_bytes(b"mine")
    build(out, NEW)
    assert published(out) == NEW
    assert (out / "mine.txt").read_bytes() == b"mine"
    assert beside(out) == set()


def test_an_old_c_library_counts_as_no_exchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "_library", object)
    assert not native.exchange(tmp_path / "a", tmp_path / "b")


@pytest.mark.usefixtures("without_exchange")
def test_an_empty_folder_is_replaced_by_two_renames(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    build(tmp_path / "dist", NEW)
    assert published(tmp_path / "dist") == NEW
    assert beside(tmp_path / "dist") == set()


@pytest.mark.parametrize("site", [None, OLD, NEW])
@pytest.mark.parametrize("new", [None, NEW])
@pytest.mark.parametrize("old", [None, OLD])
def test_a_journal_is_completed_from_whatever_is_there(
    tmp_path: Path,
    site: dict[str, bytes] | None,
    new: dict[str, bytes] | None,
    old: dict[str, bytes] | None,
) -> None:
    places = places_of(tmp_path / "dist")
    for folder, files in ((places.site, site), (places.new, new), (places.old, old)):
        if files:
            build(folder, files)
    places.journal.write_text("as a killed build left it", "utf-8")
    expected = site or new or old

    swap.complete(places)

    assert not places.journal.exists()
    assert (published(places.site) if places.site.exists() else None) == expected
    build(places.site, {"index.html": b"next"})
    assert published(places.site) == {"index.html": b"next"}
    assert not places.new.exists()
    assert not places.old.exists()


def test_what_a_killed_build_left_goes_though_the_site_itself_was_deleted(out: Path) -> None:
    (out / "mine.txt").write_bytes(b"mine")
    out.rename(places_of(out).new)
    build(out, NEW)
    assert published(out) == NEW
    assert beside(out) == set()


@pytest.mark.usefixtures("without_exchange")
def test_if_the_second_rename_fails_the_old_site_is_put_back(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse_new(source: Path, target: Path) -> object:
        if source.name.endswith("zwgk-new"):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(source))
        return rename(source, target)

    before = everything(out)
    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(ZwgkError, match="发布网站时出错"):
        build(out, NEW)
    assert everything(out) == before
    assert beside(out) == set()


class TestWindows:
    """A folder in which a program holds a file cannot be renamed."""

    @pytest.fixture(autouse=True)
    def pauses(self, monkeypatch: pytest.MonkeyPatch, without_exchange: None) -> list[float]:
        slept: list[float] = []
        monkeypatch.setattr(swap, "PATIENCE", 3.0)
        monkeypatch.setattr(time, "sleep", slept.append)
        return slept

    def hold(self, monkeypatch: pytest.MonkeyPatch, times: int, *paths: Path) -> None:
        """Lets the first `times` renames of these paths fail."""
        rename, left = Path.rename, times

        def held(source: Path, target: Path | str) -> object:
            nonlocal left
            if source in paths and left:
                left -= 1
                raise PermissionError(errno.EACCES, "in use", str(source))
            return rename(source, target)

        monkeypatch.setattr(Path, "rename", held)

    def test_after_three_seconds_the_file_is_named_and_the_old_site_is_whole(
        self, out: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        before = everything(out)
        file = out / "hexi/jiuye/HX-JY-001.html"
        self.hold(monkeypatch, 10**6, out, file)
        with pytest.raises(ZwgkError, match="正被其他程序打开") as caught:
            build(out, NEW)
        assert str(file) in caught.value.message
        assert "WPS" in caught.value.hint
        assert sum(pauses) == pytest.approx(3.0)
        assert everything(out) == before
        assert beside(out) == set()

    def test_if_no_file_can_be_named_the_folder_is(
        self, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.hold(monkeypatch, 10**6, out)
        with pytest.raises(ZwgkError, match="正被其他程序使用") as caught:
            build(out, NEW)
        assert str(out) in caught.value.message
        assert published(out) == OLD

    def test_a_file_that_is_let_go_in_time_does_no_harm(
        self, out: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
    ) -> None:
        self.hold(monkeypatch, 5, out)
        build(out, NEW)
        assert published(out) == NEW
        assert len(pauses) == 5


def test_elsewhere_a_refused_rename_is_told_at_once(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, target: Path) -> object:
        raise PermissionError(errno.EACCES, "refused", str(source))

    monkeypatch.setattr(native, "_exchange", lambda first, second: errno.ENOSYS)
    monkeypatch.setattr(swap, "PATIENCE", 0.0)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ZwgkError, match="没有权限"):
        build(out, NEW)
    assert published(out) == OLD
