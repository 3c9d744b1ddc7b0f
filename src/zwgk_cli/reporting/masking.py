"""Private numbers hidden in what is shown of a file, also where a line break parts them."""

from __future__ import annotations

import re
from functools import lru_cache

from zwgk_cli.language.privacy import may_hold_private_numbers, private_numbers
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.units import LINE_BREAK

_FOLD = re.compile(r"\\?[ \t]*(?:\r\n|\n|\r)[ \t]*")
_PARTED = re.compile(r"[0-9０-９]\\?[ \t]*(?:\r\n|\n|\r)[ \t]*[0-9０-９XxＸｘ]")


class MaskedLines:
    """The lines of documents as they may be shown; a document is masked once, as a whole."""

    def __init__(self, locator: Locator) -> None:
        self._locator = locator
        self._lines: dict[str, list[str]] = {}

    def lines(self, document: str, first: int, last: int) -> tuple[tuple[int, str], ...]:
        """The lines first to last (from 1, both included) that the document has, numbered."""
        if document not in self._lines:
            text = masked_text(self._locator.text(document))
            self._lines[document] = LINE_BREAK.split(text)
        known = self._lines[document]
        return tuple(
            (number, known[number - 1])
            for number in range(max(first, 1), min(last, len(known)) + 1)
        )


@lru_cache(maxsize=16)
def masked_text(text: str) -> str:
    """A text of a file, as long as before, without the numbers of persons, mobile ones too.

    The first three and the last two characters of each remain. A number that YAML joins out of
    two lines counts as one.
    """
    if may_hold_private_numbers(text):
        text = _hidden(text, text, range(len(text)))
    if _PARTED.search(text) is None:
        return text
    joined, offsets = _joined(text)
    return _hidden(text, joined, offsets)


def _hidden(text: str, seen: str, offsets: range | list[int]) -> str:
    """The text with the numbers in `seen` starred; `offsets` says where its characters stand."""
    characters: list[str] | None = None
    for found in private_numbers(seen):
        characters = characters or list(text)
        start, end = found.span
        for at in range(start + 3, end - 2):
            if seen[at] not in " -":
                characters[offsets[at]] = "*"
    return text if characters is None else "".join(characters)


def _joined(text: str) -> tuple[str, list[int]]:
    """The text with each line break and the blanks around it as one space; offsets into `text`."""
    offsets: list[int] = []
    at = 0
    for match in _FOLD.finditer(text):
        offsets.extend(range(at, match.start() + 1))
        at = match.end()
    offsets.extend(range(at, len(text)))
    return _FOLD.sub(" ", text), offsets
