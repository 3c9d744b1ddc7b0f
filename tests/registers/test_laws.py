"""The shipped 依据库: every name leads to its law, and the days of its texts make sense."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest

from zwgk_cli.crossref.laws import LawIndex, law_status
from zwgk_cli.language.citation import canonical_number, fold_title, parse_basis
from zwgk_cli.model.basis import Citation, Law, LawVersion
from zwgk_cli.model.registers import Registers

TODAY = dt.date(2026, 11, 24)


def names(law: Law) -> tuple[str, ...]:
    return tuple(name for name in (law.title, law.short, *law.aliases) if name)


def cited(title: str | None, number: str | None = None) -> Citation:
    return Citation(title, number, (), (0, 0))


def test_every_name_of_a_law_leads_to_that_law_and_to_no_other(
    registers: Registers, index: LawIndex
) -> None:
    led = {
        (law.id, name): found.id if (found := index.resolve(cited(name))) else None
        for law in registers.laws.values()
        for name in names(law)
    }
    assert [key for key, found in led.items() if found != key[0]] == []


def test_no_two_laws_share_a_name(registers: Registers) -> None:
    owners = Counter(
        name
        for law in registers.laws.values()
        for name in {fold_title(name) for name in names(law)}
    )
    assert [name for name, count in owners.items() if count > 1] == []


def test_a_law_cited_by_title_and_number_is_that_law_in_that_text(
    registers: Registers, index: LawIndex
) -> None:
    wrong = [
        (law.id, version.number)
        for law in registers.laws.values()
        for version in law.versions
        if version.number
        and (
            index.resolve(cited(law.title, version.number)) is not law
            or index.version(law, version.number) is not version
        )
    ]
    assert wrong == []


def test_a_number_alone_leads_to_its_law_unless_one_order_amended_several(
    registers: Registers, index: LawIndex
) -> None:
    bearers: dict[str, list[str]] = {}
    for law in registers.laws.values():
        for version in law.versions:
            if version.number:
                bearers.setdefault(version.number, []).append(law.id)
    led = {number: one.id for number in bearers if (one := index.by_number(number))}
    assert [number for number, ids in bearers.items() if led.get(number) not in ids] == []
    assert sorted(number for number, ids in bearers.items() if len(ids) > 1) == [
        "国家卫生健康委员会令第2号",
        "国家卫生和计划生育委员会令第8号",
        "国家安全生产监督管理总局令第63号",
        "国家安全生产监督管理总局令第79号",
        "国家安全生产监督管理总局令第80号",
        "文化部令第57号",
        "津市场监管规〔2024〕3号",
    ]


def test_numbers_stand_in_the_printing_in_which_they_are_compared(registers: Registers) -> None:
    numbers = [v.number for law in registers.laws.values() for v in law.versions if v.number]
    assert [number for number in numbers if canonical_number(number) != number] == []


def test_a_citation_as_it_is_printed_finds_its_law(registers: Registers, index: LawIndex) -> None:
    lost = [
        name
        for law in registers.laws.values()
        for name in names(law)
        if [index.resolve(one) for one in parse_basis(f"《{inner(name)}》第一条").citations]
        != [law]
    ]
    assert lost == []


def inner(title: str) -> str:
    """A title as it stands between 《 and 》: the marks in it are single ones."""
    return title.replace("《", "〈").replace("》", "〉")


def test_the_texts_of_a_law_follow_one_another_and_never_overlap(registers: Registers) -> None:
    assert [
        (law.id, str(earlier.until), str(later.start))
        for law in registers.laws.values()
        for earlier, later in pairwise(dated(law))
        if earlier.until is None or later.start is None or earlier.until > later.start
    ] == []


def dated(law: Law) -> list[LawVersion]:
    return [version for version in law.versions if version.start is not None]


def test_no_text_ends_before_it_begins_or_begins_before_it_is_made(registers: Registers) -> None:
    assert [
        law.id
        for law in registers.laws.values()
        for version in law.versions
        if not in_order(version.promulgated, version.start, version.until)
    ] == []


def in_order(*days: dt.date | None) -> bool:
    known = [day for day in days if day is not None]
    return known == sorted(known)


def test_a_law_is_replaced_by_another_law_of_the_register(registers: Registers) -> None:
    replaced = {
        law.id: version.replaced_by
        for law in registers.laws.values()
        for version in law.versions
        if version.replaced_by
    }
    assert [one for one, other in replaced.items() if other not in registers.laws] == []
    assert [one for one, other in replaced.items() if one == other] == []


def test_rules_and_documents_claim_no_force_that_nobody_verified(registers: Registers) -> None:
    unverified = {"部门规章", "规范性文件", "地方性法规", "标准"}
    assert [
        law.id for law in registers.laws.values() if law.level in unverified and dated(law)
    ] == [  # the source of each says from when
        "tianjin-anquan-shengchan-tiaoli",
        "tianjin-fei-wuzhi-wenhua-yichan-baohu-tiaoli",
        "tianjin-falv-yuanzhu-ruogan-guiding",
    ]


@pytest.mark.parametrize(
    ("basis", "day", "status"),
    [
        ("《中华人民共和国政府信息公开条例》（国务院令第492号）", "2019-05-14", "现行有效"),
        ("《中华人民共和国政府信息公开条例》（国务院令第492号）", "2019-05-15", "已修订"),
        ("《中华人民共和国政府信息公开条例》（国务院令第711号）", "2019-05-14", "尚未施行"),
        ("《政府信息公开条例》", "2026-11-24", "现行有效"),
        ("《环境保护法》", "2026-08-14", "现行有效"),
        ("《环境保护法》", "2026-08-15", "已废止"),
        ("《生态环境法典》", "2026-08-14", "尚未施行"),
        ("《环境噪声污染防治法》", "2022-06-05", "已废止"),
        ("《中华人民共和国预算法》", "2014-06-30", "现行有效"),
        ("《社会救助法》", "2026-06-30", "尚未施行"),
        ("《食品安全法》", "2025-12-01", "现行有效"),
        ("《增值税暂行条例》", "2026-01-01", "已废止"),
        ("《医疗保障法》", "2026-11-24", "尚未施行"),
        ("《信访条例》", "2022-05-01", "已废止"),
        ("《婚姻法》", "2026-11-24", "已废止"),
        (
            "《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》",
            "2026-11-24",
            "效力未核实",
        ),
    ],
)
def test_whether_a_law_was_in_force_on_a_day(
    index: LawIndex, basis: str, day: str, status: str
) -> None:
    (citation,) = parse_basis(basis).citations
    assert index.cite(citation, dt.date.fromisoformat(day)).status == status


def test_most_national_laws_are_in_force_today(registers: Registers) -> None:
    counts = Counter(
        law_status(law, TODAY)
        for law in registers.laws.values()
        if law.level in ("法律", "行政法规")
    )
    assert counts["效力未核实"] < 5
    assert counts["现行有效"] > 9 * counts["已废止"]
