"""open-data.json: the catalogs as a DCAT catalog, from which open-data portals harvest.

Addresses are relative to the file where the site has no address of its own; JSON-LD allows that.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from zwgk_cli.model.workspace import CatalogFacts, DistrictFacts, Workspace
from zwgk_cli.render.addresses import MEDIA_TYPES, base_of, path_of
from zwgk_cli.render.labels import catalog_title

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def open_data(
    districts: Sequence[DistrictFacts], workspace: Workspace, kinds: Collection[str]
) -> tuple[str, bytes]:
    """The path and the bytes of open-data.json; `kinds` of file are those that were built."""
    settings = workspace.settings
    base, notice = base_of(settings.site.url), settings.site.notice
    head: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": base or "index.html",
        "@type": "dcat:Catalog",
        "dct:title": settings.site.title,
        "dct:language": "zh-CN",
        "dct:spatial": settings.city.name,
    }
    if notice is not None:
        head["dct:description"] = f"{notice.label}：{notice.text}"
    datasets = [
        _dataset(base, facts, catalog, workspace, kinds)
        for facts in districts
        for catalog in facts.catalogs
    ]
    lines = ",\n".join(_line(dataset) for dataset in datasets)
    opening = _line(head).removesuffix("}")
    text = f'{opening},\n"dcat:dataset": [\n{lines}\n]}}\n'
    return "open-data.json", text.encode("utf-8", "replace")


def _dataset(
    base: str,
    facts: DistrictFacts,
    catalog: CatalogFacts,
    workspace: Workspace,
    kinds: Collection[str],
) -> dict[str, Any]:
    name = workspace.registers.domain_name(catalog.domain)
    folder = base + path_of(catalog.district, catalog.domain)
    found: dict[str, Any] = {
        "@id": f"{folder}/index.html",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{catalog.district}/{catalog.domain}",
        "dct:title": catalog_title(facts.name, name),
        "dct:language": "zh-CN",
        "dct:modified": {"@type": "xsd:date", "@value": catalog.edition.isoformat()},
        "dct:spatial": facts.name,
        "dcat:keyword": ["政务公开", facts.name, name],
    }
    if "html" in kinds:
        found["dcat:landingPage"] = {"@id": f"{folder}/index.html"}
    found["dcat:distribution"] = [
        _distribution(f"{folder}/catalog.{kind}", media)
        for kind, media in MEDIA_TYPES.items()
        if kind in kinds
    ]
    return found


def _distribution(address: str, media: str) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": media,
    }


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
