"""`zwgk validate --fix`, `--baseline`, `--statistics` and `--split-by` as they are seen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from zwgk_cli.cli.entry import run

GOLDEN = Path(__file__).parents[1] / "golden" / "validate"
CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def old(clean: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An old catalog: two mends are certain, and two need a look."""
    for name in ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    path = clean / CATALOG
    text = path.read_text("utf-8")
    for before, after in [
        ("agency: 区财政局", "agency: 区财政税务局"),
        ("      - 申请材料", "      - 申请材料(复印件)"),
        ("[HX-XK-0001]", "[HX-XK-0009]"),
        ("信息形成或者变更之日起20个工作日内", "及时公开"),
    ]:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text.replace("\n", "\r\n"), "utf-8", newline="")
    return clean


def check(name: str, text: str, *, update: bool) -> None:
    """The text is the golden one, but for the seconds that a check takes."""
    path = GOLDEN / name
    steady = re.sub(r"\d+\.\d 秒", "0.1 秒", text)
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(steady.encode())
    assert steady == path.read_bytes().decode()


def state(root: Path) -> dict[Path, bytes]:
    """The bytes of every file but those that are kept of earlier runs."""
    shown = (path for path in root.rglob("*") if ".zwgk-cache" not in path.parts)
    return {path: path.read_bytes() for path in shown if path.is_file()}


def test_a_difference_is_shown_and_nothing_written(
    old: Path, capsysbinary: pytest.CaptureFixture[bytes], update_golden: bool
) -> None:
    path = old / CATALOG
    number = "120103199001011231"
    text = path.read_bytes().replace(b"    method", f"    # {number}\r\n    method".encode())
    path.write_bytes(text)
    before = state(old)
    assert run(["validate", "--fix", "--diff"]) == 1
    out, err = (stream.decode() for stream in capsysbinary.readouterr())
    check("difference.txt", out, update=update_golden)
    check("beside-difference.txt", err, update=update_golden)
    assert state(old) == before
    assert number not in out
    assert run(["validate", "--diff", "--select", "ZW220", "--fail-on", "error"]) == 0
    assert "区财政税务局" not in capsysbinary.readouterr().out.decode()


