"""One file of a workspace, read: its tree, or the findings that say why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from zwgk_cli.model.finding import Finding, Related
from zwgk_cli.model.place import Place
from zwgk_cli.source.characters import (
    hidden_characters,
    hidden_finding,
    refused_character,
    refused_finding,
)
from zwgk_cli.source.compose import MAX_BYTES, Composed, Refused, Tree, compose
from zwgk_cli.source.decode import decode, encoding_finding
from zwgk_cli.source.syntax import syntax_finding

_SHOWN_PER_FILE = 20


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: `path` from the workspace's root, and its tree of texts."""

    path: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: a document or None, findings in either case, and its text."""

    document: Document | None
    findings: tuple[Finding, ...] = ()
    text: str = ""


def read_document(path: str, data: bytes) -> Reading:
    """The document in these bytes; whatever they are, findings and never an exception."""
    if len(data) > MAX_BYTES:
        return _unread(too_large(path))
    decoded = decode(data)
    fault = encoding_finding(path, decoded) or refused_character(path, decoded.text)
    if fault is not None:
        return _unread(fault)
    try:
        composed = compose(decoded.text)
    except Refused as refused:
        return _unread(_refused_finding(path, refused))
    except yaml.YAMLError as error:
        return _unread(syntax_finding(path, decoded.text, error))
    escaped = list(_escaped_findings(path, composed))
    if any(finding.code == "ZW006" for finding in escaped):
        return Reading(None, tuple(escaped))
    hidden = hidden_characters(path, decoded.text)
    findings = (*_repeated_findings(path, composed), *escaped, *hidden)
    return Reading(Document(path, composed.tree), findings, decoded.text)


def too_large(path: str) -> Finding:
    """The finding for a file over the size that is read."""
    return Finding(
        "ZW005",
        Place(path, part="text", span=(0, 0)),
        f"文件超过 {MAX_BYTES // 1_000_000} MB，不予读取",
        help="按领域分成几个文件，或者检查是否放错了文件",
    )


def _unread(finding: Finding) -> Reading:
    return Reading(None, (finding,))


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
