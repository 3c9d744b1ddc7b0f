"""Articles of a law: 第十四条, 第二十条第一款第(七)项, 第19条、第20条, 第十条至第十二条."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zwgk_cli.language.numerals import NUMERAL_CHARS, chinese_numeral, parse_numeral

_NUMERAL = rf"(?:[0-9]{{1,4}}|[{''.join(sorted(NUMERAL_CHARS))}]{{1,7}})"
_LINK = r" ?(?:、|,|和|及|与|以及|或) ?"
_RANGE = r" ?(?:至|到|—|-|~|－) ?"
_ARTICLE = re.compile(
    rf"第 ?(?P<article>{_NUMERAL}) ?(?P<kind>条|章|节)(?:之(?P<insert>{_NUMERAL}))?"
    rf"(?:,? ?第 ?(?P<clause>{_NUMERAL}) ?款)?"
    rf"(?:,? ?第 ?(?P<point>\(?{_NUMERAL}\)?) ?项)?"
    rf"(?: ?第 ?(?P<item>{_NUMERAL}) ?目)?"
)
_SHORT = re.compile(rf"第? ?(?P<article>{_NUMERAL}) ?(?P<kind>条)")
_OPENED = re.compile(rf"第 ?(?P<article>{_NUMERAL})(?={_LINK}第? ?{_NUMERAL}(?:条|{_LINK}))")
_CLAUSE = re.compile(rf"第 ?(?P<clause>{_NUMERAL}) ?款(?: ?第 ?(?P<point>\(?{_NUMERAL}\)?) ?项)?")
_POINT = re.compile(rf"第? ?(?P<point>\(?{_NUMERAL}\)?) ?项")
_FIRST_POINT = re.compile(
    rf"第 ?(?P<article>{_NUMERAL}) ?条(?: ?第 ?(?P<clause>{_NUMERAL}) ?款)?"
    rf" ?第? ?(?P<point>\(?{_NUMERAL}\)?)(?={_LINK}第? ?\(?{_NUMERAL}\)?)"
)
_LINKED = re.compile(_LINK)
_RANGED = re.compile(_RANGE)
_MORE_ARTICLES = re.compile(rf"第? ?(?P<article>{_NUMERAL})")
_MORE_POINTS = re.compile(rf"第? ?(?P<point>\(?{_NUMERAL}\)?)")


@dataclass(frozen=True, slots=True)
class Articles:
    """Canonical articles in the order of the text, and where the first begins and the last ends."""

    names: tuple[str, ...]
    start: int
    end: int


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


def _read(text: str, place: int, end: int) -> Articles | None:
    """Read one article at `place` with what hangs on it; None where a numeral is no number."""
    found = _read_article(text, place, end)
    return None if found is None or any("None" in name for name in found.names) else found


def _read_article(text: str, place: int, end: int) -> Articles | None:
    listed = _FIRST_POINT.match(text, place, end)
    if listed:
        points = _read_points(text, place, end, listed)
        if points:
            return points
    match = _ARTICLE.match(text, place, end)
    if match is None:
        opened = _OPENED.match(text, place, end)
        return _read_list(text, place, end, opened) if opened else None
    name = _name(match)
    if name is None:
        return None
    return _read_range(text, place, end, name, match.end()) or _read_clauses(
        text, place, end, name, match
    )


def _read_range(text: str, place: int, end: int, name: str, stop: int) -> Articles | None:
    """第十条至第十二条 stays one name."""
    link = _RANGED.match(text, stop, end)
    until = _SHORT.match(text, link.end(), end) if link else None
    last = _ordinal(until["article"]) if until else None
    if until is None or last is None:
        return None
    return Articles((f"{name}至第{last}条",), place, until.end())


def _read_clauses(text: str, place: int, end: int, name: str, match: re.Match[str]) -> Articles:
    """第十条第一款、第三款: later clauses and points repeat the article."""
    names, stop = [name], match.end()
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


def _read_points(text: str, place: int, end: int, listed: re.Match[str]) -> Articles | None:
    """第二十条第(七)、(八)项: the article, then points that share one 项."""
    base = f"第{_ordinal(listed['article'])}条"
    if listed["clause"]:
        base += f"第{_ordinal(listed['clause'])}款"
    names, stop = [base + _point_name(listed["point"])], listed.end()
    while link := _LINKED.match(text, stop, end):
        more = _MORE_POINTS.match(text, link.end(), end)
        if more is None:
            return None
        names.append(base + _point_name(more["point"]))
        stop = more.end()
        if text.startswith("项", stop, end):
            return Articles(tuple(names), place, stop + 1)
    return None


def _read_list(text: str, place: int, end: int, opened: re.Match[str]) -> Articles | None:
    """第十九、二十条: articles that share one 条."""
    names, stop = [f"第{_ordinal(opened['article'])}条"], opened.end()
    while link := _LINKED.match(text, stop, end):
        more = _MORE_ARTICLES.match(text, link.end(), end)
        if more is None:
            return None
        names.append(f"第{_ordinal(more['article'])}条")
        stop = more.end()
        if text.startswith("条", stop, end):
            return Articles(tuple(names), place, stop + 1)
    return None


def _name(match: re.Match[str]) -> str | None:
    if _ordinal(match["article"]) is None:
        return None
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
    return f"第（{_ordinal(point.strip('()'))}）项"


def _ordinal(text: str) -> str | None:
    value = parse_numeral(text)
    return None if value is None else chinese_numeral(value)


def articles_at(text: str, place: int, end: int) -> Articles | None:
    """The articles that begin at `place` and follow one another; None where none begins there."""
    names: list[str] = []
    stop = place
    while (found := _read(text, stop, end)) is not None:
        names.extend(found.names)
        last = found.end
        link = _LINKED.match(text, last, end)
        stop = link.end() if link else last
    return Articles(tuple(dict.fromkeys(names)), place, last) if names else None
