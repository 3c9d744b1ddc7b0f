"""The files of a district, made while it is at hand or taken over from the published site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from zwgk_cli.commands.kept import contents, key_of
from zwgk_cli.commands.outputs import KINDS, Outputs
from zwgk_cli.commands.part import WHOLE, Part
from zwgk_cli.commands.request import Before
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.publishing.site import Earlier, Entry, write_file

EXPOSES_PERSONS = "ZW801"
_UNREAD = ("ZW0", "ZW1")
_PENDING = "ZW110"


class Plan(Struct, frozen=True):
    """What to build and where; a `draft` is published in spite of errors, and says so.

    `kinds` of file are those of outputs.KINDS. Of a part alone its own faults refuse a build.
    `kept` where what earlier builds made may be used, and what this one makes be kept.
    """

    root: Path
    here: Path
    out: Path
    draft: bool = False
    jobs: int = 1
    kinds: frozenset[str] = frozenset(KINDS)
    part: Part = WHOLE
    kept: bool = True


def key_of_plan(plan: Plan) -> str | None:
    """What is made beside the data: kinds of file, draft, own templates; None for a part."""
    if not plan.part.is_whole:
        return None
    kinds = ",".join(sorted(plan.kinds))
    return key_of(kinds, str(plan.draft), *contents(plan.root / "templates"))


def outputs_of(plan: Plan, workspace: Workspace) -> Outputs:
    """The renderers of a plan. Of some domains alone no coverage is shown: lists know no domain."""
    covered = not plan.part.domains
    return Outputs(workspace, plan.root, plan.kinds, draft=plan.draft, covered=covered)


def concerns(finding: Finding, part: Part, workspace: Workspace | None) -> bool:
    """Whether a finding is one of the part that is built."""
    return workspace is None or part.covers(finding.place.document, workspace)


class MadeCatalog(Struct, frozen=True):
    """The files of a catalog, and the key of what they were made from."""

    document: str
    key: str
    entries: tuple[Entry, ...]


class Made(Struct, frozen=True):
    """The files of a district: its own, and those of each catalog that is in it."""

    own: tuple[Entry, ...]
    catalogs: tuple[MadeCatalog, ...]

    def entries(self) -> Iterator[Entry]:
        """All of them."""
        yield from self.own
        for catalog in self.catalogs:
            yield from catalog.entries


class Renderers:
    """The renderers of a workspace, as long as that and its templates are the same."""

    def __init__(self) -> None:
        self._made: tuple[Workspace, str | None, Outputs] | None = None

    def of(self, plan: Plan, workspace: Workspace, key: str | None) -> Outputs:
        """Those of this very workspace; `key` is that of the plan, with the templates in it."""
        if self._made is None or self._made[0] is not workspace or self._made[1] != key:
            outputs = outputs_of(plan, workspace)
            self._made = workspace, key, outputs
        return self._made[2]


class Making(Struct):
    """Writes a district's files into the staging folder, in whichever process has the district.

    A file of the site that is published now is taken over where it would be made of the same.
    """

    plan: Plan
    folder: Path
    earlier: Earlier | None
    key: str | None
    kind: type = Made
    renderers: Renderers = field(default_factory=Renderers)

    def recall(self, made: Made) -> Made | None:
        """The files of a district that is the same, taken over; None unless all are there."""
        return made if self._taken(made.entries()) else None

    def make(
        self,
        workspace: Workspace,
        district: District,
        findings: Sequence[Finding],
        before: Before,
    ) -> Made | None:
        """The district's files; None where its errors refuse it, or all of its catalogs."""
        part = self.plan.part
        if not part.has_district(district.id):
            return None
        shown = self._shown(workspace, district, findings)
        if shown is None:
            return None
        outputs = self.renderers.of(self.plan, workspace, self.key)
        earlier: Made | None = before.made
        known = {entry.document: entry for entry in earlier.catalogs} if earlier else {}
        keys = {path: key_of(self.key or "", key) for path, key in before.keys.items()}
        catalogs = tuple(
            self._catalog(
                outputs, shown, catalog, keys[catalog.document], known.get(catalog.document)
            )
            for catalog in shown.catalogs
        )
        return Made(self._written(outputs.of_district(shown, district)), catalogs)

    def _catalog(
        self,
        outputs: Outputs,
        district: District,
        catalog: Catalog,
        key: str,
        known: MadeCatalog | None,
    ) -> MadeCatalog:
        if known is not None and known.key == key and self._taken(known.entries):
            return known
        written = self._written(outputs.of_catalog(district, catalog))
        return MadeCatalog(catalog.document, key, written)

    def _taken(self, entries: Iterable[Entry]) -> bool:
        """Takes over all of these files from the published site, or none of them."""
        taken: list[Entry] = []
        for entry in entries:
            if not (self.earlier and self.earlier.take(self.folder, entry.path, entry.sha256)):
                for other in taken:
                    (self.folder / other.path).unlink()
                return False
            taken.append(entry)
        return True

    def _written(self, files: Iterable[tuple[str, bytes]]) -> tuple[Entry, ...]:
        old = self.earlier.folder if self.earlier else None
        return tuple(write_file(self.folder, old, path, content) for path, content in files)

    def _shown(
        self, workspace: Workspace, district: District, findings: Sequence[Finding]
    ) -> District | None:
        """The district with the catalogs that may be published, cut to the part."""
        part = self.plan.part
        if self.plan.draft:
            kept = _publishable(district, workspace, findings)
            if district.catalogs and not kept:
                return None
            district = replace(district, catalogs=kept)
        elif any(f.severity is Severity.ERROR and concerns(f, part, workspace) for f in findings):
            return None
        cut = part.cut(district)
        return cut if cut.catalogs or part.is_whole else None


def _publishable(
    district: District, workspace: Workspace, findings: Sequence[Finding]
) -> tuple[Catalog, ...]:
    """The catalogs of a district that a draft may show.

    Left out: a catalog that does not pass its schema, and one that a number of a person would
    reach: in its own file, its standard, or a file that its pages draw on.
    """
    unread = {finding.place.document for finding in findings if _is_unread(finding)}
    exposed = {finding.place.document for finding in findings if finding.code == EXPOSES_PERSONS}
    shared = {path for path in exposed if not path.startswith("standard/")}
    own = {catalog.document for catalog in district.catalogs}
    if shared - own:
        return ()
    return tuple(
        catalog
        for catalog in district.catalogs
        if catalog.document not in unread | exposed
        and _standard_document(workspace, catalog.domain) not in exposed
    )


def _is_unread(finding: Finding) -> bool:
    return (
        finding.code.startswith(_UNREAD)
        and finding.code != _PENDING
        and finding.severity is Severity.ERROR
    )


def _standard_document(workspace: Workspace, domain: str) -> str | None:
    standard = workspace.standards.get(domain)
    return standard.document if standard else None