def test_a_difference_can_be_applied_as_a_patch(
    old: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(["validate", "--diff"])
    hunks = [
        line
        for line in capsysbinary.readouterr().out.split(b"\n")
        if line[:1] in (b"+", b"-") and line[:3] not in (b"+++", b"---")
    ]
    text = (old / CATALOG).read_bytes()
    for removed, added in zip(hunks[::2], hunks[1::2], strict=True):
        assert text.count(removed[1:] + b"\n") == 1
        text = text.replace(removed[1:], added[1:])
    run(["validate", "--fix", "--quiet"])
    assert (old / CATALOG).read_bytes() == text


def test_after_mending_what_remains_is_told(
    old: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    before = (old / CATALOG).read_bytes()
    assert run(["validate", "--fix"]) == 1
    out, err = capsys.readouterr()
    check("mended.txt", out, update=update_golden)
    check("beside-mended.txt", err, update=update_golden)
    after = before.replace("区财政税务局".encode(), "区财政局".encode())
    after = after.replace("(复印件)".encode(), "（复印件）".encode())
    assert (old / CATALOG).read_bytes() == after
    assert run(["validate", "--fix", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["summary"]["mended"] == 0
    assert (old / CATALOG).read_bytes() == after


def test_what_needs_a_look_is_mended_on_request_and_never_in_ci(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    assert run(["validate", "--fix", "--unsafe-fixes"]) == 2
    assert "持续集成（GITLAB_CI）里不能用 --unsafe-fixes" in capsys.readouterr().err
    assert run(["validate", "--fix"]) == 1
    monkeypatch.delenv("GITLAB_CI")
    assert run(["validate", "--fix", "--unsafe-fixes", "-q"]) == 0
    out, _ = capsys.readouterr()
    assert "已自动修改 2 处" in out
    assert "powers: [HX-XK-0001]" in (old / CATALOG).read_text("utf-8")


def test_a_clean_workspace_has_nothing_to_mend(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", "--fix", "--diff"]) == 0
    assert capsys.readouterr() == ("", "没有改动  没有能自动修改的问题\n")
    assert run(["validate", "--fix"]) == 0
    assert "已自动修改" not in capsys.readouterr().out


def test_a_baseline_is_written_and_accepted(
    old: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    assert run(["validate", "--write-baseline"]) == 0
    out, err = capsys.readouterr()
    check("baseline-written.txt", err + out, update=update_golden)
    assert run(["validate", "--baseline", "zwgk-baseline.json"]) == 0
    assert "没有新的问题，基线内 4 处" in capsys.readouterr().out
    assert run(["validate", "--baseline", "zwgk-baseline.json", "--fix"]) == 0
    assert "已自动修改" not in capsys.readouterr().out
    assert run(["validate", "--fix", "-q"]) == 1
    path = old / CATALOG
    path.write_text(path.read_text("utf-8").replace("HX-CF-0001", "HX-CF-0009"), "utf-8")
    assert run(["validate", "--baseline", "zwgk-baseline.json"]) == 1
    out, err = capsys.readouterr()
    assert "错误 1 处，警告 0 处，基线内 2 处" in out
    assert "基线里有 2 处问题不再出现" in err
    assert run(["validate", "--write-baseline"]) == 0
    assert "（新增 1 处，消失 2 处）" in capsys.readouterr().err


def test_what_a_baseline_accepts_is_counted_in_json(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", "--write-baseline", "--baseline", "b.json", "-f", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["diagnostics"] == []
    assert (document["summary"]["baselined"], document["summary"]["errors"]) == (4, 0)
    known = json.loads((old / "b.json").read_text("utf-8"))
    assert {entry["path"] for entry in known["findings"]} == {CATALOG}


def test_rules_are_counted(
    old: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    assert run(["validate", "--statistics"]) == 1
    check("statistics.txt", capsys.readouterr().out, update=update_golden)
    assert run(["validate", "--statistics", "-f", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert list(document) == ["version", "summary", "statistics", "diagnostics"]
    assert document["statistics"][1] == {
        "code": "ZW205",
        "rule": "other-agency-name",
        "errors": 0,
        "warnings": 1,
        "infos": 0,
        "fixable": 1,
    }
    assert len(document["diagnostics"]) == 4
    assert run(["validate", "--statistics", "-f", "json", "--select", "ZW113"]) == 0
    assert json.loads(capsys.readouterr().out)["statistics"] == []


def test_each_agency_has_a_file_of_its_own(
    old: Path, capsys: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    path = old / "standard" / "caizheng-yujuesuan.yaml"
    path.write_text(
        path.read_text("utf-8").replace("作出行政决定之日起7个工作日内", "尽快"), "utf-8"
    )
    words = ["validate", "--split-by", "agency", "--output", "问题清单"]
    assert run(words) == 1
    out, err = capsys.readouterr()
    check("split.txt", out, update=update_golden)
    assert err == ""
    text = (old / "问题清单" / "区财政局.txt").read_text("utf-8")
    check("split-part.txt", text, update=update_golden)
    assert run([*words, "--format", "json", "HX-CZYJS-003"]) == 1
    part = json.loads((old / "问题清单" / "区财政局.json").read_text("utf-8"))
    assert [part["summary"][key] for key in ("errors", "warnings", "infos")] == [1, 2, 1]
    assert len(part["diagnostics"]) == 4
    capsys.readouterr()
    assert run([*words, "HX-CZYJS-003"]) == 1
    assert "还有以前的文件：基本目录-财政部门.txt" in capsys.readouterr().err


def test_on_a_console_of_gbk_or_ascii_nothing_is_lost_that_it_can_show(old: Path) -> None:
    from cli.program import zwgk

    words = ("validate", "--split-by", "agency", "-o", "清单", "--statistics")
    refused = zwgk(*words, here=old, env={"PYTHONIOENCODING": "gbk"})
    assert "只用于 text 和 json" in refused.stderr.decode("gbk")
    done = zwgk(*words[:-1], here=old, env={"PYTHONIOENCODING": "gbk"})
    assert "清单/区财政局.txt" in done.stdout.decode("gbk")
    counted = zwgk("validate", "--statistics", here=old, env={"PYTHONIOENCODING": "gbk"})
    assert "可自动修改" in counted.stdout.decode("gbk")
    mended = zwgk("validate", "--fix", "--no-cache", here=old, env={"PYTHONIOENCODING": "ascii"})
    assert (mended.returncode, b"Traceback" in mended.stderr) == (1, False)


def test_a_pipeline_sees_what_it_asks_for_and_not_the_annotations(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run(["validate", "--diff"]) == 1
    assert capsys.readouterr().out.startswith(f"--- {CATALOG}\n")
    assert run(["validate", "--statistics"]) == 1
    assert "  可自动修改  规则\n" in capsys.readouterr().out
    assert run(["validate", "--split-by", "agency", "-o", "清单"]) == 1
    assert [path.name for path in (old / "清单").iterdir()] == ["区财政局.txt"]
    assert run(["validate"]) == 1
    assert "::error " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes 要与 --fix 或 --diff 一起用"),
        (["--write-baseline", "--fix"], "--write-baseline 不能与 --fix、--diff 同时用"),
        (["--write-baseline", "--diff"], "--write-baseline 不能与 --fix、--diff 同时用"),
        (["--write-baseline", "hexi"], "写基线要检查全部目录、全部规则"),
        (["--diff", "--format", "json"], "--diff 只显示修改，不报告问题"),
        (["--diff", "--statistics"], "--diff 只显示修改，不报告问题"),
        (["--split-by", "agency"], "--split-by 要写成几个文件"),
        (["--split-by", "title", "-o", "a"], "选项 --split-by 的值不对"),
        (["--split-by", "agency", "-o", "zwgk.yaml"], "zwgk.yaml 不是能写入的文件夹"),
        (["--statistics", "-f", "concise"], "--statistics 只用于 text 和 json"),
        (["--baseline", "none.json"], "读不了基线文件 none.json"),
        (["--baseline", "zwgk.yaml"], "zwgk.yaml 不是基线文件：不是 JSON"),
        (["--write-baseline", "--baseline", "zwgk.yaml"], "zwgk.yaml 不是基线文件：不是 JSON"),
    ],
    ids=" ".join,
)
def test_options_that_contradict_each_other_are_refused(
    words: list[str], message: str, old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(old)
    assert run(["validate", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "\n  试试    " in err
    assert state(old) == before
