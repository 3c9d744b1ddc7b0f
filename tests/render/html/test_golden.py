"""The whole site of a tiny catalog, page by page."""

from __future__ import annotations

from pathlib import Path

from render.html.factory import render, sample

GOLDEN = Path(__file__).parents[2] / "golden" / "html"


def test_the_pages_of_a_tiny_catalog_are_these(update_golden: bool) -> None:
    made = {path: data for path, data in render(sample()).items() if path.endswith(".html")}
    if update_golden:
        write(made)
    kept = {p.relative_to(GOLDEN).as_posix(): p.read_bytes() for p in GOLDEN.rglob("*.html")}
    assert sorted(made) == sorted(kept)
    for path, data in made.items():
        assert data.decode() == kept[path].decode(), path


def test_the_same_input_gives_the_same_bytes() -> None:
    assert render(sample()) == render(sample())


def write(made: dict[str, bytes]) -> None:
    for path, data in made.items():
        target = GOLDEN / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
