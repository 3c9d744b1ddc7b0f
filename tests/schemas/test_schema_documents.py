"""Documents that must pass, and faults that must be reported exactly, by both engines alike."""


def test_a_good_document_is_clean(document, schema_of, read, violations):
    assert violations(schema_of(document.parent.name), read(document)) == set()


def test_a_fault_is_reported_at_its_place_and_nowhere_else(fault, schema_of, violations):
    assert violations(schema_of(fault.kind), fault.document) == fault.expected


def test_the_complete_document_states_every_key_of_its_schema(kind, schema_of, complete, inside):
    declared = {
        name
        for where, found in inside(schema_of(kind))
        for name in found.get("properties", {})
        if "/if" not in where
    }
    assert declared - set(keys_of(complete)) == set()


def keys_of(value):
    """Every key of a document, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    if isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)
