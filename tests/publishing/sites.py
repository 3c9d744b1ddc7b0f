"""Small sites for the tests, and what a visitor of the folder would find there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from zwgk_cli.publishing.site import open_staging

OLD = {
    "index.html": b"old index",
    "assets/site.css": b"the same in both",
    "hexi/jiuye/gone.html": b"retired",
    "hexi/jiuye/HX-JY-001.html": b"old item",
}
NEW = {
    "index.html": b"new index",
    "assets/site.css": b"the same in both",
    "hexi/jiuye/HX-JY-001.html": b"new item",
    "hexi/shuishou/HX-SS-001.html": b"another domain",
}
EDITIONS = {"hexi/jiuye": "2026-11-01"}


def build(out: Path, files: Mapping[str, bytes]) -> None:
    with open_staging(out) as staging:
        for path, content in files.items():
            staging.write(path, content)
        staging.publish(EDITIONS, "0.1.0")


def published(out: Path) -> dict[str, bytes]:
    """The files of the visible site, each proven against the manifest, without our marker."""
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    found = {}
    for entry in manifest["files"]:
        content = (out / entry["path"]).read_bytes()
        assert len(content) == entry["bytes"]
        assert sha256(content).hexdigest() == entry["sha256"]
        found[entry["path"]] = content
    assert found.pop(".zwgk-site")
    return found


def everything(folder: Path) -> dict[str, bytes | str | None]:
    """Every path below a folder: the bytes of a file, the aim of a link, None for a folder."""
    found: dict[str, bytes | str | None] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        else:
            found[name] = path.read_bytes() if path.is_file() else None
    return found


def beside(out: Path) -> set[str]:
    """What lies beside the site, the lock file apart."""
    return {path.name for path in out.parent.iterdir()} - {out.name, f".{out.name}.zwgk-lock"}
