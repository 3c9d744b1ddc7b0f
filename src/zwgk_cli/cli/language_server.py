"""The language server's state: open texts, their workspaces, and when these are checked.

All work on workspaces is done by one thread, in the order in which it was asked for; the loop that
talks with the editor only waits. What is typed fast is checked once.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from zwgk_cli import __version__
from zwgk_cli.cli.crash import save_details
from zwgk_cli.cli.protocol import Speech, path_of
from zwgk_cli.commands.editing.desk import Desk
from zwgk_cli.commands.workspace import enclosing_workspace, today
from zwgk_cli.loading.files import would_be_read

T = TypeVar("T")

_PAUSE = 0.15
"""Seconds without a key after which what was typed is checked."""


class Server(LanguageServer):
    """An editor's connection, the texts that it has open, and the workspaces that these are of."""

    def __init__(self) -> None:
        super().__init__("zwgk", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self._texts: dict[str, tuple[Desk, str, str]] = {}
        self._desks: dict[Path, Desk] = {}
        self._due: dict[Path, asyncio.Task[None]] = {}
        self._stale: set[Path] = set()
        self._worker = ThreadPoolExecutor(1, "desk")

    def open(self, uri: str, text: str) -> None:
        """Takes the text of a document as the editor has it now."""
        known = self._texts.get(uri)
        home = known[:2] if known else self._home(uri)
        if home is not None:
            self._texts[uri] = (*home, text)
            self._check_soon(home[0])

    def close(self, uri: str) -> None:
        """Forgets a text: what is on disk counts again."""
        known = self._texts.pop(uri, None)
        if known is not None:
            self._check_soon(known[0])

    def look_at_disk(self) -> None:
        """Any file may have changed on disk."""
        for desk in self._desks.values():
            self._stale.add(desk.root)
            self._check_soon(desk)

    async def ask(self, uri: str, question: Callable[[Desk, str, Speech], T]) -> T | None:
        """The answer of a desk on a document, after what was typed before has been checked."""
        known = self._texts.get(uri)
        if known is None:
            return None
        desk, document, _ = known
        waiting = self._due.pop(desk.root, None)
        if waiting is not None:
            waiting.cancel()
            await self._check(desk)
        speech = self._speech(desk)
        return await self._at_work(lambda: question(desk, document, speech))

    def report_server_error(self, error: Exception, source: object) -> None:
        """Says that something went wrong, and keeps the details for whoever can mend it."""
        saved = save_details(error)
        where = f"详情在 {saved}，请发给维护人员" if saved else ""
        self.window_show_message(
            lsp.ShowMessageParams(lsp.MessageType.Error, f"zwgk 出错了，这不是您的问题。{where}")
        )

    def _home(self, uri: str) -> tuple[Desk, str] | None:
        """The desk of the workspace in which a document lies, and its path there."""
        path = path_of(uri)
        root = enclosing_workspace(path) if path else None
        if path is None or root is None:
            return None
        document = path.parent.resolve().joinpath(path.name).relative_to(root).as_posix()
        if not would_be_read(document):
            return None
        desk = self._desks.setdefault(root, Desk(root, lambda: today(None, os.environ)))
        return desk, document

    def _check_soon(self, desk: Desk) -> None:
        waiting = self._due.pop(desk.root, None)
        if waiting is not None:
            waiting.cancel()
        self._due[desk.root] = asyncio.ensure_future(self._later(desk))

    async def _later(self, desk: Desk) -> None:
        await asyncio.sleep(_PAUSE)
        self._due.pop(desk.root, None)
        try:
            await asyncio.shield(self._check(desk))
        except Exception as error:  # noqa: BLE001  # nobody awaits this task: told here or never
            self.report_server_error(error, type(error))

    async def _check(self, desk: Desk) -> None:
        stale = desk.root in self._stale
        self._stale.discard(desk.root)
        typed = {document: text for owner, document, text in self._texts.values() if owner is desk}
        speech = self._speech(desk)

        def checked() -> list[lsp.PublishDiagnosticsParams]:
            found = desk.check(typed, saved=stale)
            return [
                lsp.PublishDiagnosticsParams(
                    speech.uri(document), speech.diagnostics(document, entries)
                )
                for document, entries in found.items()
            ]

        for message in await self._at_work(checked):
            self.text_document_publish_diagnostics(message)

    async def _at_work(self, task: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, task)

    def _speech(self, desk: Desk) -> Speech:
        chosen = self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16
        return Speech(desk, lsp.PositionEncodingKind(chosen).value)
