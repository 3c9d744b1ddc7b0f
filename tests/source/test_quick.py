"""The quick reader and the composer: one tree, or none from the quick one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from source.texts import FILES, SHIPPED, name_of
from zwgk_cli.source import quick
from zwgk_cli.source.characters import are_plain
from zwgk_cli.source.compose import Refused, compose
from zwgk_cli.source.quick import read_canonical

_LINES = tuple(
    dict.fromkeys(line for path in FILES for line in path.read_text("utf-8").split("\n"))
)
_ODD = (
    *":#-[]{}\"'&*!|>%@,?<=~` \t\n\r\\",
    ": ", " #", "- ", "  ", "---", "...", "? ", "''", '""', "[]", "{}", "甲", "a", "1", "\u3000",
)  # fmt: skip


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_every_shipped_file_is_read_quickly_and_as_the_composer_reads_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert are_plain(text)
    assert json.dumps(read_canonical(text)) == json.dumps(compose(text).tree)


@st.composite
def _broken(draw: st.DrawFn) -> str:
    """Some lines of catalogs, indented at will, with odd characters put in or others taken out."""
    indents = st.integers(0, 4).map(lambda width: " " * width)
    bare = st.sampled_from(_LINES).map(lambda line: line.lstrip(" "))
    free = st.tuples(indents, bare).map("".join)
    text = "\n".join(draw(st.lists(st.sampled_from(_LINES) | free, min_size=1, max_size=12)))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(_ODD)) + text[at + draw(st.integers(0, 2)) :]
    return text


def _agree(text: str) -> None:
    tree = read_canonical(text)
    if tree is None:
        return
    composed = compose(text)
    assert json.dumps(tree) == json.dumps(composed.tree)
    assert (composed.repeated, composed.escaped) == ([], [])


@given(_broken())
def test_whatever_is_broken_is_read_alike_or_left_to_the_composer(text: str) -> None:
    _agree(text)


@given(st.lists(st.sampled_from((*_ODD, "b:", "b: ", "\n- ", "\n  ", "甲：", "x", "http://x"))))
def test_odd_characters_alone_are_read_alike_or_left_to_the_composer(parts: list[str]) -> None:
    _agree("a: " + "".join(parts))
    _agree("a:\n" + "".join(parts))
    _agree("a: [" + "".join(parts) + "]")
    _agree("- {a: " + "".join(parts) + "}")


@given(st.text(alphabet=st.sampled_from("ab: #-[]{},\"'\n甲《》（）、")))
def test_any_text_of_such_characters_is_read_alike_or_left_to_the_composer(text: str) -> None:
    try:
        compose(text)
    except (Refused, yaml.YAMLError):
        assert read_canonical(text) is None
    else:
        _agree(text)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: 1\n", {"a": "1"}),
        ("a:\n  - b\n  - c: d\n    e: f\n", {"a": ["b", {"c": "d", "e": "f"}]}),
        ("a:\n- b\n- c: d\n  e: f\ng: h\n", {"a": ["b", {"c": "d", "e": "f"}], "g": "h"}),
        ('a: [b, "c, d", {e: f}]\ng: {h: "", i: []}\n',
         {"a": ["b", "c, d", {"e": "f"}], "g": {"h": "", "i": []}}),
        ("# 说明\n\na: https://x.cn/b?c=1#d\n", {"a": "https://x.cn/b?c=1#d"}),
    ],
)  # fmt: skip
def test_what_the_layout_may_hold_is_read_quickly(text: str, tree: Any) -> None:
    assert read_canonical(text) == tree


@pytest.mark.parametrize(
    "text",
    [
        "a:\n",
        "a: b # 说明\n",
        "a: b\n  c\n",
        "a: b\na: c\n",
        "a: {b: c, b: d}\n",
        'a: "b\\n"\n',
        "a: |\n  b\n",
        "a: [[[[b]]]]\n",
        "a: b\r\n",
        " a: b\n",
        "a: &b c\n",
        "<<: b\n",
        "---\na: b\n",
    ],
)
def test_what_the_layout_never_holds_is_left_to_the_composer(text: str) -> None:
    assert read_canonical(text) is None


def test_a_text_too_long_or_too_deep_is_left_to_the_composer() -> None:
    assert read_canonical("# " + "甲" * quick.MAX_CHARACTERS) is None
    assert read_canonical("".join(f"{' ' * depth}a:\n" for depth in range(40)) + "b") is None


def test_trees_do_not_share_what_may_be_changed() -> None:
    first, second = read_canonical("a: [b, {c: d}]"), read_canonical("a: [b, {c: d}]")
    assert first is not None
    assert second is not None
    assert first["a"] is not second["a"]
    assert first["a"][1] is not second["a"][1]  # type: ignore[index]


def test_the_memory_of_lines_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "_MEMORY", 4)
    monkeypatch.setattr(quick, "_lines", quick._Lines())
    assert read_canonical("\n".join(f"a{n}: b" for n in map(chr, range(97, 110)))) is not None
    assert len(quick._lines) <= 4
