"""The schemas and their example documents, as the tests of this folder see them.

`good/<kind>/` holds documents that must pass; `bad/<kind>.yaml` lists faults, each planted alone in
`good/<kind>/complete` (`set` puts a value at a route, `drop` removes one), with the exact set of
routes and keywords that must be reported.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry

Schema = dict[str, Any]
Route = tuple[str | int, ...]
Violations = set[tuple[Route, str]]

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schemas"
KINDS = sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json"))
WRITTEN_KINDS = ("catalog-json", "coverage")
SOURCE_KINDS = [kind for kind in KINDS if kind not in WRITTEN_KINDS]


def read_schema(kind: str) -> Schema:
    """The schema of a kind of file."""
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


def read_document(path: Path) -> Any:
    """A document as zwgk reads it: scalars of a source file are text, those of JSON are typed."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, Loader=yaml.BaseLoader)


def by_python(schema: Schema, document: Any) -> Violations:
    """What the engine reports that explains a file that is not clean."""
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema, format_checker=checker, registry=Registry())
    errors = validator.iter_errors(document)
    return {(tuple(error.absolute_path), str(error.validator)) for error in errors}


def by_rust(schema: Schema, document: Any) -> Violations:
    """What the engine reports that decides whether a file is clean."""
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    errors = validator.iter_errors(document)
    return {(tuple(error.instance_path), str(error.schema_path[-1])) for error in errors}


def subschemas(schema: Schema, where: str = "#") -> Iterator[tuple[str, Schema]]:
    """A schema and every schema inside it, each with its JSON pointer."""
    yield where, schema
    for key in ("properties", "$defs", "patternProperties"):
        for name, inner in schema.get(key, {}).items():
            yield from subschemas(inner, f"{where}/{key}/{name}")
    for key in ("items", "additionalProperties", "propertyNames", "if", "then", "else", "not"):
        if isinstance(schema.get(key), dict):
            yield from subschemas(schema[key], f"{where}/{key}")
    for key in ("allOf", "anyOf", "oneOf"):
        for index, inner in enumerate(schema.get(key, ())):
            yield from subschemas(inner, f"{where}/{key}/{index}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a table in `bad/`: the document that has it, and what must be reported."""

    kind: str
    name: str
    document: Any
    expected: Violations


def route_of(text: str) -> Route:
    """The steps of a printed route: `items[0].title` is items, 0, title."""
    steps = re.findall(r"\[([0-9]+)\]|([^.\[\]]+)", text)
    return tuple(int(index) if index else key for index, key in steps)


def plant(document: Any, values: dict[str, Any], dropped: list[str]) -> Any:
    """A copy of a document with values set at some routes and others dropped."""
    planted = copy.deepcopy(document)
    for text in (*values, *dropped):
        *steps, last = route_of(text)
        home = reduce(lambda value, step: value[step], steps, planted)
        if text in values:
            home[last] = values[text]
        else:
            del home[last]
    return planted


def complete_document(kind: str) -> Path:
    """The example of a kind that states everything that the kind can state."""
    return next((HERE / "good" / kind).glob("complete.*"))


def faults() -> Iterator[Fault]:
    """Every fault of the tables, planted."""
    for kind in KINDS:
        loader = yaml.SafeLoader if kind in WRITTEN_KINDS else yaml.BaseLoader
        table = (HERE / "bad" / f"{kind}.yaml").read_text(encoding="utf-8")
        document = read_document(complete_document(kind))
        for row in yaml.load(table, Loader=loader):
            planted = plant(document, row.get("set", {}), row.get("drop", []))
            expected = {
                (route_of(at), word) for at, words in row["expect"].items() for word in words
            }
            yield Fault(kind, row["fault"], planted, expected)


@pytest.fixture(scope="session")
def schema_of() -> Callable[[str], Schema]:
    """Reads the schema of a kind."""
    return read_schema


@pytest.fixture(scope="session")
def inside() -> Callable[[Schema], Iterator[tuple[str, Schema]]]:
    """Walks through a schema and every schema in it."""
    return subschemas


@pytest.fixture(scope="session")
def violations() -> Callable[[Schema, Any], Violations]:
    """Validates with both engines, which must agree exactly, and returns what they report."""

    def check(schema: Schema, document: Any) -> Violations:
        found = by_rust(schema, document)
        assert by_python(schema, document) == found
        return found

    return check


@pytest.fixture(scope="session")
def verdicts() -> Callable[[Schema, Any], tuple[bool, bool]]:
    """Whether each engine, the Python one first, takes a document for clean."""
    return lambda schema, document: (
        not by_python(schema, document),
        not by_rust(schema, document),
    )


@pytest.fixture(scope="session")
def read() -> Callable[[Path], Any]:
    """Reads an example document."""
    return read_document


@pytest.fixture
def complete(kind: str) -> Any:
    """The complete example of the kind."""
    return read_document(complete_document(kind))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test once for each kind, source kind, good document or fault that it asks for."""
    documents = sorted(path for path in (HERE / "good").rglob("*") if path.is_file())
    for name, values, label in (
        ("kind", KINDS, str),
        ("source_kind", SOURCE_KINDS, str),
        ("document", documents, lambda path: f"{path.parent.name}-{path.stem}"),
        ("fault", tuple(faults()), lambda fault: f"{fault.kind}: {fault.name}"),
    ):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, values, ids=label)
