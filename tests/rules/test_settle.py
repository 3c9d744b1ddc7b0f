"""What zwgk.yaml and the `allow` of items do to findings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from render.html.factory import make_item
from zwgk_cli.model.catalog import Allow, Item, Origin
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.check import Checked, Echo
from zwgk_cli.rules.page import Page
from zwgk_cli.rules.rule import Rule
from zwgk_cli.rules.settle import Settled, Settlement

TODAY = dt.date(2026, 11, 24)
PAGE = Page("标题", "", "", "", "", "")
RULES = {
    rule.code: rule
    for rule in (
        Rule("ZW111", "unused-allow", Severity.WARNING, PAGE),
        Rule("ZW112", "expired-allow", Severity.WARNING, PAGE),
        Rule("ZW113", "unknown-rule", Severity.WARNING, PAGE),
        Rule("ZW502", "vague-deadline", Severity.WARNING, PAGE),
        Rule("ZW503", "long-deadline", Severity.INFO, PAGE),
        Rule("ZW801", "private-number", Severity.ERROR, PAGE, locked=True),
    )
}
ITEM = Place("hexi/a.yaml", ("items", 0))
STANDARD = Place("standard/a.yaml", ("items", 4))
VAGUE = Finding("ZW502", ITEM.within("deadline"), "公开时限不明确", item="HX-CZYJS-001")
PRIVATE = replace(VAGUE, code="ZW801", message="文字中有身份证号")
OF_STANDARD = replace(VAGUE, place=STANDARD.within("deadline"), item="CZYJS-001")
KEY = ("ZW502", OF_STANDARD.place)


def settlement(
    settings: dict[str, str] | None = None,
    active: frozenset[str] = frozenset(RULES),
    today: dt.date | None = TODAY,
) -> Settlement:
    return Settlement(RULES, settings or {}, active, today)


def item(*allow: Allow, number: int = 1) -> Item:
    return make_item(number=number, allow=allow, origin=Origin(ITEM))


def allowing(rule: str, until: dt.date | None = None) -> Allow:
    return Allow(rule, "上级文件如此", until)


def settle(*findings: Finding, items: tuple[Item, ...] = (), **how: Any) -> Settled:
    return settlement(**how).settle(Checked(findings, ()), items)


def codes(settled: Settled) -> list[str]:
    return [finding.code for finding in settled.findings]


def test_a_finding_gets_the_severity_of_its_rule_unless_it_has_its_own() -> None:
    grave = replace(VAGUE, severity=Severity.ERROR)
    settled = settle(VAGUE, grave)
    assert [finding.severity for finding in settled.findings] == [Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_the_workspace_decides_how_grave_a_rule_is(level: str) -> None:
    (finding,) = settle(replace(VAGUE, severity=Severity.INFO), settings={"ZW502": level}).findings
    assert finding.severity is Severity[level.upper()]


def test_the_workspace_can_turn_a_rule_off_and_that_is_no_suppression() -> None:
    assert settle(VAGUE, settings={"ZW502": "off"}) == Settled(())


@pytest.mark.parametrize("level", ["off", "info", "warning"])
def test_a_locked_rule_keeps_its_severity(level: str) -> None:
    (finding,) = settle(PRIVATE, settings={"ZW801": level}).findings
    assert finding.severity is Severity.ERROR


def test_an_allowed_finding_is_suppressed_and_counted() -> None:
    settled = settle(VAGUE, VAGUE, items=(item(allowing("ZW502")),))
    assert settled == Settled((), suppressed=2)


def test_another_item_of_the_catalog_is_not_excused() -> None:
    other = replace(VAGUE, item="HX-CZYJS-002")
    settled = settle(VAGUE, other, items=(item(allowing("ZW502")), item(number=2)))
    assert [finding.item for finding in settled.findings] == ["HX-CZYJS-002"]


def test_a_finding_of_no_item_cannot_be_allowed() -> None:
    settled = settle(replace(VAGUE, item=None), items=(item(),))
    assert codes(settled) == ["ZW502"]


def test_permission_ends_after_its_day() -> None:
    last_day = item(allowing("ZW502", TODAY))
    assert settle(VAGUE, items=(last_day,)).findings == ()
    over = item(allowing("ZW502", TODAY - dt.timedelta(days=1)))
    settled = settle(VAGUE, items=(over,))
    assert codes(settled) == ["ZW502", "ZW112"]
    assert settled.findings[1].place == ITEM.within("allow", 0, "until")
    assert settled.findings[1].item == "HX-CZYJS-001"


def test_a_build_has_no_day_and_ends_no_permission() -> None:
    over = item(allowing("ZW502", dt.date(2020, 1, 1)))
    assert settle(VAGUE, items=(over,), today=None).findings == ()


def test_a_permission_that_nothing_needs_is_a_finding() -> None:
    settled = settle(items=(item(allowing("ZW503"), allowing("ZW502")),))
    assert codes(settled) == ["ZW111", "ZW111"]
    assert settled.findings[1].place == ITEM.within("allow", 1, "rule")
    assert settled.findings[1].title == "预算报告1"


def test_a_permission_said_twice_is_used_once() -> None:
    settled = settle(VAGUE, items=(item(allowing("ZW502"), allowing("ZW502")),))
    assert [finding.place for finding in settled.findings] == [ITEM.within("allow", 1, "rule")]
    assert settled.suppressed == 1


def test_a_permission_for_a_rule_that_was_not_run_says_nothing() -> None:
    active = frozenset(RULES) - {"ZW502"}
    assert settle(items=(item(allowing("ZW502")),), active=active).findings == ()


def test_a_permission_for_a_rule_that_is_turned_off_is_still_in_use() -> None:
    settled = settle(VAGUE, items=(item(allowing("ZW502")),), settings={"ZW502": "off"})
    assert settled.findings == ()


def test_a_permission_for_no_rule_is_a_finding() -> None:
    settled = settle(items=(item(allowing("ZW999", dt.date(2020, 1, 1))),))
    assert codes(settled) == ["ZW113"]
    assert "ZW999" in settled.findings[0].message
    assert settled.findings[0].place == ITEM.within("allow", 0, "rule")


def test_a_locked_rule_cannot_be_allowed_and_the_attempt_is_told() -> None:
    settled = settle(PRIVATE, items=(item(allowing("ZW801")),))
    assert codes(settled) == ["ZW801", "ZW111"]
    assert settled.findings[1].message == "ZW801 的问题不能允许，只能改正"


def test_a_setting_for_no_rule_stands_at_its_key() -> None:
    (finding,) = settlement({"ZW502": "off", "ZW999": "off"}).of_settings()
    assert finding.code == "ZW113"
    assert finding.place == Place("zwgk.yaml", ("rules", "ZW999"), "key")


def test_a_setting_for_a_locked_rule_is_told() -> None:
    (finding,) = settlement({"ZW801": "info"}).of_settings()
    assert finding.code == "ZW111"
    assert finding.message == "ZW801 不能关掉，也不能改级别"


def test_a_standards_fault_is_told_once_with_its_adopters() -> None:
    echoes = (Echo(KEY, "HX-CZYJS-002"), Echo(KEY, "HP-CZYJS-001"), Echo(KEY, "HX-CZYJS-002"))
    settled = settlement().adopted([OF_STANDARD], echoes)
    assert settled.findings == (replace(OF_STANDARD, adopters=("HP-CZYJS-001", "HX-CZYJS-002")),)


def test_a_standards_fault_is_as_grave_as_where_it_is_adopted() -> None:
    echoes = (
        Echo(KEY, "HX-CZYJS-001", Severity.ERROR),
        Echo(KEY, "HP-CZYJS-001", Severity.WARNING),
    )
    warning = replace(OF_STANDARD, severity=Severity.WARNING)
    (finding,) = settlement().adopted([warning], echoes).findings
    assert finding.severity is Severity.ERROR
    (finding,) = settlement().adopted([warning], echoes[1:]).findings
    assert finding.severity is Severity.WARNING


def test_a_standards_fault_that_nobody_adopts_is_told_all_the_same() -> None:
    other = Echo(("ZW503", OF_STANDARD.place), "HX-CZYJS-001")
    assert settlement().adopted([OF_STANDARD], [other]).findings == (OF_STANDARD,)


def test_an_adopter_that_allows_the_fault_is_no_longer_named() -> None:
    echoes = (Echo(KEY, "HX-CZYJS-001", allowed=True), Echo(KEY, "HX-CZYJS-002"))
    (finding,) = settlement().adopted([OF_STANDARD], echoes).findings
    assert finding.adopters == ("HX-CZYJS-002",)


def test_a_fault_that_every_adopter_allows_is_suppressed() -> None:
    settled = settlement().adopted([OF_STANDARD], [Echo(KEY, "HX-CZYJS-001", allowed=True)])
    assert settled == Settled((), suppressed=1)


def test_an_echo_is_allowed_by_its_item_and_uses_the_permission() -> None:
    checked = Checked((), (Echo(KEY, "HX-CZYJS-001"), Echo(KEY, "HX-CZYJS-002")))
    settled = settlement().settle(checked, (item(allowing("ZW502")), item(number=2)))
    assert [echo.allowed for echo in settled.echoes] == [True, False]
    assert settled.findings == ()


def test_an_expired_permission_does_not_silence_an_echo() -> None:
    over = item(allowing("ZW502", dt.date(2026, 1, 1)))
    settled = settlement().settle(Checked((), (Echo(KEY, "HX-CZYJS-001"),)), (over,))
    assert [echo.allowed for echo in settled.echoes] == [False]
    assert codes(settled) == ["ZW112"]
