"""What comes of checking a standard, a catalog, a district: values that travel and can be kept."""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli.crossref.coverage_table import CoverageTable
from zwgk_cli.model.links import CatalogLinks
from zwgk_cli.model.workspace import CatalogFacts, DistrictFacts, StandardFacts
from zwgk_cli.reporting.report import Located
from zwgk_cli.rules.check import Echo, Key


class StandardOutcome(Struct, frozen=True):
    """A standard checked by itself: its faults, also by their keys, for the echoes of adopters.

    `partial` where something of it could not be read.
    """

    findings: tuple[Located, ...]
    faults: tuple[Key, ...]
    suppressed: int
    partial: bool
    facts: StandardFacts


class LinkedCatalog(Struct, frozen=True):
    """What remains of a catalog, and what it refers to; neither where it was of no use."""

    facts: CatalogFacts | None
    links: CatalogLinks | None


class CatalogOutcome(Struct, frozen=True):
    """A catalog checked against its district's lists and their coverage."""

    findings: tuple[Located, ...]
    echoes: tuple[Echo, ...]
    suppressed: int


class DistrictOutcome(Struct, frozen=True):
    """What comes of a district; facts and coverage are None where it could not be read."""

    slug: str
    findings: tuple[Located, ...]
    echoes: tuple[Echo, ...]
    suppressed: int
    files: int
    facts: DistrictFacts | None
    coverage: CoverageTable | None
    list_titles: tuple[str, ...]
