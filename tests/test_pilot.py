"""The shipped workspace: its README counts what is in the files, and its lists hold together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.loading.district import load_district
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import District, Power
from zwgk_cli.model.workspace import Workspace

CATALOGS = Path(__file__).parents[1] / "catalogs"
README = (CATALOGS / "README.md").read_text(encoding="utf-8")
OWN_LIMIT = "时限由本项目提出"
LETTERS = {
    "XK": "行政许可",
    "CF": "行政处罚",
    "QZ": "行政强制",
    "ZS": "行政征收",
    "GF": "行政给付",
    "JC": "行政检查",
    "QR": "行政确认",
    "JL": "行政奖励",
    "CJ": "行政裁决",
    "QT": "其他行政权力",
    "FW": "公共服务",
}
Row = tuple[int, ...]


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    opened = open_workspace(DiskFiles(CATALOGS)).workspace
    assert opened is not None
    return opened


@pytest.fixture(scope="module")
def districts(workspace: Workspace) -> tuple[District, ...]:
    files = DiskFiles(CATALOGS)
    layout = open_workspace(files).layout
    loaded = (load_district(files, layout, workspace, slug) for slug in workspace.enrolments)
    found = tuple(one.district for one in loaded)
    assert None not in found
    return tuple(one for one in found if one is not None)


def own_limits() -> frozenset[str]:
    """The ids of the items over whose deadline stands that it is the project's own."""
    found = set()
    for path in CATALOGS.rglob("*.yaml"):
        at = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            at = line.removeprefix("  - id: ") if line.startswith("  - id: ") else at
            if line.strip() == f"# {OWN_LIMIT}":
                found.add(at)
    return frozenset(found)


def laws(items: Iterable[Item], workspace: Workspace) -> frozenset[str]:
    """The laws that items cite, each once."""
    index = LawIndex(workspace.registers.laws)
    cited = (one for item in items for basis in item.basis for one in basis.citations)
    return frozenset(law.id for law in map(index.resolve, cited) if law)


def entries(district: District, domain: str | None = None) -> Iterator[Power]:
    """The powers, then the services of a district: all, or those of a domain."""
    for listed in (district.powers, district.services):
        assert listed is not None
        yield from (one for one in listed.powers if domain in (None, one.domain))


def count(district: District, catalog: Catalog, workspace: Workspace) -> Row:
    """The numbers of a row of the table, in the order of its columns."""
    own = own_limits()
    listed = list(entries(district, catalog.domain))
    services = sum(one.kind == LETTERS["FW"] for one in listed)
    limits = [
        item.id in own or ("deadline" in item.origin.inherited and item.standard in own)
        for item in catalog.items
    ]
    return (
        len(workspace.standards[catalog.domain].items),
        len(catalog.items),
        sum(item.standard is None for item in catalog.items),
        sum(one.standard is not None for one in catalog.exempt),
        len(listed) - services,
        services,
        len(laws(catalog.items, workspace)),
        sum(limits),
    )


def table() -> dict[tuple[str, str], Row]:
    """The rows of the table of domains: district and domain, and the numbers."""
    rows = re.findall(r"^\| (\S+) \| (\S+) \| ((?:\d+ \| ){8})", README, re.MULTILINE)
    return {(one, two): tuple(map(int, cells.split(" | ")[:8])) for one, two, cells in rows}


def test_the_table_counts_what_is_in_the_files(
    districts: tuple[District, ...], workspace: Workspace
) -> None:
    names = {domain.id: domain.name for domain in workspace.registers.domains.values()}
    expected = {
        (district.name, names[catalog.domain]): count(district, catalog, workspace)
        for district in districts
        for catalog in district.catalogs
    }
    sums = [sum(column) for column in zip(*expected.values(), strict=True)]
    items = [item for one in districts for catalog in one.catalogs for item in catalog.items]
    sums[6] = len(laws(items, workspace))
    expected["合计", f"{len(expected)}个"] = tuple(sums)
    assert table() == expected


