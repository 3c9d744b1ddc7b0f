"""`zwgk validate`: what fails a run, and in which words and bytes it is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from zwgk_cli.cli.entry import run

ONLY = ["--select", "ZW301"]


def test_a_clean_workspace_passes(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", *ONLY]) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(r"检查通过  河西区：所选范围没有问题（\d+\.\d 秒）\n", out)
    assert err == ""


def test_an_error_fails(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", *ONLY]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("正在检查  河西区 财政预决算领域   共 ")
    assert "\n错误 ZW301 " in out
    assert "HX-CF-0991" in out
    assert "\n检查结果  未通过：错误 1 处，警告 0 处" in out
    assert err == ""


@pytest.mark.parametrize(
    ("level", "threshold", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("info", "info", 1),
        ("off", "info", 0),
    ],
)
def test_the_threshold_decides(
    level: str, threshold: str, code: int, faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = faulty / "zwgk.yaml"
    settings.write_text(settings.read_text("utf-8") + f"rules: {{ZW301: {level}}}\n", "utf-8")
    assert run(["validate", *ONLY, "--fail-on", threshold]) == code
    assert ("未通过" in capsys.readouterr().out) == (code == 1)


@pytest.mark.parametrize("name", ["ZW301", "zw301", "unknown-power", "ZW3", "ZW3xx", "ZW0,ZW301"])
def test_rules_are_chosen_by_code_slug_and_family(
    name: str, faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", "--select", name]) == 1
    assert "ZW301" in capsys.readouterr().out
    run(["validate", "--format", "json", "--ignore", name])
    assert "ZW301" not in capsys.readouterr().out


def test_a_family_is_ignored_but_for_its_locked_rules(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clean / "hexi" / "caizheng-yujuesuan.yaml").write_text("district: [\n", "utf-8")
    assert run(["validate", "--ignore", "ZW0"]) == 1
    assert "ZW002" in capsys.readouterr().out


def test_json_is_a_document_with_paths_from_here(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(faulty / "standard")
    assert run(["validate", *ONLY, "--format", "json"]) == 1
    out = capsysbinary.readouterr().out
    assert b"\r" not in out
    document = json.loads(out)
    assert document["summary"]["errors"] == 1
    (found,) = document["diagnostics"]
    text = (faulty / "hexi" / "caizheng-yujuesuan.yaml").read_text("utf-8").splitlines()
    line = next(at for at, line in enumerate(text, 1) if "HX-CF-0991" in line)
    assert found["path"] == "../hexi/caizheng-yujuesuan.yaml"
    assert (found["line"], found["column"]) == (line, text[line - 1].index("HX-CF-0991") + 1)
    assert (found["end_line"], found["end_column"]) == (line, found["column"] + 10)
    assert found["item"] == "HX-CZYJS-001"
    assert found["element"] == "items[0].powers[0]"
    assert found["rule"] == "unknown-power"


def test_concise_is_a_line_a_finding(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", *ONLY, "-f", "concise"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert re.match(r"hexi/caizheng-yujuesuan\.yaml:\d+:\d+: 错误 ZW301 ", line)


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_report_can_go_to_a_file(
    form: str, faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "报告.txt"
    assert run(["validate", *ONLY, "--format", form, "--output", str(target)]) == 1
    assert capsys.readouterr() == ("", "")
    assert "ZW301" in target.read_bytes().decode("utf-8")
    assert b"\r" not in target.read_bytes()


def test_the_day_may_come_from_the_environment(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clean / "hexi" / "caizheng-yujuesuan.yaml"
    line = "  - id: HX-CZYJS-001\n"
    allow = '    allow: [{rule: ZW301, reason: 上级文件如此, until: "2026-06-30"}]\n'
    text = path.read_text("utf-8").replace("[HX-CF-0001]", "[HX-CF-0991]")
    path.write_text(text.replace(line, line + allow), "utf-8")
    june, july = "1782777600", "1782864000"  # noon-less: the seconds of 30 June and 1 July, UTC
    monkeypatch.setenv("SOURCE_DATE_EPOCH", june)
    assert run(["validate", *ONLY]) == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", july)
    assert run(["validate", *ONLY]) == 1
    assert run(["validate", *ONLY, "--as-of", "2026-06-30"]) == 0
    assert run(["validate", *ONLY, "--as-of", "2026-07-01"]) == 1
    capsys.readouterr()


def test_settings_that_cannot_be_read_are_a_finding(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clean / "zwgk.yaml").write_text('format: "1"\ncity: [\n', "utf-8")
    assert run(["validate"]) == 1
    assert capsys.readouterr().out.startswith("正在检查  工作区设置   共 1 个文件、0 个事项\n")
    assert run(["show", "HX-CZYJS-001"]) == 2
    assert "zwgk.yaml 有错误" in capsys.readouterr().err


def test_several_processes_say_the_same(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", *ONLY, "-f", "json"]) == 1
    alone = capsys.readouterr().out
    assert run(["validate", *ONLY, "-f", "json", "--jobs", "3"]) == 1
    assert capsys.readouterr().out == alone


def test_a_name_of_bytes_that_are_no_characters_does_not_stop_a_report(
    clean: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    try:
        (clean / "hexi" / "a\udcffb.yaml").write_text("a: b\n", "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    for form in ("json", "concise", "text"):
        assert run(["validate", "--format", form, "--fail-on", "warning"]) == 1
        assert b"hexi/a?b.yaml" in capsysbinary.readouterr().out


def test_a_private_number_in_the_name_of_a_file_is_masked(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clean / "hexi" / "120103190001010019.yml").write_text("a: b\n", "utf-8")
    for form in ("json", "concise", "text"):
        assert run(["validate", "--format", form, "--fail-on", "warning"]) == 1
        out = capsys.readouterr().out
        assert "hexi/120*************19.yml" in out
        assert "120103190001010019" not in out
