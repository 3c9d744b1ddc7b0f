"""The list of rules and a rule's page, as people read them."""

from __future__ import annotations

import pytest

from reporting.golden import check
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.rules import render_page, render_rules
from zwgk_cli.reporting.styled import plain
from zwgk_cli.rules.page import Page
from zwgk_cli.rules.rule import Rule

PAGE = Page(
    title="公开时限不明确",
    why="没有期限就没有办法检查。\n\n“及时”人人理解不同。",
    provision="《政府信息公开条例》第二十六条",
    bad="# 目录 items[2]\ndeadline: 及时公开\n",
    good="deadline: 信息形成之日起20个工作日内\n",
    mend="写明期限。",
)
OPEN = Rule("ZW502", "vague-deadline", Severity.WARNING, PAGE, Item)
EXEMPTED = Rule("ZW304", "uncovered-power", Severity.ERROR, PAGE, District)
LOCKED = Rule("ZW801", "private-number", Severity.ERROR, PAGE, locked=True)
SLIGHT = Rule("ZW503", "long-deadline", Severity.INFO, PAGE)


def test_the_rules_stand_under_their_families(update_golden: bool) -> None:
    made = plain(render_rules((OPEN, SLIGHT, LOCKED)))
    check("rules.txt", made, update=update_golden)


@pytest.mark.parametrize("rule", [OPEN, LOCKED, SLIGHT, EXEMPTED], ids=lambda rule: rule.slug)
def test_a_page_tells_why_how_and_whether_it_can_be_left(
    rule: Rule[object], update_golden: bool
) -> None:
    check(f"page-{rule.slug}.txt", plain(render_page(rule)), update=update_golden)
