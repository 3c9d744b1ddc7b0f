"""事项编号用了两次

为什么：编号是事项的身份证，也是它的网址。两个事项用一个编号，群众点开链接看到的就不是要找的事项；
    取消的事项编号也不能再用，否则旧链接会指到别的事项上。

规定：本工具的文件格式：编号永久，不重复使用

反例：
    # 目录 items[2]
    id: HX-CZYJS-001

正例：
    # 目录 items[2]
    id: HX-CZYJS-003

改法：给后写的事项换一个没有用过的编号（id）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.identifiers import next_free
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, Overview, rule

Entry = tuple[str, Place, str | None]
"""An id, where it stands, and the title of its item; None for a retired one."""


@rule("ZW201", "duplicate-id", Severity.ERROR, Overview, __doc__)
def duplicate_id(overview: Overview, context: Context) -> Iterator[Finding]:
    """Each id that stands a second time, in whatever district, beside the first."""
    first: dict[str, Entry] = {}
    repeated = []
    for entry in _entries(overview):
        if entry[0] in first:
            repeated.append(entry)
        else:
            first[entry[0]] = entry
    taken = set(first)
    for identifier, place, title in repeated:
        free = next_free(identifier[: identifier.rindex("-") + 1], taken)
        taken.add(free)
        yield _finding(identifier, place, title, first[identifier], free)


def _entries(overview: Overview) -> Iterator[Entry]:
    """Every id: of the standards, of what districts retired, then of their items."""
    catalogs = [catalog for facts in overview.districts for catalog in facts.catalogs]
    for standard in overview.workspace.standards.values():
        for item in standard.items:
            yield item.id, item.place("id"), item.title
    for catalog in catalogs:
        for identifier, place in catalog.retired:
            yield identifier, place.within("id"), None
    for catalog in catalogs:
        for entry in catalog.items:
            yield entry.id, catalog.place(entry).within("id"), entry.title


def _finding(identifier: str, place: Place, title: str | None, first: Entry, free: str) -> Finding:
    return Finding(
        "ZW201",
        place,
        f"编号 {identifier} 已经用过",
        label="与另一处的编号相同",
        help=f"把后写的“事项编号”改为 {free}（id）；是同一个事项的，删除其中一处",
        related=(Related(first[1], "先用这个编号的一处", first[2] or "已取消的事项"),),
        fix=Fix(f"改为 {free}", (Change(place, free),), certain=False) if title else None,
        item=identifier,
        title=title,
    )
