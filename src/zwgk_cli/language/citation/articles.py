"""Articles of a law: 第十四条, 第二十条第一款第(七)项, 第19条、第20条, 第十条至第十二条."""

from __future__ import annotations

import re

from msgspec import Struct

from zwgk_cli.language.numerals import NUMERAL, chinese_numeral, parse_numeral
from zwgk_cli.language.patterns import pattern

_NUMERAL = rf"(?:[0-9]{{1,4}}|{NUMERAL}{{1,7}})"
_LINK = r" ?(?:、|,|和|及|与|以及|或) ?"
_RANGE = r" ?(?:至|到|—|–|-|~|－) ?"
_POINT_NUMERAL = rf"(?:第 ?\(?{_NUMERAL}\)?|\({_NUMERAL}\))"
_REST = (
    rf"(?P<article>{_NUMERAL}) ?(?P<kind>条|章|节)(?:之(?P<insert>{_NUMERAL}))?"
    rf"(?:,? ?第 ?(?P<clause>{_NUMERAL}) ?款)?"
    rf"(?:,? ?(?P<point>{_POINT_NUMERAL}) ?项)?"
    rf"(?: ?第 ?(?P<item>{_NUMERAL}) ?目)?"
)
_ARTICLE = pattern(rf"第 ?{_REST}")
_UNMARKED = pattern(_REST)
_SHORT = pattern(rf"第? ?(?P<article>{_NUMERAL}) ?(?P<kind>条)")
_CLAUSE = pattern(rf"第 ?(?P<clause>{_NUMERAL}) ?款(?: ?(?P<point>{_POINT_NUMERAL}) ?项)?")
_POINT = pattern(rf"第? ?(?P<point>\(?{_NUMERAL}\)?) ?项")
_LINKED = pattern(_LINK)
_RANGED = pattern(_RANGE)
_OPENS_SERIES = pattern(rf"第? ?\(?{_NUMERAL}\)?(?:{_LINK}|{_RANGE})")
_MEMBER = pattern(rf" ?第? ?\(?(?P<numeral>{_NUMERAL})\)? ?")

_MOST_MEMBERS = 40


class Articles(Struct, frozen=True):
    """Canonical articles in the order of the text, and where the first begins and the last ends."""

    names: tuple[str, ...]
    start: int
    end: int


class _Series(Struct, frozen=True):
    """Numerals that share one unit, each as first and last (the same but for 十至十二)."""

    members: tuple[tuple[str, str], ...]
    end: int

    def names(self, base: str, opening: str, closing: str) -> tuple[str, ...]:
        """The members as they are printed: 第（一）项, 第（一）项至第（三）项."""
        return tuple(
            f"{base}{opening}{first}{closing}"
            + (f"至{opening}{last}{closing}" if first != last else "")
            for first, last in self.members
        )


def find_articles(text: str, start: int, end: int) -> Articles | None:
    """The articles named in a stretch of folded text; None where there are none."""
    names: list[str] = []
    first, last = start, start
    place = start
    while (place := text.find("第", place, end)) >= 0:
        found = _read(text, place, end)
        if found is None:
            place += 1
            continue
        first = first if names else place
        names.extend(found.names)
        place = last = found.end
    return Articles(tuple(dict.fromkeys(names)), first, last) if names else None


def articles_at(text: str, place: int, end: int) -> Articles | None:
    """The articles that begin at `place` and follow one another; None where none begins there.

    After a comma 第 may be left out: 第六十六条、六十八条.
    """
    names: list[str] = []
    stop = last = place
    while (found := _read(text, stop, end, unmarked=bool(names) and stop > last)) is not None:
        names.extend(found.names)
        last = found.end
        link = _LINKED.match(text, last, end)
        stop = link.end() if link else last
    return Articles(tuple(dict.fromkeys(names)), place, last) if names else None


def _read(text: str, place: int, end: int, *, unmarked: bool = False) -> Articles | None:
    """Read one article at `place` with what hangs on it; None where a numeral is no number."""
    found = _read_article(text, place, end, unmarked=unmarked)
    return None if found is None or any("None" in name for name in found.names) else found


