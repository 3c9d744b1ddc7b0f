"""基本目录里没有这个事项

为什么：写了沿用基本目录（standard），没有写的各栏就从那里来。编号在基本目录里找不到，
    这些栏目都是空的，群众看不到内容、时限和依据。

规定：津政办函〔2017〕72号 五(二)：市政府有关部门编制主动公开事项基本目录，与试点单位对接

反例：
    # 目录 items[1]
    standard: CZYJS-009

正例：
    # 目录 items[1]
    standard: CZYJS-001

改法：核对基本目录后改正编号（standard）；基本目录里没有的事项，删除这一行，把各栏写全。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.likeness import nearest
from zwgk_cli.crossref.standards import is_unresolved
from zwgk_cli.model.catalog import Item, Standard
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW701", "unknown-standard", Severity.ERROR, Item, __doc__)
def unknown_standard(item: Item, context: Context) -> Iterator[Finding]:
    """A standard item that the domain's standard lacks; a missing standard is told once."""
    catalog = context.catalog
    if context.district is None or catalog is None or not is_unresolved(item):
        return
    if catalog.domain in context.workspace.partial_standards:
        return
    standard = context.workspace.standards.get(catalog.domain)
    if standard is not None:
        yield _unknown(item, standard)
    elif next(other for other in catalog.items if is_unresolved(other)) is item:
        yield _no_file(item, catalog.domain)


def _no_file(item: Item, domain: str) -> Finding:
    return Finding(
        "ZW701",
        item.place("standard"),
        "这个领域没有基本目录",
        label=f"没有文件 standard/{domain}.yaml",
        help=f"补上 standard/{domain}.yaml；没有基本目录的，删除各事项的“基本目录事项”"
        "（standard），把各栏写全",
    )


def _unknown(item: Item, standard: Standard) -> Finding:
    place = item.place("standard")
    wanted = item.standard or ""
    titles = {entry.title: entry for entry in standard.items}
    entry = titles.get(item.title) if item.title else None
    if entry is None:
        by_id = {known.id: known for known in standard.items}
        entry = next((by_id[known] for known in nearest(wanted, by_id)), None)
    help_text = "；基本目录里没有的事项，删除这一行，把各栏写全"
    return Finding(
        "ZW701",
        place,
        f"基本目录里没有 {wanted}",
        label="在基本目录中找不到",
        help=(f"核对后把“基本目录事项”改为 {entry.id}（standard）" if entry else "核对编号")
        + help_text,
        related=(Related(entry.origin.own.within("id"), "编号或名称相近的一项", entry.title),)
        if entry
        else (),
        fix=Fix(f"改为 {entry.id}", (Change(place, entry.id),), certain=False) if entry else None,
    )
