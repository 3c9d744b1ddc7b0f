"""统一社会信用代码 (GB 32100): eighteen characters that name an organisation, and their check."""

from __future__ import annotations

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Without I, O, S, V and Z."""
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
LENGTH = 18


def check_character(code: str) -> str | None:
    """The last character that the first seventeen call for; None where one of them is none."""
    values = [_ALPHABET.find(char) for char in code[:17]]
    if len(values) < 17 or min(values) < 0:
        return None
    total = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def is_credit_code(code: str) -> bool:
    """Whether a text is a well-formed code with the right check character."""
    return len(code) == LENGTH and check_character(code) == code[17]
