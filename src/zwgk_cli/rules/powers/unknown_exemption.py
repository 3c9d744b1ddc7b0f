"""不列入的对象不存在

为什么：“不列入”要说清楚哪一项不公开、为什么、并到了哪里。编号对不上，等于没有说明，
    也掩盖了真正没有公开的那一项。

规定：津政办函〔2017〕72号 三(一)：依据权责清单和公共服务事项目录梳理公开事项

反例：
    # 目录
    exempt:
      - {power: HX-QT-9999, reason: 本区无此职权}

正例：
    # 目录
    exempt: []

改法：核对后改正编号；已经没有这一项的，删除这一条。
"""

from collections.abc import Container, Iterator

from zwgk_cli.crossref.powers import has_repeated
from zwgk_cli.model.catalog import Catalog, Exemption
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.links import DistrictLinks
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_Named = tuple[str, str | None, Container[str] | None, str]
"""A key of an exemption, what stands there, what would be right (None: unknown), and its home."""


def _merged(links: DistrictLinks, _: Context) -> Iterator[Finding]:
    """Each exemption into an item that no catalog of the district has, if all were read whole."""
    if links.unreadable or any(catalog.partial for catalog in links.catalogs):
        return
    items = {item.id for catalog in links.catalogs for item in catalog.items}
    for catalog in links.catalogs:
        for merger in catalog.mergers:
            if merger.into not in items:
                yield _finding(merger.place, "into", merger.into, "本区的目录")


@rule(
    "ZW309",
    "unknown-exemption",
    Severity.ERROR,
    Catalog,
    __doc__,
    also=((DistrictLinks, _merged),),
)
def unknown_exemption(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each exemption that names what does not exist, as far as all of the other side was read."""
    district = context.district
    if district is None or not catalog.exempt:
        return
    standards = _standard_items(catalog, context.workspace)
    for exemption in catalog.exempt:
        for key, name, known, home in _names(exemption, district, standards):
            if name is not None and known is not None and name not in known:
                yield _finding(exemption.place.within(key), key, name, home)


def _finding(place: Place, key: str, name: str, home: str) -> Finding:
    return Finding(
        "ZW309",
        place,
        f"{home}里没有 {name}",
        label=f"{home}里找不到",
        help=f"核对后改正“不列入”里的编号（exempt 的 {key}）；已经没有这一项的，删除这一条",
    )


def _names(
    exemption: Exemption, district: District, standards: Container[str] | None
) -> tuple[_Named, ...]:
    return (
        ("standard", exemption.standard, standards, "本领域的基本目录"),
        ("power", exemption.power, _codes(district.powers, district), "权责清单"),
        ("service", exemption.service, _codes(district.services, district), "公共服务事项目录"),
    )


def _standard_items(catalog: Catalog, workspace: Workspace) -> Container[str] | None:
    """The standard items of the domain; None where these are not known (ZW701 tells that)."""
    standard = workspace.standards.get(catalog.domain)
    if standard is None or catalog.domain in workspace.partial_standards:
        return None
    return standard.by_id


def _codes(entries: PowerList | None, district: District) -> Container[str] | None:
    """The codes of a list; None where it was not read, or in part, or where a code stands twice."""
    if entries is None or entries.document in district.partial or has_repeated(entries):
        return None
    return entries.by_code
