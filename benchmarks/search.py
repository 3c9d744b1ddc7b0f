"""How long the search page takes for a query, in a headless Chromium.

    python -m benchmarks.search SITE [--browser PATH]

SITE is a built site. Every query is typed in full into the box, as one input event; timed are the
search, the drawing of the first fifty results, and the layout that follows. The first query of a
session, which waits for the data, is not counted; what loading takes is a line of its own.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, expect, sync_playwright

QUERIES = (
    "低保",
    "公开",
    "办事指南",
    "行政处罚",
    "czyjs",
    "yusuan",
    "bszn",
    "国务院令第711号",
    "区财政局 预算",
    "HX-",
    "没有这样的事项",
    "a",
)
RUNS = 15
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage")
_TIME = """([query, runs]) => {
    const box = document.getElementById("q");
    const list = document.getElementById("hits");
    const times = [];
    for (let run = 0; run < runs; run += 1) {
        box.value = query;
        const start = performance.now();
        box.dispatchEvent(new InputEvent("input"));
        document.body.offsetHeight;
        times.push(performance.now() - start);
    }
    return times;
}"""


def main() -> None:
    """Measures and prints one line a query."""
    parser = argparse.ArgumentParser(description="time a query on the search page")
    parser.add_argument("site", type=Path)
    parser.add_argument("--browser", default=shutil.which("chromium"))
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.browser, args=list(_FLAGS), headless=True
        )
        page = browser.new_page()
        page.goto((options.site / "search.html").resolve().as_uri())
        print(f"loading all data: {_load(page):.0f} ms")
        for query in QUERIES:
            times = page.evaluate(_TIME, [query, RUNS])
            page.wait_for_timeout(500)
            said = page.locator("#found").text_content()
            print(f"{median(times):6.1f} ms  worst {max(times):6.1f}  {query}  {said}")
        browser.close()


def _load(page: Page) -> float:
    start: float = page.evaluate("performance.now()")
    page.fill("#q", "公开")
    expect(page.locator("#found")).to_contain_text("找到", timeout=60_000)
    end: float = page.evaluate("performance.now()")
    return end - start


if __name__ == "__main__":
    main()
