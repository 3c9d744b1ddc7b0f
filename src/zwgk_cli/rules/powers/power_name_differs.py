"""职权名称与权责清单不一致

为什么：同一项职权在两处名称不同，群众会当成两件事。事项里写了名称，就会与清单核对；编码写错、
    碰巧是另一项职权的，也能由此发现。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    powers:
      - {code: HX-CF-0001, name: 会计违法处罚}

正例：
    powers:
      - {code: HX-CF-0001, name: 对会计违法行为的处罚}

改法：编码对的，把名称改成清单上的名称；编码错的，改编码。
"""

from collections.abc import Iterator

from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.rules.rule import Context, rule

_SAME = str.maketrans("", "", "、，。；：“”‘’\"',;:·《》〈〉()（）-—")
"""Punctuation makes no other name."""


@rule("ZW307", "power-name-differs", Severity.INFO, Item, __doc__, elements=("powers",))
def power_name_differs(item: Item, context: Context) -> Iterator[Finding]:
    """Each stated name of a power that is not the list's, width and punctuation aside."""
    district = context.district
    if district is None or district.powers is None:
        return
    for index, ref in enumerate(item.powers):
        power = district.powers.by_code.get(ref.code or "")
        if power is None or ref.name is None or _same(ref.name, power.name):
            continue
        place = item.place("powers", index, "name")
        yield Finding(
            "ZW307",
            place,
            f"职权名称“{ref.name}”与权责清单不一致",
            label=f"清单上是“{power.name}”",
            help=f"编码没有写错的，把“权责清单”里的名称改为“{power.name}”（powers）",
            related=(Related(power.place.within("name"), "权责清单里的这一项", power.code),),
            fix=Fix("改为清单上的名称", (Change(place, power.name),), certain=False),
        )


def _same(one: str, other: str) -> bool:
    return one == other or _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return fold_name(name).translate(_SAME)
