"""What stands below the title of a catalog: edition, issue, secrecy review, guideline."""

from __future__ import annotations

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.registers import Domain
from zwgk_cli.render.html.words import long_date


def colophon(catalog: Catalog, domain: Domain | None) -> dict[str, object]:
    """The colophon of catalog.html, as far as it is stated; `domain` is the catalog's."""
    issued, review = catalog.issued, catalog.review
    return {
        "edition": long_date(catalog.edition),
        "issued": {
            "by": issued.by,
            "number": issued.number,
            "date": long_date(issued.date) if issued.date else None,
        }
        if issued
        else None,
        "review": {
            "by": review.secrecy,
            "date": long_date(review.date) if review.date else None,
        }
        if review
        else None,
        "guideline": domain.guideline if domain else None,
    }
