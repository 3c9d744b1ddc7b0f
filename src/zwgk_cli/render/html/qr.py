"""QR codes of addresses, as the data of one SVG path.

A city prints fifteen thousand of them, and an encoder takes milliseconds for each. So it is asked
for a few only: with version, level and mask fixed, every module is a sum without carry of bits of
the message, and codes of one length differ by what their differing bits add.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

QUIET = 4
"""Modules of white that the standard asks for on each side."""

_LEVEL = "m"
_MASK = 3
_CAPACITY = {1: 14, 2: 26, 3: 42, 4: 62, 5: 84, 6: 106, 7: 122, 8: 152, 9: 180}
"""Bytes that a version holds at level M; from version 10 on the head of the message is longer."""


class Code(Struct, frozen=True):
    """A QR code for print: `size` modules a side, quiet zone included; `path` of strokes 1 wide."""

    size: int
    path: str


class _Version(Struct):
    """What is known of one version: the latest grid of each length, and what each bit adds.

    Neighbours in a catalog have nearly the same address, so the latest is the nearest.
    """

    number: int
    latest: dict[int, tuple[bytes, int]] = field(default_factory=dict)
    longest: tuple[bytes, int] | None = None
    added: dict[tuple[int, int], int] = field(default_factory=dict)


class QrCodes:
    """Makes codes; what one has taught is used for the next."""

    def __init__(self) -> None:
        self._versions = {number: _Version(number) for number in _CAPACITY}

    def code(self, address: str) -> Code | None:
        """The code of an address of at most 180 bytes; None for a longer one."""
        text = address.encode("utf-8")
        number = next((n for n, capacity in _CAPACITY.items() if len(text) <= capacity), None)
        if number is None:
            return None
        size, stride = _side(number), _stride(number)
        grid = _grid_of(self._versions[number], text).to_bytes(stride * size, "big")
        rows = (grid[at : at + stride] for at in range(0, len(grid), stride))
        path = "".join(
            f"M{QUIET} {y}.5" + "".join([_STROKES[eight] for eight in row])
            for y, row in enumerate(rows, QUIET)
        )
        return Code(size + 2 * QUIET, path)


def _grid_of(version: _Version, text: bytes) -> int:
    """All modules of a text as one number: row by row from the highest bit, in whole bytes."""
    known = version.latest.get(len(text))
    if known is None:
        grid = _encoded(version.number, text)
    else:
        other, grid = known
        for index in [i for i, (a, b) in enumerate(zip(text, other, strict=True)) if a != b]:
            differing = text[index] ^ other[index]
            while differing:
                lowest = differing & -differing
                grid ^= _added(version, index, lowest)
                differing ^= lowest
    version.latest[len(text)] = (text, grid)
    return grid


def _added(version: _Version, index: int, bit: int) -> int:
    """Which modules turn where one bit of the byte at `index` does; the same in all lengths."""
    found = version.added.get((index, bit))
    if found is None:
        if version.longest is None:
            blank = bytes(_CAPACITY[version.number])
            version.longest = (blank, _encoded(version.number, blank))
        blank, grid = version.longest
        turned = blank[:index] + bytes((bit,)) + blank[index + 1 :]
        found = version.added[index, bit] = grid ^ _encoded(version.number, turned)
    return found


def _encoded(version: int, text: bytes) -> int:
    import segno  # a seventh of a second, for sites that have an address

    code = segno.make_qr(
        text.decode("latin-1"),
        error=_LEVEL,
        version=version,
        mode="byte",
        mask=_MASK,
        encoding="latin-1",
        boost_error=False,
    )
    width = 8 * _stride(version)
    rows = ("".join("1" if module else "0" for module in row) for row in code.matrix)
    return int("".join(row.ljust(width, "0") for row in rows), 2)


def _side(version: int) -> int:
    return 17 + 4 * version


def _stride(version: int) -> int:
    """Bytes that hold a row."""
    return -(-_side(version) // 8)


def _drawn(eight: int) -> str:
    """Eight modules as strokes and steps to the right, from the highest bit on."""
    runs = _RUN.finditer(format(eight, "08b"))
    return "".join(
        ("h" if run[0][0] == "1" else "m") + str(len(run[0])) + ("" if run[0][0] == "1" else " 0")
        for run in runs
    )


_RUN = re.compile("0+|1+")
_STROKES = tuple(map(_drawn, range(256)))
