"""Numbers of persons in text: identity numbers, bank cards, mobile numbers. Found, and masked.

Written full-width, or spaced in groups, they are found as well. 统一社会信用代码, document numbers,
area codes, office telephones and 12345 are none of these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.patterns import pattern

IDENTITY = "身份证号"
BANK_CARD = "银行卡号"
MOBILE = "手机号码"

_FULL_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)} | {
    ord("Ｘ"): "X",
    ord("ｘ"): "X",
}
_WIDE = pattern("[０-９Ｘｘ]")
_BEGINS, _ENDS = "(?<![0-9A-Za-z])", "(?![0-9A-Za-z])"
_DIGIT = "[0-9][ -]?"
_IDENTITY = pattern(
    f"{_BEGINS}(?=([1-8][ -]?(?:{_DIGIT}){{5}}"
    "(?:1[ -]?[89]|2[ -]?0)[ -]?" + _DIGIT * 2 + "(?:0[ -]?[1-9]|1[ -]?[0-2])[ -]?"
    f"(?:[0-2][ -]?[0-9]|3[ -]?[01])[ -]?{_DIGIT * 3}[0-9Xx]){_ENDS})"
)
_SIXTEEN = "(?=6[20]|4|5[1-5]|35|9558|95599)[0-9]{4}(?:[ -]?[0-9]{4}){3}"
_CARD = pattern(f"{_BEGINS}(?=({_SIXTEEN}){_ENDS})")
_LONG_CARD = pattern(f"{_BEGINS}(?=({_SIXTEEN}[ -]?[0-9]{{1,3}}){_ENDS})")
_MOBILE = pattern(f"{_BEGINS}(?=(1[3-9][0-9][ -]?[0-9]{{4}}[ -]?[0-9]{{4}}){_ENDS})")
_ANY = "[0-9０-９]"
_GAP = r"[\s-]*"
_SUSPECT = pattern(
    f"[1-9１-９](?<!{_ANY}.)(?:(?<=[1１]){_GAP}[3-9３-９](?:{_GAP}{_ANY}){{9}}"
    f"|(?:{_GAP}{_ANY}){{14}}{_GAP}[0-9０-９XxＸｘ])"
)
"""A class of characters first: the search leaps from digit to digit."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    str(code)
    for codes in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(codes[0], codes[1] + 1)
)
"""The first two digits of an area code (GB/T 2260)."""


class PrivateNumber(Struct, frozen=True):
    """A number of a person: its kind, and where it stands in the text."""

    kind: str
    span: tuple[int, int]


def may_hold_private_numbers(text: str) -> bool:
    """Whether a closer look at a file is worth while.

    Digits enough for a mobile or a longer number, in whatever groups and lines, or a backslash,
    because escapes may hide some. An office telephone with its area code is too short.
    """
    return "\\" in text or _SUSPECT.search(text) is not None


def private_numbers(text: str) -> Iterator[PrivateNumber]:
    """The identity numbers, bank cards and mobile numbers in a text, in order."""
    if _WIDE.search(text):
        text = text.translate(_FULL_WIDTH)
    reached = 0
    for start, end, kind in sorted(_candidates(text)):
        if start >= reached:
            reached = end
            yield PrivateNumber(kind, (start, end))


def _candidates(text: str) -> Iterator[tuple[int, int, str]]:
    """Every stretch with the shape and the check digit of a kind; stretches may overlap."""
    for shape, kind, holds in (
        (_IDENTITY, IDENTITY, _is_identity),
        (_CARD, BANK_CARD, _luhn),
        (_LONG_CARD, BANK_CARD, _luhn),
        (_MOBILE, MOBILE, None),
    ):
        for match in shape.finditer(text):
            if holds is None or holds(match[1].replace(" ", "").replace("-", "").upper()):
                yield *match.span(1), kind


def mask(text: str) -> str:
    """The text with the identity numbers and bank cards in it made unreadable, as long as before.

    The first three and the last two characters remain, so that the number can be found.
    """
    for found in private_numbers(text):
        if found.kind != MOBILE:
            start, end = found.span
            text = text[: start + 3] + "*" * (end - start - 5) + text[end - 2 :]
    return text


def _is_identity(digits: str) -> bool:
    """Eighteen characters with a province, a day of birth and the check digit of GB 11643."""
    if len(digits) != 18 or not digits[:17].isdigit() or digits[:2] not in _PROVINCES:
        return False
    try:
        born = dt.date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True))
    return born.year >= 1880 and _CHECKS[total % 11] == digits[17]


_DOUBLED = str.maketrans("0123456789", "0246813579")


def _luhn(digits: str) -> bool:
    """Whether the check digit of a card number is right (ISO/IEC 7812-1)."""
    doubled = digits[-2::-2].translate(_DOUBLED)
    return (sum(map(int, digits[::-2])) + sum(map(int, doubled))) % 10 == 0
