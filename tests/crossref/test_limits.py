"""Which bound a part of a deadline falls under."""

from __future__ import annotations

import pytest

from zwgk_cli.crossref.limits import bound_of, exceeds, kinds_named
from zwgk_cli.language.deadline import parse_deadline
from zwgk_cli.model.deadline import Part
from zwgk_cli.model.registers import Limit

GENERAL = Limit(None, None, None, None, 20, "工作日", "条例")
LICENCE = Limit("行政许可", "决定", None, None, 7, "工作日", "公示制度")
PENALTY = Limit("行政处罚", "决定", None, None, 7, "工作日", "公示制度")
APPROVED = Limit(None, None, "caizheng", "批准", 20, "日", "预算法")
SIGNED = Limit(None, None, "caizheng", "合同签订", 2, "工作日", "采购条例")
LAXER = Limit(None, None, "caizheng", "信息形成或者变更", 30, "工作日", "某条例")
LIMITS = (GENERAL, LICENCE, PENALTY, APPROVED, SIGNED)
NONE: frozenset[str] = frozenset()


def part(text: str) -> Part:
    return parse_deadline(text).parts[0]


@pytest.mark.parametrize(
    ("text", "kinds", "domain", "expected"),
    [
        ("20个工作日", NONE, "x", GENERAL),
        ("信息形成或者变更之日起20日内", NONE, "x", None),
        ("作出行政许可决定之日起7个工作日内", NONE, "x", LICENCE),
        ("处罚决定作出之日起7个工作日内", NONE, "x", PENALTY),
        ("作出决定之日起7个工作日内", frozenset({"行政处罚"}), "x", PENALTY),
        ("作出决定之日起7个工作日内", NONE, "x", None),
        ("作出行政检查决定之日起7个工作日内", frozenset({"行政处罚"}), "x", None),
        ("本级人民代表大会批准后20日内", NONE, "caizheng", APPROVED),
        ("本级人民代表大会批准后20日内", NONE, "x", None),
        ("政府采购合同签订之日起2个工作日内", NONE, "caizheng", SIGNED),
        ("提前20个工作日公开", NONE, "x", None),
        ("及时公开", NONE, "x", None),
    ],
)
def test_unit_event_kind_and_domain_must_all_fit(
    text: str, kinds: frozenset[str], domain: str, expected: Limit | None
) -> None:
    assert bound_of(part(text), kinds, domain, LIMITS) == expected


def test_the_most_special_bound_counts_even_if_it_is_longer() -> None:
    found = bound_of(part("25个工作日"), NONE, "caizheng", (*LIMITS, LAXER))
    assert found == LAXER
    assert not exceeds(part("25个工作日"), LAXER)


def test_of_equally_special_bounds_the_shortest_counts() -> None:
    shorter = Limit(None, None, None, None, 10, "工作日", "另一条例")
    assert bound_of(part("15个工作日"), NONE, "x", (GENERAL, shorter)) == shorter


def test_a_part_may_name_several_kinds() -> None:
    named = kinds_named(part("行政许可、行政处罚事项：作出决定之日起7个工作日内"))
    assert named == {"行政许可", "行政处罚"}
