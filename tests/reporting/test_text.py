"""What a person at a terminal reads: the manner of the specification's example, to the space."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from reporting.golden import FOLDER, check
from reporting.sample import (
    BUDGET,
    FORMER_AGENCY,
    OF_STANDARD,
    PROVISIONS,
    SCENE,
    SUMMARY,
    TAX,
    UNKNOWN_POWER,
    VAGUE_DEADLINE,
    WHOLE_FILE,
    at_line,
    locate,
    many,
)
from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.report import Summary
from zwgk_cli.reporting.styled import plain, width
from zwgk_cli.reporting.text import Scene, render_text

ERROR_AND_WARNING = (VAGUE_DEADLINE, UNKNOWN_POWER)
NOTHING = Summary(files=14, catalogs=9, items=231, errors=0, warnings=0, infos=0, suppressed=0)


def text(
    *findings: Finding,
    summary: Summary = SUMMARY,
    scene: Scene = SCENE,
    unfolded: bool = False,
    files: dict[str, str] | None = None,
    provisions: Mapping[str, str] = PROVISIONS,
) -> str:
    located = locate(*findings, files=files)
    return plain(render_text(located, summary, scene, provisions, unfolded=unfolded))


def test_findings_read_as_in_the_specification(update_golden: bool) -> None:
    check("findings.txt", text(*ERROR_AND_WARNING), update=update_golden)


def test_adopters_of_a_standards_fault_and_certain_mends_are_told(update_golden: bool) -> None:
    summary = replace(SUMMARY, errors=0, warnings=2, infos=1, suppressed=4)
    passed = replace(SCENE, failed=False, coverage=Tally(0, 0, 0, 0))
    made = text(OF_STANDARD, FORMER_AGENCY, WHOLE_FILE, summary=summary, scene=passed)
    check("warnings.txt", made, update=update_golden)


def test_errors_come_before_warnings_within_a_file() -> None:
    made = text(
        replace(UNKNOWN_POWER, place=Place(BUDGET, ("items", 0, "agency"))),
        FORMER_AGENCY,
        replace(VAGUE_DEADLINE, place=Place(BUDGET, ("items", 0, "id"))),
    )
    heads = [line[:8] for line in made.splitlines() if line.startswith(("错误", "警告"))]
    assert heads == ["错误 ZW301", "警告 ZW502", "警告 ZW205"]


def test_more_than_three_of_a_kind_in_a_file_are_folded(update_golden: bool) -> None:
    made = text(*many(VAGUE_DEADLINE, 15), UNKNOWN_POWER)
    check("folded.txt", made, update=update_golden)


def test_three_of_a_kind_are_not_folded() -> None:
    assert "另有" not in text(*many(VAGUE_DEADLINE, 3))


def test_all_are_shown_on_request() -> None:
    made = text(*many(VAGUE_DEADLINE, 15), unfolded=True)
    assert made.count("警告 ZW502") == 15
    assert "另有" not in made


def test_one_kind_in_two_files_is_folded_in_each() -> None:
    moved = replace(VAGUE_DEADLINE, place=Place(BUDGET, ("items", 0, "method")))
    made = text(*many(VAGUE_DEADLINE, 4), *many(moved, 5))
    assert made.count("另有 1 处相同问题") == 1
    assert made.count("另有 2 处相同问题") == 1


def test_many_adopters_are_counted() -> None:
    adopters = tuple(f"HX-CZYJS-{number:03d}" for number in range(1, 12))
    made = text(replace(OF_STANDARD, adopters=adopters))
    assert "  沿用  HX-CZYJS-001、" in made
    assert "HX-CZYJS-008 等 11 个事项\n" in made


def test_all_well(update_golden: bool) -> None:
    check("well.txt", text(summary=NOTHING), update=update_golden)


def test_all_well_with_accepted_faults_in_two_districts() -> None:
    scene = replace(SCENE, districts=(("河西区", ()), ("和平区", ())))
    made = text(summary=replace(NOTHING, suppressed=3), scene=scene)
    assert made == (
        "检查通过  河西区、和平区：9 个领域、231 个事项全部通过，已允许 3 处（0.2 秒）。"
        "可以发布：zwgk build\n"
    )


def test_all_well_in_a_part_says_nothing_of_the_whole(update_golden: bool) -> None:
    made = text(summary=NOTHING, scene=replace(SCENE, narrowed=True))
    assert "zwgk build" not in made
    check("narrowed.txt", made, update=update_golden)


def test_several_districts_and_lists_are_named_as_far_as_there_is_room() -> None:
    districts = tuple((f"{name}区", ("就业",)) for name in ("河西", "和平", "南开", "河东"))
    lists = ("甲清单", "乙清单", "丙清单")
    made = text(VAGUE_DEADLINE, scene=replace(SCENE, districts=districts, lists=lists))
    assert made.splitlines()[0] == (
        "正在检查  河西区 就业领域；和平区 就业领域；南开区 就业领域 等 4 个区   "
        "共 14 个文件、231 个事项，对照《甲清单》《乙清单》等 3 份清单"
    )


def test_settings_that_cannot_be_read_leave_no_gap_in_the_first_line() -> None:
    made = text(VAGUE_DEADLINE, scene=replace(SCENE, districts=(), lists=()))
    assert made.startswith("正在检查  工作区设置   共 14 个文件")


LONG = "一般公共预算收支表" * 60


@pytest.mark.parametrize("start", [0, 200, 400, 536])
def test_a_long_line_is_shown_around_the_fault(start: int) -> None:
    end = start + 4
    place = Place(TAX, ("note",)).at(start, end)
    made = text(replace(VAGUE_DEADLINE, place=place), files={TAX: f"note: {LONG}\n"})
    excerpt, carets = _excerpt(made)
    assert all(width(line) <= 110 for line in made.splitlines()[3:7])
    left = width(carets[: carets.index("^")])
    assert _from_cell(excerpt, left).startswith(LONG[start:end])
    assert carets.count("^") == 2 * (end - start)


def test_a_long_line_looks_like_this(update_golden: bool) -> None:
    place = Place(TAX, ("note",)).at(200, 204)
    files = {TAX: at_line(3, f"note: {LONG}\n")}
    made = text(replace(VAGUE_DEADLINE, place=place), files=files)
    check("long-line.txt", made, update=update_golden)


def test_a_fault_that_fills_a_very_long_line_is_cut_at_once() -> None:
    files = {TAX: f"note: {'公' * 300_000}\n"}
    made = text(replace(VAGUE_DEADLINE, place=Place(TAX, ("note",))), files=files)
    assert max(map(width, made.splitlines())) < 150


def test_a_fault_over_several_lines_is_marked_on_its_first() -> None:
    files = {TAX: "items:\n  - id: 甲\n    title: 乙\nnote: |\n  丙\n  丁\n"}
    made = text(replace(VAGUE_DEADLINE, place=Place(TAX, ("items",))), files=files)
    assert "  2  |   - id: 甲\n     |   ^^^^^^^^ 没有期限" in made


def test_what_a_user_wrote_cannot_move_the_cursor_or_break_a_line() -> None:
    nasty = "甲\n乙\x1b[31m丙\u202e丁\u200b"
    made = text(
        replace(VAGUE_DEADLINE, message=nasty, help=nasty, label=nasty, title=nasty),
        files={TAX: "items:\n  - id: 甲\n    deadline:\t及时\x07\n"},
    )
    assert not [
        character for character in made if not character.isprintable() and character != "\n"
    ]
    assert "警告 ZW502 甲 乙 [31m丙 丁\n" in made


def test_only_characters_of_gbk_are_written() -> None:
    for path in FOLDER.glob("*.txt"):
        path.read_text(encoding="utf-8").encode("gbk")
    every = (
        *ERROR_AND_WARNING,
        OF_STANDARD,
        FORMER_AGENCY,
        replace(WHOLE_FILE, severity=Severity.INFO),
    )
    text(*every, *many(VAGUE_DEADLINE, 9)).encode("gbk")


def _excerpt(made: str) -> tuple[str, str]:
    """The line of a file and the line of carets below it."""
    lines = made.splitlines()
    at = next(
        at for at, line in enumerate(lines) if line.lstrip().startswith("|  ") and "^" in line
    )
    return lines[at - 1], lines[at]


def _from_cell(line: str, cells: int) -> str:
    for at in range(len(line)):
        if width(line[:at]) == cells:
            return line[at:]
    raise AssertionError("a caret stands in the middle of a character")


def test_of_many_districts_the_first_are_named_and_the_rest_counted() -> None:
    many = tuple((f"{name}区", ("财政预决算",)) for name in "甲乙丙丁戊")
    passed = replace(SCENE, failed=False, districts=many)
    (line,) = plain(render_text((), SUMMARY, passed, {})).splitlines()
    assert line.startswith("检查通过  甲区、乙区、丙区 等 5 个区：")
