"""JSON-LD of the pages: what search engines and portals read of a catalog and of its items.

None of it where the site has no address: what it names could not be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Settings
from zwgk_cli.render.addresses import MEDIA_TYPES, base_of, path_of
from zwgk_cli.render.html.words import listed
from zwgk_cli.render.labels import labels

Data = dict[str, Any]
_SCHEMA = "https://schema.org"


class LinkedData:
    """Makes the data of pages; `files` are the names of those that stand beside a catalog."""

    def __init__(self, settings: Settings, files: Sequence[str], *, draft: bool) -> None:
        self._settings = settings
        self._base = base_of(settings.site.url)
        self._files = tuple(files)
        self._draft = draft

    def home(self) -> Data | None:
        """The whole site: a DataCatalog."""
        if not self._base:
            return None
        return {
            "@context": _SCHEMA,
            "@type": "DataCatalog",
            "@id": self._base,
            "url": self._base,
            "name": self._settings.site.title,
            "inLanguage": "zh-CN",
            "spatialCoverage": self._settings.city.name,
        }

    def catalog(self, title: str, district: District, catalog: Catalog) -> Data | None:
        """One catalog: a Dataset with its files."""
        if not self._base:
            return None
        folder = self._folder(catalog)
        return {
            **self._dataset(f"{folder}index.html", title, catalog),
            "description": f"{title}，共{len(catalog.items)}项",
            "spatialCoverage": district.name,
            "includedInDataCatalog": {"@type": "DataCatalog", "@id": self._base},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": folder + file,
                    "encodingFormat": MEDIA_TYPES[file.rpartition(".")[2]],
                }
                for file in self._files
            ],
        }

    def item(self, name: str, catalog: Catalog, item: Item) -> Data | None:
        """One item: a Dataset that is part of its catalog's."""
        if not self._base:
            return None
        folder = self._folder(catalog)
        return {
            **self._dataset(f"{folder}{path_of(item.id)}.html", name, catalog),
            "identifier": item.id,
            "description": listed([entry.element for entry in item.content]) or name,
            "isPartOf": {"@type": "Dataset", "@id": f"{folder}index.html"},
        }

    def _dataset(self, address: str, name: str, catalog: Catalog) -> Data:
        found: Data = {
            "@context": _SCHEMA,
            "@type": "Dataset",
            "@id": address,
            "url": address,
            "name": name,
            "inLanguage": "zh-CN",
            "dateModified": catalog.edition.isoformat(),
            "isAccessibleForFree": True,
        }
        words = [word for word, _ in labels(catalog, self._settings, draft=self._draft)]
        if words:
            found["creativeWorkStatus"] = listed(words)
        elif catalog.issued is not None:
            found["publisher"] = {"@type": "GovernmentOrganization", "name": catalog.issued.by}
        return found

    def _folder(self, catalog: Catalog) -> str:
        return f"{self._base}{path_of(catalog.district, catalog.domain)}/"
