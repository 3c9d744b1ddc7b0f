"""What the tests of reading share: the shipped files, readings of texts, and places in them."""

from __future__ import annotations

from pathlib import Path

from zwgk_cli.model.place import Place, Route
from zwgk_cli.source.document import read_document
from zwgk_cli.source.locate import Location, Locator

HERE = Path(__file__).parent
SHIPPED = sorted((HERE.parents[1] / "catalogs").rglob("*.yaml"))
SMALL = sorted((HERE.parent / "rules" / "base").rglob("*.yaml"))
GOOD = sorted((HERE.parent / "schemas" / "good").rglob("*.yaml"))
FILES = [*SHIPPED, *SMALL, *GOOD]


def name_of(path: Path) -> str:
    return "-".join(path.parts[-2:])


def locator_of(text: str | bytes) -> Locator:
    """The locator of a workspace in which every file has this text."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    return Locator(lambda _: data)


def said(text: str | bytes) -> list[tuple[str, int, int, str, str]]:
    """Of each finding: its code, line, column, the text it stands at, and its message."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    locator = locator_of(data)
    found = []
    for finding in read_document("x.yaml", data).findings:
        at = locator.locate(finding.place)
        stood = locator.text("x.yaml")[at.start : at.end]
        found.append((finding.code, at.line, at.column, stood, finding.message))
    return found


def marked(text: str, route: Route, span: tuple[int, int] | None = None) -> str:
    """The characters of a text that stand for a value, or for a part of it."""
    at = located(text, Place("x.yaml", route, span=span))
    return text[at.start : at.end]


def located(text: str | bytes, place: Place) -> Location:
    return locator_of(text).locate(place)
