"""Regular expressions that are compiled when they are first used.

A module has several, a start of the program needs few of them, and compiling a class of Chinese
characters takes a millisecond or more.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def pattern(source: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """The pattern, as re.compile() gives it; a faulty one raises re.error at its first use."""
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Stands for a pattern; its methods become the compiled one's with the first call of any."""

    def __init__(self, source: str, flags: int | re.RegexFlag) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
