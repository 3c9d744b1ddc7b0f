"""A file against its schema: what is wrong in a clerk's words, and what of the file can be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.loading import keys, wording
from zwgk_cli.loading.faults import Fault, faults_of
from zwgk_cli.loading.phrases import short
from zwgk_cli.loading.prune import prune
from zwgk_cli.loading.repeated import repeated_entries
from zwgk_cli.loading.schema import is_clean, node_at
from zwgk_cli.loading.strangers import spared, strangers_of
from zwgk_cli.loading.values import PENDING
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place, Route
from zwgk_cli.source.characters import HIDDEN
from zwgk_cli.source.document import Document

_PRIORITY = ("type", "minLength", "minItems", "minProperties", "enum", "format", "pattern")
_MOST_FINDINGS = 200
_FORMAT = "本工具的文件格式"
_MANY_KEYS = 3
"""More missing keys than this in one mapping are one finding."""

_MANY = "…"
_NEVER_PENDING = ("id", "standard", "title", "allow")

Told = set[tuple[Route, str]]
"""What has been told: of a value (with ""), or of a key that its mapping lacks."""


class Checked(Struct, frozen=True):
    """A document after its schema: what can be used of it (None: nothing), and the findings.

    `partial` where a faulty entry was left out.
    """

    document: Document | None
    findings: tuple[Finding, ...] = ()
    partial: bool = False


def check_document(kind: str, document: Document) -> Checked:
    """Holds a document against the schema of its kind."""
    findings = (*_pending(kind, document), *repeated_entries(kind, document))
    if is_clean(kind, document.tree):
        return Checked(document, findings)
    if document.tree == {}:
        return Checked(None, (wording.empty_file(kind, Place(document.path)),), partial=True)
    faults = faults_of(kind, document.tree)
    if faults.too_many:
        return Checked(None, (wording.too_many(kind, Place(document.path)),), partial=True)
    told = sorted(faults.told, key=_rank)
    explained = list(islice(_explained(kind, document, told), _MOST_FINDINGS))
    if faults.untold or len(explained) == _MOST_FINDINGS:
        explained[-1] = wording.not_the_last(explained[-1])
    remains = prune(kind, document.tree, faults)
    usable = None if remains.tree is None else Document(document.path, remains.tree)
    return Checked(usable, (*findings, *explained), remains.partial)


def _explained(kind: str, document: Document, faults: Iterable[Fault]) -> Iterator[Finding]:
    """One finding for one cause: a value is told once, a misspelt key is not also a missing one."""
    told: Told = set()
    for fault in faults:
        for key, finding in _explain(kind, document, fault, told):
            if key not in told:
                told.add(key)
                yield of_item(document, _by_format(kind, finding))


def _by_format(kind: str, finding: Finding) -> Finding:
    """What is no element of an item is asked for by the format, not by the table's provision."""
    route = finding.place.route
    in_item = kind in ("catalog", "standard") and route[:1] == ("items",) and "allow" not in route
    return finding if in_item else replace(finding, provision=_FORMAT)


def _explain(
    kind: str, document: Document, fault: Fault, told: Told
) -> Iterator[tuple[tuple[Route, str], Finding]]:
    """The findings of one fault, each with what it tells of."""
    place = Place(document.path, fault.route)
    if fault.validator == "additionalProperties":
        yield from _unknown_keys(kind, place, fault, told)
    elif fault.validator == "required":
        yield from _missing_keys(kind, place, fault, told)
    elif fault.of_key:
        yield (fault.route, ""), keys.wrong_key(kind, place.key(), fault)
    else:
        yield (fault.route, ""), wording.wrong(kind, place, fault)


def _unknown_keys(
    kind: str, place: Place, fault: Fault, told: Told
) -> Iterator[tuple[tuple[Route, str], Finding]]:
    """A finding for each unknown key; the one that was meant is then not missing."""
    strangers = strangers_of(kind, fault)
    if strangers.is_text:
        told.update((place.route, key) for key in strangers.free)
        yield (place.route, ""), keys.split_text(kind, place)
    elif not strangers.meant:
        yield (place.route, ""), wording.contradiction(kind, place)
    for key, meant in () if strangers.is_text else strangers.meant.items():
        if meant is not None:
            told.update((place.route, name) for name in spared(kind, place.route, meant))
        if meant is None or HIDDEN.search(key) is None:
            at = place.within(key).key()
            yield (at.route, ""), keys.unknown_key(kind, at, key, meant, strangers.free)


def _missing_keys(
    kind: str, place: Place, fault: Fault, told: Told
) -> Iterator[tuple[tuple[Route, str], Finding]]:
    """A finding for each key that is missing, or one for many."""
    missing = [
        key
        for key in fault.validator_value
        if key not in fault.instance and (place.route, key) not in told
    ]
    if len(missing) > _MANY_KEYS:
        told.update((place.route, key) for key in missing)
        yield (place.route, _MANY), keys.many_missing(kind, place, missing, fault.instance)
        return
    for key in missing:
        yield (place.route, key), keys.missing(kind, place, key)


def _rank(fault: Fault) -> tuple[int, int]:
    """Unknown keys first (they explain what is missing), then by what says most."""
    if fault.validator == "additionalProperties":
        return 0, 0
    place = _PRIORITY.index(fault.validator) if fault.validator in _PRIORITY else len(_PRIORITY)
    return 1, place


def _pending(kind: str, document: Document) -> Iterator[Finding]:
    """Every element of an item that says 待定."""
    if kind not in ("catalog", "standard"):
        return
    tree: Any = document.tree
    items = tree.get("items") if isinstance(tree, dict) else None
    known = node_at(kind, ("items", 0)).get("properties", {})
    for index, item in enumerate(items if isinstance(items, list) else ()):
        for key, value in item.items() if isinstance(item, dict) else ():
            if value == PENDING and key in known and key not in _NEVER_PENDING:
                place = Place(document.path, ("items", index, key))
                yield of_item(document, wording.pending(kind, place))


def of_item(document: Document, finding: Finding) -> Finding:
    """The finding with the id and name of the item in which it stands."""
    route = finding.place.route
    tree: Any = document.tree
    if len(route) < 2 or route[0] != "items":
        return finding
    entry = tree["items"][route[1]]
    if not isinstance(entry, dict):
        return finding
    named = {key: short(value) for key, value in entry.items() if isinstance(value, str)}
    return replace(finding, item=named.get("id"), title=named.get("title"))
