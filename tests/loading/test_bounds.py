"""A file with very many faults: the first are explained, and no time is spent on the rest."""

from __future__ import annotations

from typing import Any

import pytest

from loading.documents import checked, complete
from zwgk_cli.loading import faults
from zwgk_cli.loading.faults import faults_of


def power(index: int, **changes: str) -> dict[str, str]:
    named = {"code": f"HX-CF-{index:04d}", "name": "甲", "kind": "行政处罚", "agency": "乙"}
    return {**named, **changes}


def powers(*entries: Any) -> Any:
    return {**complete("powers"), "powers": list(entries)}


def test_faulty_entries_keep_their_place_among_the_good_ones() -> None:
    tree = powers(*(power(index) for index in range(500)))
    tree["powers"][250]["kind"] = "处罚"
    tree["powers"][499]["name"] = ""
    routes = [finding.place.route for finding in checked("powers", tree).findings]
    assert routes == [("powers", 499, "name"), ("powers", 250, "kind")]


def test_of_very_many_faulty_entries_the_first_are_explained_and_none_is_used() -> None:
    tree = powers(*(power(index, kind="处罚") for index in range(1000)), power(1000))
    outcome = checked("powers", tree)
    assert len(outcome.findings) == 200
    assert outcome.findings[-1].message.endswith("（本文件还有别的问题，改正后再检查时列出）")
    assert outcome.document is not None
    left: Any = outcome.document.tree
    assert [entry for entry in left["powers"] if entry is not None] == [power(1000)]


def test_the_slow_validator_sees_nothing_of_good_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    class Recorder:
        def iter_errors(self, tree: Any) -> list[Any]:
            seen.append(tree)
            return []

    monkeypatch.setattr(faults, "thorough", lambda _: Recorder())
    faults_of("powers", powers(*(power(index) for index in range(500)), "x"))
    assert seen[0]["powers"] == ["x"]


@pytest.mark.parametrize(
    "entry",
    [
        power(0) | {"basis": [{"a": "b"}] * 301},
        power(0) | {str(key): "甲" for key in range(20_000)},
        power(0) | {"basis": ["甲"] * 20_000, "kind": "处罚"},
    ],
    ids=["a long list of mappings", "many keys", "a long list of texts"],
)
def test_an_entry_too_large_to_explain_is_one_finding(entry: Any) -> None:
    outcome = checked("powers", powers(power(1), entry))
    assert [finding.code for finding in outcome.findings] == ["ZW005"]
    assert outcome.document is None
