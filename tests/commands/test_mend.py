"""`zwgk validate --fix`: what it mends, what it leaves, and how it writes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from support.workspaces import TODAY, copy_base, put_example
from zwgk_cli.commands import mend as module
from zwgk_cli.commands.mend import Mending, mend, refuse_unsafe_in_ci, write_mended
from zwgk_cli.commands.validate import LOCKED, Question
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.baseline import Baseline, baseline_of
from zwgk_cli.reporting.report import Located, locate_all
from zwgk_cli.rules import registry
from zwgk_cli.rules.rule import Rule
from zwgk_cli.source.locate import Locator

CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"
CERTAIN = {
    "ZW002", "ZW008", "ZW205", "ZW206", "ZW220", "ZW221",
    "ZW312", "ZW406", "ZW408", "ZW410", "ZW411",
}  # fmt: skip
"""Rules whose failing example is mended without a look."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path.resolve() / "w")


def question(root: Path, *targets: str, **more: Any) -> Question:
    return Question(root, root, TODAY, targets, kept=False, **more)


def mended(root: Path, *targets: str, unsafe: bool = False, **more: Any) -> Mending:
    """Mends a workspace and writes what was mended."""
    made = mend(question(root, *targets, **more), unsafe=unsafe)
    write_mended(made)
    return made


def state(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files(root)}


def files(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file())


def codes(located: tuple[Located, ...]) -> list[str]:
    return [entry.finding.code for entry in located]


def spoil(root: Path, name: str, *pairs: tuple[str, str]) -> Path:
    path = root / name
    text = path.read_bytes().decode()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("rule", registry.RULES, ids=lambda rule: rule.code)
def test_the_failing_example_of_a_rule_is_mended_if_that_is_certain(
    rule: Rule[Any], root: Path
) -> None:
    put_example(root, rule.page.bad)
    before = state(root)
    found = mend(question(root)).before
    certain = [entry for entry in found.located if entry.fix and entry.fix.certain]
    made = mended(root)
    if not certain:
        assert rule.code not in CERTAIN
        assert state(root) == before
        assert made.after.located == found.located
        return
    assert rule.code in CERTAIN
    assert rule.code not in codes(made.after.located)
    assert made.after.summary.mended == len(certain)
    for document, data in state(root).items():
        assert_only_changed(document, before[document], data, certain)
    written = state(root)
    again = mended(root)
    assert (again.files, again.after.summary.mended, state(root)) == ((), 0, written)


def assert_only_changed(document: str, old: bytes, new: bytes, mends: list[Located]) -> None:
    """Every byte is kept outside the values that the mends change."""
    locator = Locator(lambda _: old)
    text = locator.text(document)
    changes = [
        change for entry in mends if entry.finding.fix for change in entry.finding.fix.changes
    ]
    places = sorted(
        (spot.start, spot.end)
        if change.place.part == "value" and (spot := locator.spot(change.place))
        else (locator.locate(change.place).start, locator.locate(change.place).end)
        for change in changes
        if change.place.document == document
    )
    pattern, last = "", 0
    for start, end in places:
        pattern += re.escape(text[last:start]) + ".*"
        last = end
    pattern += re.escape(text[last:])
    assert re.fullmatch(pattern, new.decode(), re.DOTALL)
    assert places or old == new


FORMER = ("agency: 区财政局", "agency: 区财政税务局")
"""A fault that is mended with certainty: ZW205, an error."""


def test_mark_line_ends_and_permissions_are_kept(root: Path) -> None:
    path = spoil(root, CATALOG, FORMER)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    before = path.read_bytes()
    made = mended(root)
    assert path.read_bytes() == before.replace("区财政税务局".encode(), "区财政局".encode())
    assert path.stat().st_mode & 0o777 == 0o640
    assert [(file.path, file.count) for file in made.files] == [(CATALOG, 1)]


def test_nothing_is_written_before_it_is_asked_for(root: Path) -> None:
    spoil(root, CATALOG, FORMER)
    before = state(root)
    made = mend(question(root))
    assert state(root) == before
    assert (codes(made.before.located), codes(made.after.located)) == (["ZW205"], [])


