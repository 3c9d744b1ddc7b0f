"""Where a thing is defined that a value names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from zwgk_cli.commands.editing.desk import Reference
from zwgk_cli.commands.editing.find import (
    agency_of,
    channel_of,
    item_of,
    law_of,
    power_of,
    standard_item_of,
)
from zwgk_cli.commands.editing.subjects import Subject
from zwgk_cli.model.place import Place


def places_of(reference: Reference) -> tuple[Place, ...]:
    """Where the named thing stands; an adopting item leads on to its standard item, too."""
    return tuple(_PLACES[reference.asked.subject](reference))


def _item(reference: Reference) -> Iterator[Place]:
    found = item_of(reference)
    if found is None:
        return
    origin = found[0].origin
    if not reference.asked.is_new:
        yield origin.own.within("id")
    elif origin.base is not None:
        yield origin.base.within("id")


def _standard(reference: Reference) -> Iterator[Place]:
    found = standard_item_of(reference)
    if found is not None:
        yield found[0].origin.own.within("id")


def _power(reference: Reference) -> Iterator[Place]:
    power = power_of(reference)
    if power is not None:
        yield power.place.within("code")


def _agency(reference: Reference) -> Iterator[Place]:
    district, agency, name = reference.lists(), agency_of(reference), reference.asked.name
    if agency is not None:
        yield agency.place.within("name")
    elif district is not None and name in district.groups:
        yield Place(district.document, ("groups", name)).key()


def _law(reference: Reference) -> Iterator[Place]:
    law = law_of(reference)
    return _entry(reference, "laws", "id", law.id if law else None)


def _channel(reference: Reference) -> Iterator[Place]:
    channel = channel_of(reference)
    return _entry(reference, "channels", "name", channel.name if channel else None)


def _process(reference: Reference) -> Iterator[Place]:
    process = reference.work.workspace.registers.processes.get(reference.asked.name)
    if process is not None:
        yield process.place.within("name")


def _role(reference: Reference) -> Iterator[Place]:
    return _entry(reference, "roles", "name", reference.asked.name)


def _domain(reference: Reference) -> Iterator[Place]:
    return _entry(reference, "domains", "id", reference.asked.name)


def _rule(_: Reference) -> Iterator[Place]:
    return iter(())


def _entry(reference: Reference, register: str, key: str, name: str | None) -> Iterator[Place]:
    """The entry of a register with this name; the register is looked through as it is typed."""
    path = reference.work.foundation.sources.get(register)
    tree: Any = reference.desk.tree(path) if path else None
    entries = tree.get(register) if isinstance(tree, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if path and isinstance(entry, dict) and name is not None and entry.get(key) == name:
            yield Place(path, (register, index, key))
            return


_PLACES: Mapping[Subject, Callable[[Reference], Iterator[Place]]] = {
    Subject.ITEM: _item,
    Subject.STANDARD: _standard,
    Subject.POWER: _power,
    Subject.SERVICE: _power,
    Subject.AGENCY: _agency,
    Subject.ROLE: _role,
    Subject.CHANNEL: _channel,
    Subject.PROCESS: _process,
    Subject.BASIS: _law,
    Subject.LAW: _law,
    Subject.DOMAIN: _domain,
    Subject.RULE: _rule,
}
