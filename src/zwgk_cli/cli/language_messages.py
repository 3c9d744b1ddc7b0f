"""The language server's messages: what an editor tells, and what it asks of which desk."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from typing import TypeVar

from lsprotocol import types as lsp

from zwgk_cli.cli.language_server import Server
from zwgk_cli.cli.protocol import Speech
from zwgk_cli.commands.editing.choices import choices_of
from zwgk_cli.commands.editing.definitions import places_of
from zwgk_cli.commands.editing.desk import Desk
from zwgk_cli.commands.editing.hover import card_of
from zwgk_cli.reporting.card import markdown_card

T = TypeVar("T")

_TRIGGERS = ["[", ",", " ", "-", "《", '"']


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


def make_server() -> Server:
    """A server that knows all messages."""
    server = Server()
    listen(server)
    answer(server)
    return server


def listen(server: Server) -> None:
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


def answer(server: Server) -> None:
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
    position: lsp.Position, reply: Callable[[Desk, str, int, Speech], T]
) -> Callable[[Desk, str, Speech], T]:
    """A question about a position, as one about an offset."""

    def asked(desk: Desk, document: str, speech: Speech) -> T:
        offset = speech.units(document).offset(position.line, position.character)
        return reply(desk, document, offset, speech)

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
