"""Which law a citation means, and whether it was in force."""

from __future__ import annotations

import datetime as dt

import pytest

from zwgk_cli.crossref.laws import (
    IN_FORCE,
    NOT_YET,
    REPEALED,
    SUPERSEDED,
    UNVERIFIED,
    LawIndex,
    Mismatch,
    Standing,
    end_of,
    law_status,
    start_of,
    successor,
    version_on,
)
from zwgk_cli.language.citation import parse_basis
from zwgk_cli.model.basis import Citation, Law, LawVersion


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def version(
    number: str | None = None,
    start: str | None = None,
    until: str | None = None,
    replaced_by: str | None = None,
) -> LawVersion:
    return LawVersion(
        number, None, day(start) if start else None, day(until) if until else None, replaced_by
    )


def law(identifier: str, title: str, *versions: LawVersion, short: str | None = None) -> Law:
    return Law(identifier, title, short, (), "行政法规", versions)


OLD = version("国务院令第492号", "2008-05-01", "2019-05-15")
NEW = version("国务院令第711号", "2019-05-15")
RULES = law("tiaoli", "中华人民共和国政府信息公开条例", OLD, NEW, short="政府信息公开条例")
BUDGET = law("yusuan-fa", "中华人民共和国预算法", version(start="1995-01-01"))
ONE = law("jia", "甲条例", version("国务院令第666号", "2016-02-06"))
TWO = law("yi", "乙条例", version("国务院令第666号", "2016-02-06"))
GONE = law(
    "huanbao", "中华人民共和国环境保护法", version(None, "2015-01-01", "2026-08-15", "fadian")
)
CODE = law("fadian", "中华人民共和国生态环境法典", version(start="2026-08-15"))
TERM = law("renda", "中华人民共和国某法", version("主席令第十二号", "2008-01-01"))
INDEX = LawIndex({entry.id: entry for entry in (RULES, BUDGET, ONE, TWO, GONE, CODE, TERM)})
TODAY = day("2026-11-24")


def cited(text: str) -> Citation:
    (citation,) = parse_basis(text).citations
    return citation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《政府信息公开条例》", RULES),
        ("《中华人民共和国政府信息公开条例》", RULES),
        ("国务院令第711号", RULES),
        ("《条例》（国务院令第711号）", RULES),
        ("《乙条例》（国务院令第666号）", TWO),
        ("《预算法》（国务院令第666号）", BUDGET),
        ("《预算法》（主席令第十二号）", BUDGET),
        ("主席令第十二号", TERM),
        ("《没有的条例》", None),
    ],
)
def test_a_number_goes_before_the_title_where_it_names_one_law(
    text: str, expected: Law | None
) -> None:
    assert INDEX.resolve(cited(text)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "《甲条例》（国务院令第666号）",
        "《预算法》（国务院令第666号）",  # an order that changed several
        "《预算法》（主席令第十二号）",  # counted anew in every term
        "《没有的条例》（国务院令第711号）",
        "《预算法》（国务院令第1号）",
        "国务院令第711号",
    ],
)
def test_no_mismatch_is_claimed_without_certainty(text: str) -> None:
    assert INDEX.mismatch(cited(text)) is None


def test_a_number_of_one_law_under_the_title_of_another_is_a_mismatch() -> None:
    citation = cited("《预算法》（国务院令第711号）")
    assert INDEX.mismatch(citation) == Mismatch(by_number=RULES, by_title=BUDGET)


def test_a_title_much_like_another_is_found_again() -> None:
    assert INDEX.nearest_title("政府信息公开条列") is RULES
    assert INDEX.nearest_title("政府信息公开条列") is RULES
    assert INDEX.nearest_title("婚姻登记条例") is None


def test_the_rules_made_under_a_law_are_not_taken_for_it() -> None:
    assert INDEX.nearest_title("政府信息公开条例实施细则") is None


