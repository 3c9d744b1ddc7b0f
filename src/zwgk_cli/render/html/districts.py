"""Views of the home page, of a district's page and of the page about the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from zwgk_cli.crossref.powers import lists
from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render.html.contacts import agency_contact
from zwgk_cli.render.html.links import safe_url, segment
from zwgk_cli.render.html.makeup import makeup_view
from zwgk_cli.render.html.words import long_date


class Line(Struct, frozen=True):
    """One catalog in a list: its domain, its items counted, whether it is issued and reviewed."""

    domain: str
    count: int
    final: bool


def district_columns(
    districts: Sequence[DistrictFacts], workspace: Workspace
) -> list[dict[str, object]]:
    """The columns of the home page: each district with its domains and their counts."""
    columns = []
    for facts in districts:
        lines = [
            Line(entry.domain, len(entry.items), final=entry.final) for entry in facts.catalogs
        ]
        columns.append(
            {
                "name": facts.name,
                "href": f"{segment(facts.id)}/index.html",
                "domains": domain_rows(facts.id, lines, workspace, f"{segment(facts.id)}/"),
                **_totals(lines),
            }
        )
    return columns


def home_view(districts: Sequence[DistrictFacts], workspace: Workspace) -> dict[str, object]:
    """The `home` of home.html."""
    catalogs = [catalog for facts in districts for catalog in facts.catalogs]
    return {
        "city": workspace.settings.city.name,
        "districts": district_columns(districts, workspace),
        "domain_count": len({catalog.domain for catalog in catalogs}),
        "item_count": sum(len(catalog.items) for catalog in catalogs),
        "edition": long_date(max(c.edition for c in catalogs)) if catalogs else None,
    }


def district_view(
    district: District, workspace: Workspace, anchors: Mapping[str, str]
) -> dict[str, object]:
    """The `district` of district.html: its domains, its lists and its 机构名录."""
    lines = [_line(catalog) for catalog in district.catalogs]
    return {
        "name": district.name,
        "site": safe_url(district.site),
        "domains": domain_rows(district.id, lines, workspace, ""),
        "lists": list_views(district),
        "makeup": makeup_view(district.catalogs),
        "agencies": _directory(district, anchors),
        "groups": [
            {"name": name, "anchor": anchors[name], "members": members}
            for name, members in district.groups.items()
            if name not in district.agencies
        ],
        **_totals(lines),
    }


def domain_rows(
    district: str, lines: Iterable[Line], workspace: Workspace, base: str
) -> list[dict[str, object]]:
    """The domains of the pilot scope in its order, then those added beyond it (增加).

    A domain of the scope that has no catalog here stands without a link.
    """
    enrolment = workspace.enrolment(district)
    scope = enrolment.scope if enrolment else ()
    found = {line.domain: line for line in lines}
    order = dict.fromkeys((*scope, *found))
    return [
        {
            "name": workspace.registers.domain_name(domain),
            "href": f"{base}{segment(domain)}/index.html" if domain in found else None,
            "count": found[domain].count if domain in found else None,
            "final": domain not in found or found[domain].final,
            "added": enrolment is not None and domain not in scope,
        }
        for domain in order
    ]


def about_view(workspace: Workspace) -> dict[str, object]:
    """The `about` of about.html: on which 基本目录 and guideline each domain stands."""
    registers = workspace.registers
    return {
        "city": workspace.settings.city.name,
        "sources": [
            {
                "name": registers.domain_name(domain),
                "source": standard.source,
                "edition": long_date(standard.edition),
                "guideline": registers.domains[domain].guideline
                if domain in registers.domains
                else None,
            }
            for domain, standard in workspace.standards.items()
        ],
    }


def _line(catalog: Catalog) -> Line:
    return Line(catalog.domain, len(catalog.items), final=catalog.is_final)


def _totals(lines: Sequence[Line]) -> dict[str, object]:
    return {"catalog_count": len(lines), "item_count": sum(line.count for line in lines)}


def list_views(district: District) -> list[dict[str, object]]:
    """The lists of a district by name, with how many entries each has."""
    return [
        {
            "title": entries.title,
            "count": len(entries.powers),
            "example_codes": entries.example_codes,
        }
        for entries in lists(district)
    ]


def _directory(district: District, anchors: Mapping[str, str]) -> list[dict[str, object]]:
    """The agencies by kind, each kind in the order of its first agency."""
    counts = _responsibilities(district.catalogs)
    kinds: dict[str, list[dict[str, object]]] = {}
    for agency in district.agencies.values():
        entry = {
            **agency_contact(agency),
            "anchor": anchors[agency.name],
            "items": counts.get(agency.name, 0),
        }
        kinds.setdefault(agency.kind, []).append(entry)
    return [{"kind": kind, "agencies": agencies} for kind, agencies in kinds.items()]


def _responsibilities(catalogs: Iterable[Catalog]) -> dict[str, int]:
    """How many items each name publishes."""
    counts: dict[str, int] = {}
    for catalog in catalogs:
        for item in catalog.items:
            for name in item.agency:
                counts[name] = counts.get(name, 0) + 1
    return counts
