"""What a file was and will be, as a unified difference."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from zwgk_cli.reporting.masking import masked_text


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """The unified difference of a file; private numbers are masked, as in every output."""
    old, new = (masked_text(text).splitlines(keepends=True) for text in (before, after))
    for line in difflib.unified_diff(old, new, path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
