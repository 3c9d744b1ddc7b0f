"""领域不在领域表里

为什么：领域的名称、编号和主管部门都登记在领域表里。表里没有的领域，网站上列不出名称，
    事项也编不了号。

规定：津政办函〔2017〕72号 二：试点范围，可以结合实际适当增加试点内容

反例：
    # 工作区 districts[0]
    scope: [caizheng-yujuesuan, shehui-jiuzu]

正例：
    # 工作区 districts[0]
    scope: [caizheng-yujuesuan]

改法：核对领域简码；增加的领域，先登记到领域表（registers/domains.yaml）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, Overview, rule


@rule("ZW208", "unknown-domain", Severity.ERROR, Overview, __doc__)
def unknown_domain(overview: Overview, context: Context) -> Iterator[Finding]:
    """Each domain that the register does not have, once, with all places that name it."""
    registers = overview.workspace.registers
    if "domains" in registers.partial:
        return
    named: dict[str, list[Place]] = {}
    for domain, place in _named(overview):
        if domain not in registers.domains:
            named.setdefault(domain, []).append(place)
    for domain, places in named.items():
        yield _finding(domain, places, tuple(registers.domains))


def _named(overview: Overview) -> Iterator[tuple[str, Place]]:
    """Every mention of a domain: in the scopes, by the standards, the catalogs, the lists."""
    for entry in overview.workspace.settings.districts:
        for index, domain in enumerate(entry.scope):
            yield domain, entry.place.within("scope", index)
    for standard in overview.standards:
        yield standard.domain, Place(standard.document, ("domain",))
    for facts in overview.districts:
        for catalog in facts.catalogs:
            yield catalog.domain, Place(catalog.document, ("domain",))
    for facts in overview.districts:
        yield from facts.list_domains


def _finding(domain: str, places: list[Place], known: tuple[str, ...]) -> Finding:
    near = nearest(domain, known)
    first = places[0]
    changeable = first.route != ("domain",)
    return Finding(
        "ZW208",
        first,
        f"领域表里没有“{domain}”",
        label=f"是不是 {near[0]}" if near else "在领域表中找不到",
        help=(f"核对后改为 {near[0]}；" if near else "核对领域简码；")
        + "增加的领域，先登记到 registers/domains.yaml",
        related=tuple(Related(place, "这里也写了这个领域", "同一个领域") for place in places[1:]),
        fix=Fix(f"改为 {near[0]}", (Change(first, near[0]),), certain=False)
        if near and changeable
        else None,
    )
