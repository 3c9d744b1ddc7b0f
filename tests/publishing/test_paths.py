"""No path that a caller could give ever leads out of the folder."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publishing.sites import everything
from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing.paths import check_path
from zwgk_cli.publishing.site import write_file

nasty = st.sampled_from(
    ["..", ".", "", "/", "\\", "C:", "~", "$HOME", "\0", "..\\..", "con", "a", "...", ".. ", "%2e"]
)
parts = st.one_of(nasty, st.text(max_size=8), st.text("./\\", max_size=4))
paths = st.lists(parts, max_size=6).map("/".join) | st.text(max_size=40)


@settings(deadline=None)  # a busy disk is no fault
@given(paths)
@example("../escaped")
@example("a/../../escaped")
@example("/etc/escaped")
def test_a_file_is_written_inside_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, path: str
) -> None:
    around = tmp_path_factory.mktemp("around")
    folder = around / "in" / "folder"
    folder.mkdir(parents=True)
    (around / "in/kept.txt").write_bytes(b"kept")
    try:
        write_file(folder, None, path, b"content")
    except (ValueError, ZwgkError):
        assert not any(content is not None for content in everything(folder).values())
    else:
        assert (folder / path).resolve().is_relative_to(folder.resolve())
        assert everything(folder)[path] == b"content"
    outside = {name for name in everything(around) if not name.startswith("in/folder/")}
    assert outside == {"in", "in/folder", "in/kept.txt"}


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "a/", "/a", "a//b", ".", "..", "a/..", "./a", "a/./b", "a\\b", "C:/a", "c:a"),
        *("a\0b", "a\nb", "a?b", "a*", "<a>", "a|b", '"a"', "a:stream", "a.", "a ", "a./b"),
        *("con", "NUL.txt", "a/aux.html", "com1", "Lpt9.x", "prn ", "nul .txt", "com¹", "\ud800"),
        *("manifest.json", "Manifest.JSON", ".zwgk-site"),
    ],
)
def test_a_path_that_some_system_reads_otherwise_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"not a path|surrogates"):
        check_path(path)


@pytest.mark.parametrize(
    "path",
    [
        *("index.html", "hexi/caizheng-yujuesuan/HX-CZYJS-001.html", "assets/徽标.svg"),
        *("hexi/manifest.json", "console.html", "a b.txt", "..a", "com10", "nul-x", ".nojekyll"),
    ],
)
def test_a_plain_path_is_taken(path: str) -> None:
    check_path(path)
