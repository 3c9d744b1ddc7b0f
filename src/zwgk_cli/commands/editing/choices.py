"""What may stand where a name is being typed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from zwgk_cli.commands.editing.desk import Reference
from zwgk_cli.commands.editing.find import list_of, standard_of
from zwgk_cli.commands.editing.subjects import Subject
from zwgk_cli.crossref.laws import IN_FORCE, law_status, version_on
from zwgk_cli.crossref.powers import KEPT
from zwgk_cli.model.basis import Law
from zwgk_cli.model.district import Power
from zwgk_cli.render.pinyin import pinyin
from zwgk_cli.rules.registry import RULES
from zwgk_cli.source.edits import scalar

_TITLE = re.compile("[《〈]?[^》]*》?")
"""What a person has typed of a title; articles may follow."""

_NAMED_BY_TITLE = frozenset({"法律", "行政法规", "地方性法规", "标准"})
"""Levels of which the title says enough; documents are cited with their numbers."""


class Choice(Struct, frozen=True):
    """A name that may stand here: how it is shown, what is written, and by what it is found.

    `first` names come before the others, `start` and `end` are what it takes the place of.
    """

    label: str
    about: str
    text: str
    found_by: str
    first: bool
    start: int
    end: int


class _Name(Struct, frozen=True):
    """A name before it is known where it goes; `also` are other words that lead to it."""

    name: str
    about: str
    also: tuple[str, ...] = ()
    first: bool = True
    label: str | None = None


def choices_of(reference: Reference) -> tuple[Choice, ...]:
    """All names that may stand at the cursor; none where a thing is given its name."""
    span = None if reference.asked.is_new else _replaced(reference)
    if span is None:
        return ()
    return tuple(
        Choice(
            label=name.label or name.name,
            about=name.about,
            text=_written(name.name, reference),
            found_by=_words(name),
            first=name.first,
            start=span[0],
            end=span[1],
        )
        for name in _NAMES[reference.asked.subject](reference)
    )


def _replaced(reference: Reference) -> tuple[int, int] | None:
    """What a choice takes the place of: the word, or of a basis the title that is being typed."""
    cursor = reference.asked.cursor
    if reference.asked.subject is not Subject.BASIS:
        return cursor.start, cursor.end
    typed = _TITLE.match(cursor.value)
    length = typed.end() if typed else 0
    return (cursor.inner, cursor.inner + length) if reference.at <= length else None


def _written(name: str, reference: Reference) -> str:
    """A name as YAML: in the quotes that it takes the place of, in brackets where those lack."""
    asked = reference.asked
    if asked.subject is Subject.BASIS:
        return name
    text = scalar(name, '"' if asked.cursor.inner > asked.cursor.start else "")
    return f"[{text}]" if asked.wants_list else text


def _words(name: _Name) -> str:
    """Everything by which a name is found: itself, its other names, the initials of its 拼音."""
    spoken = dict.fromkeys((name.label or name.name, name.name, *name.also))
    initials = ("".join(word[0] for word in pinyin(text).split()) for text in spoken)
    return " ".join((*spoken, *dict.fromkeys(initials)))


def _items(reference: Reference) -> Iterator[_Name]:
    district = reference.district()
    for catalog in district.catalogs if district else ():
        own = catalog.domain == reference.asked.domain
        for item in catalog.items:
            yield _Name(item.id, item.title, (item.title,), own)


def _standards(reference: Reference) -> Iterator[_Name]:
    standard = standard_of(reference)
    taken = _taken_standards(reference)
    for item in standard.items if standard else ():
        free = item.id not in taken
        about = item.title if free else f"{item.title}（已沿用）"
        yield _Name(item.id, about, (item.title,), free)


def _taken_standards(reference: Reference) -> frozenset[str]:
    district = reference.district()
    return frozenset(
        item.standard
        for catalog in (district.catalogs if district else ())
        if catalog.domain == reference.asked.domain
        for item in catalog.items
        if item.standard is not None
    )


def _powers(reference: Reference) -> Iterator[_Name]:
    entries = list_of(reference, reference.lists())
    own: list[Power] = []
    others: list[Power] = []
    for power in entries.by_code.values() if entries else ():
        near = power.status == KEPT and power.domain == reference.asked.domain
        (own if near else others).append(power)
    yield from (_power(power, first=True) for power in own)
    yield from (_power(power, first=False) for power in others)


def _power(power: Power, *, first: bool) -> _Name:
    gone = "" if power.status == KEPT else f"，{power.status}"
    about = f"{power.name}（{power.agency}{gone}）"
    return _Name(power.code, about, (power.name, power.agency), first)


def _agencies(reference: Reference) -> Iterator[_Name]:
    district = reference.lists()
    if district is None:
        return
    for agency in district.agencies.values():
        former = (entry.name for entry in agency.former)
        also = (*filter(None, (agency.full_name,)), *agency.aliases, *former)
        yield _Name(agency.name, agency.kind, also)
    for name, members in district.groups.items():
        yield _Name(name, f"{len(members)} 个机构", (), first=False)


def _roles(reference: Reference) -> Iterator[_Name]:
    for name, aliases in reference.work.workspace.registers.roles.items():
        yield _Name(name, "部门角色", aliases)


def _channels(reference: Reference) -> Iterator[_Name]:
    for channel in reference.work.workspace.registers.channels.values():
        yield _Name(channel.name, "、".join(channel.levels), channel.aliases, channel.form)


def _processes(reference: Reference) -> Iterator[_Name]:
    for process in reference.work.workspace.registers.processes.values():
        yield _Name(process.name, " → ".join(dict.fromkeys(step.phase for step in process.steps)))


def _laws(reference: Reference) -> Iterator[_Name]:
    for law in reference.work.workspace.registers.laws.values():
        status = law_status(law, reference.today)
        yield _Name(
            _cited(law, reference.today),
            f"{law.level}，{status}",
            (*filter(None, (law.short, law.id)), *law.aliases),
            status == IN_FORCE,
            label=law.title,
        )


def _cited(law: Law, day: dt.date) -> str:
    """How a basis names a law: by its title, and a document also by its number."""
    title = f"《{law.title.replace('《', '〈').replace('》', '〉')}》"
    version = version_on(law, day) or (law.versions[-1] if law.versions else None)
    if law.level in _NAMED_BY_TITLE or version is None or version.number is None:
        return title
    return f"{title}（{version.number}）"


def _law_ids(reference: Reference) -> Iterator[_Name]:
    for law in reference.work.workspace.registers.laws.values():
        yield _Name(law.id, law.title, (law.title,))


def _domains(reference: Reference) -> Iterator[_Name]:
    for domain in reference.work.workspace.registers.domains.values():
        yield _Name(domain.id, domain.name, (domain.name, *domain.aliases))


def _rules(_: Reference) -> Iterator[_Name]:
    for rule in RULES:
        if not rule.locked:
            yield _Name(rule.code, rule.title, (rule.slug,))


_NAMES: Mapping[Subject, Callable[[Reference], Iterable[_Name]]] = {
    Subject.ITEM: _items,
    Subject.STANDARD: _standards,
    Subject.POWER: _powers,
    Subject.SERVICE: _powers,
    Subject.AGENCY: _agencies,
    Subject.ROLE: _roles,
    Subject.CHANNEL: _channels,
    Subject.PROCESS: _processes,
    Subject.BASIS: _laws,
    Subject.LAW: _law_ids,
    Subject.DOMAIN: _domains,
    Subject.RULE: _rules,
}
