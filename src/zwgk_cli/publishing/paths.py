"""Which paths a site may have, and the names that zwgk uses beside and inside its folder."""

from __future__ import annotations

import errno
import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

MANIFEST = "manifest.json"
MARKER = ".zwgk-site"

_RESERVED = frozenset({MANIFEST, MARKER})
_FORBIDDEN = frozenset('\\:*?"<>|\x7f').union(map(chr, range(32)))
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {port + number for port in ("com", "lpt") for number in "0123456789¹²³"}
)


class Places(Struct, frozen=True):
    """The folder of a site, and everything that zwgk ever puts beside it."""

    site: Path
    new: Path
    old: Path
    journal: Path
    lock: Path


def places_of(out: Path) -> Places:
    """Name the places beside the folder `out`, links on the way to it being followed first.

    Raises OSError where the path cannot be followed, ValueError for the top of a file system,
    which has no name to put a new folder beside.
    """
    try:
        site = out.resolve()
    except RuntimeError as error:  # Python before 3.13 says so of links that run in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(out)) from error
    if not site.name:
        msg = f"the top of a file system cannot be a site: {out}"
        raise ValueError(msg)

    def beside(what: str) -> Path:
        return site.with_name(f".{site.name}.zwgk-{what}")

    return Places(site, beside("new"), beside("old"), beside("journal"), beside("lock"))


def check_path(path: str) -> None:
    """Raise ValueError unless `path` names a file below the site's folder on every system.

    Paths are relative, with "/"; what Windows reads otherwise (drives, devices, backslashes, a
    final dot or space) is refused everywhere, as are the names of the manifest and the marker.
    """
    path.encode()  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    if path.casefold() in _RESERVED or not all(map(_is_plain, path.split("/"))):
        msg = f"not a path of a site: {path!r}"
        raise ValueError(msg)


def make_folders(folder: Path, path: str) -> None:
    """Make the folders that lead to `path`; `folder` itself has to be there already."""
    for part in path.split("/")[:-1]:
        folder = folder / part
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)


def shown(path: str | os.PathLike[str]) -> str:
    """Print a path for a message: bytes that are no UTF-8 become replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


@lru_cache(1024)  # most parts are folders, met again and again
def _is_plain(part: str) -> bool:
    return (
        part.rstrip(". ") == part != ""
        and _FORBIDDEN.isdisjoint(part)
        and part.partition(".")[0].rstrip().casefold() not in _DEVICES
    )
