"""Text as a YAML scalar that every reader takes for the same text, by YAML 1.1 and by 1.2."""

from __future__ import annotations

import re
from functools import lru_cache

from zwgk_cli.language.patterns import pattern
from zwgk_cli.source.characters import REFUSED

_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`-?: ")
_OTHERWISE_FIRST = frozenset("~=<.+0123456789yYnNtTfFoO")
_READ_OTHERWISE = pattern(
    r"""~|=|<<|y|n|yes|no|on|off|true|false|null
    |[-+]?\.(?:inf|nan)
    |[-+]?0(?:x[0-9a-f_]*|b[01_]*|o[0-7_]*)
    |[-+]?[0-9][0-9_,.:]*(?:e[-+]?[0-9_]*)?
    |[-+]?\.[0-9_.]*(?:e[-+]?[0-9_]*)?
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ ]+)[0-9].*)?""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a reader of YAML 1.1 or 1.2 takes for no text: words, numbers, times, or nearly so."""

_UNTYPED = pattern(f"{REFUSED.pattern}|[\t\n\r\ud800-\udfff]")
_BROKEN_IN_FLOW = pattern(r"[,\[\]{}?]")
_SHORT = 32
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LITERAL = pattern(r"[^ \n][^\n]*(?:\n+[^\n]+)*\n?")
_BLANK_END = pattern(r"[ ](?:\n|$)")


def inline(text: str, *, flow: bool) -> str:
    """A text on one line: as it is where every reader takes it for this text, else in "…".

    `flow` within brackets, where commas and brackets mean something.
    """
    return _remembered(text, flow) if len(text) <= _SHORT else _inline(text, flow)


def quoted(text: str) -> str:
    """A text on one line in double quotes, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_UNTYPED.sub(_escape, escaped)}"'


def is_typed(text: str) -> bool:
    """Whether a text can stand on one line as it is, no character of it needing an escape."""
    return _UNTYPED.search(text) is None


def _inline(text: str, flow: bool) -> str:
    plain = _is_plain(text) and not (flow and _BROKEN_IN_FLOW.search(text))
    return text if plain else quoted(text)


_remembered = lru_cache(maxsize=4096)(_inline)
"""Keys and names come again and again; longer texts would fill the memory."""


def literal(text: str) -> list[str] | None:
    """A text of several lines as a literal block: its mark, then its lines not yet indented.

    None where the block would not give back the text, or would hold tabs or trailing blanks.
    """
    if "\n" not in text or _LITERAL.fullmatch(text) is None or _BLANK_END.search(text):
        return None
    if _UNTYPED.search(text.replace("\n", "")):
        return None
    return ["|" if text.endswith("\n") else "|-", *text.removesuffix("\n").split("\n")]


def _is_plain(text: str) -> bool:
    if not text or text[0] in _INDICATORS or text[-1] in " :":
        return False
    if ": " in text or " #" in text or text.startswith("...") or _UNTYPED.search(text):
        return False
    return text[0] not in _OTHERWISE_FIRST or _READ_OTHERWISE.fullmatch(text) is None


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}")
