"""The server behind `zwgk serve`: the standard library's, on this machine's own address alone."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from zwgk_cli.commands.preview import Board
from zwgk_cli.commands.served import (
    COMMON_HEADERS,
    EVENTS,
    Response,
    headers,
    is_our_host,
    message,
    respond,
)
from zwgk_cli.errors import ZwgkError

HOST = "127.0.0.1"
_PORT = 8017
_HEARTBEAT = 15.0
"""Seconds after which a page that waits is sent a line, so that one that has gone is noticed."""
_PATIENCE = 10.0
"""Seconds in which a request has to arrive."""


@contextmanager
def serving(board: Board, port: int | None) -> Iterator[str]:
    """Serves what is on the board while the block runs; gives the address.

    Raises ZwgkError where the stated port cannot be had; without one another is taken.
    """
    server = _open(board, port)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there it would let two programs have one port
    board: Board

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that went away in the middle of an answer."""


def _open(board: Board, port: int | None) -> _Server:
    for candidate in (port,) if port is not None else (_PORT, 0):
        try:
            server = _Server((HOST, candidate), _Handler)
        except (OSError, OverflowError):
            continue
        server.board = board
        return server
    raise ZwgkError(f"端口 {port} 用不了，可能正被别的程序占用", "换一个端口，或者不写 --port")


class _Handler(BaseHTTPRequestHandler):
    """One request; only GET and HEAD are known."""

    server: _Server
    server_version = "zwgk"
    sys_version = ""
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Answers with a file of the site, or keeps a page that waits for the next one."""
        if self._is_for_us():
            if self.path == EVENTS:
                self._stream()
            else:
                self._send(respond(self.path, self.server.board.view))

    def do_HEAD(self) -> None:
        """As GET, without the body."""
        if self._is_for_us():
            self._send(respond(self.path, self.server.board.view))

    def log_message(self, format: str, *args: Any) -> None:
        """Keeps the terminal for what happens to the workspace."""

    def _is_for_us(self) -> bool:
        if is_our_host(self.headers.get("Host"), self.server.server_port):
            return True
        self._send(Response(403, "text/plain; charset=utf-8", "只供本机查看\n".encode()))
        return False

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in headers(response):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    def _stream(self) -> None:
        """Sends the view now and whenever it changes, until the page is left."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        for name, value in COMMON_HEADERS:
            self.send_header(name, value)
        self.end_headers()
        number = 0
        while True:
            found = self.server.board.after(number, _HEARTBEAT)
            if found is None:
                self.wfile.write(b": \n\n")
            else:
                number, view = found
                self.wfile.write(f"data: {message(view)}\n\n".encode("utf-8", "replace"))
