"""What a clerk reads of every fault of shape: one finding for one cause, at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loading.documents import Planted, checked, complete, planted
from zwgk_cli.loading.explain import check_document
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place, route_text
from zwgk_cli.source.document import read_document
from zwgk_cli.source.locate import Locator

FAULTS = tuple(planted())
GOLDEN = Path(__file__).parents[1] / "golden" / "explanations.txt"
TWO_CAUSES = {
    ("catalog", "neither items nor district"),
    ("catalog", "无 for an element that every item needs"),
    ("catalog", "无 where only a list or 待定 may stand"),
    ("catalog", "a power by nothing"),
    ("standard", "an item without content and basis"),
}


def explained(fault: Planted) -> tuple[Finding, ...]:
    document = read_document("x.yaml", fault.text.encode()).document
    assert document is not None
    return check_document(fault.kind, document).findings


def printed(fault: Planted) -> Iterator[str]:
    """What is said of a fault, with the text at which it is said."""
    locator = Locator(lambda _: fault.text.encode())
    for finding in explained(fault):
        at = locator.locate(finding.place)
        stood = fault.text[at.start : at.end]
        yield f"{finding.code} {route_text(finding.place.route)} {finding.place.part} {stood!r}"
        yield f"    {finding.message}"
        yield f"    {finding.label}"
        yield f"    {finding.help}"


def test_every_fault_is_explained_in_these_words(update_golden: bool) -> None:
    paragraphs = ["\n".join((f"# {fault.kind}: {fault.name}", *printed(fault))) for fault in FAULTS]
    text = "\n".join(paragraphs) + "\n"
    if update_golden:
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.kind}: {fault.name}")
def test_one_cause_is_one_finding(fault: Planted) -> None:
    causes = 2 if (fault.kind, fault.name) in TWO_CAUSES else 1
    assert len(explained(fault)) == causes


FOREIGN = re.compile(r"None|True|False|\\|\$|\^|enum|pattern|minLength|minItems|additional")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.kind}: {fault.name}")
def test_no_word_of_a_schema_reaches_a_clerk(fault: Planted) -> None:
    for finding in explained(fault):
        for words in (finding.message, finding.label, finding.help):
            assert words
            assert FOREIGN.findall(words) == []
            assert "\n" not in words


def only(kind: str, tree: Any) -> Finding:
    (finding,) = checked(kind, tree).findings
    return finding


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("standrad", "standard"),
        ("Standard", "standard"),
        ("基本目录事项", "standard"),
        ("\u3000standard", "standard"),
    ],
)
def test_a_misspelt_key_also_explains_what_it_leaves_missing(written: str, meant: str) -> None:
    tree = complete("catalog")
    tree["items"][1] = {"id": "HX-CZYJS-002", written: "CZYJS-002"}
    finding = only("catalog", tree)
    assert finding.place == Place("x.yaml", ("items", 1, written), "key")
    assert f"是不是 {meant}（基本目录事项）" in finding.label
    assert finding.fix is not None
    assert finding.fix.changes[0].text == meant


def test_a_key_with_hidden_characters_is_told_once_by_those() -> None:
    tree = complete("catalog")
    tree["items"][2]["\u200bdeadline"] = tree["items"][2].pop("deadline")
    assert checked("catalog", tree).findings == ()


def test_a_full_width_colon_within_braces_is_told_at_the_key_that_it_made() -> None:
    tree = complete("district")
    tree["agencies"][1] = {"name：甲街道办事处": "", "kind": "街道办事处"}
    finding = only("district", tree)
    assert finding.message == "键名“name”后面用了全角冒号“：”"
    assert finding.place == Place("x.yaml", ("agencies", 1, "name：甲街道办事处"), "key")
    assert finding.fix is not None
    assert finding.fix.changes[0].text == "name: 甲街道办事处"


@pytest.mark.parametrize("key", ["vague-deadline", "ZW5021", "ZW502\n", ""])
def test_a_malformed_number_of_a_rule_is_told_at_that_number(key: str) -> None:
    tree = complete("workspace")
    tree["rules"] = {"ZW502": "info", key: "off"}
    assert only("workspace", tree).place == Place("x.yaml", ("rules", key), "key")


def test_every_malformed_number_of_a_rule_is_told() -> None:
    tree = complete("workspace")
    tree["rules"] = {"vague": "info", "slow": "off", "ZW301": "提示"}
    places = [finding.place for finding in checked("workspace", tree).findings]
    told = sorted((place.route[-1], place.part) for place in places)
    assert told == [("ZW301", "value"), ("slow", "key"), ("vague", "key")]


def test_a_wrong_entry_of_a_list_is_named() -> None:
    tree = complete("catalog")
    tree["items"][0]["stages"] = ["决策", "监督", "结果"]
    finding = only("catalog", tree)
    assert finding.place.route == ("items", 0, "stages", 1)
    assert (finding.item, finding.title) == ("HX-CZYJS-001", "政府预算")


@pytest.mark.parametrize("tree", [{}, "文字", ["列表"], "district：hexi"])
@pytest.mark.parametrize("kind", ["catalog", "powers", "district", "workspace", "domains"])
def test_a_file_of_another_shape_is_one_finding_at_its_beginning(kind: str, tree: Any) -> None:
    finding = only(kind, tree)
    assert finding.place == Place("x.yaml")
    assert finding.code == ("ZW105" if tree == {} else "ZW103")
    assert not finding.help.endswith("…")


def test_a_word_that_is_unknown_and_pending_is_told_once() -> None:
    tree = complete("catalog")
    tree["items"][0]["remark"] = "待定"
    assert only("catalog", tree).code == "ZW102"


def test_a_long_text_is_quoted_by_its_beginning_and_in_one_line() -> None:
    tree = complete("catalog")
    tree["edition"] = "二〇二六年\n" + "甲" * 100_000
    assert len(only("catalog", tree).message) < 60
    tree = complete("catalog")
    tree["甲" * 100_000] = ""
    assert len(only("catalog", tree).message) < 60
