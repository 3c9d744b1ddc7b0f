"""ZW403, ZW404 and ZW405: whether the text was in force."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from support.changed import found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Change, Severity
from zwgk_cli.model.place import Place

ENTRY = Place("hexi/caizheng-yujuesuan.yaml", ("items", 0, "basis", 0))
OLD_LAW = "basis: [《中华人民共和国环境保护法》]"
OLD_TEXT = "basis: [《政府信息公开条例》（国务院令第492号）第十五条]"
BY_DOCUMENT = "basis: [《预算法》, 《地方预决算公开操作规程》]"
BEFORE = '# 目录\nedition: "2026-08-01"'


def test_a_law_repealed_before_the_edition_is_an_error(tmp_path: Path) -> None:
    finding = sole(tmp_path, OLD_LAW)
    assert finding.severity is Severity.ERROR
    assert finding.place == ENTRY.at(1, 13)
    assert finding.message == "《中华人民共和国环境保护法》自2026-08-15起废止"
    assert finding.label == "由《中华人民共和国生态环境法典》替代"
    assert finding.help == "把“公开依据”改为《中华人民共和国生态环境法典》的相应条款（basis）"


def test_a_law_repealed_since_the_edition_is_a_warning(tmp_path: Path) -> None:
    finding = sole(tmp_path, BEFORE, OLD_LAW)
    assert (finding.code, finding.severity) == ("ZW403", Severity.WARNING)
    assert finding.message == (
        "《中华人民共和国环境保护法》自2026-08-15起废止，目录的版本日期在这之前，需要调整"
    )


def test_a_build_knows_the_edition_alone(tmp_path: Path) -> None:
    assert found(tmp_path / "a", BEFORE, OLD_LAW, today=None) == ()
    assert codes(found(tmp_path / "b", OLD_LAW, today=None)) == ["ZW403"]


def test_a_law_in_force_on_that_day_is_well(tmp_path: Path) -> None:
    assert found(tmp_path, BEFORE, OLD_LAW, today=dt.date(2026, 8, 14)) == ()


def test_a_repealed_law_without_a_successor_is_to_be_looked_up(tmp_path: Path) -> None:
    ended = '# 依据库 laws[4].versions[0]\nuntil: "2020-01-01"'
    finding = sole(tmp_path, ended, BY_DOCUMENT)
    assert (finding.code, finding.severity) == ("ZW403", Severity.ERROR)
    assert finding.label == "自2020-01-01起废止"
    assert finding.help == "核对现行规定后改正“公开依据”（basis）"


def test_a_law_of_unknown_dates_is_never_repealed(tmp_path: Path) -> None:
    assert found(tmp_path, BY_DOCUMENT) == ()


def test_the_number_of_an_older_text_offers_the_one_in_force(tmp_path: Path) -> None:
    finding = sole(tmp_path, OLD_TEXT)
    assert (finding.code, finding.severity) == ("ZW404", Severity.ERROR)
    assert finding.place == ENTRY.at(11, 20)
    assert finding.message == (
        "国务院令第492号是《中华人民共和国政府信息公开条例》的旧文本，2019-05-15起不再有效"
    )
    assert finding.label == "现行的是国务院令第711号"
    assert finding.help == "把文号改为国务院令第711号，并核对条款序号（basis）"
    assert finding.fix is not None
    assert not finding.fix.certain
    assert finding.fix.changes == (Change(ENTRY.at(11, 20), "国务院令第711号"),)


def test_a_text_superseded_since_the_edition_is_a_warning(tmp_path: Path) -> None:
    newer = """# 依据库 laws[1].versions
- {number: 国务院令第711号, from: "2019-05-15", until: "2026-11-20"}
- {number: 国务院令第999号, from: "2026-11-20"}
"""
    findings = found(tmp_path, newer, "basis: [《预算法》第十四条]")
    assert [finding.code for finding in findings] == ["ZW404", "ZW404"]
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert {finding.label for finding in findings} == {"现行的是国务院令第999号"}
    assert {finding.item for finding in findings} == {"CZYJS-002", "HX-CZYJS-003"}


def test_an_older_text_whose_successor_has_no_dates_is_superseded(tmp_path: Path) -> None:
    newer = """# 依据库 laws[4].versions
