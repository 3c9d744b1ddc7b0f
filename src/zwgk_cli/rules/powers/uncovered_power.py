"""权责清单里的职权没有公开事项对应

为什么：“应公开、尽公开”是从权责清单一项一项查起的。清单里有而目录里没有，群众就查不到这项职权
    怎么行使、结果在哪里看。职权没有写明领域、只是按主管部门推断属于本领域的，按警告报。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录，全面梳理试点范围涉及的公开事项

反例：
    # 权责清单 powers[2]
    code: HX-JC-0001
    name: 会计监督检查
    kind: 行政检查
    agency: 区财政局
    domain: caizheng-yujuesuan

正例：
    # 权责清单 powers[2]
    code: HX-JC-0001
    name: 会计监督检查
    kind: 行政检查
    agency: 区财政局
    domain: caizheng-yujuesuan
    status: 取消

改法：在对应事项的“权责清单”里补上编码；确实不公开的，写入“不列入”（exempt）并写明理由。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.coverage import coverage_of
from zwgk_cli.crossref.uncovered import Uncovered, uncovered
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.rules.rule import Context, rule


@rule("ZW304", "uncovered-power", Severity.ERROR, DistrictLinks, __doc__)
def uncovered_power(links: DistrictLinks, context: Context) -> Iterator[Finding]:
    """Each kept power of a catalog's domain that no item discloses and no exemption names."""
    coverage = context.coverage or coverage_of(links, context.workspace)
    for entry in uncovered(links, coverage, "powers"):
        yield _finding(entry)


def _finding(entry: Uncovered) -> Finding:
    power, kin = entry.row.power, entry.kin
    presumed = "" if power.domain else "；不属于这个领域的，在权责清单里写明领域（domain）"
    home = f"在 {kin.id} 的" if kin else "在对应事项的"
    return Finding(
        "ZW304",
        power.place.within("code"),
        f"{power.kind}“{power.name}”没有公开事项对应",
        label="没有事项公开这项职权",
        help=f"{home}“权责清单”里补上 {power.code}（powers）；"
        f"不公开的，写入“不列入”（exempt）并写明理由{presumed}",
        related=(Related(kin.place.within("id"), _home(entry), kin.title),) if kin else (),
        severity=None if power.domain else Severity.WARNING,
        agency=power.agency,
    )


def _home(entry: Uncovered) -> str:
    return "名称相同的事项，没有写编码" if entry.in_words else "同一机构的同类职权在这里公开"
