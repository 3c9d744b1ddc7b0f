"""One fault is one finding: it hides no other, and nothing follows from what was left out."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from loading.documents import checked, complete, read
from support.workspaces import BASE, codes, copy_base, dump, find
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Route, route_text

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
CATALOG = "hexi/caizheng-yujuesuan.yaml"
CHOSEN = {("roles", "民政部门"), ("groups", "各街道办事处")}
"""Keys that a district chooses: another one is as good."""


def routes(tree: Any, route: Route = ()) -> Iterator[Route]:
    """The routes of everything in a tree."""
    if route:
        yield route
    steps = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree if isinstance(tree, list) else ())
    )
    for step, node in steps:
        yield from routes(node, (*route, step))


def at(tree: Any, route: Route) -> Any:
    return reduce(lambda node, step: node[step], route, tree)


def put(tree: Any, route: Route, value: Any) -> Any:
    changed = copy.deepcopy(tree)
    at(changed, route[:-1])[route[-1]] = value
    return changed


def misspelt(tree: Any, route: Route) -> Any:
    """The tree with one key written with a letter too many, in the place that it had."""
    changed = copy.deepcopy(tree)
    home = at(changed, route[:-1])
    renamed = {f"{key}x" if key == route[-1] else key: value for key, value in home.items()}
    home.clear()
    home.update(renamed)
    return changed


class Workspace:
    """A copy of the small clean workspace in which one file after another is made faulty."""

    def __init__(self, root: Path) -> None:
        self._root = copy_base(root)

    def found(self, file: str, tree: Any) -> tuple[Finding, ...]:
        path = self._root / file
        before = path.read_bytes()
        path.write_text(dump(tree), encoding="utf-8")
        try:
            return find(self._root).findings
        finally:
            path.write_bytes(before)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("w") / "w")


def not_told_once(workspace: Workspace, file: str, trees: dict[str, Any]) -> dict[str, list[str]]:
    """The faulty trees that do not give exactly one finding, in their own file."""
    result = {}
    for name, tree in trees.items():
        found = workspace.found(file, tree)
        if [finding.place.document for finding in found] != [file]:
            result[name] = codes(found)
    return result


@pytest.mark.parametrize("file", FILES)
def test_a_value_that_is_empty_is_told_once(workspace: Workspace, file: str) -> None:
    tree = read(BASE / file)
    faulty = {route_text(r): put(tree, r, "") for r in routes(tree) if isinstance(at(tree, r), str)}
    assert not_told_once(workspace, file, faulty) == {}


@pytest.mark.parametrize("file", FILES)
def test_a_mapping_in_the_place_of_a_text_is_told_once(workspace: Workspace, file: str) -> None:
    tree = read(BASE / file)
    texts = [route for route in routes(tree) if isinstance(at(tree, route), str)]
    faulty = {route_text(route): put(tree, route, {"x": "y"}) for route in texts}
    assert not_told_once(workspace, file, faulty) == {}


@pytest.mark.parametrize("file", FILES)
def test_a_text_in_the_place_of_a_list_or_mapping_is_told_once(
    workspace: Workspace, file: str
) -> None:
    tree = read(BASE / file)
    faulty = {
        route_text(r): put(tree, r, "文字")
        for r in routes(tree)
        if not isinstance(at(tree, r), str)
    }
    assert not_told_once(workspace, file, faulty) == {}


@pytest.mark.parametrize("file", FILES)
def test_a_misspelt_key_is_told_once(workspace: Workspace, file: str) -> None:
    tree = read(BASE / file)
    faulty = {
        route_text(r): misspelt(tree, r)
        for r in routes(tree)
        if isinstance(r[-1], str) and r not in CHOSEN
    }
    assert not_told_once(workspace, file, faulty) == {}


def test_two_faults_in_one_file_are_both_told(workspace: Workspace) -> None:
    tree = put(read(BASE / CATALOG), ("items", 0, "powers"), ["HX-CF-9999"])
    found = workspace.found(CATALOG, put(tree, ("issued",), "今天"))
    assert sorted(codes(found)) == ["ZW103", "ZW301"]


def test_of_a_file_that_is_no_use_only_its_shape_is_judged(workspace: Workspace) -> None:
    tree = put(read(BASE / CATALOG), ("items", 0, "powers"), ["HX-CF-9999"])
    assert codes(workspace.found(CATALOG, put(tree, ("edition",), "今天"))) == ["ZW107"]


def test_a_faulty_entry_leaves_the_indices_of_the_others(workspace: Workspace) -> None:
    tree = read(BASE / CATALOG)
    tree["items"].insert(0, "文字")
    tree["items"][3]["agency"] = "区住建委"
    places = [(f.code, f.place.route[:3]) for f in workspace.found(CATALOG, tree)]
    assert places == [("ZW103", ("items", 0)), ("ZW204", ("items", 3, "agency"))]


def test_a_faulty_element_of_an_item_becomes_pending_and_the_item_stays() -> None:
    tree = complete("catalog")
    tree["items"][0]["levels"] = ["县级"]
    tree["items"][0]["note"] = ""
    outcome = checked("catalog", tree)
    assert outcome.document is not None
    left: Any = outcome.document.tree
    assert (left["items"][0]["levels"], left["items"][0]["note"]) == ("待定", "待定")
    assert not outcome.partial


@pytest.mark.parametrize("key", ["id", "standard", "title"])
def test_an_item_without_its_identity_is_left_out(key: str) -> None:
    tree = put(complete("catalog"), ("items", 0, key), ["甲"])
    outcome = checked("catalog", tree)
    assert outcome.document is not None
    left: Any = outcome.document.tree
    assert (left["items"][0], outcome.partial) == (None, True)


def test_of_an_option_only_the_faulty_part_is_dropped() -> None:
    tree = complete("workspace")
    tree["rules"] = {"ZW502": "info", "ZW301": "提示", "vague": "off"}
    tree["levels"] = {"区级": "", "街镇级": "乡级"}
    tree["site"]["notice"] = {"label": "示例编制稿"}
    outcome = checked("workspace", tree)
    assert outcome.document is not None
    left: Any = outcome.document.tree
    assert left["rules"] == {"ZW502": "info"}
    assert left["levels"] == {"街镇级": "乡级"}
    assert "notice" not in left["site"]


@pytest.mark.parametrize(
    ("kind", "route"),
    [
        ("catalog", ("edition",)),
        ("catalog", ("items",)),
        ("powers", ("powers",)),
        ("district", ("agencies",)),
        ("workspace", ("city", "code")),
        ("workspace", ("districts", 0, "id")),
        ("workspace", ("districts", 0, "scope", 0)),
        ("workspace", ("format",)),
    ],
)
def test_without_its_essentials_a_file_is_no_use(kind: str, route: Route) -> None:
    assert checked(kind, put(complete(kind), route, "？")).document is None


@pytest.mark.parametrize(
    ("allowance", "left"),
    [
        ({"rule": "ZW502"}, {"rule": "ZW502", "reason": "待定"}),
        ({"rule": "ZW502", "reason": ""}, {"rule": "ZW502", "reason": "待定"}),
        ({"rule": "ZW502", "reason": "甲", "until": "明年"}, {"rule": "ZW502", "reason": "甲"}),
        ({"rule": "vague", "reason": "甲"}, None),
        ({"reason": "甲"}, None),
        ("ZW502", None),
    ],
)
def test_a_faulty_allowance_still_accepts_what_its_rule_finds(allowance: Any, left: Any) -> None:
    tree = complete("catalog")
    tree["items"][0]["allow"] = [allowance]
    outcome = checked("catalog", tree)
    assert len(outcome.findings) == 1
    assert outcome.document is not None
    used: Any = outcome.document.tree
    assert used["items"][0]["allow"] == [left]


def test_an_item_that_is_hardly_begun_is_told_once() -> None:
    tree = complete("catalog")
    tree["items"].append({"id": "HX-CZYJS-004", "agency": "区财政局"})
    (finding,) = checked("catalog", tree).findings
    assert finding.message == "缺少“一级事项”、“二级事项”等 10 栏"
    assert finding.help == "写明沿用哪一项，如：standard: CZYJS-001；没有可以沿用的，把各栏补全"
