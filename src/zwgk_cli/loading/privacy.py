"""Numbers of persons anywhere in a file: in every text, in its comments and in its keys."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from zwgk_cli.language.privacy import MOBILE, may_hold_private_numbers, private_numbers
from zwgk_cli.loading.explain import of_item
from zwgk_cli.loading.wording import not_the_last
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place, Route
from zwgk_cli.source.document import Document
from zwgk_cli.source.tree import Tree

_PHONES = frozenset({"inquiry", "complaint"})
_SHOWN = 20
"""Of more numbers than this in one value, such as a register of persons, the first are listed."""


def private_findings(document: Document, text: str) -> tuple[Finding, ...]:
    """Findings for identity numbers, bank cards and mobile numbers in a document and its text."""
    if not may_hold_private_numbers(text):
        return ()
    in_values = [of_item(document, finding) for finding in _in_values(document)]
    return (*in_values, *_few(_elsewhere(document.path, text)))


def _in_values(document: Document) -> Iterator[Finding]:
    for route, value in _texts(document.tree):
        yield from _few(_in_value(Place(document.path, route), value))


def _in_value(place: Place, value: str) -> Iterator[Finding]:
    for found in private_numbers(value):
        if found.kind != MOBILE or _PHONES.isdisjoint(place.route):
            yield _finding(found.kind, place.at(*found.span))


def _few(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of each code, which an item accepts together or not at all."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    for found in by_code.values():
        if len(found) > _SHOWN:
            found[_SHOWN - 1 :] = [not_the_last(found[_SHOWN - 1])]
        yield from found


def _texts(tree: Tree) -> Iterator[tuple[Route, str]]:
    """Every value of a tree with its route, without recursion."""
    waiting: list[tuple[Route, Tree]] = [((), tree)]
    while waiting:
        route, node = waiting.pop()
        if isinstance(node, str):
            yield route, node
        elif isinstance(node, list):
            waiting.extend(((*route, index), child) for index, child in enumerate(node))
        else:
            waiting.extend(((*route, key), child) for key, child in node.items())


def _elsewhere(path: str, text: str) -> Iterator[Finding]:
    """Findings outside the values: in comments and in keys."""
    found = list(private_numbers(text))
    values = _values(text) if found else []
    for number in found:
        start, _ = number.span
        before = bisect_right(values, start, key=lambda value: value[0])
        if before == 0 or values[before - 1][1] <= start:
            yield _finding(number.kind, Place(path, part="text", span=number.span))


def _values(text: str) -> list[tuple[int, int]]:
    """Where the values of a text begin and end, in order; none lies within another."""
    from zwgk_cli.source.positions import positions  # libyaml, for what has a finding

    return sorted(
        (spot.start, spot.end) for spot in positions(text).values() if spot.style is not None
    )


def _finding(kind: str, place: Place) -> Finding:
    if kind == MOBILE:
        return Finding(
            "ZW803",
            place,
            "文字中有手机号码",
            label="手机号码只能写在咨询电话或监督电话里",
            help="改为办公电话；确需公布的，移到“咨询电话”（inquiry）或“监督电话”（complaint）",
        )
    return Finding(
        "ZW801",
        place,
        f"文字中有{kind}",
        label=f"这是一个{kind}",
        help="删除这个号码；确需说明的，只写姓氏和事由",
    )
