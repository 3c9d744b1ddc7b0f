"""Every page of the site is valid HTML, by html-validate (npm install in tests/html-validate)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import playwright
import pytest

pytestmark = pytest.mark.browser

HOME = Path(__file__).parents[1] / "html-validate"
PROGRAM = HOME / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
NODE = shutil.which("node", path=str(Path(playwright.__file__).parent / "driver"))
"""The one that Playwright brings: a system's own is often too old for the validator."""


def faults_in(folder: Path) -> list[str]:
    if NODE is None or not PROGRAM.exists():
        pytest.skip(
            "没有 html-validate，网页的语法没有检查（在 tests/html-validate 里 npm install）"
        )
    done = subprocess.run(
        [NODE, PROGRAM, "--config", HOME / ".htmlvalidate.json", "--formatter", "json", folder],
        capture_output=True,
        check=False,
    )
    return [
        f"{Path(page['filePath']).relative_to(folder)}:{fault['line']} {fault['message']}"
        for page in json.loads(done.stdout)
        for fault in page["messages"]
    ]


def test_every_page_of_the_site_is_valid(site: Path) -> None:
    assert faults_in(site) == []


def test_the_validator_finds_a_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html><html><p><div></p></html>", "utf-8")
    assert faults_in(tmp_path) != []
