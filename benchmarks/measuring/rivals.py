"""The tasks of the peers: the same files against the same schemas, the same pages to HTML."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.measuring.peers import Peers
from benchmarks.measuring.process import Unbelievable
from benchmarks.measuring.projects import count_pages, hugo_project, mkdocs_project
from benchmarks.measuring.tasks import Command, Task
from benchmarks.measuring.tree import SCHEMAS, Tree

_PAGES = "benchmarks.measuring.pages"


def _check_jsonschema(program: str, schema: Path, files: tuple[Path, ...]) -> Command:
    return (program, "--schemafile", str(schema), *map(str, files))


def _ajv(program: str, schema: Path, files: tuple[Path, ...]) -> Command:
    data = [argument for path in files for argument in ("-d", str(path))]
    options = ("--spec=draft2020", "--strict=false", "-c", "ajv-formats")
    return (program, "validate", *options, "-s", str(schema), *data)


_VALIDATORS: Mapping[str, Callable[[str, Path, tuple[Path, ...]], Command]] = {
    "check-jsonschema": _check_jsonschema,
    "ajv-cli": _ajv,
}


def validator_tasks(peers: Peers, tree: Tree, scratch: Path) -> list[Task]:
    """Two tasks a validator: the catalogs alone, in one process; and all files, one a schema.

    Promises are held against the first, which is the least that the validator can have to do.
    Each of them is first shown a file with a fault, which it must refuse.
    """
    tasks = []
    for name, command in _VALIDATORS.items():
        if name not in peers.commands:
            continue
        of = partial(command, peers.commands[name])
        _must_refuse(name, of, tree, scratch)
        commands = {
            kind: of(SCHEMAS / f"{kind}.schema.json", files) for kind, files in tree.files.items()
        }
        tasks.append(Task(f"{name} cold", (commands["catalog"],)))
        tasks.append(Task(f"{name} cold, all schemas", tuple(commands.values())))
    return tasks


def _must_refuse(
    name: str, command: Callable[[Path, tuple[Path, ...]], Command], tree: Tree, scratch: Path
) -> None:
    faulty = scratch / "faulty.yaml"
    content = tree.files["catalog"][0].read_text(encoding="utf-8")
    faulty.write_text(content.replace("items:", "item:", 1), encoding="utf-8")
    asked = command(SCHEMAS / "catalog.schema.json", (faulty,))
    if subprocess.run(asked, capture_output=True, check=False).returncode == 0:
        raise Unbelievable(f"{name} accepts a catalog without items")


@dataclass(frozen=True, slots=True)
class _Site:
    """A peer's site; `pages` is how many it must have."""

    folder: Path
    pages: int

    def clear(self) -> None:
        """Removes what the last run made."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def check(self, printed: str) -> None:
        """Raises Unbelievable unless each page was made."""
        made = count_pages(self.folder)
        if made != self.pages:
            raise Unbelievable(f"{self.folder.name}: {made} pages instead of {self.pages}")


def site_tasks(peers: Peers, tree: Tree, built: Path, scratch: Path) -> list[Task]:
    """One task a site generator, from Markdown that is made here of a site that zwgk built."""
    pages = scratch / "pages"
    subprocess.run([sys.executable, "-m", _PAGES, str(built), str(pages)], check=True)
    tasks = []
    if "mkdocs" in peers.commands:
        site = _Site(scratch / "mkdocs-site", tree.pages)
        configuration = mkdocs_project(scratch / "mkdocs", pages)
        command = (peers.commands["mkdocs"], "build", "--quiet", "--site-dir", str(site.folder))
        tasks.append(_site_task("mkdocs", (*command, "--config-file", str(configuration)), site))
    if "Hugo" in peers.commands:
        site = _Site(scratch / "hugo-site", tree.pages)
        source = hugo_project(scratch / "hugo", pages)
        command = (peers.commands["Hugo"], "build", "--quiet", "--destination", str(site.folder))
        tasks.append(_site_task("Hugo", (*command, "--source", str(source)), site))
    return tasks


def _site_task(name: str, command: Command, site: _Site) -> Task:
    return Task(f"{name} cold", (command,), prepare=site.clear, check=site.check)
