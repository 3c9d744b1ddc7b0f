"""Text to the terminal or to a file: colours only where a person looks, bytes for machines."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.styled import Line, Output, plain

_RICH = {
    "": "",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "dim": "dim",
    "strong": "bold",
    "good": "bold green",
}


_NARROWEST = 40
"""Cells below which a text is not broken any further."""


def show(lines: Iterable[Line], output: Path | None = None) -> None:
    """Writes styled lines to standard output, in colour on a terminal, or plainly to a file."""
    lines = list(lines)
    if output is not None:
        write_bytes(plain(lines).encode("utf-8", "replace"), output)
    elif sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        _in_colour(lines)
    else:
        sys.stdout.write(plain(lines))


def _in_colour(lines: list[Line]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True, emoji=False, markup=False)
    for line in lines:
        text = Text.assemble(*((span.text, _RICH[span.style]) for span in line))
        text.rstrip()
        console.print(text, soft_wrap=True)


def emit(text: str, output: Path | None = None) -> None:
    """Writes a machine's format: UTF-8 with LF, whatever the console's encoding."""
    data = text.encode("utf-8", "replace")
    if output is not None:
        write_bytes(data, output)
        return
    _send(data)


def _send(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def deliver(made: Output, output: Path | None = None) -> None:
    """Writes what a format made, each kind of it as it must be written."""
    if isinstance(made, bytes):
        if output is not None:
            write_bytes(made, output)
        else:
            _send(made)
    elif isinstance(made, str):
        emit(made, output)
    else:
        show(made, output)


def refuse_terminal(what: str, example: str) -> None:
    """Raises ZwgkError where standard output is a screen, which cannot show a binary file."""
    if sys.stdout.isatty():
        raise ZwgkError(f"{what}不能显示在屏幕上", f"写到文件：--output {example}")


def note(text: str, *, quiet: bool = False) -> None:
    """A note for people, on standard error."""
    if not quiet:
        sys.stderr.write(text + "\n")


def write_bytes(data: bytes, path: Path) -> None:
    """Writes a file of the user's choosing; raises ZwgkError where that cannot be done."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ZwgkError(f"写不了文件 {path}", "检查文件夹是否存在、文件是否正被打开") from error


def reading_width(usual: int) -> int:
    """Cells of a line: as many as usual, fewer on a narrow terminal."""
    if not sys.stdout.isatty():
        return usual
    return max(_NARROWEST, min(usual, shutil.get_terminal_size().columns))
