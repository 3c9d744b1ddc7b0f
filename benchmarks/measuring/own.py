"""The tasks of zwgk itself: start, validate and build, cold and warm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring.process import Unbelievable
from benchmarks.measuring.projects import count_pages
from benchmarks.measuring.tasks import Task, nothing
from benchmarks.measuring.tree import SCHEMAS, Editor, Tree, editor_of

# What the console script of the installed package does.
ZWGK = (sys.executable, "-c", "import sys; from zwgk_cli.__main__ import main; sys.exit(main())")
JOBS = (1, 2)
_CACHE = ".zwgk-cache"


def environment() -> Mapping[str, str]:
    """The environment of every measured command: this one, with the source of this checkout."""
    paths = [str(SCHEMAS.parent / "src"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "NO_COLOR": "1"}


def has_cache(verb: str) -> bool:
    """Whether this version of `zwgk validate` or `zwgk build` keeps a cache."""
    return "--no-cache" in _printed([*ZWGK, verb, "--help"])


def start_tasks() -> list[Task]:
    """How long it takes to say the version and the help, beside Python that does nothing."""
    return [
        Task("python -c pass", ((sys.executable, "-c", "pass"),)),
        Task("--version", ((*ZWGK, "--version"),)),
        Task("--help", ((*ZWGK, "--help"),)),
    ]


@dataclass(frozen=True, slots=True)
class Own:
    """The tasks over one tree with a number of jobs; the editor is shared, so every edit is new."""

    tree: Tree
    site: Path
    jobs: int
    editor: Editor

    def cold_tasks(self) -> list[Task]:
        """`validate` and `build` without anything kept from before, keeping it for the next."""
        return [
            self._task("validate cold", self._validate(), self._forget),
            self._task("build cold", self._build(), self._clear),
        ]

    def all_tasks(self) -> list[Task]:
        """Every task, the warm ones after the cold one that fills the cache."""
        validate, build = self.cold_tasks()
        tasks = [
            validate,
            self._task("validate warm", self._validate()),
            self._task("validate changed", self._validate(), self._edit),
            build,
            self._task("build warm", self._build()),
            self._task("build changed", self._build(), self._edit),
        ]
        if has_cache("validate"):
            bare = self._task("validate uncached", [*self._validate(), "--no-cache"])
            tasks.insert(0, bare)
        return tasks

    def confirm(self) -> None:
        """Raises Unbelievable unless `validate` reads every file and finds no error in it."""
        report = json.loads(_printed([*self._validate(), "--format", "json"]))
        summary = report["summary"]
        counts = (summary["catalogs"], summary["items"], summary["errors"])
        expected = (self.tree.catalogs, self.tree.items, 0)
        if counts != expected:
            raise Unbelievable(f"catalogs, items, errors: {counts} instead of {expected}")

    def _task(self, name: str, command: list[str], prepare: Callable[[], None] = nothing) -> Task:
        check = self._check_site if name.startswith("build") else self._check_report
        return Task(f"{name}, --jobs {self.jobs}", (tuple(command),), prepare, check)

    def _validate(self) -> list[str]:
        return [*ZWGK, "validate", "--workspace", str(self.tree.root), "--jobs", str(self.jobs)]

    def _build(self) -> list[str]:
        where = ["--workspace", str(self.tree.root), "--out", str(self.site)]
        return [*ZWGK, "build", *where, "--jobs", str(self.jobs)]

    def _forget(self) -> None:
        shutil.rmtree(self.tree.root / _CACHE, ignore_errors=True)

    def _clear(self) -> None:
        self._forget()
        shutil.rmtree(self.site, ignore_errors=True)

    def _edit(self) -> None:
        self.editor.change()

    def _check_report(self, printed: str) -> None:
        if "检查结果  通过" not in printed:
            raise Unbelievable(f"validate did not say that it passed: {printed[-300:]}")

    def _check_site(self, printed: str) -> None:
        made = count_pages(self.site)
        if made < self.tree.pages:
            raise Unbelievable(f"build made {made} pages of {self.tree.pages}")
        catalog = self.editor.catalog
        page = self.site / catalog.parent.name / catalog.stem / "index.html"
        if self.editor.words and self.editor.words not in page.read_text(encoding="utf-8"):
            raise Unbelievable(f"{page} does not have the deadline that was changed last")


def owns_of(tree: Tree, site: Path) -> list[Own]:
    """The tasks over a tree for each number of jobs, all with one editor."""
    editor = editor_of(tree)
    return [Own(tree, site, jobs, editor) for jobs in JOBS]


def _printed(command: list[str]) -> str:
    done = subprocess.run(
        command, env=dict(environment()), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Unbelievable(f"{' '.join(command[3:])}: {done.stderr or done.stdout[-800:]}")
    return done.stdout
