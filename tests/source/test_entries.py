"""One entry of a list, read for itself: its values stand where the whole file has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.texts import SHIPPED, name_of
from zwgk_cli.source.entries import Entries
from zwgk_cli.source.positions import positions


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_every_value_of_an_entry_stands_where_the_whole_file_has_it(path: Path) -> None:
    text = path.read_text("utf-8")
    entries = Entries(text)
    for route, spot in positions(text).items():
        found = entries.spots(route)
        if len(route) < 2 or not isinstance(route[1], int):
            assert found == {}
        elif spot.style is None:
            assert (found[route].start, found[route].key_start) == (spot.start, spot.key_start)
        else:
            assert found[route] == spot


def test_a_list_below_its_key_and_comments_between_entries_are_no_matter() -> None:
    text = "items:\n# 一\n- a: b\n  c:\n  - d\n# 二\n- a: e\nlast: f\n"
    entries = Entries(text)
    spot = entries.spots(("items", 1))["items", 1, "a"]
    assert text[spot.start : spot.end] == "e"
    assert entries.spots(("items", 2)) == {}
    assert entries.spots(("last", 0)) == {}
    assert entries.spots(("none", 0)) == {}


def test_of_a_text_that_is_not_canonical_there_are_no_entries() -> None:
    assert Entries("items:\n- a: 'b'\n").spots(("items", 0)) == {}
