"""Publishing a site: open a staging folder, write every file into it, publish.

    with open_staging(Path("dist")) as staging:
        staging.write("index.html", page)
        staging.publish({"hexi/caizheng-yujuesuan": "2026-11-01"}, "0.1.0")

Leaving the block without publish() leaves the old site as it was.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from zwgk_cli.errors import ZwgkError
from zwgk_cli.publishing import native
from zwgk_cli.publishing.accept import accept, resolve
from zwgk_cli.publishing.carry import carry_over
from zwgk_cli.publishing.discard import discard
from zwgk_cli.publishing.files import create, holds, is_untouched, link, read_regular
from zwgk_cli.publishing.lock import locked
from zwgk_cli.publishing.manifest import (
    MARKER_ENTRY,
    MARKER_TEXT,
    Entry,
    Manifest,
    entry_of,
    manifest_bytes,
)
from zwgk_cli.publishing.paths import MANIFEST, MARKER, Places, check_path
from zwgk_cli.publishing.swap import complete, put_in_place
from zwgk_cli.publishing.trouble import reported
from zwgk_cli.publishing.walk import walk

__all__ = ["Earlier", "Entry", "Staging", "open_staging", "write_file"]


class Earlier(Struct, frozen=True):
    """The site that is published now, as a store of files that need not be made again."""

    folder: Path
    manifest: Manifest

    def take(self, into: Path, path: str, sha256_hex: str) -> Entry | None:
        """Give the file at this path a second name below `into`, if it has this hash.

        What the manifest says is believed of a file that has the size listed and was not modified
        after publication; any other is read and hashed. Hand the entry to adopt(). Raises
        ValueError for a path that is not one of a site.
        """
        check_path(path)
        entry = self.manifest.files.get(path)
        if entry is None or entry.sha256 != sha256_hex:
            return None
        source = f"{self.folder}/{path}"
        untouched = is_untouched(source, entry.size, self.manifest.written)
        if untouched and link(self.folder, into, path):
            return entry
        with suppress(OSError):  # unreadable: the caller has the bytes, or makes them
            found = read_regular(source, entry.size)
            if found and sha256(found[0]).hexdigest() == sha256_hex:
                return write_file(into, self.folder, path, found[0])
        return None


class Staging:
    """A new site beside the old one; nothing of it is visible until publish()."""

    folder: Path
    """Where the new site is written; worker processes write below it with write_file()."""
    old: Path | None
    """The folder of the site that is published now, if there is one."""
    earlier: Earlier | None
    """That site as a store of files; worker processes take from it too."""

    def __init__(self, places: Places, manifest: Manifest | None) -> None:
        self.folder = places.new
        self.old = places.site if manifest else None
        self.earlier = Earlier(places.site, manifest) if manifest else None
        self._places = places
        self._manifest = manifest
        self._entries: dict[str, Entry] = {}
        self._names: set[str] = set()
        self._published = False

    def write(self, path: str, content: bytes) -> None:
        """Write one file; bytes that the old site has at this path are linked, not written.

        Raises ValueError for a path that is not one of a site, or is written twice (letter case
        makes no difference): a bug of the caller. Raises ZwgkError if the disk refuses.
        """
        self._claim(path)
        self._entries[path] = write_file(self.folder, self.old, path, content)

    def reuse(self, path: str, sha256_hex: str) -> bool:
        """Take a file over from the old site without its bytes, if it has this hash.

        Returns False if the old site has no such file: write() it then. What the old manifest
        says is believed of a file that has the size listed and was not modified after publication;
        any other is read and hashed.
        """
        entry = self.earlier.take(self.folder, path, sha256_hex) if self.earlier else None
        if entry is None:
            return False
        self._claim(path)
        self._entries[path] = entry
        return True

    def adopt(self, entries: Iterable[Entry]) -> None:
        """Take responsibility for files that worker processes wrote below `folder`."""
        for entry in entries:
            check_path(entry.path)
            self._claim(entry.path)
            self._entries[entry.path] = entry

    def publish(self, editions: Mapping[str, str], version: str) -> None:
        """Make the new site the visible one, in one step, after all of it is on the disk.

        `editions` maps "district/domain" to the day of its edition, `version` is that of zwgk;
        both go into the manifest. Files in the old site that zwgk did not write come along.
        Raises ZwgkError, the old site being whole, if one of them is in the way or the system
        refuses; ValueError if a file below `folder` was neither written here nor adopted, or an
        adopted one is missing.
        """
        self._check_complete()
        entries = (MARKER_ENTRY, *self._entries.values())
        with reported("发布网站时出错", self._places.site):
            if self.old and self._manifest:
                carry_over(self.old, self._manifest, self.folder)
                shutil.copymode(self.old, self.folder)
            create(self.folder, MANIFEST, manifest_bytes(entries, editions, version))
            native.flush(self.folder)
            put_in_place(self._places)
        self._published = True

    def _claim(self, path: str) -> None:
        name = path.casefold()
        if self._published or name in self._names:
            msg = f"written twice, or after publication: {path!r}"
            raise ValueError(msg)
        self._names.add(name)

    def _check_complete(self) -> None:
        if self._published:
            msg = "published twice"
            raise ValueError(msg)
        with reported("检查新网站时出错", self.folder):
            found = {
                path for path, entry in walk(self.folder) if not entry.is_dir(follow_symlinks=False)
            }
        if strays := found.symmetric_difference({MARKER, *self._entries}):
            msg = f"neither written nor adopted, or adopted and missing: {sorted(strays)[:5]}"
            raise ValueError(msg)


@contextmanager
def open_staging(out: Path) -> Iterator[Staging]:
    """Open a staging folder beside `out`; on leaving, whatever is not the visible site goes.

    Takes the lock, completes or removes what a killed build left, makes `out`'s parents. Raises
    ZwgkError if another build is at work, if `out` holds files and is no site of ours, or if the
    place cannot be written.
    """
    places = resolve(out)
    doing = "不能在这里准备网站"
    with reported(doing, places.site):
        accept(places.site)  # before anything is made beside it
        places.site.parent.mkdir(parents=True, exist_ok=True)
    with locked(places):
        with reported(doing, places.site):
            complete(places)
            manifest = accept(places.site)
            _clear(places)
            places.new.mkdir()
            create(places.new, MARKER, MARKER_TEXT)
        try:
            yield Staging(places, manifest)
        finally:
            # The visible site is whole already; what cannot be removed now is left to the next
            # build, and must not hide the error that brought us here.
            with suppress(OSError, ZwgkError):
                complete(places)
                _clear(places)


def write_file(folder: Path, old: Path | None, path: str, content: bytes) -> Entry:
    """Write a file below the staging folder, in any process; hand the entry to adopt().

    Linked from the site in `old` if it has the same bytes there. Raises ValueError for a path
    that is not one of a site, ZwgkError if the disk refuses.
    """
    check_path(path)
    if not (old and holds(f"{old}/{path}", content) and link(old, folder, path)):
        with reported("文件写不进去", folder / path):
            create(folder, path, content)
    return entry_of(path, content)


def _clear(places: Places) -> None:
    for leftover in (places.new, places.old):
        discard(leftover, places.site)
