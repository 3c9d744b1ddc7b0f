"""`zwgk build` on the command line: what it says came of it, and its exit code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zwgk_cli.cli.entry import run
from zwgk_cli.commands import work as walk
from zwgk_cli.rules.registry import RULES

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture(autouse=True)
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """What reading finds, and ZW301: the other rules are not the matter here."""
    kept = [rule for rule in RULES if rule.family in ("ZW0", "ZW1") or rule.code == "ZW301"]
    monkeypatch.setattr(walk, "RULES", kept)


def test_a_site_is_built_and_its_door_is_named(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build"]) == 0
    out, err = capsys.readouterr()
    files = sum(1 for path in (clean / "dist").rglob("*") if path.is_file()) - 2
    assert re.fullmatch(
        rf"已生成  dist：1 个领域、{files} 个文件（\d+\.\d 秒）。"
        r"用浏览器打开 dist/index\.html 查看\n",
        out,
    )
    assert err == ""
    assert run(["validate", "--select", "ZW0"]) == 0, "a site in the workspace is no part of it"


def test_a_refused_build_shows_the_errors_and_keeps_the_old_site(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--quiet"]) == 1
    out = capsys.readouterr().out
    assert "\n错误 ZW301 " in out
    assert out.endswith("\n没有生成  改正错误后再运行；供内部核对的，加 --draft\n")
    assert not (faulty / "dist").exists()
    assert run(["build", "--draft"]) == 0
    capsys.readouterr()
    assert run(["build"]) == 1
    assert "原来的网站保持不变" in capsys.readouterr().out


def test_a_draft_lists_what_it_leaves_out(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (faulty / CATALOG).write_text("district: [\n", "utf-8")
    assert run(["build", "--draft"]) == 1
    out = capsys.readouterr().out
    assert "\n没有列入  hexi/caizheng-yujuesuan.yaml\n" in out
    assert out.endswith("\n没有生成  改正错误后再运行\n")


def test_a_quiet_build_keeps_warnings_to_itself(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = faulty / "zwgk.yaml"
    settings.write_text(settings.read_text("utf-8") + "rules: {ZW301: warning}\n", "utf-8")
    assert run(["build"]) == 0
    assert "警告 ZW301" in capsys.readouterr().out
    assert run(["build", "--quiet"]) == 0
    assert capsys.readouterr().out.startswith("已生成  ")


def test_the_place_of_the_site_can_be_chosen(
    clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--out", str(tmp_path / "deep" / "site")]) == 0
    assert (tmp_path / "deep" / "site" / "manifest.json").is_file()
    capsys.readouterr()


def test_a_broken_template_is_wrong_usage(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = clean / "templates" / "html"
    folder.mkdir(parents=True)
    (folder / "item.html").write_text("<p>\n{{ 没有 }}\n", "utf-8")
    assert run(["build"]) == 2
    assert capsys.readouterr().err.startswith("无法执行  网页模板 item.html 第 2 行：")
