"""What GitHub, GitLab and dashboards of tests read."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reporting.golden import check
from reporting.runs import ALL, run_of
from reporting.sample import BUDGET, UNKNOWN_POWER, VAGUE_DEADLINE, locate, many
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.github import MOST, render_github
from zwgk_cli.reporting.gitlab import render_gitlab
from zwgk_cli.reporting.junit import render_junit
from zwgk_cli.reporting.run import Names, from_root

_COMMAND = re.compile("::(error|warning|notice) ([^\n]*?)::([^\n]*)")


def test_workflow_commands(update_golden: bool) -> None:
    check("github.txt", render_github(run_of(*ALL)), update=update_golden)


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A command as GitHub's runner reads it."""
    found = _COMMAND.fullmatch(line)
    assert found is not None
    pairs = (pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {key: plain(value) for key, value in pairs}, plain(found[3])


def plain(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


@given(st.text(alphabet="a:,%=\n\r甲#[]03AD", max_size=30))
def test_what_a_catalog_quotes_ends_no_command_and_begins_none(said: str) -> None:
    finding = replace(VAGUE_DEADLINE, message=f"甲{said}", help=f"乙{said}")
    first, last = render_github(run_of(finding)).splitlines()
    _, properties, data = command(first)
    visible = said.replace("\n", " ").replace("\r", " ")
    assert properties["title"] == f"ZW502 甲{visible}"
    assert f"改法：乙{visible}" in data
    assert last.startswith("检查结果  ")


def test_no_more_is_marked_than_github_shows_and_the_gravest_comes_first() -> None:
    run = run_of(*many(VAGUE_DEADLINE, MOST + 3), *many(UNKNOWN_POWER, MOST + 1))
    *lines, last = render_github(run).splitlines()
    kinds = [command(line)[0] for line in lines]
    assert kinds == ["error"] * MOST + ["warning"] * MOST
    assert "另有 4 处没有标在文件上" in last


def test_columns_are_told_of_a_single_line_alone() -> None:
    several = replace(
        UNKNOWN_POWER, place=Place(BUDGET, part="text", span=(0, 20)), related=(), fix=None
    )
    _, properties, _ = command(render_github(run_of(several)).splitlines()[0])
    assert "col" not in properties
    assert int(properties["endLine"]) > int(properties["line"])


def test_code_quality(update_golden: bool) -> None:
    check("gitlab.json.txt", render_gitlab(run_of(*ALL)), update=update_golden)


def test_equal_faults_have_fingerprints_of_their_own() -> None:
    same = (VAGUE_DEADLINE, VAGUE_DEADLINE, VAGUE_DEADLINE)
    made = [entry["fingerprint"] for entry in json.loads(render_gitlab(run_of(*same)))]
    assert len(set(made)) == 3
    assert made[0] == locate(VAGUE_DEADLINE)[0].fingerprint


def test_a_case_a_rule(update_golden: bool) -> None:
    check("junit.xml", render_junit(run_of(*ALL)).decode("utf-8"), update=update_golden)


@pytest.mark.parametrize(
    ("threshold", "failures"),
    [(Severity.ERROR, "1"), (Severity.WARNING, "3"), (Severity.INFO, "4")],
)
def test_what_is_below_the_threshold_fails_no_case(threshold: Severity, failures: str) -> None:
    suites = ET.fromstring(render_junit(run_of(*ALL, threshold=threshold)))
    assert (suites.get("tests"), suites.get("failures")) == ("5", failures)
    assert len(suites.findall(".//failure")) == int(failures)
    assert sum(int(suite.get("failures", "")) for suite in suites) == int(failures)


def test_a_catalog_cannot_break_the_report_of_tests() -> None:
    nasty = "]]></failure>\x00\x1b\ufffe\ud800<&\"'"
    made = render_junit(run_of(replace(UNKNOWN_POWER, message=nasty, help=nasty)))
    (failure,) = ET.fromstring(made).findall(".//failure")
    assert "]]></failure>" in (failure.text or "")


def test_paths_are_told_from_the_root_of_the_repository() -> None:
    (located,) = from_root(locate(UNKNOWN_POWER), "政务/sub")
    assert located.path == f"政务/sub/catalogs/{BUDGET}"
    assert located.related[0].path.startswith("政务/sub/catalogs/")
    assert located.fix is not None
    assert located.fix.edits[0][0] == located.path


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("../other/a.yaml", "other/a.yaml"),
        ("zwgk:standard/a.yaml", "zwgk:standard/a.yaml"),
        ("D:/w/a.yaml", "D:/w/a.yaml"),
        ("/w/a.yaml", "/w/a.yaml"),
    ],
)
def test_a_path_upward_is_resolved_and_one_outside_is_kept(path: str, told: str) -> None:
    (located,) = from_root([replace(locate(VAGUE_DEADLINE)[0], path=path)], "sub")
    assert located.path == told


@pytest.mark.parametrize(
    ("document", "whose"),
    [
        ("hexi/caizheng-yujuesuan.yaml", ("河西区", "财政预决算")),
        ("hexi/powers.yaml", ("河西区", "权责清单")),
        ("hexi/xin.yaml", ("河西区", "xin")),
        ("hexi/120103190001010019.yaml", ("河西区", "120*************19")),
        ("standard/caizheng-yujuesuan.yaml", ("基本目录", "财政预决算")),
        ("zwgk:standard/caizheng-yujuesuan.yaml", ("基本目录", "财政预决算")),
        ("registers/laws.yaml", ("各区共用", "")),
        ("zwgk.yaml", ("各区共用", "")),
    ],
)
def test_a_file_is_named_by_its_district_and_domain(document: str, whose: tuple[str, str]) -> None:
    names = Names({"hexi": "河西区"}, {"caizheng-yujuesuan": "财政预决算"})
    assert names.of(document) == whose
