"""事项编号不是本区本领域的

为什么：编号由区代码、领域代码和序号组成，看编号就知道是哪个区、哪个领域的事项。
    从别处复制来的编号忘了改，两个区的事项就会混在一起。

规定：本工具的文件格式：事项编号为“区代码-领域代码-序号”

反例：
    # 目录 items[2]
    id: JN-CZYJS-003

正例：
    # 目录 items[2]
    id: HX-CZYJS-003

改法：把编号（id）的开头改为本区代码和本领域代码。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.identifiers import ids_of, next_free, number_of, prefix_of
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW202", "foreign-id", Severity.ERROR, Item, __doc__)
def foreign_id(item: Item, context: Context) -> Iterator[Finding]:
    """An id that does not begin as those of its catalog or standard do."""
    catalog = context.catalog
    prefix = prefix_of(catalog, context.workspace) if catalog else None
    if catalog is None or prefix is None or _belongs(item.id, prefix):
        return
    taken = set(ids_of(catalog))
    meant = prefix + number_of(item.id)
    if meant in taken:
        meant = next_free(prefix, taken)
    place = item.place("id")
    whose = "本区本领域" if isinstance(catalog, Catalog) else "本领域"
    yield Finding(
        "ZW202",
        place,
        f"编号 {item.id} 不是{whose}的编号",
        label=f"应当以 {prefix} 开头",
        help=f"把“事项编号”改为 {meant}（id）",
        fix=Fix(f"改为 {meant}", (Change(place, meant),), certain=False),
    )


def _belongs(identifier: str, prefix: str) -> bool:
    return identifier.startswith(prefix) and identifier[len(prefix) :].isdigit()
