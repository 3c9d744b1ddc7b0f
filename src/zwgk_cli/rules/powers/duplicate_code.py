"""清单里的编码重复

为什么：编码是职权和服务事项的身份证号。两项用同一个编码，公开事项就说不清对应的是哪一项。权责清单
    和公共服务事项目录之间也不能重复。

规定：本工具的文件格式：编码在一个区的两份清单里不得重复

反例：
    # 服务目录 services[1]
    code: HX-CF-0001
    name: 会计违法行为举报受理
    agency: 区财政局

正例：
    # 服务目录 services[1]
    code: HX-FW-0002
    name: 会计违法行为举报受理
    agency: 区财政局
    status: 取消

改法：核对后给其中一项改用自己的编码；同一项写了两次的，删除一次。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.powers import lists
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW308", "duplicate-code", Severity.ERROR, District, __doc__)
def duplicate_code(district: District, context: Context) -> Iterator[Finding]:
    """Each entry of the two lists whose code an earlier one has."""
    first: dict[str, Power] = {}
    for entries in lists(district):
        for power in entries.powers:
            earlier = first.setdefault(power.code, power)
            if earlier is not power:
                yield Finding(
                    "ZW308",
                    power.place.within("code"),
                    f"编码 {power.code} 用了两次：“{earlier.name}”和“{power.name}”",
                    label="前面已经用过",
                    help="核对后给其中一项改用自己的编码（code）；同一项写了两次的，删除一次",
                    related=(Related(earlier.place.within("code"), "先用的一项", earlier.name),),
                    agency=power.agency,
                )
