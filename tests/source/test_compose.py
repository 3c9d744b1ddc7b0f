"""YAML text to trees: what was typed, and nothing that hides from a reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from source.texts import FILES, name_of, said
from zwgk_cli.source import compose as limits
from zwgk_cli.source.compose import compose


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_has_the_tree_that_another_loader_of_texts_gives(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert compose(text).tree == yaml.load(text, yaml.BaseLoader)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"]), max_size=8)
trees = st.recursive(
    words,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(words.filter(bool), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(trees, st.sampled_from(["'", '"', None]), st.booleans())
def test_any_tree_that_is_written_is_read_again(tree: Any, style: str | None, flow: bool) -> None:
    text = yaml.dump(tree, allow_unicode=True, default_style=style, default_flow_style=flow)
    if text.endswith("...\n"):
        text = text.removesuffix("...\n")
    assert compose(text).tree == (yaml.load(text, yaml.BaseLoader) or tree)


@pytest.mark.parametrize(
    "typed",
    ["010", "0o17", "0x1F", "no", "Yes", "on", "null", "~", "12:30", "2019-05-15", "1e5", ".inf",
     "1_000", "0.10", "+1", "9" * 5000, "2019-05-15 10:00:00", "=", "true"],
)  # fmt: skip
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert compose(f"a: {typed}\nb: [{typed}]\n").tree == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "\ufeff", "   "])
def test_a_file_without_content_is_an_empty_mapping(text: str) -> None:
    assert compose(text).tree == {}


def test_a_key_without_content_has_the_empty_text() -> None:
    assert compose("a:\nb: ''\n- c".replace("- c", "c: [ ]")).tree == {"a": "", "b": "", "c": []}


def test_line_ends_of_every_system_give_the_same_tree() -> None:
    text = "a: 甲\nb:\n  - 乙\n"
    trees = [compose(text.replace("\n", end)).tree for end in ("\n", "\r\n", "\r")]
    assert trees == [{"a": "甲", "b": ["乙"]}] * 3


def test_of_a_repeated_key_the_first_counts_and_both_places_are_known() -> None:
    composed = compose("a: {b: 1}\nc: 2\na: {d: 3}\n")
    assert composed.tree == {"a": {"b": "1"}, "c": "2"}
    assert [(key.key, key.first, key.span) for key in composed.repeated] == [
        ("a", (0, 1), (15, 16))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\n", ("ZW004", 1, 4, "&x b", "不允许使用锚点 &x")),
        ("a: &x [b]\n", ("ZW004", 1, 4, "&x [", "不允许使用锚点 &x")),
        ("a: *x\n", ("ZW004", 1, 4, "*x", "不允许使用引用 *x")),
        ("*x : a\n", ("ZW004", 1, 1, "*x", "不允许使用引用 *x")),
        ("a: !!str b\n", ("ZW004", 1, 4, "!!str b", "不允许使用 ! 开头的类型标签")),
        ("a: ! b\n", ("ZW004", 1, 4, "! b", "不允许使用 ! 开头的类型标签")),
        ("a: !!python/object:os.system [b]\n",
         ("ZW004", 1, 4, "!!python/object:os.system [", "不允许使用 ! 开头的类型标签")),
        ("<<: {a: b}\n", ("ZW004", 1, 1, "<<", "不允许使用合并键 <<")),
        ("a: b\n---\nc: d\n", ("ZW004", 2, 1, "---", "不允许使用分隔线 ---")),
        ("---\na: b\n", ("ZW004", 1, 1, "---", "不允许使用分隔线 ---")),
        ("a: b\n...\n", ("ZW004", 2, 1, "...", "不允许使用结束标记 ...")),
        ("%YAML 1.1\n---\na: b\n",
         ("ZW004", 1, 1, "%YAML 1.1\n---", "不允许使用 % 开头的指令")),
        ("%TAG ! tag:x,2000:\n---\na: b\n",
         ("ZW004", 1, 1, "%TAG ! tag:x,2000:\n---", "不允许使用 % 开头的指令")),
        ("? [a, b]\n: c\n", ("ZW004", 1, 3, "[", "键名必须是一个词，不能是列表或另一组键值")),
        ("{a: b}: c\n", ("ZW004", 1, 1, "{", "键名必须是一个词，不能是列表或另一组键值")),
        ("'': a\n", ("ZW004", 1, 1, "''", "冒号前面没有键名")),
        ("? \n: b\n", ("ZW004", 1, 2, "", "冒号前面没有键名")),
    ],
)  # fmt: skip
def test_what_hides_from_a_reader_is_refused_where_it_stands(
    text: str, expected: tuple[str, int, int, str, str]
) -> None:
    assert said(text) == [expected]


def test_a_quoted_merge_key_is_a_key_like_any_other() -> None:
    assert compose("'<<': a\n").tree == {"<<": "a"}


def test_depth_is_allowed_up_to_its_limit() -> None:
    assert said("[" * 64 + "]" * 64) == []
    assert said("[" * 65 + "]" * 65) == [("ZW005", 1, 65, "[", "嵌套超过 64 层")]


def test_nodes_are_allowed_up_to_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_NODES", 4)
    assert said("[a, b, c]\n") == []
    assert said("[a, b, c, d]\n") == [("ZW005", 1, 11, "d", "内容超过 100 万处，文件过大")]


def test_a_scalar_is_allowed_up_to_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SCALAR", 3)
    assert said("a: 'bcd'\n") == []
    assert said("a: 'bcde'\n") == [("ZW005", 1, 4, "'bcde'", "一处文字超过 100 万字，文件过大")]
