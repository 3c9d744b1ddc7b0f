"""The files of a workspace as an editor shows them: what is typed stands over what is on disk."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_cli.loading.files import Files


class Overlay:
    """Files of which some are open in an editor; their texts count, saved or not."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._typed: dict[str, bytes] = {}

    def put(self, typed: Mapping[str, str]) -> frozenset[str]:
        """Takes these texts for all that are open; returns the paths that differ from before."""
        new = {path: text.encode("utf-8", "surrogatepass") for path, text in typed.items()}
        old, self._typed = self._typed, new
        return frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))

    def paths(self) -> tuple[str, ...]:
        """All YAML files, those that were never saved among them, in the order of their names."""
        return tuple(sorted({*self._files.paths(), *self._typed}))

    def read(self, path: str) -> bytes:
        """The bytes of a file as it is typed; raises Unreadable."""
        typed = self._typed.get(path)
        return self._files.read(path) if typed is None else typed
