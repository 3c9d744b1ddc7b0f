"""The language server: which message asks what of which desk.

All work on workspaces is done by one thread, in the order in which it was asked for; the loop that
talks with the editor only waits. What is typed fast is checked once.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from zwgk_cli import __version__
from zwgk_cli.cli.crash import save_details
from zwgk_cli.cli.protocol import Speech, path_of
from zwgk_cli.commands.editing.choices import choices_of
from zwgk_cli.commands.editing.definitions import places_of
from zwgk_cli.commands.editing.desk import Desk
from zwgk_cli.commands.editing.hover import card_of
from zwgk_cli.commands.workspace import enclosing_workspace, today
from zwgk_cli.loading.files import would_be_read
from zwgk_cli.reporting.card import markdown_card

T = TypeVar("T")

_PAUSE = 0.15
"""Seconds without a key after which what was typed is checked."""

_TRIGGERS = ["[", ",", " ", "-", "《", '"']


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


def make_server() -> Server:
    """A server that knows all messages."""
    server = Server()
    _listen(server)
    _answer(server)
    return server


def _listen(server: Server) -> None:
    """What the editor tells."""

    @server.feature(lsp.INITIALIZED)
    def initialized(_: lsp.InitializedParams) -> None:
        of_workspace = server.client_capabilities.workspace
        watching = of_workspace.did_change_watched_files if of_workspace else None
        if watching is not None and watching.dynamic_registration:
            server.client_register_capability(_files_to_watch())

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.open(params.text_document.uri, params.text_document.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.open(params.text_document.uri, params.content_changes[-1].text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: lsp.DidSaveTextDocumentParams) -> None:
        server.look_at_disk()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.look_at_disk()


def _files_to_watch() -> lsp.RegistrationParams:
    """Asks the editor to tell of files that other programs write."""
    watchers = [lsp.FileSystemWatcher(glob_pattern="**/*.{yaml,yml}")]
    options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return lsp.RegistrationParams([lsp.Registration("files", method, options)])


def _answer(server: Server) -> None:
    """What the editor asks."""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        return await server.ask(params.text_document.uri, _at(params.position, _hover))

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: lsp.DefinitionParams) -> list[lsp.Location] | None:
        return await server.ask(params.text_document.uri, _at(params.position, _definition))

    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=_TRIGGERS)
    )
    async def completion(params: lsp.CompletionParams) -> list[lsp.CompletionItem] | None:
        return await server.ask(params.text_document.uri, _at(params.position, _completion))

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    async def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        asked = params.range
        return await server.ask(
            params.text_document.uri,
            lambda desk, document, speech: _actions(asked, desk, document, speech),
        )


def _at(
    position: lsp.Position, answer: Callable[[Desk, str, int, Speech], T]
) -> Callable[[Desk, str, Speech], T]:
    """A question about a position, as one about an offset."""

    def asked(desk: Desk, document: str, speech: Speech) -> T:
        offset = speech.units(document).offset(position.line, position.character)
        return answer(desk, document, offset, speech)

    return asked


def _hover(desk: Desk, document: str, offset: int, _: Speech) -> lsp.Hover | None:
    reference = desk.at(document, offset)
    card = card_of(reference) if reference else None
    if card is None:
        return None
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, markdown_card(card)))


def _definition(desk: Desk, document: str, offset: int, speech: Speech) -> list[lsp.Location]:
    reference = desk.at(document, offset)
    return [speech.location(place) for place in places_of(reference)] if reference else []


def _completion(desk: Desk, document: str, offset: int, speech: Speech) -> list[lsp.CompletionItem]:
    reference = desk.at(document, offset)
    return speech.completion(document, choices_of(reference)) if reference else []


def _actions(asked: lsp.Range, desk: Desk, document: str, speech: Speech) -> list[lsp.CodeAction]:
    units = speech.units(document)
    start = units.offset(asked.start.line, asked.start.character)
    end = units.offset(asked.end.line, asked.end.character)
    return [
        speech.action(entry, entry.fix)
        for entry in desk.found.get(document, ())
        if entry.fix is not None and entry.location.start <= end and start <= entry.location.end
    ]


def serve() -> int:
    """Serves the editor on standard input and output until it ends.

    Nothing but messages may go to the editor: whatever else is printed goes to standard error.
    """
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    sys.stdout.flush()
    to_editor = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    make_server().start_io(sys.stdin.buffer, to_editor)
    return 0
