"""公共服务事项没有公开事项对应

为什么：公共服务事项是群众来办的事。目录里没有对应的公开事项，群众就找不到办理条件、材料和地点。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录，全面梳理试点范围涉及的公开事项

反例：
    # 服务目录 services[1]
    code: HX-FW-0002
    name: 财政票据查验
    agency: 区财政局
    domain: caizheng-yujuesuan

正例：
    # 服务目录 services[1]
    code: HX-FW-0002
    name: 财政票据查验
    agency: 区财政局
    domain: caizheng-yujuesuan
    status: 取消

改法：在对应事项的“公共服务事项”里补上编码；确实不公开的，写入“不列入”（exempt）并写明理由。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.coverage import coverage_of
from zwgk_cli.crossref.uncovered import Uncovered, uncovered
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.rules.rule import Context, rule


@rule("ZW306", "uncovered-service", Severity.ERROR, DistrictLinks, __doc__)
def uncovered_service(links: DistrictLinks, context: Context) -> Iterator[Finding]:
    """Each kept service of a catalog's domain that no item discloses and no exemption names."""
    coverage = context.coverage or coverage_of(links, context.workspace)
    for entry in uncovered(links, coverage, "services"):
        yield _finding(entry)


def _finding(entry: Uncovered) -> Finding:
    service, kin = entry.row.power, entry.kin
    presumed = "" if service.domain else "；不属于这个领域的，在服务目录里写明领域（domain）"
    home = f"在 {kin.id} 的" if kin and entry.in_words else "在对应事项的"
    return Finding(
        "ZW306",
        service.place.within("code"),
        f"公共服务事项“{service.name}”没有公开事项对应",
        label="没有事项公开这项服务",
        help=f"{home}“公共服务事项”里补上 {service.code}（services）；"
        f"不公开的，写入“不列入”（exempt）并写明理由{presumed}",
        related=(Related(kin.place.within("id"), _home(entry), kin.title),) if kin else (),
        severity=None if service.domain else Severity.WARNING,
        agency=service.agency,
    )


def _home(entry: Uncovered) -> str:
    return "名称相同的事项，没有写编码" if entry.in_words else "同一机构的服务在这里公开"
