"""Two faulty catalogs, a power list and a standard in memory, and findings in them.

The first two findings are those of the specification's example, to the line and column.
"""

from __future__ import annotations

from msgspec.structs import replace

from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.report import Located, Summary, locate_all
from zwgk_cli.reporting.text import Scene

BUDGET = "hexi/caizheng-yujuesuan.yaml"
TAX = "hexi/shuishou-guanli.yaml"
POWERS = "hexi/powers.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"


def at_line(number: int, text: str) -> str:
    """A text that begins on this line, below comments."""
    return "# 示例\n" * (number - 1) + text


FILES = {
    BUDGET: at_line(
        36,
        "items:\n"
        "  - id: HX-CZYJS-012\n"
        "    standard: CZYJS-002\n"
        "    title: 会计监督处罚结果\n"
        "    method: 主动公开\n"
        "    powers: [HX-CF-0219]\n"
        "    agency: 区财政税务局\n",
    ),
    TAX: at_line(
        74,
        "items:\n"
        "  - id: HX-SSGL-006\n"
        "    title: 欠税公告\n"
        "    deadline: 及时公开\n"
        "    channels: [政府网站, 公示兰]\n",
    ),
    POWERS: at_line(217, "powers:\n  - code: HX-CF-0291\n    name: 对会计违法行为的处罚\n"),
    STANDARD: at_line(
        9, "items:\n  - id: CZYJS-002\n    title: 会计监督处罚结果\n    deadline: 尽快\n"
    ),
}

PROVISIONS = {
    "ZW301": "津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项",
    "ZW502": "《政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内及时公开",
}
SLUGS = {"ZW301": "unknown-power", "ZW502": "vague-deadline", "ZW205": "former-agency"}

ITEM = Place(BUDGET, ("items", 0))
UNKNOWN_POWER = Finding(
    "ZW301",
    ITEM.within("powers", 0),
    "权责清单里没有这个职权编码",
    label="在《河西区权责清单（2026年版）》中找不到",
    help="核对后把“权责清单”改为 HX-CF-0291（powers）；职权已取消的，"
    "把本事项移入“取消”（retired），不要直接删除",
    related=(
        Related(
            Place(POWERS, ("powers", 0, "code")),
            "同一领域、同类、名称相近的一项",
            "对会计违法行为的处罚（区财政局）",
        ),
    ),
    fix=Fix("改为 HX-CF-0291", (Change(ITEM.within("powers", 0), "HX-CF-0291"),), certain=False),
    severity=Severity.ERROR,
    item="HX-CZYJS-012",
    title="会计监督处罚结果",
    agency="区财政局",
)
VAGUE_DEADLINE = Finding(
    "ZW502",
    Place(TAX, ("items", 0, "deadline")),
    "公开时限不明确：“及时公开”",
    label="没有期限，无法判断是否超期",
    help="把“公开时限”写明期限，如：信息形成或者变更之日起20个工作日内（deadline）",
    severity=Severity.WARNING,
    item="HX-SSGL-006",
    title="欠税公告",
    agency="区税务局",
)
FORMER_AGENCY = Finding(
    "ZW205",
    ITEM.within("agency").at(0, 6),
    "机构用了旧名称：“区财政税务局”",
    label="现名：区财政局",
    help="改为“区财政局”（agency）",
    fix=Fix("改为 区财政局", (Change(ITEM.within("agency"), "区财政局"),)),
    severity=Severity.WARNING,
    provision="河西区机构改革方案",
    item="HX-CZYJS-012",
    title="会计监督处罚结果",
    agency="区财政局",
)
OF_STANDARD = Finding(
    "ZW502",
    Place(STANDARD, ("items", 0, "deadline")),
    "公开时限不明确：“尽快”",
    label="没有期限",
    severity=Severity.WARNING,
    item="CZYJS-002",
    title="会计监督处罚结果",
    agency="财政部门",
    adopters=("HP-CZYJS-002", "HX-CZYJS-012"),
)
WHOLE_FILE = Finding(
    "ZW001",
    Place(TAX, part="text", span=(0, 0)),
    "文件打不开",
    severity=Severity.INFO,
)

SUMMARY = Summary(files=14, catalogs=9, items=231, errors=1, warnings=1, infos=0, suppressed=0)
SCENE = Scene(
    districts=(("河西区", ("财政预决算", *(f"领域{number}" for number in range(2, 10)))),),
    lists=("河西区权责清单（2026年版）",),
    coverage=Tally(full=110, partial=6, unmet=2, exempt=0),
    seconds=0.2,
    failed=True,
)


def locate(*findings: Finding, files: dict[str, str] | None = None) -> tuple[Located, ...]:
    """The findings with lines in the sample's files, or in others."""
    texts = FILES if files is None else files
    return locate_all(
        findings, lambda path: texts[path].encode("utf-8"), lambda path: f"catalogs/{path}"
    )


def many(finding: Finding, count: int) -> tuple[Finding, ...]:
    """So many findings like this one, with names of their own."""
    return tuple(
        replace(finding, message=f"{finding.message}（{number}）") for number in range(count)
    )
