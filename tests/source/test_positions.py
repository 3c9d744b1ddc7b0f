"""Where keys and values stand: for every route of every file, the text there is the value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from source.texts import FILES, marked, name_of
from zwgk_cli.model.place import Route
from zwgk_cli.source import positions as places
from zwgk_cli.source.compose import compose
from zwgk_cli.source.positions import positions


def leaves(tree: Any, route: Route = ()) -> dict[Route, str]:
    """Every text of a tree by its route."""
    if isinstance(tree, str):
        return {route: tree}
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
    return {
        below: value
        for step, node in steps
        for below, value in leaves(node, (*route, step)).items()
    }


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_text_at_every_route_is_its_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spots = positions(text)
    values = leaves(compose(text).tree)
    assert {r: s.value for r, s in spots.items() if s.style is not None} == values
    for route, value in values.items():
        raw = text[spots[route].start : spots[route].end]
        assert (yaml.load(raw, yaml.BaseLoader) if raw else "") == value, route


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_text_at_every_key_is_the_key(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for route, spot in positions(text).items():
        if route and isinstance(route[-1], str):
            key = text[spot.key_start : spot.key_end]
            assert yaml.load(key, yaml.BaseLoader) == route[-1]


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"]), max_size=8)
trees = st.dictionaries(
    words.filter(bool),
    words | st.lists(words, max_size=3) | st.dictionaries(words.filter(bool), words),
    max_size=4,
)


@given(trees, st.sampled_from(["'", '"', None]), st.booleans())
def test_in_any_tree_a_part_of_a_value_is_found_in_the_text(
    tree: Any, style: str | None, flow: bool
) -> None:
    text = yaml.dump(
        tree, allow_unicode=True, default_style=style, default_flow_style=flow, width=10
    )
    for route, value in leaves(tree).items():
        for index, character in enumerate(value):
            stood = marked(text, route, (index, index + 1))
            if stood[:1] == "\\" and len(stood) > 1:
                stood = yaml.load(f'"{stood}"', yaml.BaseLoader)
            assert stood == character or not character.isalnum(), (text, route, index)


def test_of_a_repeated_key_the_first_place_counts() -> None:
    assert positions("a: b\na: c\n")["a",].start == 3


def test_values_after_characters_beyond_the_basic_plane_are_found() -> None:
    assert marked("a: 𠮷𠮷\nb: [𠮷, c]\n", ("b", 1)) == "c"


def test_of_very_many_values_the_first_have_a_place_and_the_others_that_of_their_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "MOST_SPOTS", 3)
    text = "a:\n- 'b'\n- c\n- d\n- e\n"
    assert marked(text, ("a", 2)) == "d"
    assert marked(text, ("a", 3)) == "- 'b'"
