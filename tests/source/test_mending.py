"""Edits on texts: those that meet are told apart, and none leaves a text worse to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from source.texts import SHIPPED, locator_of, name_of
from zwgk_cli.model.finding import Change
from zwgk_cli.model.place import Place
from zwgk_cli.source.compose import compose
from zwgk_cli.source.edits import Edit, applied, edit_of
from zwgk_cli.source.mending import Round, mend_texts
from zwgk_cli.source.positions import positions

words = st.text("甲乙丙，\n", max_size=30)


@st.composite
def edits_of_a_text(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(words)
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    edits = draw(st.lists(st.builds(lambda b, t: Edit(*b, t), bounds, st.text("AB", max_size=3))))
    return text, edits


def mended(text: str, *edits: Edit) -> Round:
    return mend_texts({"x.yaml": text}, [(("x.yaml", edit),) for edit in edits])


@settings(deadline=None)  # a loaded machine takes its time
@given(edits_of_a_text())
def test_edits_that_do_not_meet_are_made_in_any_order(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    apart: list[Edit] = []
    for edit in edits:
        if not any(edit.meets(other) for other in apart):
            apart.append(edit)
    made = applied(text, apart)
    assert applied(text, reversed(apart)) == made
    one_by_one = text
    for edit in sorted(apart, key=lambda edit: (edit.start, edit.end), reverse=True):
        one_by_one = one_by_one[: edit.start] + edit.text + one_by_one[edit.end :]
    assert made == one_by_one


@settings(deadline=None)  # a loaded machine takes its time
@given(edits_of_a_text())
def test_what_no_edit_covers_is_kept(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    apart: list[Edit] = []
    for edit in edits:
        if not any(edit.meets(other) for other in apart):
            apart.append(edit)
    covered = {at for edit in apart for at in range(edit.start, edit.end)}
    kept = "".join(c for at, c in enumerate(text) if at not in covered)
    made = applied(text, apart)
    assert "".join(c for c in made if c not in "AB") == kept


@settings(deadline=None)  # a loaded machine takes its time
@given(edits_of_a_text())
def test_edits_that_meet_are_refused(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    meeting = any(one.meets(two) for at, one in enumerate(edits) for two in edits[at + 1 :])
    if meeting:
        with pytest.raises(ValueError, match="two edits meet"):
            applied(text, edits)
    else:
        applied(text, edits)


@settings(deadline=None)  # a loaded machine takes its time
@given(edits_of_a_text())
def test_of_edits_that_meet_the_first_is_made(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    text = f"a: |-\n  x{text.replace(chr(10), '')}"
    edits = [Edit(edit.start + 9, edit.end + 9, edit.text) for edit in edits]
    edits = [edit for edit in edits if edit.end <= len(text)]
    changing = [edit for edit in edits if text[edit.start : edit.end] != edit.text]
    chosen: list[Edit] = []
    for edit in changing:
        if not any(edit.meets(other) for other in chosen):
            chosen.append(edit)
    done = mended(text, *edits)
    assert done.dropped == ()
    assert [edits[at] for at in done.made] == chosen
    assert done.texts == ({"x.yaml": applied(text, chosen)} if chosen else {})


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        (Edit(0, 2, ""), Edit(2, 4, ""), False),
        (Edit(0, 2, ""), Edit(1, 4, ""), True),
        (Edit(0, 2, ""), Edit(2, 2, "a"), True),
        (Edit(2, 2, "a"), Edit(2, 2, "b"), True),
        (Edit(0, 4, ""), Edit(2, 2, "b"), True),
        (Edit(0, 1, ""), Edit(2, 2, "b"), False),
    ],
)
def test_two_edits_meet_that_share_characters_or_a_place(one: Edit, two: Edit, meet: bool) -> None:
    assert one.meets(two) is meet
    assert two.meets(one) is meet


TEXT = "a: 甲\nb: [乙, 丙]\nc: 丁\n"


def at(part: str, text: str, whole: str = TEXT) -> Edit:
    start = whole.index(part)
    return Edit(start, start + len(part), text)


def test_a_mend_that_would_break_the_text_is_dropped_and_the_others_made() -> None:
    done = mended(TEXT, at("甲", "A"), at("乙", "}"), at("丙", "C"), at("丁", "D"))
    assert done.made == (0, 2, 3)
    assert done.dropped == (1,)
    assert done.texts == {"x.yaml": "a: A\nb: [乙, C]\nc: D\n"}


def test_two_mends_that_break_a_text_only_together_lose_the_second() -> None:
    done = mended(TEXT, at("a", "d"), at("c", "d"))
    assert (done.made, done.dropped) == ((0,), (1,))
    assert done.texts == {"x.yaml": "d" + TEXT[1:]}


def test_a_mend_that_would_hide_a_value_behind_another_is_dropped() -> None:
    done = mended(TEXT, at("c", "a"))
    assert (done.made, done.dropped, done.texts) == ((), (0,), {})


def test_a_mend_with_several_edits_is_made_whole_or_not_at_all() -> None:
    texts = {"x.yaml": TEXT, "y.yaml": TEXT}
    both = (("x.yaml", at("甲", "A")), ("y.yaml", at("乙", "{")))
    one = (("x.yaml", at("丁", "D")),)
    done = mend_texts(texts, [both, one])
    assert (done.made, done.dropped) == ((1,), (0,))
    assert done.texts == {"x.yaml": TEXT.replace("丁", "D")}


def test_a_mend_whose_own_edits_meet_is_not_made() -> None:
    own = (("x.yaml", at("甲", "A")), ("x.yaml", at("甲", "B")))
    done = mend_texts({"x.yaml": TEXT}, [own, (("x.yaml", at("甲", "C")),)])
    assert done.texts == {"x.yaml": TEXT.replace("甲", "C")}


def test_what_would_change_nothing_is_no_mend() -> None:
    assert mended(TEXT, at("甲", "甲")) == Round({}, (), ())


def test_of_a_broken_text_a_mend_is_made_that_lets_more_be_read() -> None:
    broken = "c: 丁\na：甲\nb：乙\n"
    done = mended(broken, at("：", ": ", broken))
    assert done.texts == {"x.yaml": "c: 丁\na: 甲\nb：乙\n"}
    useless = mended(broken, at("乙", "丙", broken))
    assert (useless.made, useless.dropped) == ((), (0,))


def test_a_character_that_no_file_can_hold_is_not_written() -> None:
    assert mended(TEXT, at("甲", "\ud800")).dropped == (0,)


@pytest.mark.parametrize("path", SHIPPED[:3], ids=name_of)
def test_hundreds_of_mends_of_one_file_change_their_values_alone(path: Path) -> None:
    text = path.read_text("utf-8")
    locator, spots = locator_of(text), positions(text)
    routes = [route for route, spot in spots.items() if spot.style is not None][::3]
    mends = [(("x.yaml", edit_of(Change(Place("x.yaml", r), "新, 值"), locator)),) for r in routes]
    done = mend_texts({"x.yaml": text}, mends)
    after = positions(done.texts["x.yaml"])
    assert {route: spot.value for route, spot in after.items()} == {
        route: "新, 值" if route in routes else spot.value for route, spot in spots.items()
    }


@settings(deadline=None)  # a loaded machine takes its time
@given(st.lists(st.sampled_from([("a",), ("b", 0), ("b", 1), ("c",)])), st.data())
def test_mends_of_values_change_those_values_alone(
    routes: list[tuple[str | int, ...]], data: st.DataObject
) -> None:
    locator = locator_of(TEXT)
    value = st.text("甲乙, :#{}[]'\"\n01-no~", max_size=6)
    wanted = [(route, data.draw(value)) for route in dict.fromkeys(routes)]
    mends = [
        (("x.yaml", edit_of(Change(Place("x.yaml", route), text), locator)),)
        for route, text in wanted
    ]
    done = mend_texts({"x.yaml": TEXT}, mends)
    tree = compose(done.texts.get("x.yaml", TEXT)).tree
    expected = {("a",): "甲", ("b", 0): "乙", ("b", 1): "丙", ("c",): "丁"} | dict(wanted)
    assert done.dropped == ()
    assert tree == {
        "a": expected["a",],
        "b": [expected["b", 0], expected["b", 1]],
        "c": expected["c",],
    }
