"""`zwgk validate --watch`: the report anew whenever a file was saved."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Collection
from typing import NoReturn

from msgspec.structs import replace

from zwgk_cli.cli import screen
from zwgk_cli.cli.entry import tell_refusal
from zwgk_cli.cli.progress import progress
from zwgk_cli.commands.validate import Answer, Question, StandingCheck
from zwgk_cli.commands.watch import Watched, changes
from zwgk_cli.commands.workspace import shown_from, today
from zwgk_cli.errors import ZwgkError

Tell = Callable[[Answer, float], object]
"""Writes what was found in so many seconds."""

_NAMED = 3
"""So many changed files are named; of a checkout the others are counted."""


def keep_checking(question: Question, as_of: str | None, tell: Tell, *, quiet: bool) -> NoReturn:
    """Checks now and after each change, until KeyboardInterrupt.

    Programs that read along are told on standard error where the findings of a check end.

    Without `as_of` the day is that of each check. What cannot be checked at a time (no catalog, no
    zwgk.yaml) is told, and the next change is waited for.
    """
    watched = Watched(question.root)
    shown = shown_from(question.root, question.here)
    check = StandingCheck(question)
    _head("开始检查；文件一保存就重新检查，按 Ctrl-C 结束", quiet=quiet)
    _once(check, None, tell, quiet=quiet)
    waiting = changes(watched, time.sleep)
    while True:
        changed = next(waiting)
        _head(_named([shown(path) for path in sorted(changed)]), quiet=quiet)
        day = today(as_of, os.environ)
        if day != question.today:
            question = replace(question, today=day)
            check = StandingCheck(question)
        _once(check, changed, tell, quiet=quiet)


def _once(
    check: StandingCheck, changed: Collection[str] | None, tell: Tell, *, quiet: bool
) -> None:
    started = time.monotonic()
    try:
        with progress("正在检查", quiet=quiet) as watch:
            found = check.answer(changed, watch)
        seconds = time.monotonic() - started
        tell(found, seconds)
        sys.stdout.flush()
        screen.note(f"检查完毕（{seconds:.1f} 秒）", quiet=quiet)
    except ZwgkError as error:
        tell_refusal(error)


def _head(text: str, *, quiet: bool) -> None:
    now = dt.datetime.now().astimezone()
    screen.note(f"\n{now:%H:%M:%S}  {text}\n", quiet=quiet)


def _named(paths: list[str]) -> str:
    more = f" 等 {len(paths)} 个文件" if len(paths) > _NAMED else ""
    return f"改动  {'、'.join(paths[:_NAMED])}{more}"
