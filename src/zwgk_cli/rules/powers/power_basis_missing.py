"""事项的依据里没有这项职权的依据

为什么：公开的是哪项职权，依据就应当包括设定这项职权的法律。两边一部相同的也没有，可能是编码写错了，也
    可能是依据写漏了。只公开一项职权、名称说的就是它的事项才比较；依据本来就可以不同，只作提示。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    # 权责清单 powers[0]
    name: 会计监督处罚
    basis: [《中华人民共和国预算法》第九十四条]

正例：
    # 权责清单 powers[0]
    name: 会计监督处罚
    basis: [《中华人民共和国政府信息公开条例》第二十条]

改法：编码没有写错的，在公开依据里补上设定职权的法律；职权清单的依据有误的，改正清单。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.citations import in_marks
from zwgk_cli.crossref.laws import DOCUMENTS, LawIndex
from zwgk_cli.crossref.powers import code_place
from zwgk_cli.language.normal import fold_name
from zwgk_cli.model.basis import Basis, Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule

_SHARED = 4


@rule("ZW313", "power-basis-missing", Severity.INFO, Item, __doc__, elements=("powers",))
def power_basis_missing(item: Item, context: Context) -> Iterator[Finding]:
    """An item about the one power that it discloses, which cites none of the laws behind it.

    Where either side cites a document that the register does not know, nothing is said; nor where
    the item cites no law at all (ZW409).
    """
    district = context.district
    if district is None or district.powers is None or len(item.powers) != 1 or item.services:
        return
    power = district.powers.by_code.get(item.powers[0].code or "")
    if power is None or not power.basis:
        return
    if not _is_about(item.title, power.name):
        return
    wanted, cited = _laws(power.basis, context.laws), _laws(item.basis, context.laws)
    if not wanted or not wanted.keys().isdisjoint(cited):
        return
    if all(law.level in DOCUMENTS for law in cited.values()):
        return
    names = "、".join(in_marks(law.title) for law in wanted.values())
    yield Finding(
        "ZW313",
        code_place(item, 0),
        f"“{power.name}”的依据是{names}，事项的公开依据里没有",
        label="依据里没有设定这项职权的法律",
        help=f"编码没有写错的，在“公开依据”里补上{names}（basis）",
        related=(Related(power.place.within("basis", 0), "权责清单里的依据", power.name),),
    )


def _is_about(title: str, power: str) -> bool:
    """Whether the title of an item speaks of a power: they share four characters in a row."""
    one, other = fold_name(title), fold_name(power)
    return any(other[at : at + _SHARED] in one for at in range(len(other) - _SHARED + 1))


def _laws(bases: tuple[Basis, ...], laws: LawIndex) -> dict[str, Law]:
    """The laws cited, by id; none at all where one of the documents is unknown."""
    found: dict[str, Law] = {}
    for basis in bases:
        for citation in basis.citations:
            law = laws.surely(citation)
            if law is None:
                return {}
            found[law.id] = law
    return found