def test_several_faults_in_one_value_are_mended_one_round_after_another(root: Path) -> None:
    typed = "信息形成或者变更之日起２０个工作日内,每月更新"
    path = spoil(root, CATALOG, ("信息形成或者变更之日起20个工作日内", typed))
    made = mended(root)
    assert "deadline: 信息形成或者变更之日起20个工作日内，每月更新\n" in path.read_text("utf-8")
    assert not {"ZW220", "ZW221"}.intersection(codes(made.after.located))


def test_a_broken_file_is_mended_line_by_line_and_then_checked(root: Path) -> None:
    path = spoil(
        root, CATALOG, ("    title: 代", "    title：代"), ("method: ", "method："), FORMER
    )
    made = mended(root)
    assert codes(made.before.located) == ["ZW002"]
    assert (codes(made.after.located), made.after.summary.mended) == ([], 3)
    assert "：代" not in path.read_text("utf-8")


def test_more_hidden_characters_than_are_listed_are_all_mended(root: Path) -> None:
    path = spoil(root, CATALOG, ("    title: 代", f"    note: {chr(0x2F08) * 50}\n    title: 代"))
    assert mended(root).after.summary.mended == 50
    assert f"note: {'人' * 50}\n" in path.read_text("utf-8")


def test_what_needs_a_look_is_mended_only_on_request(root: Path) -> None:
    path = spoil(root, CATALOG, ("powers: [HX-XK-0001]", "powers: [HX-XK-0009]"))
    assert mended(root).files == ()
    assert "HX-XK-0009" in path.read_text("utf-8")
    made = mended(root, unsafe=True)
    assert "powers: [HX-XK-0001]" in path.read_text("utf-8")
    assert made.after.located == ()


@pytest.mark.parametrize("name", ["GITHUB_ACTIONS", "GITLAB_CI", "CI"])
def test_what_needs_a_look_is_not_mended_in_ci(name: str) -> None:
    with pytest.raises(ZwgkError, match="--unsafe-fixes"):
        refuse_unsafe_in_ci({name: "true"})
    for value in ("", "false", "0"):
        refuse_unsafe_in_ci({name: value})


def test_only_what_is_asked_for_is_mended_and_no_standard_for_one_district(root: Path) -> None:
    spoil(root, CATALOG, FORMER)
    standard = spoil(root, STANDARD, ("一般公共预算收支表", "收支表,说明"))
    before = standard.read_bytes()
    made = mended(root, "hexi")
    assert [file.path for file in made.files] == [CATALOG]
    assert codes(made.after.located) == ["ZW220"]
    assert standard.read_bytes() == before
    assert [file.path for file in mended(root, "standard").files] == [STANDARD]
    assert mend(question(root)).before.located == ()


def test_rules_that_are_ignored_and_faults_that_are_allowed_are_not_mended(root: Path) -> None:
    allow = "    allow: [{rule: ZW205, reason: 待机构改革}]\n    method: "
    path = spoil(root, CATALOG, FORMER, ("信息形成", "信息,形成"), ("    method: ", allow))
    before = path.read_bytes()
    assert mended(root, ignore=("ZW220",)).files == ()
    assert path.read_bytes() == before
    assert mended(root).after.summary.suppressed == 1
    assert "agency: 区财政税务局\n" in path.read_text("utf-8")


def test_what_the_baseline_accepts_is_not_mended(root: Path) -> None:
    path = spoil(root, CATALOG, FORMER)
    known = baseline_of(mend(question(root)).before.located, LOCKED)
    spoil(root, CATALOG, ("信息形成", "信息,形成"))
    made = mended(root, baseline=known)
    assert "agency: 区财政税务局\n" in path.read_text("utf-8")
    assert "信息，形成" in path.read_text("utf-8")
    assert (made.after.summary.mended, made.after.summary.baselined) == (1, 1)
    assert mended(root, baseline=Baseline()).after.summary.mended == 1


def test_a_file_that_was_changed_meanwhile_is_refused(root: Path) -> None:
    path = spoil(root, CATALOG, FORMER)
    spoil(root, STANDARD, ("一般公共预算收支表", "收支表,说明"))
    made = mend(question(root))
    path.write_bytes(path.read_bytes() + b"# edited\n")
    before = state(root)
    with pytest.raises(ZwgkError, match=rf"{CATALOG} 在检查以后被改动过，没有改动任何文件"):
        write_mended(made)
    assert state(root) == before


