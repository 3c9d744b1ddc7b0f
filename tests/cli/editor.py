"""An editor, as far as a language server sees it: messages over two pipes, nothing of pygls."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cli.program import WORDS, environment

_PATIENCE = 60.0
"""Seconds after which a server that says nothing is given up."""


class Editor:
    """A connection; positions are given as `|` in the text of a document."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in, self._out = process.stdin, process.stdout
        self._last = 0
        self._open: set[Path] = set()
        self.told: list[dict[str, Any]] = []
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}

    def start(self, root: Path, encodings: list[str] | None = None) -> Any:
        general = {"positionEncodings": encodings} if encodings else {}
        capabilities = {
            "general": general,
            "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
        }
        answer = self.request(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "capabilities": capabilities},
        )
        self.notify("initialized", {})
        return answer

    def open(self, path: Path, text: str | None = None) -> None:
        text = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        self._open.add(path)

    def close(self, path: Path) -> None:
        self.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        self._open.discard(path)

    def close_all(self) -> None:
        for path in sorted(self._open):
            self.close(path)

    def type(self, path: Path, text: str) -> None:
        self._last += 1
        self.notify(
            "textDocument/didChange",
            {
                "textDocument": {"uri": path.as_uri(), "version": self._last},
                "contentChanges": [{"text": text}],
            },
        )

    def ask(self, method: str, path: Path, line: int, character: int) -> Any:
        return self.request(
            f"textDocument/{method}",
            {
                "textDocument": {"uri": path.as_uri()},
                "position": {"line": line, "character": character},
            },
        )

    def actions(self, path: Path, at: dict[str, Any]) -> Any:
        return self.request(
            "textDocument/codeAction",
            {"textDocument": {"uri": path.as_uri()}, "range": at, "context": {"diagnostics": []}},
        )

    def found(self, path: Path) -> list[dict[str, Any]]:
        """What is next said of a document."""
        while path.as_uri() not in self.diagnostics:
            self._read()
        return self.diagnostics.pop(path.as_uri())

    def request(self, method: str, params: Any) -> Any:
        self._last += 1
        number = self._last
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._in.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while (line := self._out.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self._out.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message:
            self.told.append(message)
            if "id" in message:
                self._send({"id": message["id"], "result": None})
        return message


@contextmanager
def editor(here: Path) -> Iterator[Editor]:
    """A server of its own for an editor; ended as the protocol says, and then without a word."""
    process = subprocess.Popen(
        [*WORDS, "lsp"],
        cwd=here,
        env=environment(SOURCE_DATE_EPOCH="1795500000"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    guard = threading.Timer(_PATIENCE, process.kill)
    guard.start()
    connection = Editor(process)
    try:
        yield connection
        connection.request("shutdown", None)
        connection.notify("exit", None)
        rest, errors = process.communicate()
        assert (process.returncode, rest, errors) == (0, b"", b"")
    finally:
        guard.cancel()
        process.kill()
        process.communicate()
