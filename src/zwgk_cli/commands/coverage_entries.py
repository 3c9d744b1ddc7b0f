"""The rows of a coverage with their lines and what to do, and what the numbers cannot know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zwgk_cli.crossref.coverage import PARTIAL, UNMET, Coverage, CoverageRow
from zwgk_cli.crossref.powers import answers_for, element_of, has_repeated, holders, lists
from zwgk_cli.crossref.uncovered import Kindred
from zwgk_cli.language.privacy import mask
from zwgk_cli.model.district import Power
from zwgk_cli.model.links import DistrictLinks, Exempted, ItemLinks
from zwgk_cli.model.names import ELEMENT_NAMES
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.coverage.report import Entry, Excuse, Mention, Spot
from zwgk_cli.source.locate import Locator


class Entries:
    """Makes the entries of a district; numbers of persons are masked."""

    def __init__(
        self,
        links: DistrictLinks,
        coverage: Coverage,
        locator: Locator,
        shown: Callable[[str], str],
    ) -> None:
        self._district = links.district
        self._kindred = Kindred(coverage, links)
        self._locator = locator
        self._shown = shown
        self._items: dict[str, list[tuple[ItemLinks, Place]]] = {}
        for catalog in links.catalogs:
            for item in catalog.items:
                place = catalog.place(item).within("id")
                for code in item.codes:
                    self._items.setdefault(code, []).append((item, place))

    def entry(self, row: CoverageRow) -> Entry:
        """A row as every format shows it."""
        power = row.power
        items = tuple(self._mention(power, *found) for found in self._items.get(power.code, ()))
        return Entry(
            element=element_of(power),
            code=mask(power.code),
            name=mask(power.name),
            kind=power.kind,
            list=power.list,
            agency=mask(power.agency),
            exercised_by=_masked(power.exercised_by),
            entrusted_to=_masked(power.entrusted_to),
            domains=row.domains,
            presumed=power.domain is None,
            state=row.state,
            spot=self._spot(power.place.within("code")),
            items=items,
            excuse=self._excuse(row.exemption) if row.exemption else None,
            advice=mask(self._advice(row, items)),
        )

    def _mention(self, power: Power, item: ItemLinks, place: Place) -> Mention:
        answers = answers_for(item.agency, power, self._district)
        agencies = tuple(map(mask, item.agency))
        return Mention(mask(item.id), mask(item.title), agencies, answers, self._spot(place))

    def _excuse(self, exempted: Exempted) -> Excuse:
        return Excuse(
            exempted.reason,
            _masked(exempted.detail),
            _masked(exempted.by),
            _masked(exempted.into),
            self._spot(exempted.place),
        )

    def _spot(self, place: Place) -> Spot:
        return Spot(self._shown(place.document), self._locator.locate(place).line)

    def _advice(self, row: CoverageRow, items: tuple[Mention, ...]) -> str:
        if row.state == UNMET:
            return self._where_to_add(row)
        if row.state == PARTIAL and items:
            return _whose(row.power, items[0])
        return ""

    def _where_to_add(self, row: CoverageRow) -> str:
        power, found = row.power, self._kindred.beside(row)
        element = element_of(power)
        home = "在对应事项的"
        if found.kin is not None:
            what = "服务" if element == "services" else "同类职权"
            why = "名称相同" if found.in_words else f"同一机构的{what}在这里公开"
            home = f"核对后在 {found.kin.id} {found.kin.title}（{why}）的"
        presumed = "" if power.domain else "；不属于这个领域的，在清单里写明领域（domain）"
        return (
            f"{home}“{ELEMENT_NAMES[element]}”里补上 {power.code}（{element}）；"
            f"不公开的，写入“不列入”（exempt）并写明理由{presumed}"
        )


def _whose(power: Power, item: Mention) -> str:
    element = element_of(power)
    verb = "行使" if element == "powers" else "提供"
    names = "、".join(dict.fromkeys(holders(power)))
    return (
        f"清单上由{names}{verb}：核对后把 {item.id} 的“公开主体”改为 {power.agency}（agency）；"
        f"不归它公开的，从它的“{ELEMENT_NAMES[element]}”里去掉 {power.code}（{element}）"
    )


def _masked(text: str | None) -> str | None:
    return None if text is None else mask(text)


def notes_of(links: DistrictLinks, workspace: Workspace) -> tuple[str, ...]:
    """What the numbers of a district leave out, or may have wrong, and why."""

    def names(domains: Iterable[str]) -> str:
        return "、".join(map(workspace.registers.domain_name, domains))

    return tuple(map(mask, (*_of_lists(links), *_of_catalogs(links, names))))


def _of_lists(links: DistrictLinks) -> Iterator[str]:
    district = links.district
    for entries, title in ((district.powers, "权责清单"), (district.services, "公共服务事项目录")):
        if entries is None:
            yield f"没有{title}，或者读不了，没有计入"
    for entries in lists(district):
        if entries.document in district.partial:
            yield f"《{entries.title}》有的内容没有读出，没有计入"
        if has_repeated(entries):
            yield f"《{entries.title}》有重复的编码，重复的只计第一次"


def _of_catalogs(links: DistrictLinks, names: Callable[[Iterable[str]], str]) -> Iterator[str]:
    check = f"zwgk validate {links.district.id} 查看"
    if links.unreadable:
        yield f"{names(sorted(links.unreadable))}的目录读不了，没有计入（{check}）"
    partial = [catalog.domain for catalog in links.catalogs if catalog.partial]
    if partial:
        yield f"{names(partial)}的目录有的内容没有读出，未对应的可能偏多（{check}）"
    pending = [catalog.domain for catalog in links.catalogs if catalog.pending]
    if pending:
        yield f"{names(pending)}的目录里，职权或者服务有待定的，未对应的可能偏多"
    unknown = {entry.code for catalog in links.catalogs for entry in catalog.unknown}
    if unknown:
        yield f"目录里有 {len(unknown)} 个编码在清单里找不到，可能是未对应的职权写错了（{check}）"
