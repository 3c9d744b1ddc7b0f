"""The details of an unforeseen error, kept in a file instead of shown."""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path

from zwgk_cli import __version__
from zwgk_cli.language.privacy import mask
from zwgk_cli.model.workspace import SETTINGS


def save_details(error: BaseException) -> str | None:
    """Writes the traceback to the workspace's .zwgk-cache, else to the temporary folder.

    Returns the file's path, or None where neither can be written.
    """
    text = "".join(
        [
            f"zwgk {__version__}, Python {platform.python_version()}, {platform.system()}\n\n",
            *traceback.format_exception(error),
        ]
    )
    content = mask(text).encode("utf-8", "replace")
    for save in (_save_in_workspace, _save_aside):
        try:
            return str(save(content))
        except OSError:
            continue
    return None


def _save_in_workspace(content: bytes) -> Path:
    folder = _cache(Path.cwd())
    if folder is None:
        raise FileNotFoundError
    folder.mkdir(exist_ok=True)
    path = folder / "zwgk-crash.txt"
    path.write_bytes(content)
    return path


def _save_aside(content: bytes) -> str:
    """Saves under a new name, so that nobody's link is followed in a folder of all users."""
    with tempfile.NamedTemporaryFile(prefix="zwgk-crash-", suffix=".txt", delete=False) as stream:
        stream.write(content)
    return stream.name


def _cache(here: Path) -> Path | None:
    for folder in (here, *here.parents, here / "catalogs"):
        if (folder / SETTINGS).is_file():
            return folder / ".zwgk-cache"
    return None
