"""The registers from checked trees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zwgk_cli.loading import values
from zwgk_cli.loading.values import Entry, dates, entries, named, text, texts, yes
from zwgk_cli.model.basis import Law, LawVersion
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import (
    CalendarYear,
    Channel,
    Domain,
    Limit,
    Process,
    Registers,
    Step,
    Words,
)
from zwgk_cli.source.document import Document


def registers_of(documents: Mapping[str, Document], partial: frozenset[str]) -> Registers:
    """The registers of a workspace, by the name of each; one that is not there is empty."""

    def tree(kind: str) -> Any:
        return documents[kind].tree if kind in documents else {}

    def listed(kind: str, key: str) -> list[Entry]:
        return [entry for _, entry in named(tree(kind).get(kind), key)]

    return Registers(
        domains={entry["id"]: _domain(entry) for entry in listed("domains", "id")},
        channels={entry["name"]: _channel(entry) for entry in listed("channels", "name")},
        processes=_processes(documents.get("processes")),
        laws={entry["id"]: _law(entry) for entry in listed("laws", "id")},
        limits=tuple(_limit(entry) for entry in entries(tree("limits").get("limits"))),
        roles={entry["name"]: texts(entry.get("aliases")) for entry in listed("roles", "name")},
        words=_words(tree("words")),
        partial=partial,
        calendar=_calendar(documents.get("calendar")),
    )


def _domain(entry: Entry) -> Domain:
    return Domain(
        id=entry["id"],
        code=entry["code"],
        name=entry["name"],
        aliases=texts(entry.get("aliases")),
        role=text(entry.get("role")),
        guideline=text(entry.get("guideline")),
    )


def _channel(entry: Entry) -> Channel:
    return Channel(
        name=entry["name"],
        aliases=texts(entry.get("aliases")),
        form=yes(entry.get("form"), default=False),
        levels=texts(entry.get("levels")),
    )


def _processes(document: Document | None) -> Mapping[str, Process]:
    tree: Any = document.tree if document else {}
    path = document.path if document else ""
    return {
        entry["name"]: _process(entry, Place(path, ("processes", index)))
        for index, entry in named(tree.get("processes"), "name")
    }


def _process(entry: Entry, place: Place) -> Process:
    return Process(
        name=entry["name"],
        stages=texts(entry.get("stages")),
        interpretation=yes(entry.get("interpretation"), default=False),
        steps=tuple(_step(step) for step in entries(entry.get("steps"))),
        place=place,
    )


def _step(entry: Entry) -> Step:
    return Step(
        phase=entry["phase"],
        action=entry["action"],
        by=text(entry.get("by")),
        within=values.deadline(entry.get("within")),
        provision=text(entry.get("provision")),
    )


def _law(entry: Entry) -> Law:
    return Law(
        id=entry["id"],
        title=entry["title"],
        short=text(entry.get("short")),
        aliases=texts(entry.get("aliases")),
        level=entry["level"],
        versions=tuple(_version(version) for version in entries(entry.get("versions"))),
    )


def _version(entry: Entry) -> LawVersion:
    return LawVersion(
        number=text(entry.get("number")),
        promulgated=values.date(entry.get("promulgated")),
        start=values.date(entry.get("from")),
        until=values.date(entry.get("until")),
        replaced_by=text(entry.get("replaced_by")),
        points=texts(entry.get("points")),
    )


def _limit(entry: Entry) -> Limit:
    applies = entry.get("applies") or {}
    return Limit(
        kind=text(applies.get("kind")),
        part=text(applies.get("part")),
        domain=text(applies.get("domain")),
        event=text(applies.get("event")),
        count=int(entry["count"]),
        unit=entry["unit"],
        source=entry["source"],
    )


def _calendar(document: Document | None) -> Mapping[int, CalendarYear]:
    tree: Any = document.tree if document else {}
    path = document.path if document else ""
    return {
        int(entry["year"]): CalendarYear(
            year=int(entry["year"]),
            holidays=dates(entry.get("holidays")),
            workdays=dates(entry.get("workdays")),
            source=entry["source"],
            place=Place(path, ("years", index)),
        )
        for index, entry in named(tree.get("years"), "year")
    }


def _words(tree: Any) -> Words:
    return Words(
        synonyms={entry["word"]: texts(entry["means"]) for entry in entries(tree.get("synonyms"))},
        outdated={entry["word"]: entry["instead"] for entry in entries(tree.get("outdated"))},
        vague_titles=texts(tree.get("vague_titles")),
        generic_agencies=texts(tree.get("generic_agencies")),
    )
