"""A generated workspace and what is in it: the files by schema, the counts to believe."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_REPOSITORY = Path(__file__).resolve().parents[2]
SCHEMAS = _REPOSITORY / "schemas"
_ITEM = re.compile(rb"^ *- id: ", re.MULTILINE)
_ENDINGS = ("", "公开", "予以公开")
_DEADLINE = re.compile(r"^(    deadline: )\S.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Tree:
    """A workspace on disk; `files` maps each schema's name to the files that it describes."""

    root: Path
    files: Mapping[str, tuple[Path, ...]]
    catalogs: int
    items: int
    districts: int
    size: int

    @property
    def pages(self) -> int:
        """An HTML page an item, a catalog and a district, and the first page."""
        return self.items + self.catalogs + self.districts + 1


def generate(scale: str, seed: str, root: Path) -> Tree:
    """Writes a workspace by the generator, in a process of its own, and counts it."""
    command = [sys.executable, "-m", "benchmarks.generate", scale, str(root), "--seed", seed]
    subprocess.run(command, cwd=_REPOSITORY, check=True)
    return read_tree(root)


def read_tree(root: Path) -> Tree:
    """What a workspace on disk consists of."""
    files: dict[str, list[Path]] = {}
    for path in sorted(root.glob("*/*.yaml")):
        if path.parent.name != "registers":
            files.setdefault(_kind(path), []).append(path)
    catalogs = files["catalog"]
    return Tree(
        root,
        {kind: tuple(paths) for kind, paths in files.items()},
        len(catalogs),
        sum(len(_ITEM.findall(path.read_bytes())) for path in catalogs),
        len(files["district"]),
        sum(path.stat().st_size for path in root.rglob("*.yaml")),
    )


def _kind(path: Path) -> str:
    if path.parent.name == "standard":
        return "standard"
    return path.stem if path.stem in {"district", "powers", "services"} else "catalog"


@dataclass(slots=True)
class Editor:
    """A clerk who changes one deadline of one catalog, to another one each of sixty times."""

    catalog: Path
    words: str = ""
    edits: int = 0

    def change(self) -> None:
        """Edits the file in place; `words` is what it says now."""
        days = self.edits % 20 + 1  # 20 work days are what the law allows
        ending = _ENDINGS[self.edits // 20 % len(_ENDINGS)]
        self.edits += 1
        self.words = f"信息形成或者变更之日起{days}个工作日内{ending}"
        text = self.catalog.read_bytes().decode()
        edited, done = _DEADLINE.subn(lambda found: found[1] + self.words, text, count=1)
        if not done or edited == text:
            raise ValueError(f"no deadline to change in {self.catalog}")
        self.catalog.write_bytes(edited.encode())


def editor_of(tree: Tree) -> Editor:
    """An editor of the first catalog in the middle of the tree that states a deadline so."""
    catalogs = tree.files["catalog"]
    later = catalogs[len(catalogs) // 2 :]
    return Editor(next(path for path in later if _DEADLINE.search(path.read_text("utf-8"))))
