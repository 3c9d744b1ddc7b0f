"""What zwgk did not write stays: carried over, or else the build refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from publishing.sites import NEW, OLD, beside, build, everything, published
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing import native


@pytest.fixture
def out(tmp_path: Path) -> Path:
    build(tmp_path / "dist", OLD)
    return tmp_path / "dist"


def test_files_and_folders_are_carried_over_build_after_build(out: Path) -> None:
    (out / "CNAME").write_bytes(b"example.org")
    (out / "hexi/jiuye/notes").mkdir()
    (out / "hexi/jiuye/notes/a.txt").write_bytes(b"a")
    (out / "empty/inner").mkdir(parents=True)
    for files in (NEW, OLD, NEW):
        build(out, files)
        assert published(out) == files
        assert (out / "CNAME").read_bytes() == b"example.org"
        assert (out / "hexi/jiuye/notes/a.txt").read_bytes() == b"a"
        assert (out / "empty/inner").is_dir()


def test_they_stay_where_the_site_no_longer_has_the_folder(out: Path) -> None:
    (out / "hexi/jiuye/a.txt").write_bytes(b"a")
    build(out, {"index.html": b""})
    assert everything(out / "hexi") == {"jiuye": None, "jiuye/a.txt": b"a"}


def test_they_are_not_in_the_manifest(out: Path) -> None:
    (out / "mine.txt").write_bytes(b"mine")
    build(out, NEW)
    assert published(out) == NEW


def test_they_are_the_same_files_not_copies(out: Path) -> None:
    (out / "mine.txt").write_bytes(b"mine")
    before = (out / "mine.txt").stat()
    build(out, NEW)
    assert os.path.samestat((out / "mine.txt").stat(), before)


def test_a_link_stays_a_link_and_is_not_followed(tmp_path: Path, out: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "file").write_bytes(b"secret")
    (out / "to-folder").symlink_to(secret)
    (out / "to-nothing").symlink_to("nowhere")
    build(out, NEW)
    assert (out / "to-folder").readlink() == secret
    assert (out / "to-nothing").readlink() == Path("nowhere")
    assert everything(secret) == {"file": b"secret"}


def test_a_pipe_does_not_block_the_build(out: Path) -> None:
    os.mkfifo(out / "pipe")
    (out / "index.html").unlink()
    os.mkfifo(out / "index.html")
    (out / "index.html").rename(out / "second")
    build(out, NEW)
    assert (out / "pipe").is_fifo()
    assert (out / "second").is_fifo()


def test_a_private_folder_stays_private(out: Path) -> None:
    (out / "private").mkdir()
    (out / "private/draft.txt").write_bytes(b"draft")
    (out / "private").chmod(0o700)
    build(out, NEW)
    assert (out / "private").stat().st_mode & 0o777 == 0o700
    assert (out / "private/draft.txt").read_bytes() == b"draft"


def test_a_name_that_is_no_utf8_is_carried_over(out: Path) -> None:
    name = os.fsdecode("通知".encode("gb18030"))
    (out / name).write_bytes(b"mine")
    build(out, NEW)
    assert (out / name).read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("foreign", "files"),
    [
        ("new.html", {"new.html": b"ours"}),
        ("same.html", {"same.html": b"foreign"}),
        ("area", {"area/index.html": b"ours"}),
        ("area/file", {"area": b"ours"}),
        ("hexi/jiuye/mine.txt", {"hexi/jiuye": b"ours"}),
        ("hexi/jiuye/mine.txt", {"hexi": b"ours"}),
    ],
)
def test_one_that_the_new_site_needs_the_place_of_stops_the_build(
    out: Path, foreign: str, files: dict[str, bytes]
) -> None:
    (out / foreign).parent.mkdir(exist_ok=True)
    (out / foreign).write_bytes(b"foreign")
    before = everything(out)
    with pytest.raises(ZwgkError, match="不是 zwgk 写的文件") as caught:
        build(out, files)
    assert str(out / foreign.split("/")[0]) in caught.value.message
    assert "移走" in caught.value.hint
    assert everything(out) == before
    assert beside(out) == set()


def test_an_empty_folder_in_the_place_of_a_file_stops_the_build(out: Path) -> None:
    (out / "area").mkdir()
    with pytest.raises(ZwgkError, match="area"):
        build(out, {"area": b"ours"})


def test_a_link_in_the_place_of_a_folder_stops_the_build(tmp_path: Path, out: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (out / "hexi").rename(tmp_path / "moved")
    (out / "hexi").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ZwgkError, match="hexi"):
        build(out, NEW)
    assert everything(tmp_path / "elsewhere") == {}
    assert (out / "hexi").is_symlink()


class TestWhileTheBuildIsAtIt:
    """Someone changes the old site after its files were carried over, just before the swap."""

    @pytest.fixture
    def meanwhile(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bytes]]:
        changes: list[tuple[Path, bytes]] = []

        def flush(folder: Path) -> None:
            for path, content in changes:
                path.parent.mkdir(exist_ok=True)
                path.unlink(missing_ok=True)
                path.write_bytes(content)
                os.utime(path, (4_000_000_000, 4_000_000_000))

        monkeypatch.setattr(native, "flush", flush)
        return changes

    def test_a_file_that_is_added_moves_to_the_new_site(
        self, out: Path, meanwhile: list[tuple[Path, bytes]]
    ) -> None:
        meanwhile.append((out / "late/mine.txt", b"late"))
        build(out, NEW)
        assert (out / "late/mine.txt").read_bytes() == b"late"
        assert published(out) == NEW
        assert beside(out) == set()

    def test_a_file_that_is_replaced_is_there_as_it_is_now(
        self, out: Path, meanwhile: list[tuple[Path, bytes]]
    ) -> None:
        (out / "mine.txt").write_bytes(b"before")
        meanwhile.append((out / "mine.txt", b"after"))
        build(out, NEW)
        assert (out / "mine.txt").read_bytes() == b"after"

    def test_a_file_whose_folder_became_a_link_is_kept_beside(
        self, tmp_path: Path, out: Path
    ) -> None:
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (out / "area").symlink_to(elsewhere)

        def become_a_folder(folder: Path) -> None:
            (out / "area").unlink()
            (out / "area").mkdir()
            (out / "area/mine.txt").write_bytes(b"mine")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(native, "flush", become_a_folder)
            build(out, NEW)
        assert everything(elsewhere) == {}
        assert (tmp_path / ".dist.zwgk-new/area/mine.txt").read_bytes() == b"mine"

    def test_a_file_in_a_place_of_the_new_site_is_kept_beside_and_the_next_build_tells(
        self, out: Path, meanwhile: list[tuple[Path, bytes]]
    ) -> None:
        meanwhile.append((out / "hexi/shuishou/HX-SS-001.html", b"mine"))
        build(out, NEW)
        assert published(out) == NEW
        kept = out.parent / ".dist.zwgk-new/hexi/shuishou/HX-SS-001.html"
        assert kept.read_bytes() == b"mine"
        meanwhile.clear()
        with pytest.raises(ZwgkError, match="在新网站里没有位置") as caught:
            build(out, NEW)
        assert str(kept) in caught.value.message
        kept.unlink()
        build(out, NEW)
        assert beside(out) == set()
