"""Golden files of what people and programs read; `pytest --update-golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden" / "reporting"


def check(name: str, text: str, *, update: bool) -> None:
    """The text is the golden one of this name, to the byte."""
    path = FOLDER / name
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")
