"""Hand-made faults in copies of the shipped workspace: each gives its code at its line, alone."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from zwgk_cli.commands.validate import Question, validate

SHIPPED = Path(__file__).parents[2] / "catalogs"
TODAY = dt.date(2026, 11, 24)

CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"
DISTRICT = "hexi/district.yaml"
POWERS = "hexi/powers.yaml"
SERVICES = "hexi/services.yaml"
SETTINGS = "zwgk.yaml"

LAST_ITEM = """\
    deadline: 信息形成或者变更之日起20个工作日内
    agency: 区财政局
    channels: [政府网站, 政务服务中心]
"""


@dataclass(frozen=True)
class Fault:
    """`find`, the last time it stands in `file`, is replaced; `at` begins the line to be named.

    Without `at`, that is the line on which the replacement begins; `within` is another file.
    """

    name: str
    code: str
    file: str
    find: str
    replace: str
    at: str | None = None
    within: str | None = None


FAULTS = (
    Fault("a full-width colon after a key", "ZW002", CATALOG, "district: hexi", "district：hexi"),
    Fault(
        "a quotation mark that is not closed",
        "ZW002",
        CATALOG,
        'edition: "2026-11-01"',
        'edition: "2026-11-01',
    ),
    Fault(
        "a tab in the indentation",
        "ZW002",
        SERVICES,
        "  - code: HX-FW-0002",
        "\t- code: HX-FW-0002",
    ),
    Fault(
        "a key written twice",
        "ZW003",
        CATALOG,
        "domain: caizheng-yujuesuan\n",
        "domain: caizheng-yujuesuan\ndistrict: hexi\n",
        at="district: hexi\nedition",
    ),
    Fault("an anchor", "ZW004", CATALOG, "district: hexi", "district: &here hexi"),
    Fault("a control character", "ZW006", CATALOG, "财政票据领用和查验", "财政票据\x07领用和查验"),
    Fault("a zero-width space", "ZW007", CATALOG, "财政票据领用和查验", "财政票据\u200b领用和查验"),
    Fault("a look-alike character", "ZW008", CATALOG, "财政票据领用和查验", "财政票据领⽤和查验"),
    Fault(
        "a required element left out",
        "ZW101",
        CATALOG,
        LAST_ITEM,
        LAST_ITEM.partition("\n")[2],
        at="  - id: HX-CZYJS-037",
    ),
    Fault("a misspelt key", "ZW102", CATALOG, "    standard: CZYJS-001", "    standrad: CZYJS-001"),
    Fault(
        "a text where a list belongs",
        "ZW103",
        CATALOG,
        "channels: [政府网站, 两微一端]",
        "channels: 政府网站",
    ),
    Fault("a word outside the vocabulary", "ZW104", CATALOG, "method: 主动公开", "method: 主动"),
    Fault("an empty element", "ZW105", CATALOG, "agency: 区财政局", "agency: ''"),
    Fault("an id of the wrong form", "ZW106", CATALOG, "id: HX-CZYJS-037", "id: HX_CZYJS_037"),
    Fault("a day that is none", "ZW107", CATALOG, '"2026-11-01"', '"2026-11-31"'),
    Fault(
        "a channel twice",
        "ZW108",
        CATALOG,
        "channels: [政府网站, 政务服务中心]",
        "channels: [政府网站, 政府网站]",
    ),
    Fault("an element not settled yet", "ZW110", CATALOG, "agency: 区财政局", "agency: 待定"),
    Fault(
        "a suppression of nothing",
        "ZW111",
        CATALOG,
        "    services: [HX-FW-0004, HX-FW-0005]",
        "    services: [HX-FW-0004, HX-FW-0005]\n    allow: [{rule: ZW502, reason: 试验}]",
        at="    allow: [{rule",
    ),
    Fault(
        "a file in another district's name", "ZW114", POWERS, "district: hexi", "district: hebei"
    ),
    Fault("an id given to two items", "ZW201", CATALOG, "id: HX-CZYJS-037", "id: HX-CZYJS-036"),
    Fault("an id of another domain", "ZW202", CATALOG, "id: HX-CZYJS-037", "id: HX-SHJZ-037"),
    Fault(
        "an agency that the directory lacks",
        "ZW204",
        CATALOG,
        "agency: 区财政局",
        "agency: 区住房建设委",
    ),
    Fault(
        "an agency by its full name",
        "ZW205",
        CATALOG,
        "agency: 区财政局",
        "agency: 天津市河西区财政局",
    ),
    Fault(
        "an unknown channel",
        "ZW206",
        CATALOG,
        "channels: [政府网站, 政务服务中心]",
        "channels: [政府网站, 飞鸽传书]",
    ),
    Fault(
        "a domain of the scope without a catalog",
        "ZW207",
        SETTINGS,
        "      - caizheng-yujuesuan\n",
        "      - caizheng-yujuesuan\n      - yiwu-jiaoyu\n",
        at="      - yiwu-jiaoyu",
    ),
    Fault("an unknown power", "ZW301", CATALOG, "HX-XK-0001", "HX-XK-0009"),
    Fault(
        "a power of which nothing is disclosed",
        "ZW304",
        POWERS,
        "powers:\n",
        "powers:\n"
        "  - code: HX-JL-0099\n"
        "    name: 对会计工作先进集体和个人的奖励\n"
        "    kind: 行政奖励\n"
        "    agency: 区财政局\n"
        "    domain: caizheng-yujuesuan\n",
        at="  - code: HX-JL-0099",
    ),
    Fault("an unknown service", "ZW305", CATALOG, "HX-FW-0005", "HX-FW-0095"),
    Fault(
        "a repealed regulation",
        "ZW404",
        CATALOG,
        "《中华人民共和国政府信息公开条例》第二十一条",
        "《中华人民共和国政府信息公开条例》（国务院令第492号）第二十一条",
    ),
    Fault(
        "a document number in square brackets",
        "ZW406",
        CATALOG,
        "（财会〔2018〕10号）",
        "（财会[2018]10号）",
    ),
    Fault(
        "a vague deadline",
        "ZW502",
        CATALOG,
        "deadline: 信息形成或者变更之日起20个工作日内",
        "deadline: 及时公开",
    ),
    Fault(
        "a deadline beyond the statutory bound",
        "ZW503",
        CATALOG,
        "deadline: 信息形成或者变更之日起20个工作日内",
        "deadline: 信息形成或者变更之日起30个工作日内",
    ),
    Fault(
        "no government site among the channels",
        "ZW601",
        CATALOG,
        "channels: [政府网站, 政务服务中心]",
        "channels: [政务服务中心]",
    ),
    Fault("an unknown process", "ZW603", CATALOG, "process: 办事服务公开", "process: 办事服务公布"),
    Fault(
        "an unknown standard item",
        "ZW701",
        CATALOG,
        "    standard: CZYJS-001",
        "    standard: CZYJS-901",
    ),
    Fault(
        "an identity number in a note",
        "ZW801",
        CATALOG,
        "    services: [HX-FW-0004, HX-FW-0005]",
        "    services: [HX-FW-0004, HX-FW-0005]\n    note: 申请人 11010519491231002X",
        at="    note: 申请人",
    ),
    Fault(
        "a link that is no link",
        "ZW802",
        DISTRICT,
        "site: https://www.tjhx.gov.cn/",
        "site: javascript:alert(1)",
    ),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "catalogs"
    shutil.copytree(SHIPPED, root)
    return root


def found(root: Path) -> list[tuple[str, str, int]]:
    answer = validate(Question(root, root, TODAY))
    return [(entry.finding.code, entry.path, entry.location.line) for entry in answer.located]


def test_nothing_is_found_in_the_shipped_workspace(workspace: Path) -> None:
    assert found(workspace) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code} {fault.name}")
def test_a_fault_gives_its_code_at_its_line_and_nothing_else(fault: Fault, workspace: Path) -> None:
    before = found(workspace)
    path = workspace / fault.file
    head, found_it, tail = path.read_text(encoding="utf-8").rpartition(fault.find)
    assert found_it, f"{fault.find!r} no longer stands in {fault.file}"
    path.write_text(head + fault.replace + tail, encoding="utf-8")
    text = (workspace / (fault.within or fault.file)).read_text(encoding="utf-8")
    offset = len(head) if fault.at is None else text.index(fault.at)
    line = text.count("\n", 0, offset) + 1
    new = [entry for entry in found(workspace) if entry not in before]
    assert new == [(fault.code, fault.within or fault.file, line)]
