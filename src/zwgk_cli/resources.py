"""What ships with the program: schemas, templates, and the registers and standards of the pilot.

In a wheel they lie in zwgk_cli/_bundled; in a checkout, at the top of the repository.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def bundled() -> Path:
    """The folder that holds schemas/, templates/ and catalogs/."""
    here = Path(__file__).resolve().parent
    packed = here / "_bundled"
    return packed if packed.is_dir() else here.parents[1]


def schema_path(kind: str) -> Path:
    """The JSON Schema of a kind of file, such as "catalog" or "powers"."""
    return bundled() / "schemas" / f"{kind}.schema.json"


def template_folder(medium: str) -> Path:
    """The shipped templates of a medium, such as "html"."""
    return bundled() / "templates" / medium


def shipped_folder() -> Path:
    """The shipped workspace, of which registers/ and standard/ stand in for missing files."""
    return bundled() / "catalogs"
