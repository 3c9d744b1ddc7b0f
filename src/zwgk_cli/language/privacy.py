"""Numbers of persons in text: identity numbers, bank cards, mobile numbers. Found, and masked.

Written full-width, or spaced in groups, they are found as well. 统一社会信用代码, document numbers,
area codes, office telephones and 12345 are none of these.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

IDENTITY = "身份证号"
BANK_CARD = "银行卡号"
MOBILE = "手机号码"

_FULL_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)} | {
    ord("Ｘ"): "X",
    ord("ｘ"): "X",
}
_WIDE = re.compile("[０-９Ｘｘ]")
_GROUP = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]+[Xx]?|[Xx])(?![0-9A-Za-z])")
_GROUPS_AT_MOST = 6
_SUSPECT = re.compile(r"[0-9０-９](?:[\s-]*[0-9０-９XxＸｘ]){10}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CARD = re.compile(r"^(?:62|4|5[1-5]|35|9558|95599|60)[0-9]+$", re.ASCII)
_MOBILE = re.compile(r"^1[3-9][0-9]{9}$", re.ASCII)
_PROVINCES = frozenset(
    str(code)
    for codes in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(codes[0], codes[1] + 1)
)
"""The first two digits of an area code (GB/T 2260)."""


@dataclass(frozen=True, slots=True)
class PrivateNumber:
    """A number of a person: its kind, and where it stands in the text."""

    kind: str
    span: tuple[int, int]


def may_hold_private_numbers(text: str) -> bool:
    """Whether a closer look is worth while: digits enough for a number, also across line breaks."""
    return _SUSPECT.search(text) is not None


def private_numbers(text: str) -> Iterator[PrivateNumber]:
    """The identity numbers, bank cards and mobile numbers in a text, in order."""
    if _WIDE.search(text):
        text = text.translate(_FULL_WIDTH)
    groups = [match.span() for match in _GROUP.finditer(text)]
    at = 0
    while at < len(groups):
        found, at = _longest(text, groups, at)
        if found is not None:
            yield found


def _longest(text: str, groups: list[tuple[int, int]], at: int) -> tuple[PrivateNumber | None, int]:
    """The longest number that begins with a group of digits, and the group after it.

    Groups belong together where one space or hyphen parts them.
    """
    last = at + 1
    while last < min(len(groups), at + _GROUPS_AT_MOST) and _adjoin(text, groups, last):
        last += 1
    for stop in range(last, at, -1):
        span = groups[at][0], groups[stop - 1][1]
        digits = text[span[0] : span[1]].replace(" ", "").replace("-", "").upper()
        kind = _kind(digits)
        if kind is not None:
            return PrivateNumber(kind, span), stop
    return None, at + 1


def _adjoin(text: str, groups: list[tuple[int, int]], at: int) -> bool:
    between = text[groups[at - 1][1] : groups[at][0]]
    return between in (" ", "-")


def mask(text: str) -> str:
    """The text with the identity numbers and bank cards in it made unreadable, as long as before.

    The first three and the last two characters remain, so that the number can be found.
    """
    for found in private_numbers(text):
        if found.kind != MOBILE:
            start, end = found.span
            text = text[: start + 3] + "*" * (end - start - 5) + text[end - 2 :]
    return text


def _kind(digits: str) -> str | None:
    if _is_identity(digits):
        return IDENTITY
    if digits.isdigit() and 16 <= len(digits) <= 19 and _CARD.match(digits) and _luhn(digits):
        return BANK_CARD
    return MOBILE if _MOBILE.match(digits) else None


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


def _luhn(digits: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
