"""Between the desk's values and those of the protocol: paths and URIs, offsets and positions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lsprotocol import types as lsp
from pygls import uris

from zwgk_cli import resources
from zwgk_cli.commands.editing.choices import Choice
from zwgk_cli.commands.editing.desk import Desk
from zwgk_cli.loading.files import SHIPPED
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.report import Located, LocatedFix
from zwgk_cli.source.locate import Locator
from zwgk_cli.source.units import Units

_SEVERITIES: Mapping[Severity, lsp.DiagnosticSeverity] = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}


class Speech:
    """One workspace in the words of the protocol, with positions as the editor counts them.

    For one answer: a text is read once, and not again where it is typed on.
    """

    def __init__(self, desk: Desk, encoding: str) -> None:
        self._desk = desk
        self._encoding = encoding
        self._units: dict[str, Units] = {}

    def uri(self, document: str) -> str:
        """The address of a document."""
        return uris.from_fs_path(str(_path_of(document, self._desk.root))) or ""

    def units(self, document: str) -> Units:
        """The text of a document, as positions are counted in it."""
        if document not in self._units:
            self._units[document] = Units(self._desk.text(document), self._encoding)
        return self._units[document]

    def diagnostics(self, document: str, entries: tuple[Located, ...]) -> list[lsp.Diagnostic]:
        """What was found in a document."""
        units = self.units(document) if entries else Units("")
        return [self._diagnostic(entry, units) for entry in entries]

    def location(self, place: Place) -> lsp.Location:
        """Where a place stands."""
        found = Locator(lambda path: self._desk.text(path).encode("utf-8", "surrogatepass"))
        at = found.locate(place)
        return lsp.Location(
            self.uri(place.document), _range(self.units(place.document), at.start, at.end)
        )

    def action(self, entry: Located, fix: LocatedFix) -> lsp.CodeAction:
        """The mend of a finding, in all files that it changes."""
        changes: dict[str, list[lsp.TextEdit]] = {}
        for path, edit in fix.edits:
            at = _range(self.units(path), edit.start, edit.end)
            changes.setdefault(self.uri(path), []).append(lsp.TextEdit(at, edit.text))
        return lsp.CodeAction(
            title=fix.description,
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=self.diagnostics(entry.path, (entry,)),
            is_preferred=fix.certain,
            edit=lsp.WorkspaceEdit(changes=dict(changes)),
        )

    def completion(self, document: str, choices: tuple[Choice, ...]) -> list[lsp.CompletionItem]:
        """Names that may stand at the cursor, in their order."""
        units = self.units(document)
        return [
            lsp.CompletionItem(
                label=choice.label,
                detail=choice.about,
                kind=lsp.CompletionItemKind.Reference,
                sort_text=f"{0 if choice.first else 1}{index:06}",
                filter_text=choice.found_by,
                text_edit=lsp.TextEdit(_range(units, choice.start, choice.end), choice.text),
            )
            for index, choice in enumerate(choices)
        ]

    def _diagnostic(self, entry: Located, units: Units) -> lsp.Diagnostic:
        finding = entry.finding
        return lsp.Diagnostic(
            range=_range(units, entry.location.start, entry.location.end),
            message=finding.message + (f"\n改法：{finding.help}" if finding.help else ""),
            severity=_SEVERITIES[entry.severity],
            code=finding.code,
            source="zwgk",
            related_information=[
                lsp.DiagnosticRelatedInformation(
                    lsp.Location(
                        self.uri(related.path),
                        _range(
                            self.units(related.path), related.location.start, related.location.end
                        ),
                    ),
                    related.label or related.message,
                )
                for related in entry.related
            ],
        )


def path_of(uri: str) -> Path | None:
    """The file of an address; None for what is no file."""
    if not uri.startswith("file:"):
        return None
    path = uris.to_fs_path(uri)
    return Path(path) if path else None


def _path_of(document: str, root: Path) -> Path:
    if document.startswith(SHIPPED):
        return resources.shipped_folder() / document.removeprefix(SHIPPED)
    return root / document


def _range(units: Units, start: int, end: int) -> lsp.Range:
    return lsp.Range(lsp.Position(*units.position(start)), lsp.Position(*units.position(end)))
