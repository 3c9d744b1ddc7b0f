"""The formats that programs read: whole documents, in a settled order, with every promised key."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from reporting.golden import check
from reporting.sample import (
    BUDGET,
    FORMER_AGENCY,
    OF_STANDARD,
    POWERS,
    PROVISIONS,
    SLUGS,
    SUMMARY,
    TAX,
    UNKNOWN_POWER,
    VAGUE_DEADLINE,
    WHOLE_FILE,
    locate,
)
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.concise import render_concise
from zwgk_cli.reporting.json_format import render_json

ALL = (OF_STANDARD, WHOLE_FILE, VAGUE_DEADLINE, FORMER_AGENCY, UNKNOWN_POWER)
PROMISED = {
    "code": str,
    "rule": str,
    "severity": str,
    "path": str,
    "line": int,
    "column": int,
    "end_line": int,
    "end_column": int,
    "item": (str, type(None)),
    "element": (str, type(None)),
    "message": str,
    "help": (str, type(None)),
    "source": (str, type(None)),
    "fix": (dict, type(None)),
    "related": list,
    "fingerprint": str,
}


def document(*findings: Finding, files: dict[str, str] | None = None) -> Any:
    return json.loads(as_json(*findings, files=files))


def as_json(*findings: Finding, files: dict[str, str] | None = None) -> str:
    return render_json(locate(*findings, files=files), SUMMARY, SLUGS, PROVISIONS)


def test_a_line_a_finding(update_golden: bool) -> None:
    check("concise.txt", render_concise(locate(*ALL)), update=update_golden)


def test_a_finding_stays_on_its_line_whatever_its_message_quotes() -> None:
    broken = replace(VAGUE_DEADLINE, message="甲\n乙\x1b[2J")
    assert render_concise(locate(broken)).count("\n") == 1
    assert "\x1b" not in render_concise(locate(broken))


def test_nothing_found_is_an_empty_text_and_an_empty_list() -> None:
    assert render_concise(()) == ""
    assert document()["diagnostics"] == []


def test_the_whole_document(update_golden: bool) -> None:
    check("findings.json.txt", as_json(*ALL), update=update_golden)


def test_every_promised_key_is_there_with_its_type() -> None:
    made = document(*ALL)
    assert made["version"] == 1
    assert set(made["summary"]) == {
        "files", "catalogs", "items", "errors", "warnings", "infos", "suppressed", "baselined",
        "mended",
    }  # fmt: skip
    for diagnostic in made["diagnostics"]:
        for key, kind in PROMISED.items():
            assert isinstance(diagnostic[key], kind), key


def test_what_is_absent_is_null() -> None:
    (made,) = document(replace(WHOLE_FILE, code="ZW009"))["diagnostics"]
    absent = {key for key, value in made.items() if value is None}
    assert absent == {"item", "element", "help", "source", "fix"}
    assert (made["line"], made["column"]) == (1, 1)


def test_related_places_have_their_own_lines_and_words() -> None:
    (made,) = document(UNKNOWN_POWER)["diagnostics"]
    assert made["related"] == [
        {
            "path": f"catalogs/{POWERS}",
            "line": 218,
            "column": 11,
            "end_line": 218,
            "end_column": 21,
            "message": "同一领域、同类、名称相近的一项：对会计违法行为的处罚（区财政局）",
        }
    ]


def test_edits_count_code_points_without_the_byte_order_mark() -> None:
    text = "\ufeffnote: 𠮷野\ntitle: 旧\n"
    place = Place(TAX, ("title",))
    mend = replace(VAGUE_DEADLINE, place=place, fix=Fix("改", (Change(place, "新"),)))
    (made,) = document(mend, files={TAX: text})["diagnostics"]
    (edit,) = made["fix"]["edits"]
    plain = text.removeprefix("\ufeff")
    assert plain[: edit["start"]] + edit["text"] + plain[edit["end"] :] == "note: 𠮷野\ntitle: 新\n"
    assert edit["path"] == f"catalogs/{TAX}"


def test_findings_are_ordered_by_path_line_column_and_code() -> None:
    here = Place(BUDGET, ("items", 0))
    shuffled = (
        replace(VAGUE_DEADLINE, code="ZW9", place=here.within("agency").at(2, 3)),
        replace(VAGUE_DEADLINE, code="ZW2", place=here.within("agency")),
        replace(VAGUE_DEADLINE, code="ZW1", place=here.within("agency")),
        replace(VAGUE_DEADLINE, code="ZW9", place=here.within("title")),
        replace(VAGUE_DEADLINE, code="ZW9", place=Place(TAX)),
    )
    made = document(*reversed(shuffled))["diagnostics"]
    keys = [(entry["path"], entry["line"], entry["column"], entry["code"]) for entry in made]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(shuffled)
