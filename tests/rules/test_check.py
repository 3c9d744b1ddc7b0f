"""Rules over standards and districts: whose fault it is, and where it is told.

The rules here are toys, so that the tests say nothing of the real ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.workspaces import copy_base
from zwgk_cli.commands import work as walk
from zwgk_cli.commands.inspect import Inspection, Request, inspect
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.page import Page
from zwgk_cli.rules.registry import BY_CODE
from zwgk_cli.rules.rule import Context, Overview, Rule

PAGE = Page("标题", "", "", "", "", "")
CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"
BUDGET = Place(STANDARD, ("items", 0))


def budget_deadline(item: Item, _: Context) -> Iterator[Finding]:
    """A fault of the standard's own text: its first item counts 20日."""
    if item.deadline and "20日" in item.deadline.text:
        yield Finding("ZW981", item.place("deadline"), "时限是20日")


def finance_bureau(item: Item, _: Context) -> Iterator[Finding]:
    """A fault that arises only by adopting: in the standard a role stands here."""
    if "区财政局" in item.agency:
        place = item.place("agency")
        yield Finding("ZW982", place, "主体是区财政局", fix=Fix("改", (Change(place, "区税务局"),)))


def each(code: str, subject: type) -> Rule[Any]:
    def check(_: object, context: Context) -> Iterator[Finding]:
        where = context.district.id if context.district else "-"
        yield Finding(code, Place("zwgk.yaml"), f"{subject.__name__} {where}")

    return Rule(code, f"each-{code.lower()}", Severity.INFO, PAGE, subject, check)


OF_ITEMS = (
    Rule("ZW981", "budget-deadline", Severity.WARNING, PAGE, Item, budget_deadline),
    Rule("ZW982", "finance-bureau", Severity.WARNING, PAGE, Item, finance_bureau),
)
OF_ALL = tuple(
    each(f"ZW99{at}", subject)
    for at, subject in enumerate((Standard, District, Catalog, Workspace, Overview))
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "w")


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def inspected(rules: tuple[Rule[Any], ...] = OF_ITEMS, jobs: int = 1) -> Inspection:
        monkeypatch.setattr(walk, "RULES", rules)
        monkeypatch.setattr(walk, "BY_CODE", {**BY_CODE, **{rule.code: rule for rule in rules}})
        active = frozenset(walk.BY_CODE)
        return inspect(Request(DiskFiles(root), None, active, jobs))

    return inspected


def test_a_standards_fault_is_told_at_the_standard_with_its_adopter(run: Any) -> None:
    (finding,) = run(OF_ITEMS[:1]).findings
    assert finding.place == BUDGET.within("deadline")
    assert (finding.item, finding.title, finding.agency) == ("CZYJS-001", "政府预算", "财政部门")
    assert finding.adopters == ("HX-CZYJS-002",)
    assert finding.severity is Severity.WARNING


def test_what_an_item_states_itself_is_not_the_standards_fault(root: Path, run: Any) -> None:
    replace_in(
        root / CATALOG, "standard: CZYJS-001\n", "standard: CZYJS-001\n    deadline: 20日内\n"
    )
    of_standard, own = run(OF_ITEMS[:1]).findings
    assert of_standard.adopters == ()
    assert own.place == Place(CATALOG, ("items", 1, "deadline"))
    assert (own.item, own.related) == ("HX-CZYJS-002", ())


def test_a_fault_by_adopting_is_told_at_the_item_with_the_standards_line(run: Any) -> None:
    findings = run(OF_ITEMS[1:]).findings
    adopting, also, own = findings
    assert [finding.place for finding in findings] == [
        Place(CATALOG, ("items", 0, "standard")),
        Place(CATALOG, ("items", 1, "standard")),
        Place(CATALOG, ("items", 2, "agency")),
    ]
    assert [related.place for related in adopting.related] == [
        Place(STANDARD, ("items", 1, "agency"))
    ]
    assert [related.place for related in also.related] == [BUDGET.within("agency")]
    assert own.related == ()


def test_a_fault_by_adopting_offers_no_mend_of_the_standard(run: Any) -> None:
    adopting, _, own = run(OF_ITEMS[1:]).findings
    assert adopting.fix is None
    assert own.fix is not None


def test_an_adopter_that_allows_a_standards_fault_suppresses_it(root: Path, run: Any) -> None:
    allow(root, "HX-CZYJS-002")
    inspection = run(OF_ITEMS[:1])
    assert (inspection.findings, inspection.suppressed) == ((), 1)


def test_a_standard_that_allows_its_own_fault_speaks_for_its_adopters(root: Path, run: Any) -> None:
    allow(root, "CZYJS-001", STANDARD)
    inspection = run(OF_ITEMS[:1])
    assert (inspection.findings, inspection.suppressed) == ((), 1)


def test_a_fault_turned_off_in_the_standard_does_not_come_back_at_the_adopters(
    root: Path, run: Any
) -> None:
    (root / "zwgk.yaml").write_text(
        (root / "zwgk.yaml").read_text("utf-8") + "rules: {ZW981: off}\n", "utf-8"
    )
    assert run(OF_ITEMS[:1]).findings == ()


def test_an_unknown_code_in_the_settings_is_found_at_its_key(root: Path, run: Any) -> None:
    (root / "zwgk.yaml").write_text(
        (root / "zwgk.yaml").read_text("utf-8") + "rules: {ZW981: info, ZW999: off}\n", "utf-8"
    )
    unknown, graded = sorted(run(OF_ITEMS[:1]).findings, key=lambda finding: finding.code)
    assert (unknown.code, unknown.place) == (
        "ZW113",
        Place("zwgk.yaml", ("rules", "ZW999"), "key"),
    )
    assert graded.severity is Severity.INFO


def test_every_subject_is_looked_at_once(run: Any) -> None:
    messages = [finding.message for finding in run(OF_ALL).findings]
    assert sorted(messages) == [
        "Catalog hexi",
        "District hexi",
        "Overview -",
        "Standard -",
        "Workspace -",
    ]


@pytest.mark.parametrize("jobs", [2, 3])
def test_worker_processes_find_the_same(root: Path, run: Any, jobs: int) -> None:
    second_district(root)
    rules = (*OF_ITEMS, *OF_ALL)
    alone, together = run(rules), run(rules, jobs=jobs)
    assert together.findings == alone.findings
    adopted = next(finding for finding in alone.findings if finding.code == "ZW981")
    assert adopted.adopters == ("HP-CZYJS-002", "HX-CZYJS-002")


def test_one_of_two_adopters_may_allow_the_fault(root: Path, run: Any) -> None:
    second_district(root)
    allow(root, "HX-CZYJS-002")
    inspection = run(OF_ITEMS[:1])
    (finding,) = inspection.findings
    assert finding.adopters == ("HP-CZYJS-002",)
    assert inspection.suppressed == 0


def allow(root: Path, item: str, document: str = CATALOG) -> None:
    line = f"  - id: {item}\n"
    replace_in(root / document, line, f"{line}    allow: [{{rule: ZW981, reason: 原文如此}}]\n")


def second_district(root: Path) -> None:
    """A district like hexi under another name."""
    (root / "heping").mkdir()
    for path in (root / "hexi").iterdir():
        text = path.read_text("utf-8").replace("hexi", "heping").replace("HX-", "HP-")
        (root / "heping" / path.name).write_text(text, "utf-8")
    line = "  - {id: hexi, code: HX, scope: [caizheng-yujuesuan]}\n"
    replace_in(root / "zwgk.yaml", line, line + line.replace("hexi", "heping").replace("HX", "HP"))


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
