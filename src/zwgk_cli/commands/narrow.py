"""PATH…: files, folders, districts or item ids to which a report is narrowed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from zwgk_cli.commands.inspect import Inspection
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.workspace import SETTINGS


class Narrowing(Struct, frozen=True):
    """What a report is narrowed to; the districts by their place in zwgk.yaml."""

    documents: frozenset[str]
    items: frozenset[str]
    districts: frozenset[str | int]
    everything: bool = False

    def covers(self, finding: Finding) -> bool:
        """Whether a finding concerns what was asked for.

        A standard's fault concerns the items that adopt it, and what zwgk.yaml says of a district
        concerns that district.
        """
        return self.names(finding) or not self.items.isdisjoint(finding.adopters)

    def names(self, finding: Finding) -> bool:
        """Whether what was asked for is itself at fault, and not a standard that it adopts."""
        place = finding.place
        if self.everything or place.document in self.documents:
            return True
        if place.document == SETTINGS and place.route[:1] == ("districts",):
            return not self.districts.isdisjoint(place.route[1:2])
        return finding.item in self.items


def narrowing_of(
    targets: Sequence[str], root: Path, here: Path, inspection: Inspection
) -> Narrowing:
    """What the words of the command line mean; raises ZwgkError for one that means nothing."""
    paths = DiskFiles(root).paths()
    slugs = [result.slug for result in inspection.districts]
    catalogs = [catalog for facts in inspection.facts for catalog in facts.catalogs]
    items = {item.id for catalog in catalogs for item in catalog.items}.intersection(targets)
    documents: set[str] = set()
    districts: set[str] = set()
    unread = _unread(inspection)
    for target in (name for name in targets if name not in items):
        if target.rpartition("-")[0] in unread:
            documents.add(unread[target.rpartition("-")[0]])
            continue
        below = _folder(target, root, here, (*paths, *slugs))
        documents.update(path for path in paths if f"{path}/".startswith(below))
        districts.update(slug for slug in slugs if f"{slug}/".startswith(below))
    covered = [catalog for catalog in catalogs if catalog.document in documents]
    items.update(item.id for catalog in covered for item in catalog.items)
    return Narrowing(
        frozenset(documents),
        frozenset(items),
        frozenset(_line_in_settings(slug, inspection) for slug in districts),
        documents.issuperset(paths),
    )


def _line_in_settings(slug: str, inspection: Inspection) -> str | int:
    """The index of a district's line in zwgk.yaml, where lines that do not count stand as well."""
    if inspection.workspace is None:
        return -1
    return inspection.workspace.enrolments[slug].place.route[-1]


def _unread(inspection: Inspection) -> dict[str, str]:
    """The catalogs that could not be read, by how the ids of their items begin."""
    workspace = inspection.workspace
    if workspace is None:
        return {}
    domains = workspace.registers.domains
    return {
        f"{workspace.enrolments[facts.id].code}-{domains[domain].code}": (
            f"{facts.id}/{domain}.yaml"
        )
        for facts in inspection.facts
        for domain in facts.unreadable
        if domain in domains
    }


def _folder(target: str, root: Path, here: Path, names: Sequence[str]) -> str:
    below = folder_of(target, root, here, names)
    if below is None:
        raise ZwgkError(
            f"找不到“{target}”：不是工作区里的目录文件、文件夹、区或事项编号",
            "检查拼写；区用简称（如 hexi），事项用编号（如 HX-CZYJS-001）",
        )
    return below


def folder_of(target: str, root: Path, here: Path, names: Iterable[str]) -> str | None:
    """The path from the root that a word of the command line means, with "/" at its end.

    Empty for the whole, None where it means nothing. A file or folder is looked for first, then a
    district, folder or file among `names`.
    """
    known = tuple(names)
    for name in (_inside(here / target, root), target.rstrip("/")):
        below = "" if name == "." else f"{name}/"
        if name is not None and any(f"{path}/".startswith(below) for path in known):
            return below
    return None


def _inside(path: Path, root: Path) -> str | None:
    """The path from the workspace's root, of a file or folder that exists in it."""
    try:
        return path.resolve(strict=True).relative_to(root).as_posix()
    except (OSError, RuntimeError, ValueError):
        return None
