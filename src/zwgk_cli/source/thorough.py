"""A text by libyaml: its tree, or what is wrong with it. The quick reader has given it up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.finding import Finding, Related
from zwgk_cli.model.place import Place
from zwgk_cli.source.characters import hidden_characters, hidden_finding, refused_finding
from zwgk_cli.source.compose import MAX_DEPTH, Composed, Refused, compose
from zwgk_cli.source.document import Document, Reading, unread
from zwgk_cli.source.syntax import syntax_finding

_SHOWN_PER_FILE = 20
_TOO_DEEP = "exceeded maximum nesting depth"
_OPENING = pattern(r"[\[{]")
_LEVELS_BACK = 800
"""libyaml 0.2.6 stops at a thousand levels, far beyond our bound."""


def read_thoroughly(path: str, text: str) -> Reading:
    """The document in a text, or the findings that say why there is none."""
    try:
        composed = compose(text)
    except Refused as refused:
        return unread(_refused_finding(path, refused))
    except yaml.YAMLError as error:
        return unread(_unreadable(path, text, error))
    escaped = list(_escaped_findings(path, composed))
    if any(finding.code == "ZW006" for finding in escaped):
        return Reading(None, tuple(escaped))
    hidden = hidden_characters(path, text)
    findings = (*_repeated_findings(path, composed), *escaped, *hidden)
    return Reading(Document(path, composed.tree), findings, text)


def _unreadable(path: str, text: str, error: yaml.YAMLError) -> Finding:
    """What is wrong with a text that libyaml does not read."""
    mark: Any = getattr(error, "problem_mark", None)
    if getattr(error, "problem", None) != _TOO_DEEP or mark is None:
        return syntax_finding(path, text, error)
    return _refused_finding(path, _too_deep(text, mark.index))


def _too_deep(text: str, place: int) -> Refused:
    """Where our own bound is passed, in a text whose brackets libyaml has counted to its own.

    It counts ahead of what it hands over: the composer gets the text up to some brackets earlier.
    """
    openings = [match.start() for match in _OPENING.finditer(text, 0, place)]
    try:
        compose(text[: openings[-_LEVELS_BACK]])
    except Refused as refused:
        return refused
    except (yaml.YAMLError, IndexError):
        pass
    return Refused("ZW005", f"嵌套超过 {MAX_DEPTH} 层", (place, place + 1))


def _refused_finding(path: str, refused: Refused) -> Finding:
    return Finding(
        refused.code,
        Place(path, part="text", span=refused.span),
        refused.message,
        label=refused.label or "这里不能这样写",
        help=refused.hint or "改用普通的“键: 内容”写法",
    )


def _escaped_findings(path: str, composed: Composed) -> Iterator[Finding]:
    """Findings for characters that were written as escapes, a few for a file."""
    for entry in composed.escaped[:_SHOWN_PER_FILE]:
        place = Place(path, part="text", span=entry.span)
        make = refused_finding if entry.refused else hidden_finding
        yield make(place, entry.character)


def _repeated_findings(path: str, composed: Composed) -> Iterator[Finding]:
    for key in composed.repeated[:_SHOWN_PER_FILE]:
        yield Finding(
            "ZW003",
            Place(path, part="text", span=key.span),
            f"同一处写了两次“{key.key}”",
            label="第二次写，不起作用",
            help="两处内容不同的，合并为一处；相同的，删除一处",
            related=(
                Related(Place(path, part="text", span=key.first), "第一次写在这里", "第一次"),
            ),
        )
