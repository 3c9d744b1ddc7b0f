"""What a build leaves behind in the folder, and how little it writes."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import pickle
import sys
from pathlib import Path

import pytest

from publishing.sites import EDITIONS, NEW, OLD, beside, build, everything, published
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing import native
from zwgk_cli.publishing.site import Staging, open_staging, write_file


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "dist"


def test_the_first_build_makes_the_folder_and_its_parents(tmp_path: Path) -> None:
    out = tmp_path / "build" / "site" / "dist"
    build(out, OLD)
    assert published(out) == OLD


def test_the_folder_holds_the_files_the_manifest_and_the_marker_and_nothing_else(
    out: Path,
) -> None:
    build(out, OLD)
    present = {path for path, content in everything(out).items() if content is not None}
    assert present == {*OLD, "manifest.json", ".zwgk-site"}
    assert beside(out) == set()


def test_an_empty_folder_is_taken(out: Path) -> None:
    out.mkdir()
    build(out, OLD)
    assert published(out) == OLD
    assert beside(out) == set()


def test_a_second_build_replaces_the_site_and_drops_what_is_retired(out: Path) -> None:
    build(out, OLD)
    build(out, NEW)
    assert published(out) == NEW
    assert not (out / "hexi/jiuye/gone.html").exists()
    assert beside(out) == set()


def test_a_folder_that_the_new_site_does_not_need_goes_with_its_files(out: Path) -> None:
    build(out, {"index.html": b"", "hexi/jiuye/a.html": b""})
    build(out, {"index.html": b""})
    assert not (out / "hexi").exists()


def test_a_folder_becomes_a_file_and_a_file_a_folder(out: Path) -> None:
    build(out, {"a/b": b"1", "c": b"2"})
    build(out, {"a": b"1", "c/d": b"2"})
    assert published(out) == {"a": b"1", "c/d": b"2"}


def test_a_link_to_the_folder_stays_and_shows_the_new_site(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "dist").symlink_to("real")
    build(tmp_path / "dist", OLD)
    assert (tmp_path / "dist").is_symlink()
    assert published(tmp_path / "real") == OLD


def test_until_publication_nothing_of_the_new_site_is_visible(out: Path) -> None:
    build(out, OLD)
    with open_staging(out) as staging:
        for path, content in NEW.items():
            staging.write(path, content)
        assert published(out) == OLD
        staging.publish(EDITIONS, "0.1.0")
        assert published(out) == NEW


def test_without_publication_the_old_site_stays_and_nothing_lies_beside_it(out: Path) -> None:
    build(out, OLD)
    before = everything(out)
    with open_staging(out) as staging:
        staging.write("index.html", b"never seen")
    assert everything(out) == before
    assert beside(out) == set()


def abandon(out: Path, error: BaseException) -> None:
    with open_staging(out) as staging:
        staging.write("index.html", b"never seen")
        raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZwgkError("停"), RuntimeError("bug")])
def test_an_error_during_the_build_passes_through_and_leaves_the_old_site(
    out: Path, error: BaseException
) -> None:
    build(out, OLD)
    with pytest.raises(type(error)):
        abandon(out, error)
    assert published(out) == OLD
    assert beside(out) == set()


def test_unchanged_bytes_are_linked_and_changed_bytes_are_new_files(out: Path) -> None:
    build(out, OLD)
    before = {path: (out / path).stat().st_ino for path in OLD}
    build(out, NEW)
    assert (out / "assets/site.css").stat().st_ino == before["assets/site.css"]
    assert (out / "index.html").stat().st_ino != before["index.html"]


def test_where_links_fail_unchanged_bytes_are_written(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "not on this disk")

    build(out, OLD)
    before = (out / "assets/site.css").stat().st_ino
    (out / "mine.txt").write_bytes(b"not ours")
    monkeypatch.setattr(os, "link", no_links)
    build(out, NEW)
    assert published(out) == NEW
    assert (out / "mine.txt").read_bytes() == b"not ours"
    assert (out / "assets/site.css").stat().st_ino != before


def test_a_page_edited_by_hand_is_written_anew(out: Path) -> None:
    build(out, OLD)
    (out / "assets/site.css").write_bytes(b"the SAME in both")
    build(out, OLD)
    assert published(out) == OLD


def test_a_page_that_became_a_link_is_not_followed(tmp_path: Path, out: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(OLD["index.html"])
    build(out, OLD)
    (out / "index.html").unlink()
    (out / "index.html").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ZwgkError, match=r"index\.html"):
        build(out, OLD)
    assert (out / "index.html").is_symlink()


def staged(out: Path) -> Staging:
    with open_staging(out) as staging:
        staging.write("index.html", b"")
        staging.publish({}, "0.1.0")
    return staging


def test_a_path_is_written_once(out: Path) -> None:
    with open_staging(out) as staging:
        staging.write("hexi/a.html", b"1")
        for again in ("hexi/a.html", "hexi/A.html", "HEXI/a.html"):
            with pytest.raises(ValueError, match="written twice"):
                staging.write(again, b"2")


def test_after_publication_nothing_can_be_written_or_published(out: Path) -> None:
    staging = staged(out)
    with pytest.raises(ValueError, match="after publication"):
        staging.write("late.html", b"")
    with pytest.raises(ValueError, match="published twice"):
        staging.publish({}, "0.1.0")
    assert not staging.folder.exists()


def test_files_of_worker_processes_are_adopted(out: Path) -> None:
    build(out, OLD)
    before = (out / "assets/site.css").stat().st_ino
    with open_staging(out) as staging:
        entries = [write_file(staging.folder, staging.old, *file) for file in NEW.items()]
        staging.adopt(pickle.loads(pickle.dumps(entries)))
        staging.publish(EDITIONS, "0.1.0")
    assert published(out) == NEW
    assert (out / "assets/site.css").stat().st_ino == before


def test_a_file_that_nobody_adopted_is_a_bug_and_not_published(out: Path) -> None:
    with open_staging(out) as staging:
        write_file(staging.folder, staging.old, "index.html", b"")
        with pytest.raises(ValueError, match=r"index\.html"):
            staging.publish({}, "0.1.0")
    assert not out.exists()


def test_an_adopted_file_that_is_missing_is_a_bug_and_not_published(out: Path) -> None:
    with open_staging(out) as staging:
        entry = write_file(staging.folder, staging.old, "index.html", b"")
        (staging.folder / "index.html").unlink()
        staging.adopt([entry])
        with pytest.raises(ValueError, match=r"index\.html"):
            staging.publish({}, "0.1.0")
    assert not out.exists()


def test_a_late_worker_does_not_bring_a_removed_staging_folder_back(out: Path) -> None:
    with open_staging(out) as staging:
        folder = staging.folder
    with pytest.raises(ZwgkError):
        write_file(folder, None, "hexi/late.html", b"")
    assert not folder.exists()


class TestReuse:
    """A file whose hash the cache knows comes over without its bytes."""

    @pytest.fixture
    def hashes(self, out: Path) -> dict[str, str]:
        build(out, OLD)
        manifest = json.loads((out / "manifest.json").read_text("utf-8"))
        return {entry["path"]: entry["sha256"] for entry in manifest["files"]}

    def test_it_is_linked_and_listed(self, out: Path, hashes: dict[str, str]) -> None:
        before = (out / "index.html").stat().st_ino
        with open_staging(out) as staging:
            assert staging.reuse("index.html", hashes["index.html"])
            staging.publish({}, "0.1.0")
        assert published(out) == {"index.html": OLD["index.html"]}
        assert (out / "index.html").stat().st_ino == before

    def test_another_hash_or_path_is_left_to_the_caller(
        self, out: Path, hashes: dict[str, str]
    ) -> None:
        with open_staging(out) as staging:
            assert not staging.reuse("index.html", hashes["assets/site.css"])
            assert not staging.reuse("other.html", hashes["index.html"])
            staging.write("index.html", b"made anew")

    def test_a_file_touched_since_is_read_before_it_is_believed(
        self, out: Path, hashes: dict[str, str]
    ) -> None:
        (out / "index.html").write_bytes(OLD["index.html"].upper())
        (out / "assets/site.css").write_bytes(OLD["assets/site.css"])
        with open_staging(out) as staging:
            assert not staging.reuse("index.html", hashes["index.html"])
            assert staging.reuse("assets/site.css", hashes["assets/site.css"])

    def test_a_file_that_is_gone_is_left_to_the_caller(
        self, out: Path, hashes: dict[str, str]
    ) -> None:
        (out / "index.html").unlink()
        with open_staging(out) as staging:
            assert not staging.reuse("index.html", hashes["index.html"])

    def test_without_a_site_there_is_nothing_to_reuse(self, tmp_path: Path) -> None:
        with open_staging(tmp_path / "first") as staging:
            assert not staging.reuse("index.html", "0" * 64)


def test_a_sync_that_fails_stops_the_build_and_leaves_the_old_site(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class BrokenDisk:
        def syncfs(self, handle: int) -> int:
            ctypes.set_errno(errno.EIO)
            return -1

    build(out, OLD)
    monkeypatch.setattr(native, "_library", BrokenDisk)
    if sys.platform == "linux":
        with pytest.raises(ZwgkError, match=f"系统错误 {errno.EIO}"):
            build(out, NEW)
    assert published(out) == OLD


def test_one_sync_for_the_whole_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handles: list[int] = []
    monkeypatch.setattr(os, "fsync", handles.append)
    build(out, {f"page-{number}.html": b"page" for number in range(50)})
    assert len(handles) == 1  # of the folder's parent, after the swap


def test_modes_follow_the_umask_and_the_folder_keeps_its_own(out: Path) -> None:
    build(out, OLD)
    out.chmod(0o2775)
    build(out, NEW)
    assert out.stat().st_mode & 0o7777 == 0o2775
    assert (out / "index.html").stat().st_mode & 0o111 == 0
