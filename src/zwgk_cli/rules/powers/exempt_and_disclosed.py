"""同一项既公开又不列入

为什么：目录一处说公开、一处说不公开，群众和检查的人都不知道该信哪一处。

规定：津政办函〔2017〕72号 三(一)：确保公开事项分类科学、名称规范、指向明确

反例：
    # 目录
    exempt:
      - {power: HX-CF-0001, reason: 本区无此职权}

正例：
    # 目录
    exempt: []

改法：公开的，删除“不列入”里的这一条；不公开的，从事项里去掉。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.powers import code_place
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule

_COLUMNS = {"standard": "基本目录事项", "power": "权责清单", "service": "公共服务事项"}


@rule("ZW311", "exempt-and-disclosed", Severity.ERROR, Catalog, __doc__)
def exempt_and_disclosed(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each exemption of what an item of the same catalog names.

    All of a kind at an agency may well leave one power out: that names none.
    """
    if not catalog.exempt:
        return
    disclosed: dict[tuple[str, str], tuple[Item, int]] = {}
    for item in catalog.items:
        for key, name, index in _names(item):
            disclosed.setdefault((key, name), (item, index))
    for exemption in catalog.exempt:
        for key in _COLUMNS:
            name = getattr(exemption, key)
            if (key, name) in disclosed:
                item, index = disclosed[key, name]
                place = exemption.place.within(key)
                yield _finding(place, key, name, item, _place(item, key, index))


def _names(item: Item) -> Iterator[tuple[str, str, int]]:
    """What an item names, each with its index in the element that names it."""
    if item.standard is not None:
        yield "standard", item.standard, 0
    for index, ref in enumerate(item.powers):
        if ref.code is not None:
            yield "power", ref.code, index
    for index, code in enumerate(item.services):
        yield "service", code, index


def _place(item: Item, key: str, index: int) -> Place:
    if key == "standard":
        return item.origin.own.within("standard")
    return code_place(item, index) if key == "power" else item.place("services", index)


def _finding(place: Place, key: str, name: str, item: Item, disclosed: Place) -> Finding:
    return Finding(
        "ZW311",
        place,
        f"{name} 写了“不列入”，{item.id} 又在公开它",
        label=f"{item.id} 在公开它",
        help=f"公开的，删除“不列入”里的这一条（exempt）；不公开的，从 {item.id} 的“{_COLUMNS[key]}”"
        "里去掉",
        related=(Related(disclosed, "在这里公开", item.title),),
    )
