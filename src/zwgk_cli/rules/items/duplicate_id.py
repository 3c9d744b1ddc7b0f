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

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from zwgk_cli.crossref.identifiers import next_free
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import ItemFacts, ItemTable
from zwgk_cli.rules.rule import Context, Overview, rule


class _Entry(NamedTuple):
    """An id, with what tells where it stands: an item of a table, or a retired one's place."""

    id: str
    home: ItemTable | Place
    item: ItemFacts | None = None

    @property
    def place(self) -> Place:
        """Where the id stands; computed for those that are repeated."""
        if isinstance(self.home, Place):
            return self.home.within("id")
        return self.home.place(self.item).within("id") if self.item else Place(self.home.document)

    @property
    def title(self) -> str | None:
        """The title of the item; None of a retired one."""
        return self.item.title if self.item else None


@rule("ZW201", "duplicate-id", Severity.ERROR, Overview, __doc__)
def duplicate_id(overview: Overview, context: Context) -> Iterator[Finding]:
    """Each id that stands a second time, in whatever district, beside the first."""
    catalogs = [catalog for facts in overview.districts for catalog in facts.catalogs]
    standards = [standard.items for standard in overview.standards]
    tables = [*standards, *(catalog.items for catalog in catalogs)]
    retired = [entry for catalog in catalogs for entry in catalog.retired]
    taken = {identifier for table in tables for identifier in table.ids}
    taken.update(identifier for identifier, _ in retired)
    if len(taken) == sum(map(len, tables)) + len(retired):
        return
    yield from _repeated(standards, retired, tables, taken)


def _repeated(
    standards: Sequence[ItemTable],
    retired: Iterable[tuple[str, Place]],
    tables: Sequence[ItemTable],
    taken: set[str],
) -> Iterator[Finding]:
    """The ids of the standards count first, then those of retired items, then the catalogs'."""
    first: dict[str, _Entry] = {}
    entries = (
        *(_Entry(item.id, table, item) for table in standards for item in table),
        *(_Entry(identifier, place) for identifier, place in retired),
        *(_Entry(item.id, table, item) for table in tables[len(standards) :] for item in table),
    )
    for entry in entries:
        earlier = first.setdefault(entry.id, entry)
        if earlier is not entry:
            free = next_free(entry.id[: entry.id.rindex("-") + 1], taken)
            taken.add(free)
            yield _finding(entry.id, entry.place, entry.title, earlier, free)


def _finding(identifier: str, place: Place, title: str | None, first: _Entry, free: str) -> Finding:
    return Finding(
        "ZW201",
        place,
        f"编号 {identifier} 已经用过",
        label="与另一处的编号相同",
        help=f"把后写的“事项编号”改为 {free}（id）；是同一个事项的，删除其中一处",
        related=(Related(first.place, "先用这个编号的一处", first.title or "已取消的事项"),),
        fix=Fix(f"改为 {free}", (Change(place, free),), certain=False) if title else None,
        item=identifier,
        title=title,
    )
