"""What README.md promises is there: two commands, and nothing that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

from zwgk_cli.cli.menu import ENTRIES
from zwgk_cli.rules.registry import BY_CODE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_there_are_exactly_two_shell_blocks_the_first_builds_and_the_second_tests() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    assert blocks[0].rstrip().endswith("zwgk build")
    assert "pytest" in blocks[1]


def test_every_command_that_is_named_exists() -> None:
    named = set(re.findall(r"`zwgk ([a-z]+)", README))
    assert named <= set(ENTRIES)
    assert set(ENTRIES) <= named


def test_every_rule_that_is_named_exists() -> None:
    assert set(re.findall(r"ZW\d{3}", README)) <= set(BY_CODE)


def test_every_folder_that_is_named_exists() -> None:
    named = re.findall(r"`((?:src|catalogs|tests|schemas|templates)/[^`<]*)", README)
    assert [path for path in named if not (ROOT / path).exists()] == []
