"""Mends made on texts, as many at a time as do not get in each other's way."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from zwgk_cli.source.document import Reading, read_document
from zwgk_cli.source.edits import Edit, applied

Mend = tuple[tuple[str, Edit], ...]
"""Edits that belong together, each with the document of whose text it is."""


class Round(Struct, frozen=True):
    """The texts that have changed, and by their index the mends that were made and those dropped.

    What is in neither met an earlier one, or would change nothing.
    """

    texts: Mapping[str, str]
    made: tuple[int, ...]
    dropped: tuple[int, ...]


def mend_texts(texts: Mapping[str, str], mends: Sequence[Mend]) -> Round:
    """Makes mends on the texts of documents; of those whose edits meet only the first.

    Dropped are mends after which a document could not be read any more, or would show a fault of
    its syntax that it did not have.
    """
    return _Rounds(texts, mends).run()


class _Rounds:
    """One round: mends are tried together, and apart only where that spoils a text."""

    def __init__(self, texts: Mapping[str, str], mends: Sequence[Mend]) -> None:
        self._texts = texts
        self._mends = mends
        self._readings: dict[str, Reading] = {}
        self._dropped: list[int] = []

    def run(self) -> Round:
        made = self._sound((), tuple(self._apart()))
        return Round(self._after(made), made, tuple(sorted(self._dropped)))

    def _apart(self) -> list[int]:
        """The mends that change something and meet no earlier one."""
        taken = _Taken()
        return [
            index
            for index, mend in enumerate(self._mends)
            if any(self._changes(path, edit) for path, edit in mend) and taken.take(mend)
        ]

    def _changes(self, path: str, edit: Edit) -> bool:
        return self._texts[path][edit.start : edit.end] != edit.text

    def _sound(self, before: tuple[int, ...], tried: tuple[int, ...]) -> tuple[int, ...]:
        """Those of the tried mends that leave every text sound, made beside those before."""
        if not tried or self._leaves_sound((*before, *tried), self._documents(tried)):
            return tried
        if len(tried) == 1:
            self._dropped += tried
            return ()
        half = len(tried) // 2
        first = self._sound(before, tried[:half])
        return (*first, *self._sound((*before, *first), tried[half:]))

    def _documents(self, mends: Sequence[int]) -> set[str]:
        return {path for index in mends for path, _ in self._mends[index]}

    def _leaves_sound(self, mends: Sequence[int], documents: set[str]) -> bool:
        after = self._after(mends)
        return all(
            _is_no_worse(self._reading(path), _read(path, after[path])) for path in documents
        )

    def _after(self, mends: Sequence[int]) -> dict[str, str]:
        edits: dict[str, list[Edit]] = {}
        for index in mends:
            for path, edit in self._mends[index]:
                edits.setdefault(path, []).append(edit)
        return {path: applied(self._texts[path], own) for path, own in edits.items()}

    def _reading(self, path: str) -> Reading:
        if path not in self._readings:
            self._readings[path] = _read(path, self._texts[path])
        return self._readings[path]


class _Taken:
    """The edits that will be made, by document and in the order of the text."""

    def __init__(self) -> None:
        self._edits: dict[str, list[Edit]] = {}

    def take(self, mend: Mend) -> bool:
        """Adds the edits of a mend, all or none: False where one meets another."""
        before = {path: list(self._edits.get(path, ())) for path, _ in mend}
        for path, edit in mend:
            own = self._edits.setdefault(path, [])
            at = bisect(own, _start_and_end(edit), key=_start_and_end)
            if any(edit.meets(other) for other in own[max(at - 1, 0) : at + 1]):
                self._edits |= before
                return False
            own.insert(at, edit)
        return True


def _start_and_end(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _read(path: str, text: str) -> Reading:
    return read_document(path, text.encode("utf-8", "surrogatepass"))


def _is_no_worse(before: Reading, after: Reading) -> bool:
    """Whether a text can be read as well as before: of a broken one, whether more can be read."""
    if after.document is None:
        return before.document is None and _first_fault(after) > _first_fault(before)
    if before.document is None:
        return True
    return Counter(f.code for f in after.findings) <= Counter(f.code for f in before.findings)


def _first_fault(reading: Reading) -> int:
    spans = (finding.place.span for finding in reading.findings)
    return min((span[0] for span in spans if span is not None), default=0)
