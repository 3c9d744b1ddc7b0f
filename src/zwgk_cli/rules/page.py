"""The page of a rule, read from its module's docstring: what `zwgk explain` shows.

    标题，一行

    为什么：…
    规定：…
    反例：
        YAML, indented by four
    正例：
        YAML
    改法：…

The examples are run by the tests; their first comment line says what they are put into.
"""

from __future__ import annotations

import textwrap

from msgspec import Struct

from zwgk_cli.language.patterns import pattern

_WORD = pattern("[A-Za-z]")
_HAN = pattern("[\u4e00-\u9fff]")

_HEADS = ("为什么", "规定", "反例", "正例", "改法")


class Page(Struct, frozen=True):
    """A rule explained: why it is one, the provision behind it, examples, and the mend."""

    title: str
    why: str
    provision: str
    bad: str
    good: str
    mend: str


def read_page(docstring: str | None) -> Page:
    """The page in a docstring; raises ValueError where a part is missing."""
    lines = textwrap.dedent(docstring or "").strip().splitlines()
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines[1:]:
        head, colon, rest = line.partition("：")
        if colon and head in _HEADS:
            current = sections.setdefault(head, [])
            current.extend([rest.strip()] if rest.strip() else [])
        else:
            current.append(line)
    missing = [head for head in _HEADS if head not in sections]
    if not lines or missing:
        raise ValueError(f"a rule's page lacks {missing}: {lines[:1]}")
    return Page(
        title=lines[0].strip().rstrip("。"),
        why=_prose(sections["为什么"]),
        provision=_prose(sections["规定"]),
        bad=_example(sections["反例"]),
        good=_example(sections["正例"]),
        mend=_prose(sections["改法"]),
    )


def _prose(lines: list[str]) -> str:
    """Paragraphs; Chinese lines are joined without a space, Latin words are kept apart."""
    paragraphs: list[str] = [""]
    for line in lines:
        if line.strip():
            paragraphs[-1] = _joined(paragraphs[-1], line.strip())
        else:
            paragraphs.append("")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _joined(before: str, after: str) -> str:
    latin = bool(_WORD.search(before[-1:])) + bool(_WORD.search(after[:1]))
    other = bool(_HAN.search(before[-1:])) + bool(_HAN.search(after[:1]))
    return f"{before} {after}" if latin and latin + other == 2 else before + after


def _example(lines: list[str]) -> str:
    return textwrap.dedent("\n".join(lines)).strip("\n") + "\n"
