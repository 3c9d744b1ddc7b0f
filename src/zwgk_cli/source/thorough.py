"""A text by libyaml: its tree, or what is wrong with it. The quick reader has given it up."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from zwgk_cli.model.finding import Finding, Related
from zwgk_cli.model.place import Place
from zwgk_cli.source.characters import hidden_characters, hidden_finding, refused_finding
from zwgk_cli.source.compose import Composed, Refused, compose
from zwgk_cli.source.document import Document, Reading, unread
from zwgk_cli.source.syntax import syntax_finding

_SHOWN_PER_FILE = 20


def read_thoroughly(path: str, text: str) -> Reading:
    """The document in a text, or the findings that say why there is none."""
    try:
        composed = compose(text)
    except Refused as refused:
        return unread(_refused_finding(path, refused))
    except yaml.YAMLError as error:
        return unread(syntax_finding(path, text, error))
    escaped = list(_escaped_findings(path, composed))
    if any(finding.code == "ZW006" for finding in escaped):
        return Reading(None, tuple(escaped))
    hidden = hidden_characters(path, text)
    findings = (*_repeated_findings(path, composed), *escaped, *hidden)
    return Reading(Document(path, composed.tree), findings, text)


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
