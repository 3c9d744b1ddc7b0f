"""基本目录 against a district's items: which standard item one adopts, which none adopts."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.workspace import Workspace


def base_of(item: Item, catalog: Catalog | Standard | None, workspace: Workspace) -> Item | None:
    """The standard item that a district's item adopts; None where it adopts none that is known."""
    standard = workspace.standards.get(catalog.domain) if catalog else None
    if item.origin.base is None or standard is None:
        return None
    return standard.by_id.get(item.standard or "")


def is_unresolved(item: Item) -> bool:
    """Whether an item names a standard item that could not be found."""
    return item.standard is not None and item.origin.base is None


def unadopted(catalog: Catalog, standard: Standard) -> Iterator[Item]:
    """The standard items that a catalog neither adopts nor exempts (不列入)."""
    adopted = {item.standard for item in catalog.items}
    exempt = {entry.standard for entry in catalog.exempt}
    for item in standard.items:
        if item.id not in adopted and item.id not in exempt:
            yield item


def roles_needed(catalog: Catalog, standard: Standard | None) -> Iterator[tuple[str, Item, Item]]:
    """The roles that adopted items need: each with the standard's item and the adopting one.

    An item that states its own agencies needs no role.
    """
    bases = standard.by_id if standard else {}
    for item in catalog.items:
        base = bases.get(item.standard) if item.standard else None
        if base is not None and item.inherits("agency"):
            for role in base.agency:
                yield role, base, item
