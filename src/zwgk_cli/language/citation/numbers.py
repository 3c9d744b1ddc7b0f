"""Document numbers in any printing, and the one printing in which they are compared.

The canonical forms: 国办发〔2017〕42号 for documents, 国务院令第711号, 司法部令第138号 for orders,
主席令第十六号 (in Chinese, as they are printed) for laws, 国家税务总局公告2009年第1号 for
announcements, GB/T 32939—2016 for standards. 中华人民共和国 before an issuer is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.numerals import NUMERAL, chinese_numeral, parse_numeral
from zwgk_cli.language.patterns import pattern

_NUMERAL = rf"[0-9](?: ?[0-9]){{0,4}}|{NUMERAL}{{1,7}}"
_YEAR = r"(?:19|20) ?[0-9] ?[0-9]"
_DOCUMENT = pattern(
    rf"[〔\[【(〈<{{] ?(?P<year>{_YEAR}) ?(?P<close>[〕\]】)〉>}}]?) ?(?:第 ?)?"
    r"(?P<count>[0-9](?: ?[0-9]){0,4})(?P<mark> ?号)?(?![0-9年])"
)
_ORDER = pattern(
    rf"令 ?(?:[〔\[(]? ?{_YEAR} ?[〕\])]? ?年? ?(?=第))?第? ?(?P<after>{_NUMERAL})"
    r"(?: ?号|(?![0-9年月]))"
    rf"|(?:{_YEAR} ?年 ?)?第 ?(?P<before>{_NUMERAL}) ?号 ?令"
)
_COUNCIL = pattern(rf"国务院 ?第 ?(?P<count>{_NUMERAL}) ?号")
_NOTICE = pattern(rf"公告 ?(?:(?P<year>{_YEAR}) ?年 ?)?第 ?(?P<count>{_NUMERAL}) ?号")
_STANDARD = pattern(
    r"(?P<kind>DB[0-9]{2,6}|(?:GB|JGJ|CJJ|HJ|WH|WS|MZ|JT|TD|RB|SB|LY|AQ|GA|GY|NY|LB)Z?)"
    r"(?P<advised> ?/? ?T)? ?(?P<count>[0-9]{1,6}(?:\.[0-9]{1,3})?)"
    r" ?[-—–] ?(?P<year>[0-9]{4})(?![0-9])"
)
_LONGEST_CODE = 16
_LONGEST_ISSUER = 80
_BEFORE_CODE = pattern(
    r".*(?:通知|意见|办法|规定|决定|方案|条例|细则|公告|文号|字号|号|印发|批准|日|和|见|第)(?=.{2})"
)
_BEFORE_ISSUER = pattern(r".*(?:文号|字号|年|月|日|号|根据|依据|公布|发布|以|是|为)(?=.)|^[、 ]+")
_NATION = "中华人民共和国"


class Number(Struct, frozen=True):
    """A document number: its canonical form and where it stands, brackets around it left out."""

    canonical: str
    start: int
    end: int


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """All document numbers in a stretch of folded text, in order, none overlapping another."""
    found = [
        *_documents(text, start, end),
        *_orders(text, start, end),
        *_notices(text, start, end),
        *_standards(text, start, end),
    ]
    found.sort(key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def canonical_number(text: str) -> str | None:
    """The canonical form of a printed number; None where the text is not one number and no more."""
    folded = normalise(text, keep_spaces=True).text.strip(" ")
    if folded[:1] in "(〔[【" and folded[-1:] in ")〕]】":
        folded = folded[1:-1].strip(" ")
    numbers = find_numbers(folded, 0, len(folded))
    if len(numbers) != 1 or (numbers[0].start, numbers[0].end) != (0, len(folded)):
        return None
    return numbers[0].canonical


def number_fault(text: str) -> str | None:
    """The printing that GB/T 9704 asks for, where only brackets, spaces, 第 or zeros are amiss.

    None where the number is printed well, or is none; an issuer's name is never touched.
    """
    canonical = canonical_number(text)
    if canonical is None:
        return None
    tight = "".join(text.split())
    if "〔" in canonical:
        return None if tight == text == canonical else canonical
    return None if tight == text else tight


def _documents(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _DOCUMENT.finditer(text, start, end):
        if not match["mark"] and not match["close"]:
            continue
        first, code = _code_before(text, start, match.start())
        if not code:
            continue
        year, count = _tight(match["year"]), int(_tight(match["count"]))
        if code.endswith("令"):
            yield Number(_order(code[:-1], count), first, match.end())
        else:
            yield Number(f"{code}〔{year}〕{count}号", first, match.end())


def _code_before(text: str, start: int, end: int) -> tuple[int, str]:
    """The issuer's code before a year (国办发), and where it begins."""
    if end > start and text[end - 1] == " ":
        end -= 1
    first = end
    while first > max(start, end - _LONGEST_CODE) and _is_han(text[first - 1]):
        first -= 1
    lead = _BEFORE_CODE.match(text, first, end)
    if lead and lead.end() < end:
        first = lead.end()
    return first, text[first:end]


def _orders(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _ORDER.finditer(text, start, end):
        first, issuer = _issuer_before(text, start, match.start())
        count = _count(match["after"] or match["before"])
        if issuer and count is not None:
            yield Number(_order(issuer, count), first, match.end())
    for match in _COUNCIL.finditer(text, start, end):
        count = _count(match["count"])
        if count is not None and not text.startswith("令", match.end(), end):
            yield Number(_order("国务院", count), match.start(), match.end())


def _order(issuer: str, count: int) -> str:
    issuer = issuer.removeprefix(_NATION)
    if issuer in {"主席", "国家主席"}:
        return f"主席令第{chinese_numeral(count)}号"
    issuer = "国务院" if issuer == "国" else issuer
    if issuer.endswith(("部部", "委委")):
        issuer = issuer[:-1]
    return f"{issuer}令第{count}号"


def _notices(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _NOTICE.finditer(text, start, end):
        first, issuer = _issuer_before(text, start, match.start())
        count = _count(match["count"])
        if count is None:
            continue
        year = f"{_tight(match['year'])}年" if match["year"] else ""
        name = f"{issuer.removeprefix(_NATION)}公告{year}第{count}号"
        yield Number(name, first, match.end())


def _standards(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _STANDARD.finditer(text, start, end):
        advised = "/T" if match["advised"] else ""
        name = f"{match['kind']}{advised} {match['count']}—{match['year']}"
        yield Number(name, match.start(), match.end())


def _issuer_before(text: str, start: int, end: int) -> tuple[int, str]:
    """The issuers before 令, joint ones with 、 between them, and where they begin."""
    first = end
    while first > max(start, end - _LONGEST_ISSUER) and (
        _is_han(text[first - 1]) or text[first - 1] in "、 "
    ):
        first -= 1
    lead = _BEFORE_ISSUER.match(text, first, end)
    while lead and first < lead.end() < end:
        first = lead.end()
        lead = _BEFORE_ISSUER.match(text, first, end)
    while first < end and text[first] in "、 ":
        first += 1
    return first, text[first:end].replace(" ", "")


def _count(text: str) -> int | None:
    return parse_numeral(_tight(text))


def _tight(text: str) -> str:
    return text.replace(" ", "")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"
