"""The canonical layout: the same values, every comment, and one way to write them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from source.layouts import Scribe, roots, texts
from source.texts import FILES, name_of
from zwgk_cli.source.canonical.layout import NotReadable, canonical, write_tree
from zwgk_cli.source.canonical.scalars import inline
from zwgk_cli.source.compose import compose
from zwgk_cli.source.tree import Tree

GOLDEN = Path(__file__).parents[1] / "golden" / "fmt"
KINDS = ("catalog", "powers", "district", "workspace", "words", "laws", "none")


class Core(yaml.SafeLoader):
    """YAML 1.2 with the core schema, as its specification gives the expressions."""

    yaml_implicit_resolvers: dict[Any, Any] = {}


for _tag, _pattern in (
    ("null", r"null|Null|NULL|~|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)


def comments(text: str) -> Counter[str]:
    """The comments of a text, by the scanner of PyYAML: they lie between its tokens."""
    found: Counter[str] = Counter()
    last = 0
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        start = token.start_mark.index
        found.update(_between(text[last:start]))
        last = token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text[start:last].partition("\n")[0]
            found.update(_between(header))
            last = start + max(len(header), len(text[start:last].rstrip()))
    found.update(_between(text[last:]))
    return found


def _between(gap: str) -> list[str]:
    return [line[line.index("#") :].rstrip(" \t") for line in gap.split("\n") if "#" in line]


def kind_of(path: Path) -> str:
    if path.parent.name == "registers" or path.stem in ("district", "powers", "services"):
        return path.stem
    if path.parent.name == "good":
        return path.stem.partition(".")[0]
    return {"zwgk": "workspace"}.get(path.stem, "catalog")


@settings(max_examples=400, deadline=None)
@given(roots, st.integers(), st.sampled_from(KINDS))
def test_whatever_the_layout_values_and_comments_stay_and_a_second_time_changes_nothing(
    tree: Tree, seed: int, kind: str
) -> None:
    scribe = Scribe(seed)
    text = scribe.write(tree)
    assert compose(text).tree == tree
    once = canonical(kind, text)
    assert compose(once).tree == tree
    assert comments(once) == Counter(scribe.comments)
    assert canonical(kind, once) == once
    assert all(line == line.rstrip(" \t") for line in once.split("\n"))


@settings(max_examples=200, deadline=None)
@given(roots, st.integers(), st.integers(), st.sampled_from(KINDS))
def test_without_comments_every_way_to_write_a_tree_gives_the_same_text(
    tree: Tree, first: int, second: int, kind: str
) -> None:
    one, other = (Scribe(seed, bare=True).write(tree) for seed in (first, second))
    assert canonical(kind, one) == canonical(kind, other) == write_tree(kind, tree)


@settings(max_examples=200, deadline=None)
@given(roots, st.sampled_from(KINDS))
def test_every_reader_takes_every_scalar_for_the_same_text(tree: Tree, kind: str) -> None:
    text = write_tree(kind, tree)
    assert yaml.load(text, Loader=yaml.SafeLoader) == tree
    assert yaml.load(text, Loader=Core) == tree
    assert canonical(kind, text) == text


@settings(max_examples=500)
@given(text=texts, flow=st.booleans())
@example(text="2026-11-01 起施行", flow=False)
def test_a_scalar_on_one_line_reads_as_itself_by_both_versions(text: str, flow: bool) -> None:
    written = inline(text, flow=flow)
    line = f"[{written}, x: {written}]" if flow else f"- {written}\n- x: {written}\n- {written}: x"
    expected = [text, {"x": text}] if flow else [text, {"x": text}, {text: "x"}]
    assert yaml.load(line, Loader=yaml.SafeLoader) == expected
    assert yaml.load(line, Loader=Core) == expected


@pytest.mark.parametrize(
    "text",
    ["010203", "2026-11-01", "12:30", "no", "Y", "null", "~", "1e3", "0x1F", "1_000", ".inf", "=",
     "<<", "", " 前", "后 ", "键: 值", "字 #注", "- 项", "?", "@", "`", "%", "*", "&", "!", "a:",
     "...", "190:20:30", "2001-12-14 21:59:43", "0b1", "0o7", "+.5", "甲\t乙"],
)  # fmt: skip
def test_what_some_reader_would_not_take_for_this_text_is_quoted(text: str) -> None:
    assert inline(text, flow=False) == '"{}"'.format(text.replace("\t", "\\t"))


@pytest.mark.parametrize(
    "text", ["是", "20个工作日内", "022-12345678", "3/4", "https://a.cn/?b=1", "a:b", "a#b", "“好”"]
)
def test_what_every_reader_takes_for_this_text_stays_plain(text: str) -> None:
    assert inline(text, flow=False) == text


def test_brackets_and_commas_are_quoted_within_brackets_alone() -> None:
    tree: Tree = {"city": {"name": "a, b", "code": "c"}, "site": "a, [b]"}
    assert write_tree("workspace", tree) == 'city: {name: "a, b", code: c}\nsite: a, [b]\n'


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_of_a_real_file_values_and_comments_stay(path: Path) -> None:
    text = path.read_text("utf-8")
    once = canonical(kind_of(path), text)
    assert compose(once).tree == compose(text).tree
    assert comments(once) == comments(text)
    assert once.split("\n", 1)[0] == text.split("\n", 1)[0] or not text.startswith("# yaml-")
    assert canonical(kind_of(path), once) == once


def test_a_messy_catalog_is_put_in_order(update_golden: bool) -> None:
    written = canonical("catalog", (GOLDEN / "messy.yaml").read_text("utf-8"))
    if update_golden:
        (GOLDEN / "canonical.yaml").write_text(written, "utf-8", newline="\n")
    assert written == (GOLDEN / "canonical.yaml").read_text("utf-8")


def test_line_ends_and_the_mark_of_order_go() -> None:
    assert canonical("none", "\ufeffa: 1 \r\n# 注\t\r\nb: 2\r") == 'a: "1"\n# 注\nb: "2"\n'


@pytest.mark.parametrize(
    ("text", "written"),
    [("", ""), ("\n\n", ""), ("\n\n\n# 甲", "# 甲\n"), ("\n\n甲: 乙", "甲: 乙\n"),
     ("# 甲\n\n\n  # 乙", "# 甲\n\n# 乙\n"), ("[]", "[]\n"), ("甲", "甲\n"),
     ("- a\n\n \n\n- b\n\n\n# 甲\n\n", "- a\n\n- b\n\n# 甲\n"),
     ("{} # 甲", "{}  # 甲\n"), ("- a\n-\n  # 甲\n  - b", "- a\n# 甲\n- [b]\n")],
)  # fmt: skip
def test_small_texts(text: str, written: str) -> None:
    assert canonical("none", text) == written


def test_keys_stand_in_the_order_of_the_schema_and_unknown_ones_as_typed_at_the_end() -> None:
    text = "# 头\n丙: 甲\ndomain: b\n# 区\ndistrict: a\n丁: 乙\n"
    assert canonical("catalog", text) == "# 头\n# 区\ndistrict: a\ndomain: b\n丙: 甲\n丁: 乙\n"


@pytest.mark.parametrize(("length", "flow"), [(4, True), (5, False)])
def test_brackets_take_a_hundred_cells_at_the_most(length: int, flow: bool) -> None:
    names = ["甲" * 20, "乙" * 20, "c" * length]
    written = write_tree("district", {"groups": {"各街道": names}})
    block = "".join(f"\n    - {name}" for name in names)
    brackets = f" [{', '.join(names)}]"
    assert written == f"groups:\n  各街道:{brackets if flow else block}\n"
    assert not flow or max(len(row.encode("gbk")) for row in written.split("\n")) == 100


def test_the_mappings_of_a_list_are_all_written_in_one_way() -> None:
    versions: list[Tree] = [{"number": "甲"}, {"number": "乙" * 50}]
    assert write_tree("laws", {"laws": [{"versions": versions}]}) == (
        f"laws:\n  - versions:\n      - number: 甲\n      - number: {'乙' * 50}\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [("甲\n乙", "|-\n  甲\n  乙"), ("甲\n乙\n", "|\n  甲\n  乙"),
     ("甲\n\n 乙", "|-\n  甲\n\n   乙"), (" 甲\n乙", '" 甲\\n乙"'),
     ("甲 \n乙", '"甲 \\n乙"'), ("甲\n\n", '"甲\\n\\n"'),
     ("\n甲", '"\\n甲"'), ("甲\n\t乙", '"甲\\n\\t乙"'), ("\n", '"\\n"')],
)  # fmt: skip
def test_texts_of_several_lines_are_blocks_where_a_block_gives_them_back(
    text: str, written: str
) -> None:
    assert write_tree("none", {"a": text}) == f"a: {written}\n"
    assert compose(f"a: {written}\n").tree == {"a": text}


def test_the_reference_for_editors_is_put_first_where_there_is_none() -> None:
    line = "# yaml-language-server: $schema=../x.json\n"
    assert canonical("none", "# 头\na: b\n", schema="../x.json") == f"{line}# 头\na: b\n"
    assert canonical("none", f"{line}a: b\n", schema="y.json") == f"{line}a: b\n"
    assert canonical("none", "# 只有注释\n", schema="y.json") == "# 只有注释\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [("a: [", "ZW002"), ("a: b\na: c", "ZW003"), ("a: &x b", "ZW004"), ("a: \x01", "ZW006"),
     ("\ta: b", "ZW002"), ("a: \ud800", "ZW001")],
)  # fmt: skip
def test_what_cannot_be_read_says_why(text: str, code: str) -> None:
    with pytest.raises(NotReadable) as refused:
        canonical("none", text, document="甲.yaml")
    (finding,) = refused.value.findings
    assert (finding.code, finding.place.document) == (code, "甲.yaml")
    assert str(refused.value) == finding.message


def test_a_text_that_indentation_makes_too_large_is_left_alone() -> None:
    with pytest.raises(NotReadable, match="超过 10 MB"):
        canonical("none", f"{'{a: ' * 55}[{'甲,' * 100_000}]{'}' * 55}")


def test_characters_that_only_look_wrong_are_written_as_they_were() -> None:
    assert canonical("none", "a: 财\u200b政⻓\n") == "a: 财\u200b政⻓\n"


def test_a_deep_and_a_wide_text_are_written() -> None:
    deep: Tree = "甲"
    for _ in range(63):
        deep = {"a": deep}
    assert compose(write_tree("none", deep)).tree == deep
    wide: Tree = {"a": ["甲" * 30] * 30_000, "b": {str(key): "甲" for key in range(30_000)}}
    assert compose(write_tree("none", wide)).tree == wide


def test_a_key_of_any_length_is_known_by_its_colon() -> None:
    key = "键" * 2000
    once = canonical("none", f"? {key}\n: 甲\n? {key}二\n: - 丙 # 注\n")
    assert once == f"? {key}\n: 甲\n? {key}二\n:\n  - 丙  # 注\n"
    assert canonical("none", once) == once


def test_a_text_that_would_not_read_as_before_is_never_given_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("zwgk_cli.source.canonical.layout.write_page", lambda *_: "a: c\n")
    with pytest.raises(AssertionError, match=r"甲\.yaml"):
        canonical("none", "a: b\n", document="甲.yaml")
