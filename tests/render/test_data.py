"""catalog.json: every key, typed values, and what is held back."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from render.html.factory import (
    HOME,
    as_it_is,
    make_catalog,
    make_district,
    make_exemption,
    make_item,
    sample,
)
from reporting.golden import check
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.loading.schema import load_schema, node_at
from zwgk_cli.model.catalog import PowerRef, Withheld
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.model.place import Place
from zwgk_cli.render.data import catalog_json, item_json

MADE = sample()
LAWS = LawIndex(MADE.workspace.registers.laws)
EDITION = dt.date(2026, 11, 1)
EXEMPT = (
    make_exemption(standard="CZYJS-009", reason="其他", detail="市级统编"),
    make_exemption(power="HX-CF-0002", reason="并入其他事项", into="HX-CZYJS-001"),
    make_exemption(service="HX-FW-0001", reason="由市级或垂直机关公开", by="市财政局"),
)


def document(**changes: Any) -> Any:
    catalog = make_catalog(**{"exempt": EXEMPT, **changes})
    return json.loads(catalog_json(catalog, MADE.district, LAWS))


def validate(made: Any) -> None:
    jsonschema.Draft202012Validator(load_schema("catalog-json")).validate(made)


def test_the_whole_document(update_golden: bool) -> None:
    made = catalog_json(MADE.catalog, MADE.district, LAWS).decode("utf-8")
    check("catalog.json.txt", made, update=update_golden)


def test_it_meets_its_schema() -> None:
    validate(document())


def test_a_catalog_with_nothing_in_it_meets_its_schema() -> None:
    bare = document(issued=None, review=None, items=(), exempt=(), withheld=(), retired=())
    assert bare["issued"] is None
    validate(bare)


def test_every_property_of_the_schema_is_written() -> None:
    schema = load_schema("catalog-json")
    made = document()
    assert set(made) == set(schema["properties"])
    item = node_at("catalog-json", ("items", 0))
    assert {frozenset(entry) for entry in made["items"]} == {frozenset(item["properties"])}
    assert set(item["required"]) == set(item["properties"])


def test_pending_elements_are_null_or_empty() -> None:
    pending = make_item(
        category="",
        stages=(),
        content=(),
        basis=(),
        deadline=None,
        agency=(),
        channels=(),
        audience=None,
        method=None,
        levels=(),
        pending=frozenset({"category", "deadline"}),
    )
    made = document(items=(pending,))
    validate(made)
    (item,) = made["items"]
    assert (item["category"], item["deadline"], item["audience"]) == (None, None, None)
    assert (item["stages"], item["basis"], item["agency"]) == ([], [], [])


def test_a_deadline_is_written_part_by_part() -> None:
    parts = (
        Part("within", 20, "日", "after", "批准"),
        Part("periodic", cycle="月", by="10日", offset=(5, "工作日"), applies_to="报表"),
    )
    item = make_item(deadline=Deadline("批准后20日内，每月10日", parts, "法律另有规定的，从其规定"))
    made = item_json(item, EDITION, MADE.district, LAWS)["deadline"]
    assert made["exception"] == "法律另有规定的，从其规定"
    assert made["parts"][0] == {
        "kind": "within",
        "count": 20,
        "unit": "日",
        "direction": "after",
        "event": "批准",
        "applies_to": None,
        "cycle": None,
        "by": None,
        "offset": None,
    }
    assert made["parts"][1]["offset"] == {"count": 5, "unit": "工作日"}
    validate(document(items=(item,)))


def test_a_citation_names_its_law_and_its_status_as_of_the_edition() -> None:
    (known, unknown) = item_json(make_item(), EDITION, MADE.district, LAWS)["basis"]
    assert known["citations"][0]["law"] == "yusuan-fa"
    assert known["citations"][0]["status"] == "现行有效"
    assert unknown["citations"][0]["law"] is None
    assert unknown["citations"][0]["status"] == "效力未核实"
    early = item_json(make_item(), dt.date(2014, 1, 1), MADE.district, LAWS)["basis"][0]
    assert early["citations"][0]["status"] == "尚未施行"


def test_powers_and_services_are_written_with_their_names() -> None:
    made = item_json(make_item(), EDITION, MADE.district, LAWS)
    assert made["powers"][0] == {
        "code": "HX-CF-0001",
        "name": "会计违法处罚",
        "kind": "行政处罚",
    }
    assert made["services"] == [{"code": "HX-FW-0001", "name": "财政票据领用"}]


def test_without_the_lists_the_codes_alone_are_written() -> None:
    catalog = make_catalog()
    district = replace(make_district(as_it_is, HOME, catalog), powers=None, services=None)
    refs = (PowerRef(code="HX-CF-0001"), PowerRef(agency="区财政局", kind="行政处罚"))
    for at in (district, None):
        made = item_json(make_item(powers=refs), EDITION, at, LAWS)
        assert made["powers"] == [{"code": "HX-CF-0001", "name": None, "kind": None}]
        assert made["services"] == [{"code": "HX-FW-0001", "name": None}]


@pytest.mark.parametrize("ground", ["第十四条", "第十四条国家秘密"])
def test_what_is_withheld_as_a_secret_is_not_named(ground: str) -> None:
    place = Place("hexi/a.yaml")
    withheld = (Withheld("战备资金", ground, "金额", EDITION, place),)
    (made,) = document(withheld=withheld)["withheld"]
    assert made == {
        "title": None,
        "ground": "第十四条",
        "part": None,
        "reviewed": "2026-11-01",
    }


def test_what_is_withheld_for_other_reasons_says_which_part() -> None:
    made = document()["withheld"][0]
    assert (made["ground"], made["part"]) == ("第十六条", "询问笔录")


def test_it_is_utf_8_with_lf_and_the_same_each_time() -> None:
    first = catalog_json(MADE.catalog, MADE.district, LAWS)
    assert first == catalog_json(MADE.catalog, MADE.district, LAWS)
    assert b"\r" not in first
    assert first.endswith(b"}\n")
    assert "会计违法处罚".encode() in first
