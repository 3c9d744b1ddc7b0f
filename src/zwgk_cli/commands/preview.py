"""A site to look at while its files are edited: built beside the workspace, never over `dist`.

A workspace with errors keeps the site that there was last, and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from secrets import token_hex
from threading import Condition

from msgspec import Struct, field
from msgspec.structs import replace

from zwgk_cli.commands.build import Built, build
from zwgk_cli.commands.inspect import Inspection, Watch, unwatched
from zwgk_cli.commands.kept import FOLDER
from zwgk_cli.commands.making import Plan, Renderers
from zwgk_cli.commands.request import Request
from zwgk_cli.commands.session import Session
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.publishing.walk import walk
from zwgk_cli.reporting.report import Located


class View(Struct, frozen=True):
    """What there is to see: the files of the last good site, and what is wrong since.

    `site` counts the good sites of a `run` of the server from 1; 0 before there is any. `since` is
    the time of day of the last one. `refusal` says why the workspace could not even be inspected.
    """

    run: str = ""
    site: int = 0
    since: str = ""
    files: Mapping[str, Path] = field(default_factory=dict)
    failed: bool = False
    located: tuple[Located, ...] = ()
    refusal: ZwgkError | None = None

    @property
    def name(self) -> str:
        """What tells this site from all others, of other runs as well."""
        return f"{self.run}-{self.site}"


class Preview:
    """Builds into a folder of its own, again and again, and knows what came of it."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._session = Session(Request(DiskFiles(plan.root), None, jobs=plan.jobs, root=plan.root))
        self._renderers = Renderers()
        self.view = View(run=token_hex(4))

    def rebuild(
        self, now: str, changed: Collection[str] | None = None, watch: Watch = unwatched
    ) -> View:
        """Builds the site as the workspace is at this time of day; returns what there is to see.

        `changed` as Session.inspect() takes it.
        """

        def inspecting(request: Request, told: Watch) -> Inspection:
            return self._session.inspect(changed, told, request.maker)

        try:
            built = build(self._plan, watch, inspecting, self._renderers)
        except ZwgkError as error:
            self.view = replace(self.view, failed=True, located=(), refusal=error)
        else:
            self.view = self._after(built, now)
        return self.view

    def _after(self, built: Built, now: str) -> View:
        located = built.answer.located
        if not built.published:
            return replace(self.view, failed=True, located=located, refusal=None)
        files = files_of(self._plan.out)
        return View(self.view.run, self.view.site + 1, now, files, located=located)


def place_of(root: Path) -> Path:
    """Where the site of a workspace is built for looking at it."""
    return root / FOLDER / "serve"


def files_of(folder: Path) -> Mapping[str, Path]:
    """The regular files of a site, by their paths: whatever is not among them is not served."""
    return {
        path: Path(entry.path)
        for path, entry in walk(folder)
        if entry.is_file(follow_symlinks=False)
    }


class Board:
    """The view that all threads of a server see; put up by one, waited for by many."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._number = 1
        self._changed = Condition()

    @property
    def view(self) -> View:
        """What there is to see now."""
        with self._changed:
            return self._view

    def put(self, view: View) -> None:
        """Shows another view to all who wait."""
        with self._changed:
            self._view = view
            self._number += 1
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> tuple[int, View] | None:
        """The first view with a higher number, with its number; None if there is none in time."""
        with self._changed:
            found = self._changed.wait_for(lambda: self._number > number, seconds)
            return (self._number, self._view) if found else None
