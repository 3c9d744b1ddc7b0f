"""From the words of the command line to an exit code: dispatch, and the border of all errors."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from collections.abc import Sequence

from zwgk_cli.cli import menu
from zwgk_cli.errors import ZwgkError
from zwgk_cli.source.tree import collector_paused

OK = 0
FINDINGS = 1
CANNOT_RUN = 2
INTERNAL = 3
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Runs one command; no exception leaves it but one that --debug asks to see."""
    _make_streams_safe()
    debug = "--debug" in arguments
    words = [word for word in arguments if word != "--debug"]
    try:
        code = _dispatch(words)
        sys.stdout.flush()
    except ZwgkError as error:
        tell_refusal(error)
        return CANNOT_RUN
    except KeyboardInterrupt:
        sys.stderr.write("已中断\n")
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return OK
    except Exception as error:  # the one border where a bug becomes a sentence
        if debug:
            raise
        return _crashed(error)
    return code


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in ("--help", "-h", "help"):
        sys.stdout.write(menu.overview())
        return OK
    name = words[0]
    if name.startswith("-"):
        raise ZwgkError(f"没有“{name}”这个选项", "zwgk --help 查看用法")
    entry = menu.ENTRIES.get(name)
    if entry is None:
        near = difflib.get_close_matches(name, menu.ENTRIES, n=1)
        hint = f"是不是 zwgk {near[0]}" if near else "zwgk --help 列出全部命令"
        raise ZwgkError(f"没有“{name}”这个命令", hint)
    with collector_paused():  # nothing of what is loaded is ever garbage
        command = importlib.import_module(entry.module)
        from zwgk_cli.cli.typed import invoke

    return invoke(command.run, entry, words[1:])


def _make_streams_safe() -> None:
    """A console whose encoding lacks a character shows a substitute instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def tell_refusal(error: ZwgkError) -> None:
    """Says why a command could not run, and what to try."""
    sys.stderr.write(f"无法执行  {error.message}\n")
    if error.hint:
        sys.stderr.write(f"  试试    {error.hint}\n")


def _forget_stdout() -> None:
    """Whoever read our output has gone: nothing more is written, and nothing is said of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _crashed(error: Exception) -> int:
    """One sentence, the file that was being read, and where the details are."""
    from zwgk_cli.cli.crash import save_details

    reading = "、".join(getattr(error, "__notes__", ()))
    saved = save_details(error)
    sys.stderr.write(f"程序出错了，这不是您的问题。{reading}\n")
    sys.stderr.write(f"  详情    {saved}（请发给维护人员）\n" if saved else "")
    return INTERNAL
