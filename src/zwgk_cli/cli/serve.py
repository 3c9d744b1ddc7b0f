"""`zwgk serve`."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from zwgk_cli.cli import options, screen
from zwgk_cli.cli.progress import progress
from zwgk_cli.cli.web_server import serving
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.preview import Board, Preview, View, place_of
from zwgk_cli.commands.served import summary
from zwgk_cli.commands.watch import Watched, changes
from zwgk_cli.commands.workspace import current_folder, find_workspace
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.concise import render_concise

_ERRORS_SHOWN = 10


def run(
    port: Annotated[
        int | None,
        typer.Option("--port", metavar="端口", min=1, help="端口；默认 8017，被占用时另选一个"),
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="有错误也显示，每页标明“草稿”")] = False,
    workspace: options.Workspace = None,
    jobs: options.Jobs = 0,
    quiet: options.Quiet = False,
) -> int:
    """Shows the site on this machine until Ctrl-C, and keeps it up to date."""
    here = current_folder()
    root = find_workspace(workspace, here)
    with _place(root) as out:
        watched = Watched(root)
        preview = Preview(Plan(root=root, here=here, out=out, draft=draft, jobs=jobs))
        started = time.monotonic()
        with progress("正在生成", quiet=quiet) as watch:
            view = preview.rebuild(_now(), None, watch)
        board = Board(view)
        with serving(board, port) as address:
            _tell(view, time.monotonic() - started)
            sys.stdout.write(f"用浏览器打开 {address} ，文件一改就更新，按 Ctrl-C 结束\n")
            sys.stdout.flush()
            for changed in changes(watched, time.sleep):
                started = time.monotonic()
                view = preview.rebuild(_now(), changed)
                board.put(view)
                _tell(view, time.monotonic() - started)
    return 0


@contextmanager
def _place(root: Path) -> Iterator[Path]:
    """The folder to build in: in the workspace's cache, or a temporary one where that is not to be.

    What lies in the cache is there for the next time.
    """
    kept = place_of(root)
    try:
        kept.parent.mkdir(exist_ok=True)
        writable = os.access(kept.parent, os.W_OK)
    except OSError:
        writable = False
    if writable:
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="zwgk-serve-") as folder:
        yield Path(folder) / "site"


def _tell(view: View, seconds: float) -> None:
    """One line on what came of a build; the first errors where there are any."""
    found = summary(view)
    if not view.failed:
        screen.note(f"{_now()}  已更新（{seconds:.1f} 秒）{f'：{found}' if found else ''}")
        return
    kept = f"网站停在 {view.since} 的样子" if view.site else "还没有可以看的网站"
    screen.note(f"{_now()}  有错误，没有更新，{kept}{f'：{found}' if found else ''}")
    if view.refusal is not None:
        screen.note(f"  {view.refusal.message}。{view.refusal.hint}")
    errors = [entry for entry in view.located if entry.severity is Severity.ERROR]
    for line in render_concise(errors[:_ERRORS_SHOWN]).splitlines():
        screen.note(f"  {line}")


def _now() -> str:
    return f"{dt.datetime.now().astimezone():%H:%M:%S}"
