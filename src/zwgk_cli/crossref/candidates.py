"""The entry that a mistyped code most likely means; never taken without being asked."""

from __future__ import annotations

from zwgk_cli.model.district import Power, PowerList

_CODE_LIKENESS = 80
_SAME_NAME = 90
"""Names as much alike as this mean the same power, whatever the codes look like."""
_UNDIVIDED_PREFIX = 6


class Codes:
    """The codes of a list, sorted by what they begin with: kinds and areas are not mixed up."""

    def __init__(self, powers: PowerList) -> None:
        self._powers = powers
        self._sorted: dict[str, list[str]] = {}

    def nearest(self, code: str, name: str, domain: str) -> Power | None:
        """The entry of the domain that is much alike in its code and, of several, in its name.

        `name` is that of the power, or the title of the item, that bears the code. An entry of
        another domain is none; one that states no domain may be of any.
        """
        from rapidfuzz import fuzz, process  # for what has a finding

        known = self._powers.by_code
        kin = [
            other
            for other in self._by_prefix().get(prefix_of(code), ())
            if known[other].domain in (None, domain)
        ]
        near = process.extract(
            code, kin, scorer=fuzz.ratio, score_cutoff=_CODE_LIKENESS, limit=None
        )
        if not near:
            return None
        best = max(
            near,
            key=lambda match: (
                fuzz.ratio(name, known[match[0]].name) >= _SAME_NAME,
                match[1],
                fuzz.ratio(name, known[match[0]].name),
            ),
        )
        return known[best[0]]

    def _by_prefix(self) -> dict[str, list[str]]:
        """The codes by prefix, sorted once something is asked: most lists have no fault."""
        if not self._sorted:
            for code in self._powers.by_code:
                self._sorted.setdefault(prefix_of(code), []).append(code)
        return self._sorted


def prefix_of(code: str) -> str:
    """What a code shares with others of its kind: HX-CF of HX-CF-0219, else its first six signs."""
    prefix, dash, _ = code.rpartition("-")
    return prefix if dash else code[:_UNDIVIDED_PREFIX]
