"""The house rules that a machine can check."""

from __future__ import annotations

import ast
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zwgk_cli
from zwgk_cli.rules.registry import BY_CODE, FAMILIES, RULES
from zwgk_cli.rules.rule import Rule

PACKAGE = Path(zwgk_cli.__file__).parent
REPOSITORY = PACKAGE.parents[1]
MODULES = sorted(PACKAGE.rglob("*.py"))
RULE_MODULES = [path for path in sorted(PACKAGE.glob("rules/*/*.py")) if path.stem != "__init__"]
LONGEST = 300
"""Lines of a file: the house aims at 250."""


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_data_walks_one_way() -> None:
    lint = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", lint],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for_and_is_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert text.count("\n") <= LONGEST


def test_every_rule_module_is_registered() -> None:
    defined: dict[str, str] = {}
    for path in RULE_MODULES:
        module = importlib.import_module(f"zwgk_cli.rules.{path.parent.name}.{path.stem}")
        for value in vars(module).values():
            if isinstance(value, Rule):
                defined[value.code] = name_of(path)
    forgotten = {code: path for code, path in defined.items() if code not in BY_CODE}
    assert forgotten == {}
    assert set(defined) == set(BY_CODE)


def test_every_rule_module_holds_one_rule() -> None:
    idle = []
    for path in RULE_MODULES:
        module = importlib.import_module(f"zwgk_cli.rules.{path.parent.name}.{path.stem}")
        if not any(isinstance(value, Rule) for value in vars(module).values()):
            idle.append(name_of(path))
    assert [path for path in idle if not path.rpartition("/")[2].startswith("_")] == []


def test_codes_and_slugs_are_unique_and_codes_ascend() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    slugs = [rule.slug for rule in RULES]
    assert len(set(slugs)) == len(slugs)
    assert [slug for slug in slugs if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)] == []
    assert [code for code in codes if not re.fullmatch("ZW[0-9]{3}", code)] == []


def test_every_family_has_a_name_and_every_name_a_family() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES)


def test_numbers_of_persons_can_be_neither_allowed_nor_turned_off() -> None:
    assert BY_CODE["ZW801"].locked


def test_no_file_knows_the_machine_on_which_it_was_written() -> None:
    roots = [b"/" + name + b"/" for name in (b"work", b"tmp", b"root", b"home")]
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a checkout")
    found = []
    for name in filter(None, listing.stdout.split(b"\0")):
        path = REPOSITORY / os.fsdecode(name)
        content = path.read_bytes() if path.is_file() else b""
        found += [(str(path), root) for root in roots if starts_a_path(content, root)]
    assert found == []


def starts_a_path(content: bytes, root: bytes) -> bool:
    """Whether a path from the top stands in a file, not the middle of a longer one or of a URL."""
    return re.search(rb"(?<![\w./$}\])*])" + re.escape(root) + rb"\w", content) is not None
