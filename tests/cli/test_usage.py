"""Wrong usage: exit 2, a sentence in Chinese, and the next thing to try."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zwgk_cli.cli.entry import run
from zwgk_cli.cli.menu import ENTRIES

USAGE = [
    (["vaildate"], "没有“vaildate”这个命令", "是不是 zwgk validate"),
    (["frobnicate"], "没有“frobnicate”这个命令", "zwgk --help 列出全部命令"),
    (["--frobnicate"], "没有“--frobnicate”这个选项", "zwgk --help 查看用法"),
    (["validate", "--fromat", "json"], "没有“--fromat”这个选项，是不是 --format", None),
    (["validate", "-x"], "没有“-x”这个选项", None),
    (["validate", "--format"], "选项 --format 后面要写值", None),
    (["validate", "--all=yes"], "选项 --all 后面不能写值", None),
    (
        ["validate", "--format", "yaml"],
        "选项 --format 的值不对：text（默认）、concise、json、markdown、",
        None,
    ),
    (
        ["validate", "--fail-on", "fatal"],
        "选项 --fail-on 的值不对：error（默认）、warning 或 info：到这个程度算不通过",
        None,
    ),
    (["validate", "--jobs", "-1"], "选项 --jobs 的值不对：同时用几个进程", None),
    (["validate", "--jobs", "many"], "选项 --jobs 的值不对：同时用几个进程", None),
    (["show"], "缺少参数 ID", "zwgk show --help 查看用法"),
    (["explain"], "缺少参数 规则", None),
    (["build", "dist"], "命令的写法不对", None),
    (["validate", "--as-of", "2026-02-30"], "“2026-02-30”不是日期", "写成 2026-11-01 这样"),
    (["validate", "--select", "ZW777"], "没有编号为“ZW777”的规则", "zwgk rules"),
    (["validate", "--ignore", "nothing"], "没有编号为“nothing”的规则", "zwgk rules"),
    (["validate", "nankai"], "找不到“nankai”", "检查拼写"),
    (["validate", "hexi/jiuye.yaml"], "找不到“hexi/jiuye.yaml”", "检查拼写"),
    (["validate", "HX-CZYJS-999"], "找不到“HX-CZYJS-999”", "检查拼写"),
    (["validate", "长" * 300], "找不到“长长", "检查拼写"),
    (["validate", ".."], "找不到“..”", "检查拼写"),
    (["rules", "ZW777"], "没有编号为“ZW777”的规则", "zwgk rules"),
    (["explain", "ZW777"], "没有编号为“ZW777”的规则", "zwgk rules"),
    (["schema", "nothing"], "没有“nothing”这种文件", "zwgk schema 列出全部种类"),
    (["schema", "../pyproject"], "没有“../pyproject”这种文件", "zwgk schema"),
    (["show", "nothing"], "找不到“nothing”", "写事项编号"),
    (["validate", "--workspace", "hexi"], "hexi 里没有 zwgk.yaml，不是工作区", "--workspace"),
    (["validate", "--workspace", "长" * 300], "里没有 zwgk.yaml，不是工作区", "--workspace"),
    (["validate", "--output", "no/such/folder.txt"], "写不了文件 no/such/folder.txt", "检查文件夹"),
    (["validate", "--format", "json", "--output", "hexi"], "写不了文件 hexi", "检查文件夹"),
    (["build", "--out", "."], "不能把网站写到工作区所在的文件夹", "--out"),
    (["build", "--out", ".."], "不能把网站写到工作区所在的文件夹", "--out"),
    (["build", "--out", "/"], "不能把网站写到工作区所在的文件夹", "--out"),
    (["build", "--out", "hexi"], "hexi", "请用 --out"),
]


@pytest.mark.parametrize(
    ("words", "message", "hint"), USAGE, ids=[" ".join(words)[:30] for words, *_ in USAGE]
)
def test_wrong_usage_is_told_with_the_next_thing_to_try(
    words: list[str],
    message: str,
    hint: str | None,
    clean: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    first, *rest = err.splitlines()
    assert first.startswith("无法执行  ")
    assert message in first
    assert [line[:8] for line in rest] == ["  试试    "]
    assert (hint or f"zwgk {words[0]} --help 查看用法") in rest[0]
    assert_chinese(err)


def test_a_bad_day_in_the_environment_is_wrong_usage(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for value in ("soon", "", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
        assert run(["validate"]) == 2
        assert "SOURCE_DATE_EPOCH 不是秒数" in capsys.readouterr().err


def test_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("validate", "build"):
        assert run([command]) == 2
        assert "找不到工作区" in capsys.readouterr().err
    assert run(["show", "HX-CZYJS-001"]) == 2


def test_a_folder_that_has_been_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(["validate"]) == 2
    assert "当前文件夹已经不存在" in capsys.readouterr().err


def test_no_catalog_to_check_is_no_success(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (clean / "hexi" / "caizheng-yujuesuan.yaml").unlink()
    for words in (["validate"], ["build"]):
        assert run(words) == 2
        assert "没有任何目录" in capsys.readouterr().err


def test_a_locked_rule_is_not_ignored(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--ignore", "ZW002"]) == 2
    assert "规则 ZW002 不能忽略" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["help"]], ids=str)
def test_help_lists_the_commands_by_task(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for name, entry in ENTRIES.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary)}$", out, re.MULTILINE)
        assert f"例：{entry.example}" in out
    assert_chinese(out)


@pytest.mark.parametrize("name", ENTRIES)
def test_each_command_has_its_help_in_chinese(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"用法  zwgk {name} [选项]")
    assert f"例    {ENTRIES[name].example}\n" in out
    assert all(re.search("[\u4e00-\u9fff]", line) for line in out.splitlines() if line)
    assert_chinese(out)


def assert_chinese(text: str) -> None:
    """None of the words in which the library under the command line speaks."""
    foreign = re.compile(
        r"\b(usage|error|try|missing|invalid|no such|unexpected|argument|required|does not|"
        r"show this|and exit|default|none|true|false)\b",
        re.IGNORECASE,
    )
    known = text.replace("error（默认）", "")
    assert foreign.search(re.sub(r"--[a-z-]+|错误|error（默认）、", "", known)) is None, text
