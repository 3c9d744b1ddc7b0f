"""Text that YAML takes for a comment although it was meant as part of a value: `3 #楼`."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.loading.explain import of_item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.source.document import Document

_PAIRS = ("《》", "（）", "“”", "〔〕", "()", "【】", "「」")
_SHOWN_PER_FILE = 20
_SHOWN_OF_TEXT = 12


def cut_findings(document: Document, text: str) -> tuple[Finding, ...]:
    """Findings for values that end before a # which hardly begins a comment.

    Surely cut is a value whose bracket or quotation mark is still open. A # that stands close to
    both its neighbours is told as info: comments are written with a blank behind it.
    """
    comments = list(_comments(text))
    if not comments:
        return ()
    from zwgk_cli.source.positions import positions  # libyaml, for what may have a finding

    ends = {
        spot.end: (route, spot.value)
        for route, spot in positions(text).items()
        if spot.style == "" and spot.end > spot.start
    }
    found: list[Finding] = []
    for end, start in comments:
        if end in ends and len(found) < _SHOWN_PER_FILE:
            route, value = ends[end]
            stop = text.find("\n", start)
            lost = text[start : stop if stop >= 0 else len(text)].rstrip()
            found.extend(_finding(Place(document.path, route), value, lost, start - end))
    return tuple(of_item(document, finding) for finding in found)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where comments begin that stand behind something, each with the end of that.

    Of a line the first # behind a blank counts: what follows is part of the comment.
    """
    place = text.find("#")
    while place >= 0:
        if text[place - 1 : place] not in (" ", "\t"):
            place = text.find("#", place + 1)
            continue
        line = text.rfind("\n", 0, place) + 1
        before = text[line:place].rstrip(" \t")
        if before:
            yield line + len(before), place
        following = text.find("\n", place)
        place = text.find("#", following) if following >= 0 else -1


def _finding(place: Place, value: str, lost: str, gap: int) -> Iterator[Finding]:
    sure = _is_open(value)
    close = gap == 1 and lost[1:2] not in ("", " ", "\t", "#")
    if not (sure or close):
        return
    shown = lost if len(lost) <= _SHOWN_OF_TEXT else lost[:_SHOWN_OF_TEXT] + "…"
    yield Finding(
        "ZW011",
        place,
        f"“{shown}”没有读入：空格后面的 # 是注释的开始",
        label="到这里为止，后面的当作注释",
        help="是内容的，把整个内容用引号括起来；是注释的，写成“  # 注释”",
        severity=None if sure else Severity.INFO,
    )


def _is_open(value: str) -> bool:
    """Whether a bracket or a mark of the value is opened and not closed."""
    return any(value.count(pair[0]) > value.count(pair[1]) for pair in _PAIRS)
