"""`--format junit`: a test case a rule, for the dashboards that read test reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

from zwgk_cli.reporting.concise import render_concise
from zwgk_cli.reporting.report import Located
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown
from zwgk_cli.rules.registry import FAMILIES
from zwgk_cli.rules.rule import Rule

_NAME = "政务公开目录检查"


def render_junit(run: Run) -> bytes:
    """Every rule that was looked for, by family; a rule fails with all places where it is broken.

    What is below the threshold is told and fails nothing.
    """
    suites = ET.Element("testsuites", name=_NAME)
    totals = [0, 0]
    for family in dict.fromkeys(rule.family for rule in run.rules.values()):
        rules = [rule for rule in run.rules.values() if rule.family == family]
        suite = ET.SubElement(suites, "testsuite", name=f"{family} {FAMILIES[family]}")
        failures = sum(_case(suite, rule, run) for rule in rules)
        _count(suite, len(rules), failures)
        totals[0] += len(rules)
        totals[1] += failures
    _count(suites, *totals)
    ET.indent(suites, " ")
    made: bytes = ET.tostring(suites, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _count(element: ET.Element, tests: int, failures: int) -> None:
    for name, number in (("tests", tests), ("failures", failures), ("errors", 0), ("skipped", 0)):
        element.set(name, str(number))


def _case(suite: ET.Element, rule: Rule[Any], run: Run) -> bool:
    """Adds the case of a rule; whether it fails."""
    entries = [entry for entry in run.located if entry.finding.code == rule.code]
    name = f"{rule.code} {rule.title}"
    case = ET.SubElement(suite, "testcase", classname=f"zwgk.{rule.family}", name=name)
    if not entries:
        return False
    worst = max(entry.severity for entry in entries)
    case.set("file", shown(entries[0].path))
    case.set("line", str(entries[0].location.line))
    if worst < run.threshold:
        ET.SubElement(case, "system-out").text = _told(entries, rule)
        return False
    failure = ET.SubElement(case, "failure", type=worst.slug, message=_message(entries))
    failure.text = _told(entries, rule)
    return True


def _message(entries: Sequence[Located]) -> str:
    first = shown(entries[0].finding.message)
    return first if len(entries) == 1 else f"{first}（等 {len(entries)} 处）"


def _told(entries: Sequence[Located], rule: Rule[Any]) -> str:
    mends = dict.fromkeys(shown(entry.finding.help) for entry in entries if entry.finding.help)
    lines = [render_concise(entries).rstrip("\n"), f"规定：{rule.page.provision}"]
    return "\n".join([*lines, *(f"改法：{mend}" for mend in mends)])
