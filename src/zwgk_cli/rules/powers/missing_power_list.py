"""区里没有权责清单或公共服务事项目录

为什么：公开事项要依据权责清单和公共服务事项目录梳理。没有清单，就无法核对有没有漏掉该公开的职权
    和服务。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录，全面梳理试点范围涉及的公开事项

反例：
    # 服务目录（没有这个文件）

正例：
    # 服务目录 services[0]
    code: HX-FW-0001

改法：在区的文件夹里新建 powers.yaml（权责清单）和 services.yaml（公共服务事项目录）。
"""

from collections.abc import Iterator

from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW310", "missing-power-list", Severity.WARNING, District, __doc__)
def missing_power_list(district: District, context: Context) -> Iterator[Finding]:
    """One finding for a district that lacks either list; a file of no use is another fault."""
    missing = [
        (f"{district.id}/{kind}.yaml", name)
        for kind, name, entries in (
            ("powers", "权责清单", district.powers),
            ("services", "公共服务事项目录", district.services),
        )
        if entries is None and f"{district.id}/{kind}.yaml" not in district.partial
    ]
    enrolment = context.workspace.enrolment(district.id)
    if not missing or enrolment is None:
        return
    names = "和".join(name for _, name in missing)
    yield Finding(
        "ZW310",
        enrolment.place.within("id"),
        f"{district.name}没有{names}，无法核对公开事项是否齐全",
        label=f"没有{names}",
        help=f"新建 {' 和 '.join(path for path, _ in missing)}，写入{names}",
    )
