"""Whatever stands in whatever file: findings with places, never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hostile.attacks import CATALOG, TEXT, told
from support.workspaces import BASE, TODAY, copy_base, dump
from zwgk_cli.commands.validate import Question, validate

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
SETTINGS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_base(tmp_path_factory.mktemp("anything") / "w")


def check(root: Path, file: str, data: bytes) -> None:
    """Whatever the bytes, there is an answer, and every finding in it has a place."""
    before = (root / file).read_bytes()
    (root / file).write_bytes(data)
    try:
        answer = validate(Question(root, root, TODAY))
    finally:
        (root / file).write_bytes(before)
    for entry in answer.located:
        assert entry.location.line >= 1
        assert entry.location.column >= 1
        assert entry.finding.message


@SETTINGS
@given(st.binary(max_size=300), st.sampled_from(FILES))
@example(b"", "zwgk.yaml")
@example(b"\xff\xfe", "zwgk.yaml")
@example(b"\xef\xbb\xbf\xef\xbb\xbf", CATALOG)
def test_random_bytes_are_told_of(root: Path, data: bytes, file: str) -> None:
    check(root, file, data)


@SETTINGS
@given(st.data(), st.sampled_from(FILES))
def test_damaged_bytes_are_told_of(root: Path, data: st.DataObject, file: str) -> None:
    text = (BASE / file).read_bytes()
    at = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 20))
    check(root, file, text[:at] + data.draw(st.binary(max_size=6)) + text[at + cut :])


WORDS = (
    *("id", "items", "title", "standard", "district", "powers", "code", "rules", "districts"),
    *("待定", "无", "", "hexi", "HX-CZYJS-001", "CZYJS-001", "HX-CF-0001", "2026-11-01", "全社会"),
    *("区财政局", "财政部门", "决策", "区级", "20日内", "《预算法》第一条", "010", "<<", "："),
)
words = st.sampled_from(WORDS) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6
)
trees = st.recursive(
    words,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(words.filter(bool), inner, max_size=3)
    ),
    max_leaves=10,
)


@SETTINGS
@given(trees, st.sampled_from(FILES))
def test_a_random_tree_is_told_of(root: Path, tree: Any, file: str) -> None:
    check(root, file, dump(tree).encode())


@SETTINGS
@given(st.data(), st.sampled_from(FILES), trees)
def test_a_random_tree_anywhere_in_a_good_file_is_told_of(
    root: Path, data: st.DataObject, file: str, tree: Any
) -> None:
    good = yaml.load((BASE / file).read_text(encoding="utf-8"), yaml.BaseLoader)
    *steps, last = data.draw(st.sampled_from(list(routes(good))))
    home = good
    for step in steps:
        home = home[step]
    home[last] = tree
    check(root, file, dump(good).encode())


def routes(tree: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if route:
        yield route
    if isinstance(tree, str):
        return
    for step, node in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from routes(node, (*route, step))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.rstrip("\n").encode(),
        ("\n\n# 注\n" + TEXT + "\n\n").encode(),
    ],
    ids=["CRLF", "CR", "a mark", "no final line end", "blank lines"],
)
def test_what_editors_do_to_a_file_does_no_harm(tmp_path: Path, data: bytes) -> None:
    assert told(tmp_path, data) == []


@pytest.mark.parametrize("text", ["", "\n", "# 只有注释\n", "\ufeff"])
@pytest.mark.parametrize("file", ["hexi/powers.yaml", CATALOG, "hexi/district.yaml"])
def test_a_file_of_nothing_is_one_finding(tmp_path: Path, text: str, file: str) -> None:
    ((code, line, column, _),) = told(tmp_path, text, file)
    assert (code, line, column) == ("ZW105", 1, 1)


@pytest.mark.parametrize(
    "typed", ["010", "no", "12:30", "2019-05-15", "0x1F", "null", "~", "1e309", "9" * 5000]
)
def test_what_looks_like_something_else_stays_as_typed(tmp_path: Path, typed: str) -> None:
    text = TEXT.replace("财政服务", typed).replace("代理记账办事指南", f"指南{typed}")
    assert told(tmp_path, text) == []
