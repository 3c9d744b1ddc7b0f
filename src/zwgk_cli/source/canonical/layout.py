"""The canonical text of a file: what `zwgk fmt` writes, and import and adopt after it."""

from __future__ import annotations

from zwgk_cli.model.finding import Finding
from zwgk_cli.source.canonical.nodes import Collection, Entry, Node, Page
from zwgk_cli.source.canonical.read import read_page
from zwgk_cli.source.canonical.shapes import shape_of
from zwgk_cli.source.canonical.write import write_page
from zwgk_cli.source.compose import compose
from zwgk_cli.source.document import read_document, too_large
from zwgk_cli.source.tree import MAX_BYTES, Tree, collector_paused

_MODELINE = "# yaml-language-server:"
_HARMLESS = frozenset({"ZW007", "ZW008"})
"""Characters that look wrong, and can be written again all the same."""


class NotReadable(Exception):
    """A text that is no YAML as zwgk reads it: `findings` say why, as `zwgk validate` does."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


def canonical(kind: str, text: str, *, document: str = "", schema: str | None = None) -> str:
    """The text in the canonical layout of its kind: the same tree, the same comments.

    `document` is the path that findings name. `schema` is the reference for editors that the first
    line shall hold where the file has none. Raises NotReadable.
    """
    return canonical_bytes(kind, text.encode("utf-8", "surrogatepass"), document, schema)


def canonical_bytes(kind: str, data: bytes, document: str, schema: str | None = None) -> str:
    """The same for the bytes of a file.

    A text that would become too large to be read again raises NotReadable as well.
    """
    reading = read_document(document, data)
    fatal = tuple(found for found in reading.findings if found.code not in _HARMLESS)
    if reading.document is None or fatal:
        raise NotReadable(fatal or reading.findings)
    with collector_paused():
        page = read_page(_lines_ended(reading.text))
        _name_schema(page, schema)
        written = write_page(page, shape_of(kind))
    if len(written.encode()) > MAX_BYTES:  # indentation has made a deep text longer
        raise NotReadable((too_large(document),))
    if compose(written).tree != reading.document.tree:
        raise AssertionError(f"the layout of {document} would not keep its values")
    return written


def write_tree(kind: str, tree: Tree) -> str:
    """A tree without comments as text in the canonical layout of its kind."""
    return write_page(Page(Entry(None, _node(tree))), shape_of(kind))


def _lines_ended(text: str) -> str:
    """The text with LF alone, the last line ended too, so that every comment has an end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"


def _name_schema(page: Page, schema: str | None) -> None:
    """Puts the reference for editors first, where no comment at the head is one."""
    if schema is None or page.root is None:
        return
    head = page.root.above
    if not any(comment.startswith(_MODELINE) for comment in head):
        page.root.above = (f"{_MODELINE} $schema={schema}", *head)


def _node(tree: Tree) -> Node:
    if isinstance(tree, str):
        return tree
    if isinstance(tree, list):
        return Collection(True, [Entry(None, _node(value)) for value in tree])
    return Collection(False, [Entry(key, _node(value)) for key, value in tree.items()])
