"""`zwgk fmt` on the screen: what changed, what would change, and what could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwgk_cli.cli.entry import run
from zwgk_cli.commands.fmt import Task, plan_layout, write_layout

GOLDEN = Path(__file__).parents[1] / "golden" / "fmt"
CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def ordered(clean: Path) -> Path:
    """A workspace in which nothing is to be done."""
    write_layout(clean, plan_layout(Task(clean, clean)).rewrites)
    return clean


@pytest.fixture
def messy(ordered: Path) -> Path:
    """Two files out of order, one of them from an old Windows; four that cannot be read."""
    catalog = ordered / CATALOG
    text = catalog.read_text("utf-8") + "x:   [ 甲 ]   # 待核\n# 身份证号 120103199001011231\n"
    catalog.write_bytes(text.replace("\n", "\r\n").encode())
    laws = ordered / "registers" / "laws.yaml"
    laws.write_text(laws.read_text("utf-8").replace("laws:", "laws:  "), "utf-8")
    powers = ordered / "hexi" / "powers.yaml"
    powers.write_bytes(powers.read_text("utf-8").encode("gb18030"))
    services = ordered / "hexi" / "services.yaml"
    services.write_bytes(services.read_text("utf-8").encode("utf-16"))
    (ordered / "registers" / "roles.yaml").write_text("roles:\n\t- name: 民政部门\n", "utf-8")
    (ordered / "registers" / "limits.yaml").write_text("limits: []\nlimits: []\n", "utf-8")
    return ordered


def check(name: str, text: str, *, update: bool) -> None:
    path = GOLDEN / name
    if update:
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


def test_files_are_put_in_order_and_named(
    messy: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    assert run(["fmt"]) == 1
    out, err = capsys.readouterr()
    check("written.txt", out, update=update_golden)
    assert err == ""
    assert b"\r" not in (messy / CATALOG).read_bytes()
    assert run(["fmt", "--check", CATALOG]) == 0


def test_a_check_changes_nothing(
    messy: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    before = {path: path.read_bytes() for path in messy.rglob("*.yaml")}
    assert run(["fmt", "--check"]) == 1
    check("checked.txt", capsys.readouterr().out, update=update_golden)
    assert {path: path.read_bytes() for path in messy.rglob("*.yaml")} == before


def test_a_difference_is_shown_and_nothing_written(
    messy: Path, capsysbinary: pytest.CaptureFixture[bytes], update_golden: bool
) -> None:
    before = {path: path.read_bytes() for path in messy.rglob("*.yaml")}
    assert run(["fmt", "--diff", "hexi", "registers", "--from", "gb18030"]) == 1
    out, err = (stream.decode() for stream in capsysbinary.readouterr())
    check("difference.txt", out, update=update_golden)
    check("beside-difference.txt", err, update=update_golden)
    assert {path: path.read_bytes() for path in messy.rglob("*.yaml")} == before


def test_an_old_encoding_is_converted(messy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fmt", "--from", "gb18030", "hexi/powers.yaml"]) == 0
    assert run(["fmt", "--from", "utf-16", "hexi/services.yaml"]) == 0
    assert run(["fmt", "--check", "hexi/powers.yaml", "hexi/services.yaml"]) == 0
    assert capsys.readouterr().out == (
        "已整理    hexi/powers.yaml（GB18030 转为 UTF-8）\n整理结果  完成：整理了 1 个文件\n"
        "已整理    hexi/services.yaml（UTF-16 转为 UTF-8）\n整理结果  完成：整理了 1 个文件\n"
        "整理结果  完成：2 个文件不用改\n"
    )


@pytest.mark.parametrize("option", [(), ("--check",), ("--diff",)])
def test_where_nothing_is_to_be_done_all_is_well(
    option: tuple[str, ...], ordered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fmt", *option]) == 0
    assert "".join(capsys.readouterr()) == "整理结果  完成：13 个文件不用改\n"


@pytest.mark.parametrize("words", [["nowhere"], ["--from", "big5"]])
def test_wrong_use_cannot_run(
    words: list[str], clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fmt", *words]) == 2
    assert capsys.readouterr().err.startswith("无法执行  ")
