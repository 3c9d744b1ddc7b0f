"""Names as typed on the command line, held against those that there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zwgk_cli.crossref.likeness import nearest, offer
from zwgk_cli.errors import ZwgkError

_SHOWN = 20


def check_known(stated: Iterable[str], known: Sequence[str], what: str) -> None:
    """Raises ZwgkError for the first name that is none of the known ones."""
    for name in stated:
        if name not in known:
            raise unknown_name(name, known, what)


def unknown_name(name: str, known: Sequence[str], what: str) -> ZwgkError:
    """What to say of a name that means nothing: the nearest ones, else those that there are."""
    near = nearest(name, known)
    hint = f"相近的有{offer(near)}" if near else f"可以写：{'、'.join(known[:_SHOWN])}"
    return ZwgkError(f"没有“{name}”这个{what}", hint)
