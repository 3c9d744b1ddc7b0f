"""Makes the pictures of docs/screens from a built site: `python docs/screens.py [dist]`.

Needs what the browser tests need: Playwright and a Chromium. The workbook is printed by LibreOffice
and drawn by pdftoppm; without these two its picture is left as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SCREENS = Path(__file__).parent / "screens"
CATALOG = "jinnan/shehui-jiuzhu"
ITEM = f"{CATALOG}/JN-SHJZ-012.html"
PHONE, DESKTOP = (390, 844), (1280, 900)
PAGES = {
    "home": ("index.html", DESKTOP, "light"),
    "catalog": (f"{CATALOG}/index.html", DESKTOP, "light"),
    "catalog-dark": (f"{CATALOG}/index.html", DESKTOP, "dark"),
    "coverage": ("jinnan/coverage.html", DESKTOP, "light"),
    "item-phone": (ITEM, PHONE, "light"),
    "catalog-phone": (f"{CATALOG}/index.html#JN-SHJZ-012", PHONE, "light"),
    "search-phone": ("search.html?q=低保", PHONE, "light"),
    "item-care": (ITEM, PHONE, "light"),
    "sheet": ("sheets/JN-SHJZ-012.html", (760, 1060), "light"),
}
_WORKBOOK = f"{CATALOG}/catalog.xlsx"


def main() -> None:
    """Draws every page of PAGES, then the first page of the national form."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "dist").resolve()
    SCREENS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        program = os.environ.get("ZWGK_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for name in PAGES:
            _draw(browser, site, name)
        browser.close()
    _print(site / _WORKBOOK)


def _draw(browser: Browser, site: Path, name: str) -> None:
    page, (width, height), scheme = PAGES[name]
    path, mark, rest = page.partition("?") if "?" in page else page.partition("#")
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    tab = context.new_page()
    tab.goto((site / path).as_uri() + mark + rest)
    if name.endswith("-care"):
        tab.get_by_role("switch").check()
    tab.wait_for_timeout(300)
    tab.screenshot(path=SCREENS / f"{name}.png")
    context.close()


def _print(workbook: Path) -> None:
    office, drawer = shutil.which("soffice"), shutil.which("pdftoppm")
    if office is None or drawer is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        convert = [office, "--headless", home, "--convert-to", "pdf", "--outdir", folder, workbook]
        subprocess.run(convert, check=True, capture_output=True)
        pdf = Path(folder) / workbook.with_suffix(".pdf").name
        pages = ["-f", "2", "-l", "2", "-r", "75", "-singlefile", "-png"]
        subprocess.run([drawer, *pages, pdf, SCREENS / "workbook"], check=True)


if __name__ == "__main__":
    main()
