"""`zwgk serve` in a process of its own: what a browser gets, and who is sent away."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import CATALOG
from cli.program import WORDS, environment, zwgk

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="Ctrl-C is sent otherwise on Windows"
)
_PATIENCE = 60.0
"""Seconds after which a server that says nothing is given up."""


@contextmanager
def serving(here: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = subprocess.Popen(
        [*WORDS, "serve", *words],
        cwd=here,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    guard = threading.Timer(_PATIENCE, process.kill)
    guard.start()
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        assert found is not None
        yield process, int(found[1])
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


def ask(port: int, path: str, method: str = "GET", host: str | None = None) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    return connection.getresponse()


def told(events: HTTPResponse) -> Any:
    """The next view that a waiting page is told of."""
    for line in events:
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))
    raise AssertionError("the server has ended")


def test_a_saved_file_is_shown_errors_are_told_and_ctrl_c_ends_it(clean: Path) -> None:
    with serving(clean) as (process, port):
        events = ask(port, "/.zwgk/events")
        first = told(events)
        assert (first["failed"], first["findings"]) == (False, [])
        page = "/hexi/caizheng-yujuesuan/HX-CZYJS-003.html"
        assert "代理记账办事指南" in ask(port, page).read().decode()
        path = clean / CATALOG
        good = path.read_text("utf-8").replace("代理记账办事指南", "代理记账指南")
        path.write_text(good, "utf-8")
        second = told(events)
        assert second["site"] != first["site"]
        assert "代理记账指南" in ask(port, page).read().decode()
        path.write_text(good.replace("[HX-CF-0001]", "[HX-CF-0991]"), "utf-8")
        broken = told(events)
        assert (broken["site"], broken["failed"]) == (second["site"], True)
        assert "ZW301" in {entry["code"] for entry in broken["findings"]}
        assert "代理记账指南" in ask(port, page).read().decode()
        process.send_signal(signal.SIGINT)
        _, notes = process.communicate()
    assert process.returncode == 130
    assert "已更新" in notes
    assert "有错误，没有更新" in notes
    assert f"{CATALOG}:" in notes
    assert not (clean / "dist").exists()


def test_only_this_machine_under_its_own_name_and_only_reading(clean: Path) -> None:
    with serving(clean) as (_, port):
        assert ask(port, "/", host=f"localhost:{port}").status == 200
        refused = ask(port, "/", host=f"evil.example:{port}")
        assert refused.status == 403
        assert "天津" not in refused.read().decode()
        assert ask(port, "/.zwgk/events", host="evil.example").status == 403
        assert ask(port, "/", "POST").status == 501
        assert ask(port, "/", "HEAD").read() == b""
        assert ask(port, "/../../zwgk.yaml").status == 404
        with socket.socket() as other:
            other.settimeout(2)
            assert other.connect_ex(("127.0.0.2", port)) != 0  # this machine, by another address


def test_a_port_that_is_taken_is_said_and_without_one_another_is_found(clean: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = zwgk("serve", "--port", str(taken.getsockname()[1]), here=clean)
        assert result.returncode == 2
        assert "端口" in result.stderr.decode()
    with serving(clean) as (_, first), serving(clean) as (_, second):
        assert first != second
