"""基本目录的事项既没有采用，也没有说明不列入

为什么：基本目录是应当公开的事项。漏掉一项，群众就少一项该看到的信息；
    本区确实没有的，也要写明理由，方便核对。

规定：津政办函〔2017〕72号 一(二)：按照“应公开、尽公开”要求全面梳理公开事项

反例：
    # 目录
    items:
      - id: HX-CZYJS-001
        standard: CZYJS-002
        powers: [HX-CF-0001, HX-XK-0001]
        services: [HX-FW-0001]

正例：
    # 目录
    items:
      - id: HX-CZYJS-001
        standard: CZYJS-002
        powers: [HX-CF-0001, HX-XK-0001]
        services: [HX-FW-0001]
    exempt:
      - {standard: CZYJS-001, reason: 无此情形}

改法：在公开事项（items）里采用这一项；本区没有的，写入“不列入”（exempt）并写明理由。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.identifiers import ids_of, next_free, prefix_of
from zwgk_cli.crossref.standards import is_unresolved, unadopted
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule


@rule("ZW702", "unadopted-standard", Severity.ERROR, Catalog, __doc__)
def unadopted_standard(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """Each standard item that a catalog neither adopts nor exempts.

    Silent where an item or an exemption names a standard item wrongly (ZW701, ZW309), or could
    not be read: it may be the one.
    """
    district = context.district
    standard = context.workspace.standards.get(catalog.domain)
    if district is None or standard is None or catalog.document in district.partial:
        return
    if any(is_unresolved(item) for item in catalog.items) or _exempts_unknown(catalog, standard):
        return
    prefix = prefix_of(catalog, context.workspace)
    taken = set(ids_of(catalog))
    for item in unadopted(catalog, standard):
        free = next_free(prefix, taken) if prefix else "…"
        taken.add(free)
        yield _finding(catalog, item, free)


def _exempts_unknown(catalog: Catalog, standard: Standard) -> bool:
    named = (exemption.standard for exemption in catalog.exempt)
    return any(name is not None and name not in standard.by_id for name in named)


def _finding(catalog: Catalog, item: Item, free: str) -> Finding:
    return Finding(
        "ZW702",
        Place(catalog.document, ("domain",)),
        f"没有采用基本目录的 {item.id}“{item.title}”，也没有写明不列入",
        label=f"缺少 {item.id}",
        help=f"在公开事项里采用：{{id: {free}, standard: {item.id}}}（items）；"
        "本区没有的，写入“不列入”并写明理由（exempt）",
        related=(Related(item.origin.own.within("id"), "基本目录里的事项", item.title),),
    )
