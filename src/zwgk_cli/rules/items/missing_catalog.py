"""范围内的领域还没有目录

为什么：这个领域列入了本区的编制范围，却没有目录文件，群众查不到这个领域该公开什么。

规定：津政办函〔2017〕72号 二：试点范围；三(二)：汇总编制政务公开事项标准目录

反例：
    # 工作区 districts[0]
    scope: [caizheng-yujuesuan, shehui-jiuzhu]

正例：
    # 工作区 districts[0]
    scope: [caizheng-yujuesuan]

改法：在区的文件夹里新建“领域简码.yaml”；还没有开始编制的，先从范围（scope）里去掉。
"""

from collections.abc import Iterator

from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.rules.rule import Context, rule


@rule("ZW207", "missing-catalog", Severity.WARNING, DistrictLinks, __doc__)
def missing_catalog(links: DistrictLinks, context: Context) -> Iterator[Finding]:
    """Each known domain in a district's scope for which it has no catalog file."""
    district, domains = links.district, context.workspace.registers.domains
    present = {catalog.domain for catalog in links.catalogs} | links.unreadable
    enrolment = context.workspace.enrolments[district.id]
    for index, domain in enumerate(enrolment.scope):
        if domain in domains and domain not in present:
            yield Finding(
                "ZW207",
                enrolment.place.within("scope", index),
                f"{district.name}还没有“{domains[domain].name}”领域的目录",
                label=f"没有文件 {district.id}/{domain}.yaml",
                help=f"新建 {district.id}/{domain}.yaml；还没有开始编制的，从范围里去掉（scope）",
            )
