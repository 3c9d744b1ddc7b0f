"""`zwgk validate --fix` and `--diff`: what was mended or would be, and what was left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from zwgk_cli.cli import screen
from zwgk_cli.commands.mend import Mending, refuse_unsafe_in_ci
from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.difference import difference


class Mends(Struct, frozen=True):
    """What is to be mended: `fix` writes the files, `diff` shows what would be written.

    `unsafe` where mends that need a look are made, too.
    """

    fix: bool
    diff: bool
    unsafe: bool

    def refuse_misuse(self, environment: Mapping[str, str]) -> None:
        """Raises ZwgkError for options that mean nothing together, and for unsafe mends in CI."""
        if not self.unsafe:
            return
        if not (self.fix or self.diff):
            raise ZwgkError(
                "--unsafe-fixes 要与 --fix 或 --diff 一起用", "zwgk validate --unsafe-fixes --diff"
            )
        refuse_unsafe_in_ci(environment)


def show_difference(mending: Mending, output: Path | None, mends: Mends, *, quiet: bool) -> None:
    """Writes the unified difference, and on standard error what it amounts to."""
    parts = (
        part for file in mending.files for part in difference(file.path, file.before, file.after)
    )
    screen.emit("".join(parts), output)
    for line in (*_files(mending, "会修改"), *_left(mending), _next_step(mending, mends)):
        screen.note(line, quiet=quiet)


def notes_of(mending: Mending) -> Iterator[str]:
    """What is said after the files have been written."""
    yield from _files(mending, "已修改")
    yield from _left(mending)


def _left(mending: Mending) -> Iterator[str]:
    """What could not be mended, and what is left to a person."""
    for entry in mending.dropped:
        at = f"{entry.path}:{entry.location.line}:{entry.location.column}"
        yield f"没有修改  {at} {entry.finding.code}：改了以后文件会读不了，请手工修改"
    if mending.unfinished:
        yield "没有改完  有的修改互相矛盾，或者问题太多：再运行一次，仍有的请手工修改"
    doubtful = sum(1 for entry in mending.after.located if entry.fix and not entry.fix.certain)
    if doubtful:
        yield f"要人核对  另有 {doubtful} 处的改法没有把握：zwgk validate --unsafe-fixes --diff"


def _files(mending: Mending, head: str) -> Iterator[str]:
    for file in mending.files:
        yield f"{head}    {file.path}：{file.count} 处"


def _next_step(mending: Mending, mends: Mends) -> str:
    if not mending.files:
        return "没有改动  没有能自动修改的问题"
    command = "zwgk validate --fix --unsafe-fixes" if mends.unsafe else "zwgk validate --fix"
    return f"下一步    {command}   现在只是显示，没有改动任何文件"
