"""Characters that hide in text: looked for in the raw text, before YAML reads it.

libyaml takes U+0085, U+2028 and U+2029 for line breaks, so that one line could become two keys;
others make two texts look alike that are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.finding import Change, Finding, Fix
from zwgk_cli.model.place import Place

REFUSED = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
"""Characters with which a text is not read; U+FEFF within a text is refused by libyaml too."""

HIDDEN = pattern(
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that nobody sees: blanks of no width, marks of direction, fillers, selectors."""

_PLAIN = pattern("[\n -~\u4e00-\u9fff\u3000-\u303f\uff01-\uff60“”‘’—…·×÷±°²³℃㎡≤≥■□√①-⑳Ⅰ-Ⅻ]*")
"""What texts are made of: none of it is refused, hidden or a look-alike."""

_HIDDEN_RUN = pattern(f"{HIDDEN.pattern}+")

_COMPATIBLE = pattern("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_RADICALS = range(0x2E80, 0x2F00)
_RADICAL_WORDS = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
"""Radicals that a PDF puts in place of the character, and for which Unicode names no equal."""

_SHOWN_PER_FILE = 20
"""More hidden characters than this in one file are not listed."""

_COUNTED = 1000

_NAMES = {
    "\u00a0": "不换行空格",
    "\u00ad": "软连字符",
    "\ufeff": "字节顺序标记",
    "\u200b": "零宽空格",
    "\u200e": "从左到右标记",
    "\u200f": "从右到左标记",
    "\u202d": "从左到右强制",
    "\u202e": "从右到左强制",
    "\u0085": "换行控制符",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\x00": "空字符",
}


def are_plain(text: str) -> bool:
    """Whether a text holds only the usual characters, so that no search can find anything.

    Said in a twentieth of the time of the searches; False says nothing.
    """
    return _PLAIN.fullmatch(text) is not None


def refused_character(path: str, text: str) -> Finding | None:
    """The finding for a text with characters that make it unreadable; the first is shown."""
    first = REFUSED.search(text)
    if first is None:
        return None
    count = sum(1 for _ in islice(REFUSED.finditer(text), _COUNTED))
    more = f"，本文件共 {count} 处" if count > 1 else ""
    if count == _COUNTED:
        more = f"，本文件有 {count} 处以上"
    return refused_finding(Place(path, part="text", span=first.span()), first.group(), more)


def refused_finding(place: Place, character: str, more: str = "") -> Finding:
    """The finding for one character that is not allowed."""
    return Finding(
        "ZW006",
        place,
        f"文字中有不允许的控制字符 {describe(character)}{more}",
        label="这里有一个看不见的字符",
        help="删除这个字符，重新输入这一处文字",
    )


def hidden_characters(path: str, text: str) -> Iterator[Finding]:
    """Findings for invisible and for look-alike characters, a limited number for each file."""
    for match in islice(_HIDDEN_RUN.finditer(text), _SHOWN_PER_FILE):
        place = _place(path, match)
        fix = Fix("删除看不见的字符", (Change(place, ""),), certain=False)
        yield hidden_finding(place, match.group()[0], fix)
    for match in islice(_look_alikes(text), _SHOWN_PER_FILE):
        yield _look_alike(_place(path, match), match.group())


def hidden_finding(place: Place, character: str, fix: Fix | None = None) -> Finding:
    """The finding for one character that nobody sees."""
    return Finding(
        "ZW007",
        place,
        f"文字中藏有看不见的字符 {describe(character)}",
        label="这里有一个看不见的字符",
        help="删除这个字符",
        fix=fix,
    )


def _look_alikes(text: str) -> Iterator[re.Match[str]]:
    """Radicals and compatibility characters, without the few that are characters of their own."""
    for match in _COMPATIBLE.finditer(text):
        if ord(match.group()) in _RADICALS or _plain(match.group()) != match.group():
            yield match


def _plain(character: str) -> str:
    return _RADICAL_WORDS.get(character) or unicodedata.normalize("NFKC", character)


def _look_alike(place: Place, character: str) -> Finding:
    plain = _plain(character)
    if plain == character:
        return Finding(
            "ZW008",
            place,
            f"“{character}”（{codepoint(character)}）是部首，不是字，检索不到",
            label="这里应当是一个常用字",
            help="把这一处文字重新输入一遍",
        )
    return Finding(
        "ZW008",
        place,
        f"“{character}”（{codepoint(character)}）与常用字“{plain}”形同字不同，检索不到",
        label=f"应为常用字“{plain}”",
        help=f"改为“{plain}”（{codepoint(plain)}）",
        fix=Fix(f"改为“{plain}”", (Change(place, plain),)),
    )


def codepoint(character: str) -> str:
    """U+200B and the like."""
    return f"U+{ord(character):04X}"


def describe(character: str) -> str:
    """A character's code point, with its Chinese name where it has a usual one."""
    name = _NAMES.get(character)
    return f"{codepoint(character)}（{name}）" if name else codepoint(character)


def _place(path: str, match: re.Match[str]) -> Place:
    return Place(path, part="text", span=match.span())