- {number: 财预〔2016〕143号, until: "2020-01-01"}
- {number: 财预〔2020〕1号}
"""
    finding = sole(
        tmp_path, newer, "basis: [《预算法》, 《地方预决算公开操作规程》（财预〔2016〕143号）]"
    )
    assert finding.code == "ZW404"
    assert finding.label == "旧文本的文号"
    assert finding.fix is None


def test_a_number_of_the_future_is_told_with_the_one_of_the_day(tmp_path: Path) -> None:
    early = '# 目录\nedition: "2018-01-01"'
    findings = found(tmp_path, early, "basis: [《预算法》第十四条]")
    finding = next(finding for finding in findings if finding.item == "HX-CZYJS-003")
    assert (finding.code, finding.severity) == ("ZW405", Severity.ERROR)
    assert finding.message == "国务院令第711号自2019-05-15起施行，目录的版本日期是2018-01-01"
    assert finding.help == (
        "把“公开依据”改为当时有效的国务院令第492号（basis）；按新依据编制的，更新版本日期（edition）"
    )


def test_a_law_of_the_future_without_a_predecessor_is_to_be_mended(tmp_path: Path) -> None:
    early = '# 目录\nedition: "1990-01-01"'
    findings = found(tmp_path, early, "basis: [《预算法》第十四条]")
    finding = next(finding for finding in findings if finding.item == "HX-CZYJS-001")
    assert finding.message == "《预算法》自1995-01-01起施行，目录的版本日期是1990-01-01"
    assert finding.help == "改正“公开依据”（basis）；按新依据编制的，更新版本日期（edition）"


def test_a_law_of_the_future_names_the_law_before_it(tmp_path: Path) -> None:
    finding = sole(tmp_path, BEFORE, "basis: [《中华人民共和国生态环境法典》]")
    assert finding.code == "ZW405"
    assert finding.help == (
        "把“公开依据”改为当时有效的《中华人民共和国环境保护法》（basis）；"
        "按新依据编制的，更新版本日期（edition）"
    )


REVISED = (
    "# 依据库 laws[0]\nversions:\n"
    '  - {promulgated: "1994-03-22", from: "1995-01-01", until: "2026-11-10"}\n'
    '  - {promulgated: "2026-10-30", from: "2026-11-10"}\n'
)


def test_articles_of_a_law_revised_since_the_edition_are_to_be_looked_at(tmp_path: Path) -> None:
    cites = "# 目录 items[0]\nbasis: [《中华人民共和国预算法》第十四条]"
    kept = "# 基本目录 items[0]\nbasis: [《中华人民共和国政府信息公开条例》]"
    finding = sole(tmp_path / "a", REVISED, kept, cites)
    assert (finding.code, finding.severity) == ("ZW404", Severity.WARNING)
    assert finding.place == ENTRY.at(1, 11)
    assert finding.message == (
        "《中华人民共和国预算法》修订后的文本已自2026-11-10起施行，引用的条款序号可能有变动"
    )
    assert found(tmp_path / "b", REVISED, kept, cites, today=None) == ()


def test_a_revised_law_cited_without_an_article_is_well(tmp_path: Path) -> None:
    kept = "# 基本目录 items[0]\nbasis: [《中华人民共和国政府信息公开条例》]"
    assert found(tmp_path, REVISED, kept, "basis: [《中华人民共和国预算法》]") == ()


DATED = """# 依据库 laws[0].versions
- {promulgated: "1994-03-22", from: "1995-01-01", until: "2015-01-01"}
- {promulgated: "2014-08-31", from: "2015-01-01"}
"""


def test_the_year_of_an_older_text_is_told_like_its_number(tmp_path: Path) -> None:
    finding = sole(tmp_path, DATED, "basis: [《预算法》（1994年修订）第十四条]")
    assert (finding.code, finding.severity) == ("ZW404", Severity.ERROR)
    assert finding.place == ENTRY.at(1, 4)
    assert finding.message == (
        "《预算法》1994年的文本是《中华人民共和国预算法》的旧文本，2015-01-01起不再有效"
    )
    assert finding.label == "现行的文本自2015-01-01起施行"
    assert finding.help == "去掉旧年份，并对照现行文本核对条款序号（basis）"
    assert finding.fix is None


def test_the_year_of_the_text_in_force_or_of_none_is_well(tmp_path: Path) -> None:
    assert found(tmp_path / "a", DATED, "basis: [《预算法》（2014年修正）第十四条]") == ()
    assert found(tmp_path / "b", DATED, "basis: [《预算法》（2018年修正）第十四条]") == ()


def test_the_year_of_a_text_of_the_future_is_told(tmp_path: Path) -> None:
    early = '# 目录\nedition: "2014-12-01"'
    kept = "# 基本目录 items[1]\nbasis: [《中华人民共和国预算法》]"
    third = "# 目录 items[2]\nbasis: [《中华人民共和国预算法》]"
    cites = "basis: [《预算法》（2014年修正）]"
    finding = sole(tmp_path, DATED, early, kept, third, cites, today=None)
    assert finding.code == "ZW405"
    assert finding.message == (
        "《预算法》2014年的文本自2015-01-01起施行，目录的版本日期是2014-12-01"
    )


def test_an_older_text_named_by_year_without_days_of_the_newer_is_old(tmp_path: Path) -> None:
    newer = """# 依据库 laws[4].versions
- {promulgated: "2016-10-27", until: "2020-01-01"}
- {promulgated: "2020-01-01"}
"""
    finding = sole(tmp_path, newer, "basis: [《预算法》, 《地方预决算公开操作规程》（2016年修订）]")
    assert finding.label == "旧文本的年份"
