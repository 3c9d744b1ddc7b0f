"""`zwgk validate --format`: every format on every console, into files, and in pipelines."""

from __future__ import annotations

import json
import os
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from cli.program import WORDS, environment, zwgk
from zwgk_cli.cli.entry import run
from zwgk_cli.reporting.formats import Format

ONLY = ["--select", "ZW301"]
MACHINE = [form.value for form in Format if form is not Format.TEXT]
CATALOG = "hexi/caizheng-yujuesuan.yaml"
UNENCODABLE = "\U00020bb7"


@pytest.fixture
def quoting(faulty: Path) -> Path:
    """A line above the fault that GBK cannot hold."""
    path = faulty / CATALOG
    text = path.read_text("utf-8")
    line = next(line for line in text.splitlines() if "[HX-CF-0991]" in line)
    path.write_text(text.replace(line, f"    # {UNENCODABLE}野家\n{line}"), "utf-8")
    return faulty


@pytest.mark.parametrize(
    ("form", "encoding"),
    [*((form, "ascii") for form in MACHINE), ("markdown", "gbk"), ("html", "gbk")],
)
def test_a_machines_format_is_the_same_on_every_console(
    form: str, encoding: str, quoting: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["validate", *ONLY, "--format", form, "--as-of", "2026-11-24"]
    done = zwgk(*words, here=quoting, env={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, b"")
    run(words)
    assert done.stdout == capsysbinary.readouterr().out
    if form != "xlsx":
        assert b"\r" not in done.stdout
        assert "权责清单里没有这个职权编码" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("form", ["github", "html", "xlsx"])
def test_a_reader_who_leaves_is_not_told_of_it(form: str, faulty: Path) -> None:
    path = faulty / CATALOG
    codes = ", ".join(f"HX-CF-{number}" for number in range(2000, 2400))
    path.write_text(path.read_text("utf-8").replace("[HX-CF-0991]", f"[{codes}]"), "utf-8")
    reading, writing = os.pipe()
    with subprocess.Popen(
        [*WORDS, "validate", *ONLY, "--all", "--format", form],
        cwd=faulty,
        env=environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(writing)
        assert os.read(reading, 4)
        os.close(reading)
        _, err = process.communicate()
    assert err == b""
    assert process.returncode in (0, 1)  # 1 where all of it was in the pipe already


@pytest.mark.parametrize("form", MACHINE)
def test_a_file_holds_what_the_screen_would(
    form: str, faulty: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["validate", *ONLY, "--format", form, "--as-of", "2026-11-24"]
    assert run(words) == 1
    out = capsysbinary.readouterr().out
    target = tmp_path / "out"
    assert run([*words, "--output", str(target)]) == 1
    assert capsysbinary.readouterr() == (b"", b"")
    assert target.read_bytes() == out


def test_a_workbook_goes_through_a_pipe(faulty: Path) -> None:
    done = zwgk("validate", *ONLY, "--format", "xlsx", here=faulty)
    (sheet,) = load_workbook(BytesIO(done.stdout)).worksheets
    assert [cell.value for cell in sheet[4]][:4] == [
        "错误", "河西区", "财政预决算", "HX-CZYJS-001\n会计监督处罚结果",
    ]  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="no pseudo-terminals")
def test_a_terminal_is_not_sent_a_workbook(faulty: Path) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [*WORDS, "validate", "--format", "xlsx"],
        cwd=faulty,
        env=environment(),
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(theirs)
        _, err = process.communicate()
    os.close(ours)
    assert process.returncode == 2
    assert err.decode("utf-8") == (
        "无法执行  Excel 表格不能显示在屏幕上\n  试试    写到文件：--output 问题清单.xlsx\n"
    )


def test_an_unknown_format_is_answered_with_the_known_ones(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", "--format", "pdf"]) == 2
    err = capsys.readouterr().err
    assert all(form.value in err for form in Format)


def test_github_is_answered_in_its_format_with_paths_from_the_root(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = faulty.parent / "summary.md"
    summary.write_text("# 前一步\n", "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(faulty.parent))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run(["validate", *ONLY]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"::error file={faulty.name}/{CATALOG},line=")
    assert err == ""
    added = summary.read_text("utf-8")
    assert added.startswith("# 前一步\n## 政务公开目录检查未通过\n")
    assert "权责清单里没有这个职权编码" in added


def test_a_stated_format_is_not_overruled_by_a_pipeline(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(faulty / "summary.md"))
    assert run(["validate", *ONLY, "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith(f"{CATALOG}:")
    assert not (faulty / "summary.md").exists()


def test_a_summary_that_cannot_be_written_is_noted_and_stops_nothing(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(faulty / "missing" / "summary.md"))
    assert run(["validate", *ONLY, "--format", "github"]) == 1
    assert capsys.readouterr().err.startswith("没有写成运行摘要")


def test_gitlab_is_answered_in_its_format(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    monkeypatch.setenv("CI_PROJECT_DIR", str(faulty.parent))
    assert run(["validate", *ONLY]) == 1
    (entry,) = json.loads(capsys.readouterr().out)
    assert entry["location"]["path"] == f"{faulty.name}/{CATALOG}"


@pytest.mark.parametrize("form", ["sarif", "markdown", "junit"])
def test_outside_a_pipeline_the_root_is_that_of_git(
    form: str, faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (faulty.parent / ".git").mkdir()
    monkeypatch.chdir(faulty / "standard")
    assert run(["validate", *ONLY, "--format", form]) == 1
    out = capsys.readouterr().out
    assert f"{faulty.name}/{CATALOG}" in out
    assert ".." not in out


def test_rules_that_were_not_looked_for_are_no_cases(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", *ONLY, "--format", "junit"]) == 1
    out = capsys.readouterr().out
    assert out.count("<testcase ") == 1
    assert 'tests="1" failures="1"' in out


@pytest.mark.parametrize("form", MACHINE)
def test_names_of_files_may_be_anything_and_their_private_numbers_are_masked(
    form: str, clean: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("a\udcffb.yaml", "甲\x1b[2J\n::error::.yaml", "120103190001010019.yaml"):
        try:
            (clean / "hexi" / name).write_text("a: b\n", "utf-8")
        except OSError:
            pytest.skip("this file system takes no such name")
    assert run(["validate", "--format", form, "--fail-on", "warning"]) == 1
    out = capsysbinary.readouterr().out
    if form == "xlsx":
        with ZipFile(BytesIO(out)) as book:
            out = book.read("xl/sharedStrings.xml")
    assert b"120103190001010019" not in out
    assert b"120*************19" in out or b"120%2A%2A" in out
    assert b"\x1b" not in out
    assert b"\n::error::" not in out
