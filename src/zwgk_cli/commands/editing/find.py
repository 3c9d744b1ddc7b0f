"""From a name to the thing that it names."""

from __future__ import annotations

from zwgk_cli.commands.editing.desk import Reference
from zwgk_cli.commands.editing.subjects import Subject
from zwgk_cli.crossref import names_used
from zwgk_cli.crossref.agencies import by_other_name
from zwgk_cli.crossref.agencies import find as find_agency
from zwgk_cli.language.citation.parse import parse_basis
from zwgk_cli.model.basis import Citation, Law
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import Agency, District, Power, PowerList
from zwgk_cli.model.registers import Channel, Domain


def item_of(reference: Reference) -> tuple[Item, Catalog, District] | None:
    """The item of the district with this id, with its catalog and its district."""
    district = reference.district()
    for catalog in district.catalogs if district else ():
        for item in catalog.items:
            if item.id == reference.asked.name and district:
                return item, catalog, district
    return None


def standard_of(reference: Reference) -> Standard | None:
    """The standard of the document's domain."""
    domain = reference.asked.domain
    return reference.work.workspace.standards.get(domain) if domain else None


def standard_item_of(reference: Reference) -> tuple[Item, Standard] | None:
    """The standard item with this id, with its standard."""
    standard = standard_of(reference)
    item = standard.by_id.get(reference.asked.name) if standard else None
    return (item, standard) if item and standard else None


def list_of(reference: Reference, district: District | None) -> PowerList | None:
    """The list of the district in which a power or a service stands."""
    if district is None:
        return None
    is_service = reference.asked.subject is Subject.SERVICE
    return district.services if is_service else district.powers


def power_of(reference: Reference) -> Power | None:
    """The entry of the lists with this code."""
    entries = list_of(reference, reference.lists())
    return entries.by_code.get(reference.asked.name) if entries else None


def agency_of(reference: Reference) -> Agency | None:
    """The agency with this name, or with it as another name."""
    district = reference.lists()
    if district is None:
        return None
    other = by_other_name(reference.asked.name, district)
    return find_agency(reference.asked.name, district) or (other.agency if other else None)


def law_of(reference: Reference) -> Law | None:
    """The law that is named by its id, or cited at the cursor."""
    laws = reference.work.laws
    if reference.asked.subject is Subject.LAW:
        return laws.law(reference.asked.name)
    citation = citation_of(reference)
    return laws.resolve(citation) if citation else None


def citation_of(reference: Reference) -> Citation | None:
    """The citation of a basis in which the cursor stands; the only one from anywhere."""
    citations = parse_basis(reference.asked.name).citations
    at = reference.at
    within = [found for found in citations if found.span[0] <= at <= found.span[1]]
    return within[0] if within else citations[0] if len(citations) == 1 else None


def channel_of(reference: Reference) -> Channel | None:
    """The channel with this name or alias."""
    registers = reference.work.workspace.registers
    name = names_used.channel_of(reference.asked.name, registers)
    return registers.channels[name] if name else None


def domain_of(reference: Reference) -> Domain | None:
    """The domain with this slug."""
    return reference.work.workspace.registers.domains.get(reference.asked.name)
