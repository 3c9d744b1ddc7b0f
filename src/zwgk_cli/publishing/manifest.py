"""The list of what zwgk wrote: manifest.json, and the marker that says whose the folder is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from zwgk_cli.publishing.files import read_regular
from zwgk_cli.publishing.paths import MANIFEST, MARKER

VERSION = 1
MARKER_TEXT = (
    "本文件夹由 zwgk 生成。zwgk build 会更新 manifest.json 列出的文件，其他文件原样保留。\n"
).encode()


class Entry(Struct, frozen=True):
    """A file of the site: path with "/", size in bytes, SHA-256 in lower-case hexadecimal."""

    path: str
    size: int
    sha256: str


class Manifest(Struct, frozen=True):
    """What the manifest of a published site lists, by path, and when it was written (ns)."""

    files: Mapping[str, Entry]
    written: int

    def owns(self, path: str) -> bool:
        """Whether zwgk wrote the file at this path; the manifest itself included."""
        return path in self.files or path == MANIFEST


def entry_of(path: str, content: bytes) -> Entry:
    """Make the entry of a file with this content."""
    return Entry(path, len(content), sha256(content).hexdigest())


MARKER_ENTRY = entry_of(MARKER, MARKER_TEXT)


def manifest_bytes(files: Iterable[Entry], editions: Mapping[str, str], version: str) -> bytes:
    """Lay the manifest out as UTF-8 JSON with LF, one file a line in order of path; no clock."""
    head = {
        "version": VERSION,
        "tool": f"zwgk {version}",
        "editions": dict(sorted(editions.items())),
    }
    lines = ",\n".join(_line(entry) for entry in sorted(files, key=lambda entry: entry.path))
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{opening},\n "files": [\n{lines}\n ]\n}}\n'.encode()


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of the site in `folder`; None if there is none, or none of ours.

    Raises OSError if it is there and cannot be read.
    """
    found = read_regular(folder / MANIFEST)
    if found is None:
        return None
    content, state = found
    try:
        document = json.loads(content)
        if document["version"] != VERSION:
            return None
        files = [Entry(f["path"], f["bytes"], f["sha256"]) for f in document["files"]]
        return Manifest({entry.path: entry for entry in files}, state.st_mtime_ns)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _line(entry: Entry) -> str:
    path = json.dumps(entry.path, ensure_ascii=False)
    return f'  {{"path": {path}, "bytes": {entry.size}, "sha256": "{entry.sha256}"}}'
