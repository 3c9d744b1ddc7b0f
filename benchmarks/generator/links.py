"""Which item discloses which powers and services, so that each is covered exactly as rules ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from benchmarks.generator.items import Draft
from benchmarks.generator.lists import Held
from benchmarks.generator.text import Value

_PENAL = "行政处罚"
_MERGED = 0.06

Merged = tuple[Held, int]
"""An act that goes without a code of its own, and the number of the item that tells of it."""


def link(
    random: Random, agency: str, drafts: Sequence[Draft], held: Iterable[Held]
) -> tuple[Merged, ...]:
    """Has the items disclose the acts; what is left out is told by the number of another item.

    `agency` is whose penalties one item in some catalogs discloses as a whole.
    """
    merged: list[Merged] = []
    kept = [one for one in held if not one.ended]
    cited = [draft.laws for draft in drafts]
    for one in kept:
        homes = _titled(random, drafts, one)
        if not homes and random.random() < _MERGED:
            merged.append((one, random.randrange(len(drafts))))
            continue
        for draft in homes or [_related(random, drafts, cited, one)]:
            draft.disclose(one.act, _reference(random, one))
    told = {id(one) for one, _ in merged}
    _fill(random, drafts, [one for one in kept if id(one) not in told])
    penal = [draft for draft in drafts if draft.title.kind == _PENAL]
    if penal and random.random() < 0.1:
        penal[0].powers.append({"agency": agency, "kind": _PENAL})
    return tuple(merged)


def _titled(random: Random, drafts: Sequence[Draft], one: Held) -> list[Draft]:
    """The items whose titles name the act; else one of those for all acts of its kind."""
    named = [draft for draft in drafts if draft.title.act == one.act.name]
    whole = [draft for draft in drafts if draft.title.kind == one.act.kind]
    return named or ([random.choice(whole)] if whole else [])


def _related(
    random: Random, drafts: Sequence[Draft], cited: Sequence[frozenset[str]], one: Held
) -> Draft:
    """An item that cites a law behind the act, one about acts rather than about a policy."""
    behind = one.act.laws
    citing = [
        draft for draft, laws in zip(drafts, cited, strict=True) if not laws.isdisjoint(behind)
    ]
    about = [draft for draft in citing if draft.title.act or draft.title.kind not in ("", _PENAL)]
    return random.choice(about or citing or drafts)


def _fill(random: Random, drafts: Sequence[Draft], kept: Sequence[Held]) -> None:
    """An item for all acts of a kind has at least one of them."""
    for draft in drafts:
        fitting = [one for one in kept if one.act.kind == draft.title.kind]
        if fitting and not (draft.powers or draft.services):
            one = random.choice(fitting)
            draft.disclose(one.act, _reference(random, one))


def _reference(random: Random, held: Held) -> Value:
    if held.act.kind != "公共服务" and random.random() < 0.12:
        return {"code": held.code, "name": held.act.name}
    return held.code


def exemptions(merged: Iterable[Merged], ids: Sequence[str]) -> list[dict[str, Value]]:
    """The entries of `exempt` for the acts that another item discloses along with its own."""
    return [
        {
            "service" if held.act.kind == "公共服务" else "power": held.code,
            "reason": "并入其他事项",
            "into": ids[number],
        }
        for held, number in merged
    ]