@pytest.mark.parametrize(
    ("text", "on", "status"),
    [
        ("国务院令第492号", "2008-04-30", NOT_YET),
        ("国务院令第492号", "2008-05-01", IN_FORCE),
        ("国务院令第492号", "2019-05-14", IN_FORCE),
        ("国务院令第492号", "2019-05-15", SUPERSEDED),
        ("国务院令第711号", "2019-05-14", NOT_YET),
        ("《政府信息公开条例》", "2018-01-01", IN_FORCE),
        ("《政府信息公开条例》", "2008-04-30", NOT_YET),
        ("《环境保护法》", "2026-08-14", IN_FORCE),
        ("《环境保护法》", "2026-08-15", REPEALED),
        ("《没有的条例》", "2026-08-15", UNVERIFIED),
    ],
)
def test_a_text_is_in_force_from_its_first_day_until_the_first_day_no_longer(
    text: str, on: str, status: str
) -> None:
    assert INDEX.cite(cited(text), day(on)).status == status


@pytest.mark.parametrize(
    ("versions", "status"),
    [
        ((version(),), UNVERIFIED),
        ((version(until="2020-01-01"),), REPEALED),
        ((version(until="2027-01-01"),), UNVERIFIED),
        ((version(start="2000-01-01", until="2020-01-01"), version()), UNVERIFIED),
        ((version(start="2000-01-01", until="2020-01-01"), version(until="2021-01-01")), REPEALED),
        ((version(start="2027-01-01"),), NOT_YET),
        ((version(), version(start="2027-01-01")), UNVERIFIED),
        (
            (version(start="2000-01-01", until="2020-01-01"), version(start="2027-01-01")),
            UNVERIFIED,
        ),
    ],
)
def test_a_law_of_which_dates_are_unknown_is_not_judged(
    versions: tuple[LawVersion, ...], status: str
) -> None:
    assert law_status(law("x", "某办法", *versions), TODAY) == status


def test_a_standing_compares_the_edition_with_today() -> None:
    citation = cited("国务院令第492号")
    edition = day("2018-01-01")
    assert INDEX.standing(citation, edition, TODAY) == Standing(OLD, IN_FORCE, SUPERSEDED)
    assert INDEX.standing(citation, edition, None) == Standing(OLD, IN_FORCE, IN_FORCE)


def test_today_before_the_edition_changes_nothing() -> None:
    citation = cited("国务院令第711号")
    assert INDEX.standing(citation, TODAY, day("2018-01-01")) == Standing(NEW, IN_FORCE, IN_FORCE)


def test_two_texts_of_a_law_may_bear_one_number() -> None:
    twice = law("x", "某条例", version("国务院令第1号", "2000-01-01"), version("国务院令第1号"))
    index = LawIndex({"x": twice})
    assert index.resolve(cited("国务院令第1号")) is twice
    assert index.version(twice, "国务院令第1号") is twice.versions[0]
    assert index.version(twice, None) is None


def test_the_laws_before_and_after_are_found() -> None:
    assert INDEX.law("tiaoli") is RULES
    assert INDEX.by_number("国务院令第492号") is RULES
    assert INDEX.by_number("国务院令第1号") is None
    assert successor(GONE) == "fadian"
    assert end_of(GONE) == day("2026-08-15")
    assert start_of(GONE) == day("2015-01-01")
    assert version_on(RULES, day("2018-01-01")) is OLD
    assert INDEX.predecessor(CODE) is GONE
    assert INDEX.predecessor(GONE) is None


CITY = law("jin", "天津市实施中华人民共和国预算法办法", version())
PLAN = law("gouzhi", "2018—2020年农机购置补贴实施指导意见", version())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2018—2020年农机购置补贴实施指导意见书", PLAN),
        ("2021—2023年农机购置补贴实施指导意见", None),
        ("上海市实施中华人民共和国预算法办法", None),
        ("天津市实施中华人民共和国预算法方法", CITY),
    ],
)
def test_the_document_of_another_place_or_year_is_another_one(
    title: str, expected: Law | None
) -> None:
    index = LawIndex({entry.id: entry for entry in (RULES, CITY, PLAN)})
    assert index.nearest_title(title) is expected