def _read_article(text: str, place: int, end: int, *, unmarked: bool) -> Articles | None:
    shared = _series(text, place, end, "条") if text.startswith("第", place, end) else None
    if shared is not None:
        return Articles(shared.names("", "第", "条"), place, shared.end)
    match = _ARTICLE.match(text, place, end)
    if match is None and unmarked:
        match = _UNMARKED.match(text, place, end)
        match = match if match and match["kind"] == "条" else None
    if match is None or _ordinal(match["article"]) is None:
        return None
    return (
        _read_range(text, place, end, match)
        or _read_shared(text, place, end, match)
        or _read_clauses(text, place, end, match)
    )


def _read_range(text: str, place: int, end: int, match: re.Match[str]) -> Articles | None:
    """第十条至第十二条 stays one name."""
    link = _RANGED.match(text, match.end(), end)
    until = _SHORT.match(text, link.end(), end) if link else None
    last = _ordinal(until["article"]) if until else None
    if until is None or last is None:
        return None
    return Articles((f"{_name(match)}至第{last}条",), place, until.end())


def _read_shared(text: str, place: int, end: int, match: re.Match[str]) -> Articles | None:
    """第十四条第一、二款 and 第二十条第(七)、(八)项: clauses or points that share their unit."""
    if match["point"]:
        return None
    if not match["clause"] and text[match.end() : match.end() + 1] == "第":
        clauses = _series(text, match.end(), end, "款")
        if clauses is not None:
            return Articles(clauses.names(_base(match), "第", "款"), place, clauses.end)
    points = _series(text, match.end(), end, "项")
    if points is None:
        return None
    return Articles(points.names(_name(match), "第（", "）项"), place, points.end)


def _read_clauses(text: str, place: int, end: int, match: re.Match[str]) -> Articles:
    """第十条第一款、第三款: later clauses and points repeat the article."""
    names, stop = [_name(match)], match.end()
    base = _base(match)
    clause = f"第{_ordinal(match['clause'])}款" if match["clause"] else ""
    while link := _LINKED.match(text, stop, end):
        more = _CLAUSE.match(text, link.end(), end)
        point = _POINT.match(text, link.end(), end) if more is None and match["point"] else None
        if more is not None and match["clause"]:
            said = _clause_name(more["clause"], more["point"])
            names.append(base + said)
            clause, stop = said.split("第（")[0], more.end()
        elif point is not None:
            names.append(base + clause + _point_name(point["point"]))
            stop = point.end()
        else:
            break
    return Articles(tuple(names), place, stop)


def _series(text: str, place: int, end: int, unit: str) -> _Series | None:
    """Several numerals before one unit, linked or ranged; None where the unit is not reached."""
    if _OPENS_SERIES.match(text, place, end) is None:
        return None
    members: list[tuple[str, str]] = []
    ranged = False
    while (match := _MEMBER.match(text, place, end)) is not None:
        value = _ordinal(match["numeral"])
        if value is None or len(members) == _MOST_MEMBERS:
            return None
        if ranged:
            members[-1] = (members[-1][0], value)
        else:
            members.append((value, value))
        if text.startswith(unit, match.end(), end):
            return _Series(tuple(members), match.end() + len(unit))
        span = _RANGED.match(text, match.end(), end)
        link = span or _LINKED.match(text, match.end(), end)
        if link is None:
            return None
        ranged, place = span is not None, link.end()
    return None


def _name(match: re.Match[str]) -> str:
    name = _base(match)
    if match["clause"]:
        name += f"第{_ordinal(match['clause'])}款"
    if match["point"]:
        name += _point_name(match["point"])
    return name + (f"第{_ordinal(match['item'])}目" if match["item"] else "")


def _base(match: re.Match[str]) -> str:
    name = f"第{_ordinal(match['article'])}{match['kind']}"
    return name + (f"之{_ordinal(match['insert'])}" if match["insert"] else "")


def _clause_name(clause: str, point: str | None) -> str:
    return f"第{_ordinal(clause)}款" + (_point_name(point) if point else "")


def _point_name(point: str) -> str:
    return f"第（{_ordinal(point.strip('第 ()'))}）项"


def _ordinal(text: str) -> str | None:
    value = parse_numeral(text)
    return None if value is None else chinese_numeral(value)
