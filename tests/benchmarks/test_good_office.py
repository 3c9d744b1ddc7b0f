"""Generated catalogs are those of a good office: nothing is wrong in them but a few slips."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.generator import slips
from benchmarks.generator.titles import names_of, read_title
from benchmarks.generator.words import read_words
from benchmarks.generator.workspace import SCALES, Size, write_workspace
from benchmarks.measuring.tree import Tree, read_tree
from cli.program import zwgk

ALL = SCALES["city"].domains


def _tree(root: Path, share: float, size: Size) -> Tree:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slips, "SHARE", share)
        write_workspace(size, root, "1", lambda done: None)
    return read_tree(root)


@pytest.fixture(scope="module")
def faultless(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A district whose clerks never slip."""
    return _tree(tmp_path_factory.mktemp("faultless") / "workspace", 0, Size(1, ALL))


def _findings(tree: Tree, here: Path) -> list[tuple[str, str]]:
    done = zwgk("validate", "--workspace", str(tree.root), "--format", "json", here=here)
    return [(row["code"], row["message"]) for row in json.loads(done.stdout)["diagnostics"]]


def _load(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)
    return content


def _items(tree: Tree) -> Iterator[dict[str, Any]]:
    """The items of all catalogs, each over its standard item."""
    standards = {path.stem: _load(path)["items"] for path in tree.files["standard"]}
    for path in tree.files["catalog"]:
        below = {item["id"]: item for item in standards[path.stem]}
        for item in _load(path)["items"]:
            yield below.get(item.get("standard"), {}) | item


def _acts(tree: Tree) -> dict[str, dict[str, Any]]:
    """The powers and services by their codes."""
    return {
        row["code"]: row
        for kind in ("powers", "services")
        for path in tree.files[kind]
        for row in _load(path)[kind]
    }


def _codes(item: dict[str, Any]) -> list[str]:
    """The codes that an item refers to; a selector has none."""
    rows = [*item.get("powers", ()), *item.get("services", ())]
    named = [row if isinstance(row, str) else row.get("code") for row in rows]
    return [code for code in named if code]


def _laws(rows: list[str]) -> set[str]:
    return {row.partition("》")[0] for row in rows}


def test_without_slips_there_is_nothing_to_find(faultless: Tree, tmp_path: Path) -> None:
    assert _findings(faultless, tmp_path) == []


def test_each_kind_of_slip_is_found_and_nothing_else(tmp_path: Path) -> None:
    tree = _tree(tmp_path / "workspace", 1, Size(3, ALL))
    kinds = Counter(code for code, _ in _findings(tree, tmp_path))
    assert kinds.keys() == {
        "ZW209", "ZW219", "ZW220", "ZW221", "ZW313", "ZW314", "ZW412", "ZW502", "ZW704",
    }  # fmt: skip
    assert kinds.total() <= tree.catalogs


def test_an_item_named_after_an_act_that_the_district_has_discloses_it(faultless: Tree) -> None:
    names, acts = names_of(read_words()), _acts(faultless)
    held = {row["name"] for row in acts.values()}
    named = {
        (item["id"], read_title(item["title"], names).act): _codes(item)
        for item in _items(faultless)
        if read_title(item["title"], names).act in held
    }
    assert len(named) > 50
    assert [
        (item, act)
        for (item, act), codes in named.items()
        if act not in {acts[code]["name"] for code in codes}
    ] == []


def test_an_item_cites_a_law_behind_each_act_that_it_discloses(faultless: Tree) -> None:
    acts = _acts(faultless)
    pairs = [(item, acts[code]) for item in _items(faultless) for code in _codes(item)]
    resting = [(item, act) for item, act in pairs if "basis" in act]
    assert len(resting) > 500
    assert [
        (item["id"], act["name"])
        for item, act in resting
        if _laws(item["basis"]).isdisjoint(_laws(act["basis"]))
    ] == []


def test_penalties_stand_in_items_for_penalties(faultless: Tree) -> None:
    acts = _acts(faultless)
    titles = {
        item["title"]
        for item in _items(faultless)
        for code in _codes(item)
        if acts[code].get("kind") == "行政处罚"
    }
    assert len(titles) >= ALL
    assert [title for title in titles if "处罚" not in title] == []


def test_a_periodic_deadline_has_no_other_update(faultless: Tree) -> None:
    periodic = [
        (item["deadline"], item["update"])
        for item in _items(faultless)
        if item["deadline"].startswith("每") and "update" in item
    ]
    assert len(periodic) > 5
    assert [row for row in periodic if not row[0].startswith(row[1])] == []


def test_what_is_given_on_request_is_due_after_the_request(faultless: Tree) -> None:
    due = {item["deadline"] for item in _items(faultless) if item["method"] == "依申请公开"}
    assert due == {"收到申请之日起20个工作日内"}
