"""Text to the terminal or to a file: colours only where a person looks, bytes for machines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.styled import Line, plain

_RICH = {
    "": "",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "dim": "dim",
    "strong": "bold",
    "good": "bold green",
}


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
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


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
