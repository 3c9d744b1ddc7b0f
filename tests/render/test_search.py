"""The search data: what the scripts hold, that nothing leaves them, and what is found by it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from render.html.factory import Sample, basis, make_catalog, make_item, sample
from render.html.surroundings import as_it_is
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.model.catalog import Catalog, ContentElement, PowerRef
from zwgk_cli.model.registers import Words
from zwgk_cli.model.workspace import Workspace
from zwgk_cli.render.pinyin import pinyin
from zwgk_cli.render.search import SearchLookup, search_rows, search_script, search_shards

GOLDEN = Path(__file__).parents[1] / "golden" / "search"
BEFORE = "(window.zwgkSearch=window.zwgkSearch||[]).push("
AFTER = ");\n"
SYNONYMS = {"低保": ("最低生活保障",), "政府账本": ("预算报告",), "罚款": ("行政处罚", "处罚")}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--",
    "]]>&amp;",
    "\u2028\u2029",
    '");alert(1);("',
    "\\u003c\\",
    "\ud800",
    "`${x}`",
    "\x00\x1f\x7f\ufeff",
)


def made(say: Any = as_it_is) -> Sample:
    """The sample with a few everyday words."""
    found = sample(say)
    words = Words(SYNONYMS, {}, (), ())
    registers = replace(found.workspace.registers, words=words)
    return found._replace(workspace=replace(found.workspace, registers=registers))


MADE = made()


def script(catalog: Catalog = MADE.catalog, of: Sample = MADE) -> tuple[str, bytes]:
    rows = search_rows(catalog, of.district, lookup(of.workspace))
    return search_script(of.district, {catalog.domain: rows}, of.workspace)


def lookup(workspace: Workspace) -> SearchLookup:
    return SearchLookup(workspace, LawIndex(workspace.registers.laws))


def read(data: bytes) -> Any:
    text = data.decode("utf-8")
    assert text.startswith(BEFORE)
    assert text.endswith(AFTER)
    return json.loads(text[len(BEFORE) : -len(AFTER)])


def restored(shard: Any) -> list[list[Any]]:
    """The rows of a shard with the texts that its numbers stand for, as the page reads them."""

    def texts(numbers: list[int]) -> list[str]:
        return [shard["words"][number] for number in numbers]

    return [
        [row[0], row[1], shard["categories"][row[2]][0], *map(texts, row[3:6]), row[6]]
        for *_, rows in shard["domains"]
        for row in rows
    ]


def search(query: str, *items: Any) -> list[str]:
    """The ids that the page would find: the query within a text, its pinyin or its initials."""
    shard = read(script(make_catalog(items=items) if items else MADE.catalog)[1])
    spelt = dict(shard["categories"])
    spoken = [domain[3] for domain in shard["domains"]]
    found = []
    for identifier, title, category, agencies, content, terms, spelled in restored(shard):
        texts = [identifier, title, category, *agencies, *content, *terms]
        for sounds in (spelled, spelt[category], *spoken):
            texts += [sounds.replace(" ", ""), "".join(part[0] for part in sounds.split())]
        if query.lower() in "\n".join(texts).lower():
            found.append(identifier)
    return found


@pytest.mark.parametrize(
    ("name", "data"),
    [("hexi.js", script()[1]), ("index.js", search_shards([MADE.facts])[1])],
)
def test_the_scripts_of_a_tiny_catalog_are_these(
    name: str, data: bytes, update_golden: bool
) -> None:
    path = GOLDEN / name
    if update_golden:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert data.decode() == path.read_bytes().decode()


def test_the_scripts_stand_below_the_assets() -> None:
    assert script()[0] == "assets/search/hexi.js"
    assert search_shards([MADE.facts])[0] == "assets/search.js"


def test_the_shards_are_listed_with_names_and_counts() -> None:
    other = replace(MADE.facts, id="wuqing", name="武清区", catalogs=())
    assert read(search_shards([MADE.facts, other])[1]) == {
        "shards": [
            ["hexi", MADE.facts.name, len(MADE.facts.catalogs[0].items), "hexi.js"],
            ["wuqing", "武清区", 0, "wuqing.js"],
        ]
    }


def test_a_shard_gives_back_the_rows_that_it_was_made_of() -> None:
    rows = search_rows(MADE.catalog, MADE.district, lookup(MADE.workspace))
    assert restored(read(script()[1])) == rows


def test_the_facts_of_a_released_district_give_the_same_shard() -> None:
    rows = search_rows(MADE.catalog, MADE.district, lookup(MADE.workspace))
    by_domain = {MADE.catalog.domain: rows}
    assert search_script(MADE.facts, by_domain, MADE.workspace) == script()


def test_domains_keep_the_order_in_which_they_are_given() -> None:
    data = search_script(MADE.district, {"b": [], "a": []}, MADE.workspace)[1]
    assert read(data)["domains"] == [["b", "b", [], "", []], ["a", "a", [], "", []]]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert script() == script()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_the_script(text: str) -> None:
    item = make_item(title=text, category=text, agency=(text,), content=(ContentElement(text),))
    catalog = make_catalog(items=(item,))
    data = script(catalog)[1]
    assert not any(mark in data.decode() for mark in "<>&\u2028\u2029")
    assert data.count(b"\n") == 1
    rows = search_rows(catalog, MADE.district, lookup(MADE.workspace))
    assert restored(read(data)) == rows
    assert rows[0][1:5] == [text, text, [text], [text]]


def test_an_item_without_optional_elements_is_a_row() -> None:
    bare = make_item(
        category="", content=(), basis=(), agency=(), powers=(), services=(), pending=frozenset()
    )
    rows = search_rows(make_catalog(items=(bare,)), MADE.district, lookup(MADE.workspace))
    assert rows == [["HX-CZYJS-001", "预算报告1", "", [], [], ["政府账本"], "yu suan bao gao 1"]]


def test_what_is_withheld_is_not_in_the_data() -> None:
    assert "战备资金" not in script()[1].decode()
    assert "执法案卷" not in script()[1].decode()


def test_codes_are_found_although_the_lists_do_not_hold_them() -> None:
    item = make_item(powers=(PowerRef(code="HX-XK-7777"),), services=("HX-FW-8888",))
    assert search("HX-XK-7777", item) == ["HX-CZYJS-001"]
    assert search("hx-fw-8888", item) == ["HX-CZYJS-001"]


LOW = make_item(
    number=7,
    title="最低生活保障审核确认",
    category="社会救助",
    basis=(basis(as_it_is, "社会救助暂行办法", "国务院令第649号"),),
)
OTHER = make_item(number=8, title="银行账户", category="政府预算", powers=(), services=())


@pytest.mark.parametrize(
    "query",
    [
        "最低生活",
        "生活保障审核",
        "低保",
        "社会救助暂行办法",
        "国务院令第649号",
        "hx-czyjs-007",
        "zdshbz",
        "zuidisheng",
        "shjz",
        "shehuijiuzhu",
        "会计违法处罚",
        "HX-CF-0001",
        "罚款",
        "财政票据领用",
    ],
)
def test_one_of_two_items_is_found_by(query: str) -> None:
    assert search(query, LOW, OTHER) == ["HX-CZYJS-007"]


@pytest.mark.parametrize("query", ["czyjs", "收支表", "区财政局", "HX-CZYJS"])
def test_both_items_are_found_by(query: str) -> None:
    assert search(query, LOW, OTHER) == ["HX-CZYJS-007", "HX-CZYJS-008"]


@pytest.mark.parametrize("query", ["预算法决算", "保障审核确认社会", "低保户"])
def test_nothing_is_found_across_texts_or_beyond_them_by(query: str) -> None:
    assert search(query, LOW, OTHER) == []


def test_other_names_of_an_agency_are_found() -> None:
    agency = replace(
        MADE.district.agencies["区财政局"], full_name="河西区财政局机关", aliases=("财政",)
    )
    district = replace(MADE.district, agencies={**MADE.district.agencies, agency.name: agency})
    (row,) = search_rows(make_catalog(items=(OTHER,)), district, lookup(MADE.workspace))
    assert "河西区财政局机关\n财政\n区财税局" in row[5]


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("重大建设项目", "zhong da jian she xiang mu"),
        ("重庆长期银行", "chong qing chang qi yin hang"),
        ("“三公”经费（A1类）", "san gong jing fei a1 lei"),
        ("绿色", "lv se"),
        ("", ""),
        ("—", ""),
    ],
)
def test_syllables_of(text: str, spelled: str) -> None:
    assert pinyin(text) == spelled
