"""What sister regulations are about: 城镇燃气管理条例 is about 燃气, 城市道路管理条例 about 道路.

Only regulations with the same frame are compared: their titles part in the subject alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.basis import Law

_FRAME = pattern(
    "(?:中华人民共和国)?(?:城市|城镇)(?P<subject>[^的关于]{2,12}?)(?:管理)?(?:条例|办法|规定)"
)
_JOINT = pattern("[与和、及]")


def subjects_of(laws: Mapping[str, Law]) -> Mapping[str, tuple[str, ...]]:
    """The subjects of each regulation of this frame, by its id."""
    found = {}
    for law in laws.values():
        match = _FRAME.fullmatch(law.title)
        if match is not None:
            found[law.id] = tuple(part for part in _JOINT.split(match["subject"]) if len(part) > 1)
    return found
