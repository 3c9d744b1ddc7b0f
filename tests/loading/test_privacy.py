"""Numbers of persons: found in every value, comment and key, each once."""

from __future__ import annotations

import pytest

from zwgk_cli.loading.privacy import private_findings
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import read_document

IDENTITY = "11010519491231002X"
MOBILE = "13800138000"


def found(text: str) -> list[tuple[str, Place]]:
    reading = read_document("x.yaml", text.encode())
    assert reading.document is not None
    return [(f.code, f.place) for f in private_findings(reading.document, reading.text)]


def test_a_number_in_a_value_is_found_at_its_characters() -> None:
    place = Place("x.yaml", ("items", 0, "note"), "value", (3, 21))
    assert found(f"items:\n  - note: 申请人{IDENTITY}\n") == [("ZW801", place)]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_number_after_a_hash_in_a_quoted_value_is_no_comment(quote: str) -> None:
    place = Place("x.yaml", ("note",), "value", (4, 22))
    assert found(f"note: {quote}甲 # {IDENTITY}{quote}\n") == [("ZW801", place)]


@pytest.mark.parametrize("text", [f"# {IDENTITY}\na: b\n", f"a: b  # {IDENTITY}\n"])
def test_a_number_in_a_comment_is_found(text: str) -> None:
    start = text.index(IDENTITY)
    place = Place("x.yaml", part="text", span=(start, start + 18))
    assert found(text) == [("ZW801", place)]


def test_a_number_in_a_key_is_found() -> None:
    assert found(f"{IDENTITY}: b\n") == [("ZW801", Place("x.yaml", part="text", span=(0, 18)))]


@pytest.mark.parametrize("style", ["|", ">"])
def test_a_number_in_a_block_is_found_once(style: str) -> None:
    assert [code for code, _ in found(f"note: {style}\n  申请人\n  {IDENTITY}\nb: c\n")] == [
        "ZW801"
    ]


def test_a_mobile_number_may_stand_as_a_telephone_and_nowhere_else() -> None:
    assert found(f"inquiry: '{MOBILE}'\ncomplaint: '{MOBILE}'\n") == []
    assert [code for code, _ in found(f"note: {MOBILE}\n# {MOBILE}\n")] == ["ZW803", "ZW803"]


def test_codes_and_telephones_of_offices_are_none() -> None:
    assert found('code: "120103"\ninquiry: 022-23278800\na: 12120103MB1585104T\n') == []
