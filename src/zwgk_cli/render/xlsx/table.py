"""A table as data: its rows cut to what a sheet can show, their heights, and merged cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from zwgk_cli.render.xlsx.fit import MOST_LINES, height_of, lines_of, pieces_of


class Table(Struct, frozen=True):
    """Heads and rows of texts.

    `heights` are in points, one a row. `entries` says for each row which item or entry it belongs
    to (from 0): the same number again where the row above is continued. `merges` are (first row,
    last row, column), all from 0 and within `rows`.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]
    entries: tuple[int, ...]
    merges: tuple[tuple[int, int, int], ...]


def table_of(
    heads: tuple[str, ...],
    texts: Sequence[tuple[str, ...]],
    widths: tuple[float, ...],
    merged: Sequence[int] = (),
) -> Table:
    """The table of these texts; the columns in `merged` join neighbours of equal text."""
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    entries: list[int] = []
    for entry, cells in enumerate(texts):
        for row, needed in _rows(cells, widths, merged):
            rows.append(row)
            lines.append(needed)
            entries.append(entry)
    merges = tuple(
        (first, last, column) for column in merged for first, last in _runs(rows, column)
    )
    _stretch(lines, rows, merges, widths)
    heights = tuple([height_of(needed) for needed in lines])
    return Table(heads, tuple(rows), heights, tuple(entries), merges)


def _rows(
    cells: tuple[str, ...], widths: tuple[float, ...], merged: Sequence[int]
) -> list[tuple[tuple[str, ...], int]]:
    """The row, or several where a cell is too tall for one, each with the lines it needs."""
    needed = list(map(lines_of, cells, widths))
    if max(needed) <= MOST_LINES:
        own = [count for column, count in enumerate(needed) if column not in merged]
        return [(cells, max(own, default=1))]
    repeated = {column for column in merged if needed[column] <= MOST_LINES}
    pieces = [
        (text,) if column in repeated else pieces_of(text, width)
        for column, (text, width) in enumerate(zip(cells, widths, strict=True))
    ]
    found = []
    for parts in zip_longest(*pieces, fillvalue=""):
        row = tuple([cells[i] if i in repeated else text for i, text in enumerate(parts)])
        found.append((row, max(map(lines_of, row, widths))))
    return found


def _runs(rows: Sequence[tuple[str, ...]], column: int) -> list[tuple[int, int]]:
    """First and last row of each run of equal texts, runs of one row too."""
    runs: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or rows[index][column] != rows[start][column]:
            runs.append((start, index - 1))
            start = index
    return runs


def _stretch(
    lines: list[int],
    rows: Sequence[tuple[str, ...]],
    merges: Sequence[tuple[int, int, int]],
    widths: tuple[float, ...],
) -> None:
    """Makes the first row of a merged cell hold its text, so that no page break can cut it."""
    for first, _, column in merges:
        lines[first] = max(lines[first], lines_of(rows[first][column], widths[column]))
