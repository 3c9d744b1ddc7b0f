"""manifest.json: every other file, in one stable form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publishing.sites import build
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.manifest import Entry, Manifest, manifest_bytes, read_manifest
from zwgk_cli.publishing.site import open_staging

WHOLE = """\
{
 "version": 1,
 "tool": "zwgk 0.1.0",
 "editions": {
  "hexi/caizheng-yujuesuan": "2026-11-01",
  "hexi/jiuye": "2026-10-08"
 },
 "files": [
  {"path": ".zwgk-site", "bytes": 111, "sha256": \
"9123d02a5f1f909e893a29ddcb34997b1d1699fa67b3a22a9a1923d9bc375b12"},
  {"path": "assets/徽标.svg", "bytes": 0, "sha256": \
"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
  {"path": "index.html", "bytes": 2, "sha256": \
"2b4e5423744ef67450b8fc61b60d4122da1f4ec4c82d6c467c0ae9d9970408e1"}
 ]
}
"""


def test_the_whole_text(tmp_path: Path) -> None:
    with open_staging(tmp_path / "dist") as staging:
        staging.write("index.html", b"zw")
        staging.write("assets/徽标.svg", b"")
        staging.publish(
            {"hexi/jiuye": "2026-10-08", "hexi/caizheng-yujuesuan": "2026-11-01"}, "0.1.0"
        )
    assert (tmp_path / "dist/manifest.json").read_bytes().decode() == WHOLE


def test_it_depends_on_neither_order_nor_place_nor_what_was_there(tmp_path: Path) -> None:
    files = {"b.html": b"2", "a/c.html": b"3", "a.html": b"1"}
    build(tmp_path / "one", files)
    build(tmp_path / "deep/two", {"other.html": b"0"})
    build(tmp_path / "deep/two", dict(reversed(files.items())))
    one, two = tmp_path / "one/manifest.json", tmp_path / "deep/two/manifest.json"
    assert one.read_bytes() == two.read_bytes()


entries = st.builds(
    Entry,
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.integers(0, 2**53),
    st.text("0123456789abcdef", min_size=64, max_size=64),
)


@settings(deadline=None)  # a busy disk is no fault
@given(st.lists(entries, unique_by=lambda entry: entry.path))
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, files: list[Entry]
) -> None:
    folder = tmp_path_factory.mktemp("site")
    (folder / "manifest.json").write_bytes(manifest_bytes(files, {}, "0.1.0"))
    read = read_manifest(folder)
    assert isinstance(read, Manifest)
    assert read.files == {entry.path: entry for entry in files}


@pytest.mark.parametrize(
    "damage",
    [
        *(b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"version": 2, "files": []}', b"[" * 100_000),
        *(b'{"version": 1, "files": [{"path": "a"}]}', b'{"version": 1, "files": 3}'),
    ],
)
def test_a_damaged_manifest_stops_the_build_and_keeps_every_file(
    tmp_path: Path, damage: bytes
) -> None:
    out = tmp_path / "dist"
    build(out, {"index.html": b"old"})
    (out / "manifest.json").write_bytes(damage)
    with pytest.raises(ZwgkError, match="文件清单缺失或已损坏") as caught:
        build(out, {"index.html": b"new"})
    assert "manifest.json" in caught.value.message
    assert caught.value.hint
    assert (out / "index.html").read_bytes() == b"old"
