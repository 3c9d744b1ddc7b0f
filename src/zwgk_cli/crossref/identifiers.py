"""事项编号: how the ids of a catalog or standard begin, and which number is still free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zwgk_cli.model.catalog import Catalog, Standard
from zwgk_cli.model.workspace import Workspace


def prefix_of(catalog: Catalog | Standard, workspace: Workspace) -> str | None:
    """What ids begin with: `HX-CZYJS-` in a catalog, `CZYJS-` in a standard.

    None where the domain or the district is unknown.
    """
    domain = workspace.registers.domains.get(catalog.domain)
    if domain is None:
        return None
    if isinstance(catalog, Standard):
        return f"{domain.code}-"
    enrolment = workspace.enrolment(catalog.district)
    return None if enrolment is None else f"{enrolment.code}-{domain.code}-"


def ids_of(catalog: Catalog | Standard) -> Iterator[str]:
    """Every id that is taken in a catalog: those of its items, and of the retired ones."""
    yield from (item.id for item in catalog.items)
    if isinstance(catalog, Catalog):
        yield from (entry.id for entry in catalog.retired)


def number_of(identifier: str) -> str:
    """The digits at an id's end."""
    return identifier.rpartition("-")[2]


def next_free(prefix: str, taken: Iterable[str]) -> str:
    """The id after the highest one that begins with `prefix`: numbers are never reused."""
    numbers = [int(number_of(identifier)) for identifier in taken if identifier.startswith(prefix)]
    return f"{prefix}{max(numbers, default=0) + 1:03}"