def test_every_catalog_is_of_a_size_that_an_office_can_keep(
    districts: tuple[District, ...], workspace: Workspace
) -> None:
    sizes = {domain: len(standard.items) for domain, standard in workspace.standards.items()}
    assert {domain: size for domain, size in sizes.items() if not 15 <= size <= 45} == {}
    catalogs = [(one, catalog) for one in districts for catalog in one.catalogs]
    assert [catalog.document for _, catalog in catalogs if len(catalog.items) < 12] == []
    assert sum(len(catalog.items) for _, catalog in catalogs) >= 550
    for district, catalog in catalogs:
        powers = {one.code for item in catalog.items for one in disclosed(item, district)}
        services = {one.code for item in catalog.items for one in served(item, district)}
        assert (len(powers) >= 8, len(services) >= 3) == (True, True), catalog.document


def test_every_standard_says_which_ten_items_it_was_compared_in(workspace: Workspace) -> None:
    heads = {
        domain: (CATALOGS / standard.document).read_text(encoding="utf-8").partition("\nitems:")[0]
        for domain, standard in workspace.standards.items()
    }
    assert [domain for domain, head in heads.items() if "十项" not in head] == []


def test_a_code_says_the_district_the_kind_and_the_domain_of_a_power(
    districts: tuple[District, ...], workspace: Workspace
) -> None:
    for district in districts:
        blocks: dict[str, str | None] = {}
        for one in entries(district):
            prefix, letters, number = one.code.split("-")
            assert (prefix, LETTERS[letters]) == (workspace.enrolments[district.id].code, one.kind)
            assert blocks.setdefault(number[:2], one.domain) == one.domain
        assert len(set(blocks.values())) == len(blocks)


def test_no_power_of_a_district_is_listed_twice(districts: tuple[District, ...]) -> None:
    assert [repeated(one.name for one in entries(district)) for district in districts] == [[]] * 3


def test_an_agency_has_one_name_in_all_districts(districts: tuple[District, ...]) -> None:
    names: dict[str, str] = {}
    for district in districts:
        for agency in district.agencies.values():
            kind = (agency.full_name or "").replace(district.name, "区")
            name = agency.name.replace(district.name.removesuffix("区"), "")
            assert not kind or names.setdefault(kind, name) == name


def test_few_entries_show_how_a_review_is_dated(districts: tuple[District, ...]) -> None:
    catalogs = [catalog for one in districts for catalog in one.catalogs]
    assert [one.document for one in catalogs if one.issued or one.review] == []
    dated = [(one, entry) for one in catalogs for entry in one.withheld if entry.reviewed]
    assert len(dated) <= 3
    assert [entry.title for one, entry in dated if entry.reviewed != one.edition] == []


def shown(districts: Iterable[District], workspace: Workspace) -> Iterator[str]:
    """What a reader who searches can come upon: names of items, powers, services, elements."""
    items = [item for standard in workspace.standards.values() for item in standard.items]
    for district in districts:
        items += [item for catalog in district.catalogs for item in catalog.items]
        yield from (one.name for one in entries(district))
    for item in items:
        yield from (item.category, item.title, *(one.element for one in item.content))


def test_every_everyday_word_leads_somewhere(
    districts: tuple[District, ...], workspace: Workspace
) -> None:
    text = "\n".join(shown(districts, workspace))
    words = workspace.registers.words.synonyms
    lost = [(word, mean) for word, means in words.items() for mean in means if mean not in text]
    assert lost == []
    assert [word for word, means in words.items() if word in means or repeated(means)] == []


def test_no_everyday_word_stands_twice() -> None:
    text = (CATALOGS / "registers/words.yaml").read_text(encoding="utf-8")
    assert repeated(re.findall(r"\{word: ([^,]+), means:", text)) == []


def repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