def test_a_file_that_changes_while_it_is_checked_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spoil(root, CATALOG, FORMER)
    examine = module.examine

    def slow(*arguments: Any) -> Any:
        found = examine(*arguments)
        path.write_bytes(b"# somebody\n" + path.read_bytes())
        return found

    monkeypatch.setattr(module, "examine", slow)
    with pytest.raises(ZwgkError, match="在检查以后被改动过"):
        mend(question(root))


def test_a_link_within_the_workspace_stays_one(root: Path) -> None:
    path = spoil(root, CATALOG, FORMER)
    path.rename(root / "real.txt")
    path.symlink_to(root / "real.txt")
    mended(root)
    assert path.is_symlink()
    assert "agency: 区财政局\n" in (root / "real.txt").read_text("utf-8")


SHIPPED = Path(__file__).parents[2] / "catalogs"
SLIPS = (
    ("- 《", "〔", "["),
    ("- 《", "〕", "]"),
    ("channels: ", "政府网站", "门户网站"),
    ("title: ", "title: ", "title："),
    ("note: ", "，", ","),
)
"""On lines with the first, the second is typed as the third."""


def test_what_was_mistyped_in_real_catalogs_is_mended_to_the_byte(tmp_path: Path) -> None:
    root = tmp_path.resolve() / "w"
    for folder in ("registers", "standard", "hexi"):
        shutil.copytree(SHIPPED / folder, root / folder)
    shutil.copy(SHIPPED / "zwgk.yaml", root)
    before = state(root)
    mistyped = sum(mistype(path) for path in (root / "hexi").glob("*-*.yaml"))
    assert mistyped > 20
    made = mended(root, "hexi")
    assert state(root) == before
    assert (made.dropped, made.unfinished) == ((), False)


def mistype(path: Path) -> int:
    """Puts every slip on every second line where it could be; returns on how many."""
    lines = path.read_bytes().decode().splitlines(keepends=True)
    spoiled = list(lines)
    for where, right, wrong in SLIPS:
        able = [at for at, line in enumerate(lines) if where in line and right in line]
        for at in able[::2]:
            spoiled[at] = spoiled[at].replace(right, wrong)
    path.write_bytes("".join(spoiled).encode())
    return sum(1 for one, other in zip(lines, spoiled, strict=True) if one != other)


def found_and_mended_by(
    text: str, monkeypatch: pytest.MonkeyPatch, root: Path, *swaps: tuple[str, str]
) -> Mending:
    """Mends a note by rules that swap one word for another wherever the note has it."""
    spoil(root, CATALOG, ("    title: 代", f"    note: {text}\n    title: 代"))
    examine = module.examine
    place = Place(CATALOG, ("items", 2, "note"))

    def with_swaps(asked: Question, files: Any, watch: Any) -> Any:
        found = examine(asked, files, watch)
        note = Locator(files.read).spot(place)
        findings = [
            Finding("ZW220", place, f"{old}", fix=Fix(f"改为 {new}", (Change(place, new),)))
            for old, new in swaps
            if note is not None and note.value == old
        ]
        return replace(found, own=locate_all(findings, files.read, str))

    monkeypatch.setattr(module, "examine", with_swaps)
    return mend(question(root))


def test_mends_that_undo_each_other_end(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swaps = ("甲", "乙"), ("乙", "丙"), ("丙", "甲")
    made = found_and_mended_by("甲", monkeypatch, root, *swaps)
    assert made.unfinished
    assert made.after.summary.mended == 3


def test_mends_without_end_are_ended(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROUNDS", 4)
    swaps = [("甲" * count, "甲" * (count + 1)) for count in range(1, 9)]
    made = found_and_mended_by("甲", monkeypatch, root, *swaps)
    assert made.unfinished
    assert "note: 甲甲甲甲甲\n" in made.files[0].after


def test_a_number_of_a_person_is_not_written_by_a_mend(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = found_and_mended_by("申请人", monkeypatch, root, ("申请人", "120103199001011231"))
    assert made.files == ()
