"""`zwgk validate --split-by agency`: one file for each responsible agency."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.workspaces import TODAY, copy_base
from zwgk_cli.commands.split import Part, _FileNames, parts_of, write_parts
from zwgk_cli.commands.validate import Answer, Question, validate
from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.concise import render_concise

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Faults of two agencies, of a role in the standard, and of nobody."""
    root = copy_base(tmp_path.resolve() / "w")
    change(root, CATALOG, "[HX-XK-0001]", "[HX-XK-0009]")
    change(root, CATALOG, "retention: 公示7日", "agency: [区民政局]\n    deadline: 及时公开")
    standard = "standard/caizheng-yujuesuan.yaml"
    change(root, standard, "作出行政决定之日起7个工作日内", "尽快")
    change(root, "zwgk.yaml", "format:", "rules: {ZW999: off}\nformat:")
    return root


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")


def answer(root: Path) -> Answer:
    return validate(Question(root, root, TODAY, kept=False))


def render(part: Answer) -> str:
    return render_concise(part.located)


def titles(parts: tuple[Part, ...]) -> dict[str, list[str]]:
    return {part.title: [e.finding.code for e in part.answer.located] for part in parts}


def test_each_finding_goes_to_the_agency_that_answers_for_it(root: Path) -> None:
    assert titles(parts_of(answer(root))) == {
        "区民政局": ["ZW502"],
        "区财政局": ["ZW301"],
        "基本目录 财政部门": ["ZW502"],
        "工作区 未注明责任单位": ["ZW113"],
    }


def test_the_counts_are_those_of_the_part(root: Path) -> None:
    found = answer(root)
    (part,) = (part for part in parts_of(found) if part.title == "区财政局")
    summary = part.answer.summary
    assert (summary.errors, summary.warnings, summary.infos) == (1, 0, 0)
    assert summary.items == found.summary.items
    assert part.answer.districts == found.districts
    assert sum(len(part.answer.located) for part in parts_of(found)) == len(found.located)


def test_agencies_of_several_districts_have_the_districts_name_before_theirs(root: Path) -> None:
    settings = root / "zwgk.yaml"
    line = next(line for line in settings.read_text("utf-8").splitlines() if "hexi" in line)
    change(root, "zwgk.yaml", line, f"{line}\n{line.replace('hexi', 'jinnan').replace('HX', 'JN')}")
    (root / "jinnan").mkdir()
    for path in (root / "hexi").iterdir():
        text = path.read_text("utf-8").replace("hexi", "jinnan").replace("河西区", "津南区")
        (root / "jinnan" / path.name).write_text(text.replace("HX-", "JN-"), "utf-8")
    parts = parts_of(answer(root))
    assert titles(parts)["河西区 区财政局"] == ["ZW301"]
    assert titles(parts)["津南区 区财政局"] == ["ZW301"]
    assert {part.stem for part in parts} >= {"河西区-区财政局", "津南区-区财政局"}


def test_a_file_is_written_for_each_and_old_ones_are_told(root: Path) -> None:
    folder = root / "a" / "问题清单"
    parts = parts_of(answer(root))
    written, stale = write_parts(parts, folder, ".txt", render)
    assert (stale, [Path(entry.path).name for entry in written]) == (
        (),
        ["区民政局.txt", "区财政局.txt", "基本目录-财政部门.txt", "工作区-未注明责任单位.txt"],
    )
    assert (folder / "区民政局.txt").read_bytes().decode() == render(parts[0].answer)
    (folder / "区民政局.txt").write_text("old", "utf-8")
    (folder / "notes.md").write_text("mine", "utf-8")
    again, stale = write_parts(parts[:1], folder, ".txt", lambda _: b"\xff\x00")
    assert len(again) == 1
    assert stale == ("区财政局.txt", "基本目录-财政部门.txt", "工作区-未注明责任单位.txt")
    assert (folder / "区民政局.txt").read_bytes() == b"\xff\x00"
    assert (folder / "区财政局.txt").exists()
    assert not list(folder.glob(".*"))


def test_a_place_that_is_no_folder_is_refused(root: Path) -> None:
    with pytest.raises(ZwgkError, match="不是能写入的文件夹"):
        write_parts((), root / CATALOG, ".txt", render)
    (root / "清单" / "区民政局.txt").mkdir(parents=True)
    with pytest.raises(ZwgkError, match="写不了文件"):
        write_parts(parts_of(answer(root)), root / "清单", ".txt", render)


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\区财政局", "C__区财政局"),
        ('区<财>政"局|?*', "区_财_政_局___"),
        ("区财政局\u202e\n", "区财政局__"),
        ("con", "con_"),
        ("NUL.txt", "NUL.txt_"),
        (" . ", "_"),
        ("", "_"),
        ("\ud800", "_"),
    ],
)
def test_a_name_is_made_safe(agency: str, name: str) -> None:
    assert _FileNames().take(agency) == name


@settings(deadline=None)  # a loaded machine takes its time
@given(st.lists(st.text(st.characters(codec=None), max_size=80) | st.sampled_from(["A", "a"])))
def test_names_stay_in_their_folder_and_are_told_apart(agencies: list[str]) -> None:
    names = _FileNames()
    made = [names.take(agency) for agency in agencies]
    assert len({name.casefold() for name in made}) == len(agencies)
    for name in made:
        assert Path(name).name == name
        assert name not in (".", "..")
        assert not set(name) & set('\\/:*?"<>|\0\n')
        assert len(name.encode()) < 250
