"""编码里的统一社会信用代码不对

为什么：国家编码由实施机关的统一社会信用代码、行使层级和基本编码组成。信用代码的校验位不对，或者层级与
    清单不符，说明编码抄错了，在政务服务平台上查不到。只检查31位的国家编码，各地自己的编码不查。

规定：GB 32100—2015《法人和其他组织统一社会信用代码编码规则》

反例：
    # 权责清单 powers[2]
    code: 11120103000000000A4000117007001
    name: 会计人员从业资格认定
    kind: 行政许可
    agency: 区财政局
    status: 取消

正例：
    # 权责清单 powers[2]
    code: 11120103000000000B4000117007001
    name: 会计人员从业资格认定
    kind: 行政许可
    agency: 区财政局
    status: 取消

改法：对照政务服务平台上的实施编码改正；不是国家编码的，不要写成31位。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.powers import lists
from zwgk_cli.language.credit_code import LENGTH, check_character, is_credit_code
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_NATIONAL = pattern("[0-9A-Za-z]{31}")
_LEVELS = {"区级": "3456", "市级": "123", "垂直系统": "123456"}
"""The digits of 行使层级 that fit a list: 国家1 省2 市3 县4 乡镇5 村6; some districts print 3."""


@rule("ZW316", "credit-code", Severity.WARNING, District, __doc__)
def credit_code(district: District, context: Context) -> Iterator[Finding]:
    """Each national code of a list whose organisation or level cannot be right."""
    for entries in lists(district):
        for power in entries.powers:
            if len(power.code) == 31 and _NATIONAL.fullmatch(power.code):
                yield from _faults(power)


def _faults(power: Power) -> Iterator[Finding]:
    place = power.place.within("code")
    organisation, level = power.code[:LENGTH], power.code[LENGTH]
    if not is_credit_code(organisation):
        right = check_character(organisation)
        yield Finding(
            "ZW316",
            place.at(0, LENGTH),
            f"编码 {power.code} 里的统一社会信用代码不对",
            label=f"按前17位计算，校验位应是 {right}" if right else "有不允许的字母",
            help="对照政务服务平台上的实施编码改正（code）",
            agency=power.agency,
        )
    elif level not in _LEVELS.get(power.list, "123456"):
        yield Finding(
            "ZW316",
            place.at(LENGTH, LENGTH + 1),
            f"编码 {power.code} 里的行使层级是 {level}，清单上是{power.list}",
            label=f"{power.list}的职权不是这一层级",
            help="对照政务服务平台上的实施编码改正（code）；编码没有写错的，改正清单（list）",
            agency=power.agency,
        )
