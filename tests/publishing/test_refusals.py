"""Places where zwgk does not write, each with a message and the next thing to try."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from publishing.sites import NEW, OLD, build, everything, published
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.site import open_staging


def assert_refused(out: Path, words: str) -> None:
    before = everything(out) if out.is_dir() else None
    with pytest.raises(ZwgkError, match=words) as caught:
        build(out, NEW)
    assert caught.value.hint
    assert "None" not in caught.value.message
    assert before is None or everything(out) == before


def test_a_folder_with_files_of_someone_else(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/thesis.docx").write_bytes(b"precious")
    assert_refused(tmp_path / "dist", "不是 zwgk 生成的网站")


def test_a_folder_whose_marker_is_a_link_or_a_folder(tmp_path: Path) -> None:
    build(tmp_path / "real", OLD)
    for name in ("linked", "folder"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_bytes(b"{}")
    (tmp_path / "linked/.zwgk-site").symlink_to(tmp_path / "real/.zwgk-site")
    (tmp_path / "folder/.zwgk-site").mkdir()
    assert_refused(tmp_path / "linked", "不是 zwgk 生成的网站")
    assert_refused(tmp_path / "folder", "不是 zwgk 生成的网站")


def test_the_workspace_itself(tmp_path: Path) -> None:
    (tmp_path / "catalogs").mkdir()
    (tmp_path / "catalogs/zwgk.yaml").write_text('format: "1"\n', "utf-8")
    assert_refused(tmp_path / "catalogs", "工作区")


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"a file")
    assert_refused(tmp_path / "dist", "是一个文件，不是文件夹")
    assert (tmp_path / "dist").read_bytes() == b"a file"


def test_a_place_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a file")
    assert_refused(tmp_path / "file/dist", "有一段不是文件夹")
    assert_refused(tmp_path / "file/deeper/dist", "有一段不是文件夹")


def test_the_top_of_the_file_system() -> None:
    with pytest.raises(ZwgkError, match="不能把网站写到这里"):
        build(Path("/"), NEW)


def test_a_path_with_a_zero_byte(tmp_path: Path) -> None:
    assert_refused(tmp_path / "a\0b", "不能把网站写到这里")


def test_links_that_run_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    assert_refused(tmp_path / "one", "符号链接循环|不是文件夹")


def test_a_mount_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path / "dist", OLD)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == tmp_path / "dist")
    assert_refused(tmp_path / "dist", "挂载点")


@pytest.mark.parametrize("below", ["", "hexi"])
def test_the_folder_that_the_command_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    build(tmp_path / "dist", OLD)
    monkeypatch.chdir(tmp_path / "dist" / below)
    assert_refused(tmp_path / "dist", "正在输出文件夹里面运行")


def test_a_current_folder_that_was_deleted_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "dist", OLD)
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    build(tmp_path / "dist", NEW)
    assert published(tmp_path / "dist") == NEW
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "只读"),
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.ENAMETOOLONG, "路径太长"),
        (errno.EIO, f"系统错误 {errno.EIO}"),
    ],
)
def test_a_place_that_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(path: os.PathLike[str], *_: object) -> None:
        raise OSError(number, os.strerror(number), os.fspath(path))

    monkeypatch.setattr(os, "mkdir", refuse)
    assert_refused(tmp_path / "dist", words)


def test_a_second_build_while_the_first_is_at_work(tmp_path: Path) -> None:
    with open_staging(tmp_path / "dist") as staging:
        assert_refused(tmp_path / "dist", "另一个 zwgk build 正在写")
        staging.write("index.html", b"first")
        staging.publish({}, "0.1.0")
    assert published(tmp_path / "dist") == {"index.html": b"first"}


def test_builds_of_two_folders_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with open_staging(tmp_path / "one"):
        build(tmp_path / "two", NEW)
    assert published(tmp_path / "two") == NEW


@pytest.mark.parametrize("name", [".dist.zwgk-new", ".dist.zwgk-old"])
def test_a_name_of_ours_that_someone_else_uses(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "precious").write_bytes(b"precious")
    assert_refused(tmp_path / "dist", "不是 zwgk 留下的")
    assert (tmp_path / name / "precious").read_bytes() == b"precious"


def test_a_name_of_ours_that_is_a_link(tmp_path: Path) -> None:
    build(tmp_path / "other", OLD)
    (tmp_path / ".dist.zwgk-new").symlink_to("other")
    assert_refused(tmp_path / "dist", "不是 zwgk 留下的")
    assert published(tmp_path / "other") == OLD


def test_only_names_of_ours_are_removed(tmp_path: Path) -> None:
    for name in (".dist.zwgk-newer", ".other.zwgk-new", "dist.zwgk-new"):
        (tmp_path / name).mkdir()
    build(tmp_path / "dist", NEW)
    assert {path.name for path in tmp_path.iterdir()} == {
        "dist", ".dist.zwgk-lock", ".dist.zwgk-newer", ".other.zwgk-new", "dist.zwgk-new"
    }  # fmt: skip
