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

from zwgk_cli.model.catalog import Catalog, Exemption
from zwgk_cli.model.district import District, PowerList
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.rules.rule import Context, rule

_Named = tuple[str, str | None, Container[str] | None, str]
"""A key of an exemption, what stands there, what would be right (None: unknown), and its home."""


@rule("ZW309", "unknown-exemption", Severity.ERROR, Catalog, __doc__)
def unknown_exemption(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each exemption that names what does not exist, as far as all of the other side was read."""
    district = context.district
    if district is None or not catalog.exempt:
        return
    standards = _standard_items(catalog, context.workspace)
    merged = any(exemption.into for exemption in catalog.exempt)
    items = _items(district) if merged else None
    for exemption in catalog.exempt:
        for key, name, known, home in _names(exemption, district, standards, items):
            if name is not None and known is not None and name not in known:
                yield Finding(
                    "ZW309",
                    exemption.place.within(key),
                    f"{home}里没有 {name}",
                    label=f"{home}里找不到",
                    help=f"核对后改正“不列入”里的编号（exempt 的 {key}）；"
                    "已经没有这一项的，删除这一条",
                )


def _names(
    exemption: Exemption,
    district: District,
    standards: frozenset[str] | None,
    items: frozenset[str] | None,
) -> tuple[_Named, ...]:
    return (
        ("standard", exemption.standard, standards, "本领域的基本目录"),
        ("power", exemption.power, _codes(district.powers, district), "权责清单"),
        ("service", exemption.service, _codes(district.services, district), "公共服务事项目录"),
        ("into", exemption.into, items, "本区的目录"),
    )


def _standard_items(catalog: Catalog, workspace: Workspace) -> frozenset[str] | None:
    """The standard items of the domain; None where these are not known (ZW701 tells that)."""
    standard = workspace.standards.get(catalog.domain)
    if standard is None or catalog.domain in workspace.partial_standards:
        return None
    return frozenset(item.id for item in standard.items)


def _codes(entries: PowerList | None, district: District) -> Container[str] | None:
    """The codes of a list; None where it was not read, or only in part."""
    if entries is None or entries.document in district.partial:
        return None
    return entries.by_code


def _items(district: District) -> frozenset[str] | None:
    """The ids of all items of the district; None where a catalog was not read, or only in part."""
    documents = {catalog.document for catalog in district.catalogs}
    if district.unreadable or documents & district.partial:
        return None
    return frozenset(item.id for catalog in district.catalogs for item in catalog.items)
