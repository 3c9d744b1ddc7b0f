"""What goes wrong without the user's doing: exit 3 with the details in a file, exit 130."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from zwgk_cli.cli import crash, entry, validate
from zwgk_cli.cli.entry import run
from zwgk_cli.commands import one_district as walk


def explode(*_: object) -> None:
    raise RuntimeError("证号 120103190001010019 没有想到")


@pytest.fixture
def exploding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(validate, "validate", explode)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_a_bug_is_one_sentence_and_a_file(
    clean: Path, exploding: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate"]) == 3
    out, err = capsys.readouterr()
    saved = clean / ".zwgk-cache" / "zwgk-crash.txt"
    assert out == ""
    assert err == (f"程序出错了，这不是您的问题。\n  详情    {saved}（请发给维护人员）\n")
    details = saved.read_text("utf-8")
    assert "Traceback" in details
    assert "没有想到" in details
    assert "120103" not in details


def test_a_bug_names_the_district_at_hand(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(walk, "load_lists", explode)
    assert run(["validate"]) == 3
    assert capsys.readouterr().err.startswith("程序出错了，这不是您的问题。正在处理：hexi\n")


def test_outside_a_workspace_the_details_go_to_the_temporary_folder(
    clean: Path,
    exploding: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["validate", "-w", "w"]) == 3
    (saved,) = tmp_path.glob("zwgk-crash-*.txt")
    assert str(saved) in capsys.readouterr().err


def test_details_that_cannot_be_kept_are_not_promised(
    clean: Path,
    exploding: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (clean / ".zwgk-cache").write_text("a file is in the way", "utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(clean / "nowhere"))
    assert run(["validate"]) == 3
    assert capsys.readouterr().err == "程序出错了，这不是您的问题。\n"


def test_the_traceback_is_for_those_who_ask(clean: Path, exploding: None) -> None:
    with pytest.raises(RuntimeError, match="没有想到"):
        run(["--debug", "validate"])
    with pytest.raises(RuntimeError, match="没有想到"):
        run(["validate", "--debug"])


def test_an_interrupted_run(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(validate, "validate", interrupt)
    assert run(["validate"]) == 130
    assert capsys.readouterr().err == "已中断\n"


def test_the_exit_codes_are_a_promise() -> None:
    assert (entry.OK, entry.FINDINGS, entry.CANNOT_RUN) == (0, 1, 2)
    assert (entry.INTERNAL, entry.INTERRUPTED) == (3, 130)


def test_a_removed_folder_does_not_hide_the_details(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    saved = crash.save_details(RuntimeError("boom"))
    assert saved is not None
    assert Path(saved).parent == tmp_path
