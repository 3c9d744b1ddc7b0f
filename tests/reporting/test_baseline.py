"""A baseline accepts faults by what they are, as many as it has counted, and never locked ones."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reporting.golden import check
from reporting.sample import BUDGET, FORMER_AGENCY, UNKNOWN_POWER, VAGUE_DEADLINE, locate, many
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.baseline import (
    Accepted,
    Baseline,
    MalformedBaseline,
    baseline_of,
    hold,
    parse_baseline,
    render_baseline,
)

ALL = frozenset({"ZW301", "ZW502", "ZW205", "ZW801"})
LOCKED = frozenset({"ZW801"})
PRIVATE = replace(VAGUE_DEADLINE, code="ZW801", message="这里有身份证号")


def baseline(*findings: Finding) -> Baseline:
    return baseline_of(locate(*findings), LOCKED)


def held(known: Baseline, *findings: Finding) -> tuple[list[str], list[str], list[tuple[str, int]]]:
    """The codes of what is new and of what is accepted, and what has gone."""
    result = hold(locate(*findings), known, ALL, LOCKED)
    new, accepted = ([e.finding.code for e in part] for part in (result.new, result.accepted))
    return new, accepted, [(entry.code, entry.count) for entry in result.gone]


def test_what_was_there_is_accepted_and_anything_else_is_new() -> None:
    known = baseline(VAGUE_DEADLINE, UNKNOWN_POWER)
    assert held(known, VAGUE_DEADLINE, UNKNOWN_POWER) == ([], ["ZW301", "ZW502"], [])
    assert held(known, VAGUE_DEADLINE, FORMER_AGENCY) == (["ZW205"], ["ZW502"], [("ZW301", 1)])
    assert held(Baseline(), VAGUE_DEADLINE) == (["ZW502"], [], [])


def test_the_same_fault_is_accepted_as_often_as_it_was_counted() -> None:
    twice = (VAGUE_DEADLINE, VAGUE_DEADLINE)
    assert baseline(*twice).count == 2
    assert held(baseline(*twice), *twice, VAGUE_DEADLINE) == (["ZW502"], ["ZW502"] * 2, [])
    assert held(baseline(*twice), VAGUE_DEADLINE) == ([], ["ZW502"], [("ZW502", 1)])


def test_locked_rules_are_never_accepted() -> None:
    assert baseline(PRIVATE, VAGUE_DEADLINE).count == 1
    forged = baseline_of(locate(PRIVATE), frozenset())
    assert held(forged, PRIVATE)[:2] == (["ZW801"], [])


def test_of_rules_that_were_not_looked_for_nothing_has_gone() -> None:
    known = baseline(VAGUE_DEADLINE, UNKNOWN_POWER)
    result = hold((), known, frozenset({"ZW301"}), LOCKED)
    assert [entry.code for entry in result.gone] == ["ZW301"]


def test_the_file_has_a_line_an_entry_in_order(update_golden: bool) -> None:
    twice = (VAGUE_DEADLINE, VAGUE_DEADLINE)
    text = render_baseline(baseline(*many(FORMER_AGENCY, 2), UNKNOWN_POWER, *twice))
    check("baseline.json.txt", text, update=update_golden)
    assert render_baseline(baseline(*twice, UNKNOWN_POWER, *many(FORMER_AGENCY, 2))) == text


def test_a_number_in_the_name_of_a_file_is_masked() -> None:
    path = "hexi/120103199001011231.yaml"
    finding = replace(VAGUE_DEADLINE, place=Place(path, ("items",)))
    text = render_baseline(baseline_of(locate(finding, files={path: "items: 甲\n"}), LOCKED))
    assert "120*************31" in text
    assert "120103199001011231" not in text


fingerprints = st.text("0123456789abcdef", min_size=16, max_size=16)
entries = st.builds(
    Accepted, st.text(max_size=9), st.sampled_from(sorted(ALL)), fingerprints, st.integers(1, 99)
)


@settings(deadline=None)  # a loaded machine takes its time
@given(st.lists(entries, unique_by=lambda entry: entry.fingerprint))
def test_what_is_written_is_read_again(known: list[Accepted]) -> None:
    whole = Baseline({entry.fingerprint: entry for entry in known})
    text = render_baseline(whole)
    read = parse_baseline(text.encode("utf-8", "surrogatepass"))
    assert read == whole
    assert render_baseline(read) == text


def test_of_an_entry_that_stands_twice_the_larger_count_holds() -> None:
    entry = {"path": BUDGET, "code": "ZW502", "fingerprint": "0" * 16}
    doubled = [{**entry, "count": 2}, {**entry, "count": 5}, entry]
    text = json.dumps({"version": 1, "findings": doubled})
    assert parse_baseline(text.encode()).count == 5


GOOD = {"path": BUDGET, "code": "ZW502", "fingerprint": "0" * 16, "count": 1}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "不是 JSON"),
        ("\xff", "没有 findings|不是 JSON"),
        ("[" * 100_000, "不是 JSON"),
        ("[]", "没有 findings"),
        ('{"version": 1}', "没有 findings"),
        ('{"findings": []}', "不是第 1 版"),
        ('{"version": 2, "findings": []}', "不是第 1 版"),
        ('{"version": 1, "findings": [1]}', "第 1 条不是一条记录"),
        (json.dumps({"version": 1, "findings": [GOOD, {}]}), "第 2 条缺少"),
        *(
            (json.dumps({"version": 1, "findings": [{**GOOD, key: value}]}), f"第 1 条.*{key}")
            for key, value in [
                ("fingerprint", "xyz"),
                ("fingerprint", 1),
                ("path", None),
                ("code", []),
                ("count", 0),
                ("count", True),
                ("count", "1"),
                ("count", 10**30),
            ]
        ),
    ],
    ids=str,
)
def test_what_is_no_baseline_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(MalformedBaseline, match=reason):
        parse_baseline(text.encode("latin-1" if text == "\xff" else "utf-8"))
