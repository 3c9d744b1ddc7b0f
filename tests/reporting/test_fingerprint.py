"""A finding keeps its fingerprint when lines move, and loses it when the fault changes."""

from __future__ import annotations

from msgspec.structs import replace

from reporting.sample import BUDGET, FILES, UNKNOWN_POWER, VAGUE_DEADLINE, locate
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place


def fingerprint(finding: Finding, text: str) -> str:
    (located,) = locate(replace(finding, related=(), fix=None), files={BUDGET: text})
    return located.fingerprint


def moved(finding: Finding, index: int) -> Finding:
    return replace(finding, place=Place(BUDGET, ("items", index, "powers", 0)))


KEPT = fingerprint(UNKNOWN_POWER, FILES[BUDGET])


def test_it_survives_lines_above() -> None:
    assert fingerprint(UNKNOWN_POWER, "# 新的一行\n\n" + FILES[BUDGET]) == KEPT


def test_it_survives_an_item_above() -> None:
    added = FILES[BUDGET].replace("items:\n", "items:\n  - id: HX-CZYJS-011\n")
    assert fingerprint(moved(UNKNOWN_POWER, 1), added) == KEPT


def test_it_survives_other_quotes_and_layout() -> None:
    spread = FILES[BUDGET].replace("[HX-CF-0219]", '\n      - "HX-CF-0219"')
    assert fingerprint(UNKNOWN_POWER, spread) == KEPT


def test_another_value_item_element_or_rule_is_another_fault() -> None:
    others = {
        fingerprint(UNKNOWN_POWER, FILES[BUDGET].replace("HX-CF-0219", "HX-CF-0220")),
        fingerprint(replace(UNKNOWN_POWER, item="HX-CZYJS-013"), FILES[BUDGET]),
        fingerprint(
            replace(UNKNOWN_POWER, place=Place(BUDGET, ("items", 0, "title"))), FILES[BUDGET]
        ),
        fingerprint(replace(UNKNOWN_POWER, code="ZW302"), FILES[BUDGET]),
    }
    assert len(others) == 4
    assert KEPT not in others


def test_a_stretch_of_text_is_known_by_its_characters() -> None:
    first = replace(VAGUE_DEADLINE, place=Place(BUDGET, part="text", span=(2, 4)), item=None)
    later = replace(first, place=Place(BUDGET, part="text", span=(5, 7)))
    assert fingerprint(first, "# 甲乙\n") == fingerprint(later, "# \n# 甲乙\n")
    assert fingerprint(first, "# 甲乙\n") != fingerprint(first, "# 甲丙\n")
