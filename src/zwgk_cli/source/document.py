"""One file of a workspace, read: its tree, or the findings that say why there is none."""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.source.characters import are_plain, refused_character
from zwgk_cli.source.decode import decode, encoding_finding
from zwgk_cli.source.quick import read_canonical
from zwgk_cli.source.tree import MAX_BYTES, Tree


class Document(Struct, frozen=True):
    """A file that was read: `path` from the workspace's root, and its tree of texts."""

    path: str
    tree: Tree


class Reading(Struct, frozen=True):
    """What came of reading a file: a document or None, findings in either case, and its text."""

    document: Document | None
    findings: tuple[Finding, ...] = ()
    text: str = ""


def read_document(path: str, data: bytes) -> Reading:
    """The document in these bytes; whatever they are, findings and never an exception."""
    if len(data) > MAX_BYTES:
        return unread(too_large(path))
    decoded = decode(data)
    plain = are_plain(decoded.text)
    fault = encoding_finding(path, decoded)
    if fault is None and not plain:
        fault = refused_character(path, decoded.text)
    if fault is not None:
        return unread(fault)
    tree = read_canonical(decoded.text) if plain else None
    if tree is not None:
        return Reading(Document(path, tree), (), decoded.text)
    from zwgk_cli.source.thorough import read_thoroughly  # libyaml, for what is not canonical

    return read_thoroughly(path, decoded.text)


def too_large(path: str) -> Finding:
    """The finding for a file over the size that is read."""
    return Finding(
        "ZW005",
        Place(path, part="text", span=(0, 0)),
        f"文件超过 {MAX_BYTES // 1_000_000} MB，不予读取",
        help="按领域分成几个文件，或者检查是否放错了文件",
    )


def unread(finding: Finding) -> Reading:
    """The reading of a file that cannot be read any further."""
    return Reading(None, (finding,))
