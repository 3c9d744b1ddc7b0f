"""A workspace on the desk: what is typed, what was found in it, and what its values mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from zwgk_cli.commands.cards import Sources
from zwgk_cli.commands.editing.overlay import Overlay
from zwgk_cli.commands.editing.subjects import Asked, asked_at
from zwgk_cli.commands.request import Request
from zwgk_cli.commands.session import Session
from zwgk_cli.commands.work import Work
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles, Unreadable, read_or_nothing
from zwgk_cli.model.district import District
from zwgk_cli.reporting.report import Located
from zwgk_cli.source.cursor import cursor_at
from zwgk_cli.source.decode import decode
from zwgk_cli.source.document import read_document
from zwgk_cli.source.tree import Tree

Found = Mapping[str, tuple[Located, ...]]
"""What was found in each document; documents without findings are left out."""


class Desk:
    """One workspace that is open in an editor; for one thread."""

    def __init__(self, root: Path, today: Callable[[], dt.date]) -> None:
        self.root = root
        self.found: Found = {}
        self._today = today
        self._files = Overlay(DiskFiles(root))
        self._opened_on: dt.date | None = None
        self._session: Session | None = None

    def check(self, typed: Mapping[str, str], *, saved: bool = False) -> Found:
        """Checks the workspace with these texts open; returns what has changed in `found`.

        `saved` where any file on disk may have changed as well. A document in which nothing is
        found any more comes with an empty tuple. Without a zwgk.yaml nothing is found at all.
        """
        changed = self._files.put(typed)
        session = self._opened()
        fresh: dict[str, list[Located]] = {}
        try:
            located = session.inspect(None if saved else changed).located
        except ZwgkError:
            located = ()
        for entry in sorted(located, key=lambda entry: entry.location.start):
            fresh.setdefault(entry.path, []).append(entry)
        old, self.found = self.found, {path: tuple(entries) for path, entries in fresh.items()}
        return {
            path: self.found.get(path, ())
            for path in old.keys() | self.found.keys()
            if old.get(path) != self.found.get(path)
        }

    def text(self, document: str) -> str:
        """The text of a document as it is typed; empty where it cannot be read."""
        return decode(read_or_nothing(self._files, document)).text

    def tree(self, document: str) -> Tree | None:
        """The tree of a document; None where it cannot be read."""
        try:
            reading = read_document(document, self._files.read(document))
        except Unreadable:
            return None
        return reading.document.tree if reading.document else None

    def at(self, document: str, offset: int) -> Reference | None:
        """What stands at an offset of a document; None where nothing is named there."""
        cursor = cursor_at(self.text(document), offset)
        asked = asked_at(document, cursor) if cursor else None
        session = self._opened()
        work = session.work
        if asked is None or work is None:
            return None
        return Reference(asked, offset - asked.cursor.inner, self, session, work)

    def _opened(self) -> Session:
        """The session of today: what is in force may change over night."""
        today = self._today()
        if self._session is None or self._opened_on != today:
            self._session = Session(Request(self._files, today, root=self.root))
            self._opened_on = today
        return self._session


class Reference(Struct, frozen=True):
    """A value that names something, with all that is needed to say what; `at` counts within it."""

    asked: Asked
    at: int
    desk: Desk
    session: Session
    work: Work

    @property
    def today(self) -> dt.date:
        """The day as of which laws are judged."""
        return self.work.request.today or dt.date.min

    def district(self, slug: str | None = None) -> District | None:
        """A district with its catalogs, that of the document unless another is said."""
        slug = slug or self.asked.district
        return self.session.district(slug) if slug else None

    def lists(self) -> District | None:
        """The district of the document with its lists alone."""
        return self.session.lists(self.asked.district) if self.asked.district else None

    def sources(self) -> Sources:
        """What cards are made from; no place is shown on them."""
        district = self.district()
        return Sources(self.work.workspace, (district,) if district else (), lambda _: "")
