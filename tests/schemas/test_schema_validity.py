"""What holds of every schema: valid, self-contained, explained, the same in every engine."""

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "schemas"
CHINESE = re.compile("[\u4e00-\u9fff]")
KINDS_OF_FILES = {
    "calendar",
    "catalog",
    "catalog-json",
    "channels",
    "coverage",
    "district",
    "domains",
    "laws",
    "limits",
    "powers",
    "processes",
    "roles",
    "services",
    "standard",
    "words",
    "workspace",
}


def described(schema):
    """The top, the properties and the definitions, but not the conditions on them."""
    yield "#", schema
    for key in ("properties", "$defs"):
        for name, inner in schema.get(key, {}).items():
            if key == "$defs" and is_condition(inner):
                continue
            for where, found in described(inner):
                yield where.replace("#", f"#/{key}/{name}", 1), found
    if isinstance(schema.get("items"), dict) and "properties" in schema["items"]:
        yield "#/items", schema["items"]


def is_condition(definition):
    """Whether a definition is only a condition on a text: its words stand where it is used.

    Editors show the words of a definition before those beside the reference to it.
    """
    return not {"title", "description", "examples"} & set(definition)


def conditions(node):
    """What a schema demands, without its words to the reader."""
    if isinstance(node, list):
        return [conditions(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    words = {"title", "description", "examples"}
    return {key: conditions(inner) for key, inner in node.items() if key not in words}


def test_there_is_a_schema_for_each_kind_of_file():
    assert {path.name for path in SCHEMAS.iterdir()} == {
        f"{kind}.schema.json" for kind in KINDS_OF_FILES
    }


def test_a_schema_is_valid_draft_2020_12(kind, schema_of):
    schema = schema_of(kind)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def test_a_schema_is_named_by_its_kind(kind, schema_of):
    assert schema_of(kind)["$id"] == f"urn:zwgk:schema:{kind}:1"


def test_a_schema_is_printed_canonically(kind, schema_of):
    text = (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert text == json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def test_a_schema_refers_only_to_its_own_definitions_and_uses_each(kind, schema_of, inside):
    schema = schema_of(kind)
    used = {found["$ref"] for _, found in inside(schema) if "$ref" in found}
    assert used == {f"#/$defs/{name}" for name in schema.get("$defs", {})}


def test_definitions_of_one_name_are_equal_in_all_schemas(schema_of):
    first = {}
    for kind in sorted(KINDS_OF_FILES):
        for name, definition in schema_of(kind).get("$defs", {}).items():
            assert first.setdefault(name, definition) == definition, (kind, name)


def test_an_item_and_its_standard_item_describe_the_same_elements_alike(schema_of):
    item = schema_of("catalog")["$defs"]["item"]["properties"]
    base = schema_of("standard")["$defs"]["standardItem"]["properties"]
    assert set(item) - set(base) == {
        "standard",
        "powers",
        "services",
        "published",
        "office",
        "inquiry",
        "complaint",
    }
    assert {name for name in base if base[name] != item[name]} == {"id", "agency"}
    assert conditions(base["agency"]) == conditions(item["agency"])


def test_powers_and_services_describe_the_same_keys_with_the_same_conditions(schema_of):
    power = schema_of("powers")["$defs"]["power"]["properties"]
    service = schema_of("services")["$defs"]["service"]["properties"]
    assert set(power) - set(service) == {"kind"}
    for name, declared in service.items():
        assert conditions(declared) == conditions(power[name]), name


def test_every_property_and_definition_is_explained_in_chinese(kind, schema_of):
    for where, found in described(schema_of(kind)):
        assert CHINESE.search(found.get("title", "")), where
        assert CHINESE.search(found.get("description", "")), where
        assert found["description"].endswith("。"), where


def test_a_condition_without_words_is_not_left_without_words_where_it_is_used(
    source_kind, schema_of, inside
):
    schema = schema_of(source_kind)
    silent = {
        f"#/$defs/{name}"
        for name, definition in schema.get("$defs", {}).items()
        if is_condition(definition)
    }
    for where, found in inside(schema):
        if found.get("$ref") in silent and re.search(r"/properties/[^/]+$", where):
            assert found.get("title"), where
        if found.get("$ref") in silent and where.endswith("/items"):
            assert found.get("examples"), where


def test_every_property_that_a_clerk_fills_in_shows_an_example(source_kind, schema_of):
    """A finding quotes it as what to write instead."""
    for where, found in described(schema_of(source_kind)):
        assert where == "#" or found.get("examples"), where


def test_the_examples_of_a_schema_are_valid(kind, schema_of, inside, violations):
    schema = schema_of(kind)
    for where, found in inside(schema):
        for example in found.get("examples", ()):
            part = {**found, "$defs": schema.get("$defs", {})}
            part.pop("$id", None)
            assert violations(part, example) == set(), where


def test_a_mapping_of_a_source_file_takes_no_unknown_key(source_kind, schema_of, inside):
    for where, found in inside(schema_of(source_kind)):
        if "properties" in found and not where.endswith("/if"):
            assert found["additionalProperties"] is False, where


@pytest.mark.parametrize("written", ["catalog-json", "coverage"])
def test_every_key_of_what_is_written_is_always_present(written, schema_of, inside):
    for where, found in inside(schema_of(written)):
        if "properties" in found and not where.endswith(("/if", "/then", "/else")):
            assert found["required"] == list(found["properties"]), where


def test_a_pattern_means_the_same_in_every_engine(kind, schema_of, inside):
    """Explicit classes, no `$` (engines part on it before a final line break), nothing nested."""
    for where, found in inside(schema_of(kind)):
        pattern = found.get("pattern", "")
        assert re.fullmatch(r"(?:\\[trn]|\\u3000|[^\\$().|])*", pattern), where
        assert not re.search(r"[*+}?][*+{?]", pattern), where
        re.compile(pattern)
        assert "patternProperties" not in found, where


def test_the_one_format_is_date_and_always_has_a_pattern(kind, schema_of, inside):
    for where, found in inside(schema_of(kind)):
        if "format" in found:
            assert found["format"] == "date", where
            assert found["pattern"].startswith("^[12][0-9]{3}-"), where


def test_alternatives_are_spelt_without_any_of_and_with_one_of_only_once(schema_of, inside):
    alternatives = [
        (kind, where, key)
        for kind in sorted(KINDS_OF_FILES)
        for where, found in inside(schema_of(kind))
        for key in ("anyOf", "oneOf")
        if key in found
    ]
    assert alternatives == [("catalog", "#/$defs/exemption", "oneOf")]


@pytest.mark.parametrize(
    ("owner", "definition"),
    [("catalog", "item"), ("standard", "standardItem"), ("catalog-json", "builtItem")],
)
def test_a_column_is_named_as_in_the_printed_table(owner, definition, schema_of):
    item = schema_of(owner)["$defs"][definition]["properties"]
    columns = {
        "category": "一级事项",
        "title": "二级事项",
        "stages": "五公开",
        "content": "公开内容（要素）",
        "basis": "公开依据",
        "deadline": "公开时限",
        "agency": "公开主体",
        "channels": "公开渠道和载体",
        "audience": "公开对象",
        "method": "公开方式",
        "levels": "公开层级",
        "process": "公开工作流程",
    }
    assert {name: item[name]["title"] for name in columns} == columns
