"""The shipped site, built once, in Debian's Chromium; without a browser these tests say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from zwgk_cli.commands.build import build
from zwgk_cli.commands.making import Plan

SHIPPED = Path(__file__).parents[2] / "catalogs"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("browser") / "dist"
    assert build(Plan(SHIPPED, SHIPPED, out)).complete
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("ZWGK_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("没有 Chromium，浏览器测试没有运行（可用 ZWGK_CHROMIUM 指明它的位置）")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield started
        started.close()
