"""How `zwgk validate` tells what it found: on the screen, in a file, in a file for each agency."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.cli import ci, screen
from zwgk_cli.commands.split import parts_of, write_parts
from zwgk_cli.commands.validate import Answer, Question
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.formats import FORMS, Format
from zwgk_cli.reporting.run import Run, from_root
from zwgk_cli.reporting.statistics import parts_lines
from zwgk_cli.reporting.styled import Output, plain
from zwgk_cli.reporting.text import Scene, framed
from zwgk_cli.rules.registry import BY_CODE


class Manner(Struct, frozen=True):
    """How findings are written, and where to; `split` into a file for each agency."""

    format: Format
    unfolded: bool
    statistics: bool
    split: bool
    output: Path | None
    quiet: bool


class Telling(Struct, frozen=True):
    """The telling of one question's answers, of which --watch has several."""

    question: Question
    threshold: Severity
    manner: Manner
    watched: bool = False

    def tell(self, found: Answer, seconds: float) -> None:
        """Writes what was found in so many seconds."""
        run = self._run(found, seconds)
        if self.manner.split:
            self._write_parts(found, run)
            return
        screen.deliver(self._rendered(run), self.manner.output)
        if self.manner.format is Format.GITHUB:
            self._summarize(run)

    def _run(self, found: Answer, seconds: float) -> Run:
        question, manner = self.question, self.manner
        scene = Scene(
            districts=found.districts,
            lists=found.lists,
            coverage=found.coverage,
            seconds=seconds,
            failed=found.fails(self.threshold),
            narrowed=bool(question.targets or question.select or question.ignore),
            quiet=manner.quiet,
            watched=self.watched,
        )
        return Run(
            located=found.located,
            summary=found.summary,
            scene=scene,
            threshold=self.threshold,
            rules={code: rule for code, rule in BY_CODE.items() if code in found.active},
            names=found.names,
            day=question.today,
            unfolded=manner.unfolded,
            statistics=manner.statistics,
        )

    def _rendered(self, run: Run) -> Output:
        form = FORMS[self.manner.format]
        if form.of_repository:
            below = ci.below_root(self.question.here, os.environ)
            run = replace(run, located=from_root(run.located, below))
        return form.render(run)

    def _summarize(self, run: Run) -> None:
        """The same for the summary of the job, where annotations are few and far apart."""
        text = FORMS[Format.MARKDOWN].render(run)
        if isinstance(text, str) and not ci.add_to_summary(text, os.environ):
            note = "没有写成运行摘要：GITHUB_STEP_SUMMARY 指的文件写不了"
            screen.note(note, quiet=self.manner.quiet)

    def _write_parts(self, found: Answer, whole: Run) -> None:
        """Writes a file for each responsible agency, and tells which, a line each."""

        def render(part: Answer) -> bytes | str:
            run = self._run(part, whole.scene.seconds)
            scene = replace(run.scene, narrowed=True)
            made = self._rendered(replace(run, scene=scene, unfolded=True))
            return made if isinstance(made, (bytes, str)) else plain(made)

        folder = self.manner.output or Path()
        suffix = FORMS[self.manner.format].suffix
        written, stale = write_parts(parts_of(found), folder, suffix, render)
        summaries = ((entry.path, entry.part.answer.summary) for entry in written)
        screen.show(framed(parts_lines(summaries), found.located, found.summary, whole.scene))
        if stale:
            note = f"没有更新  {folder} 里还有以前的文件：{'、'.join(stale)}"
            screen.note(note, quiet=self.manner.quiet)
