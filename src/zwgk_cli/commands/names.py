"""Names as typed on the command line, held against those that there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zwgk_cli.crossref.likeness import nearest, offer
from zwgk_cli.errors import ZwgkError

_NEAREST = 3
_SHOWN = 20


def check_known(
    stated: Iterable[str], known: Sequence[str], what: str, proper: Sequence[str] = ()
) -> None:
    """Raises ZwgkError for the first name that is none of the known ones.

    `proper` are those of them that are offered where none is near; empty for all.
    """
    for name in stated:
        if name not in known:
            raise unknown_name(name, known, what, proper)


def unknown_name(
    name: str, known: Sequence[str], what: str, proper: Sequence[str] = ()
) -> ZwgkError:
    """What to say of a name that means nothing.

    Offered are the nearest ones, else those of which it is a part, else those that there are.
    """
    near = nearest(name, known) or tuple(one for one in known if name and name in one)[:_NEAREST]
    names = proper or known
    more = f" 等 {len(names)} 个" if len(names) > _SHOWN else ""
    some = f"可以写：{'、'.join(names[:_SHOWN])}{more}"
    hint = f"相近的有{offer(near)}" if near else some
    return ZwgkError(f"没有“{name}”这个{what}", hint)
